import type { Instant } from '../../../engine/json.js';
import type { MessageRow } from '../entities/outbox.js';
import type { Sql } from '../sql.js';
import type { Recipient } from './deliveries.js';

/**
 * Adds a message that waits to be sent. False: one waits for this recipient already, or one with this
 * key was there before.
 */
export async function addMessage(
  sql: Sql,
  { id, key, channel, recipient }: { id: string; key: string } & Recipient,
  now: Instant,
): Promise<boolean> {
  const added = await sql`
    INSERT INTO message (district, id, key, channel, recipient, state, attempts, next_at, created_at)
    VALUES (${sql.district}, ${id}, ${key}, ${channel}, ${recipient}, 'waiting', 0, ${now}, ${now})
    ON CONFLICT DO NOTHING RETURNING id`;
  return added.length > 0;
}

/** Takes back a message of this transaction into which nothing came. */
export async function removeMessage(sql: Sql, id: string): Promise<void> {
  await sql`DELETE FROM message WHERE district = ${sql.district} AND id = ${id}`;
}

export async function hasMessage(sql: Sql, key: string): Promise<boolean> {
  const rows = await sql`SELECT id FROM message WHERE district = ${sql.district} AND key = ${key}`;
  return rows.length > 0;
}

/** Whether a message may be sent by now: asked before any is claimed. */
export async function hasDueMessage(sql: Sql, now: Instant): Promise<boolean> {
  const rows = await sql`SELECT id FROM message
    WHERE district = ${sql.district} AND state = 'waiting' AND next_at <= ${now} LIMIT 1`;
  return rows.length > 0;
}

/**
 * The next message that may be sent and that nobody sends. A lease that has run out was somebody's
 * who died; one that ends too far ahead comes of a clock that was set back.
 */
export async function nextMessage(
  sql: Sql,
  now: Instant,
  lease: number,
): Promise<MessageRow | undefined> {
  const [row] = await sql<MessageRow>`
    SELECT * FROM message
    WHERE district = ${sql.district} AND state = 'waiting' AND next_at <= ${now}
      AND (leased_until IS NULL OR leased_until <= ${now} OR leased_until > ${now + lease})
    ORDER BY next_at, id LIMIT 1 ${sql.skipLocked}`;
  return row;
}

/** Nobody else sends it until then. The number of attempts says whose lease it is. */
export async function leaseMessage(sql: Sql, id: string, until: Instant): Promise<void> {
  await sql`UPDATE message SET leased_until = ${until}, attempts = attempts + 1
    WHERE district = ${sql.district} AND id = ${id}`;
}

/** Not before then; the attempts stay as they are. */
export async function postponeMessage(sql: Sql, id: string, until: Instant): Promise<void> {
  await sql`UPDATE message SET next_at = ${until} WHERE district = ${sql.district} AND id = ${id}`;
}

/** What became of an attempt. Nothing, where somebody else has taken the message over since. */
export async function settleMessage(
  sql: Sql,
  { id, attempts }: Pick<MessageRow, 'id' | 'attempts'>,
  state: 'sent' | 'moot' | 'dead',
  { at, failure }: { at: Instant; failure?: string },
): Promise<void> {
  await sql`UPDATE message
    SET state = ${state}, settled_at = ${at}, failure = ${failure ?? null}, leased_until = NULL
    WHERE district = ${sql.district} AND id = ${id} AND attempts = ${attempts}
      AND state = 'waiting'`;
}

/** It is tried again then. */
export async function retryMessage(
  sql: Sql,
  { id, attempts }: Pick<MessageRow, 'id' | 'attempts'>,
  { at, failure }: { at: Instant; failure: string },
): Promise<void> {
  await sql`UPDATE message SET next_at = ${at}, failure = ${failure}, leased_until = NULL
    WHERE district = ${sql.district} AND id = ${id} AND attempts = ${attempts}
      AND state = 'waiting'`;
}

/** Gives up on nothing: a message that was given up is tried anew, under its old key. */
export async function reviveMessage(sql: Sql, id: string, now: Instant): Promise<boolean> {
  const revived = await sql`
    UPDATE message SET state = 'waiting', attempts = 0, next_at = ${now}, settled_at = NULL,
      leased_until = NULL
    WHERE district = ${sql.district} AND id = ${id} AND state = 'dead'
      AND NOT EXISTS (SELECT 1 FROM message w WHERE w.district = message.district
        AND w.channel = message.channel AND w.recipient = message.recipient
        AND w.state = 'waiting')
    RETURNING id`;
  return revived.length > 0;
}
