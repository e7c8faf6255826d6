import type { MessageRow } from '../entities/outbox.js';
import { atMost } from '../at-most.js';
import type { Sql } from '../sql.js';

/** How many messages wait, and letters that go out when it is their time or when nothing is paused. */
export async function messagesWaiting(sql: Sql): Promise<number> {
  const [messages] = await sql<{ waiting: number }>`
    SELECT count(*) AS waiting FROM message
    WHERE district = ${sql.district} AND state = 'waiting'`;
  return messages?.waiting ?? 0;
}

/** What was given up, the last first. */
export function deadMessages(sql: Sql, most: number): Promise<MessageRow[]> {
  return sql<MessageRow>`
    SELECT * FROM message WHERE district = ${sql.district} AND state = 'dead'
    ORDER BY settled_at DESC, id ${atMost(most)}`;
}
