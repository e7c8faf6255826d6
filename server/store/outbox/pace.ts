import type { Instant } from '../../../engine/json.js';
import type { PaceRow } from '../entities/outbox.js';
import type { Sql } from '../sql.js';

/** A token bucket: so many at once, and one more every so many milliseconds. */
export interface Pace {
  name: string;
  burst: number;
  every: number;
}

/**
 * Takes a token of each bucket, or of none. Kept in the database, since all processes share them.
 * A single number does it: until when the tokens are used up, as if they came one by one.
 *
 * @returns when to come again, where a bucket is empty
 */
export async function takeTokens(
  sql: Sql,
  paces: readonly Pace[],
  now: Instant,
): Promise<Instant | undefined> {
  await sql`SAVEPOINT pace`;
  for (const pace of paces) {
    const wait = await takeToken(sql, pace, now);
    if (wait === undefined) continue;
    await sql`ROLLBACK TO SAVEPOINT pace`;
    await sql`RELEASE SAVEPOINT pace`;
    return wait;
  }
  await sql`RELEASE SAVEPOINT pace`;
  return undefined;
}

async function takeToken(
  sql: Sql,
  { name, burst, every }: Pace,
  now: Instant,
): Promise<Instant | undefined> {
  const room = every * (burst - 1);
  // More than a full bucket comes of a clock that was set back.
  const absurd = now + every * burst;
  await sql`INSERT INTO pace (district, name, filled_until) VALUES (${sql.district}, ${name}, ${0})
    ON CONFLICT (district, name) DO NOTHING`;
  const taken = await sql`
    UPDATE pace SET filled_until =
      CASE WHEN filled_until > ${now} AND filled_until <= ${absurd}
        THEN filled_until + ${every} ELSE ${now + every} END
    WHERE district = ${sql.district} AND name = ${name}
      AND (filled_until <= ${now + room} OR filled_until > ${absurd})
    RETURNING name`;
  if (taken.length > 0) return undefined;
  const [row] = await sql<Pick<PaceRow, 'filled_until'>>`
    SELECT filled_until FROM pace WHERE district = ${sql.district} AND name = ${name}`;
  return (row?.filled_until ?? now) - room;
}
