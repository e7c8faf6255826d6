import type { Instant } from '../../../engine/json.js';
import type { RobotRow } from '../entities/outbox.js';
import type { Sql } from '../sql.js';

export function allRobots(sql: Sql): Promise<RobotRow[]> {
  return sql<RobotRow>`
    SELECT * FROM robot WHERE district = ${sql.district} ORDER BY created_at, id`;
}

export async function robotById(sql: Sql, id: string): Promise<RobotRow | undefined> {
  const [row] = await sql<RobotRow>`
    SELECT * FROM robot WHERE district = ${sql.district} AND id = ${id}`;
  return row;
}

export async function addRobot(sql: Sql, robot: Omit<RobotRow, 'district'>): Promise<void> {
  const { id, unit, maker, address, secret, created_at } = robot;
  await sql`INSERT INTO robot (district, id, unit, maker, address, secret, created_at)
    VALUES (${sql.district}, ${id}, ${unit}, ${maker}, ${address}, ${secret}, ${created_at})`;
}

/** Takes a robot away; what waited for it is sent nowhere. */
export async function removeRobot(sql: Sql, id: string, now: Instant): Promise<boolean> {
  await sql`UPDATE message SET state = 'moot', settled_at = ${now}
    WHERE district = ${sql.district} AND channel = 'robot' AND recipient = ${id}
      AND state IN ('waiting', 'dead')`;
  await sql`DELETE FROM delivery WHERE district = ${sql.district} AND channel = 'robot'
    AND recipient = ${id} AND message IS NULL`;
  const removed = await sql`
    DELETE FROM robot WHERE district = ${sql.district} AND id = ${id} RETURNING id`;
  return removed.length > 0;
}

/** How the open tasks of a unit and those below it stand. */
export async function tasksBelow(
  sql: Sql,
  path: string,
  today: { from: Instant; to: Instant },
): Promise<{ due: number; overdue: number }> {
  const [row] = await sql<{ due: number; overdue: number }>`
    SELECT count(CASE WHEN NOT t.overdue AND t.due_at >= ${today.from} AND t.due_at < ${today.to}
        THEN 1 END) AS due,
      count(CASE WHEN t.overdue THEN 1 END) AS overdue
    FROM task t JOIN unit u ON u.district = t.district AND u.id = t.unit
    WHERE t.district = ${sql.district} AND t.closed_at IS NULL AND u.path LIKE ${path} || '%'`;
  return row ?? { due: 0, overdue: 0 };
}
