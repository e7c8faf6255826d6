import type { Instant } from '../../../engine/json.js';
import type { Channel, DeliveryRow } from '../entities/outbox.js';
import { atMost } from '../at-most.js';
import type { Sql } from '../sql.js';

/** Where a message goes: to a person by mail, or to a robot. */
export interface Recipient {
  channel: Channel;
  recipient: string;
}

/** Sets down that a letter goes to a recipient: once, by however many posts it comes. */
export async function addDelivery(
  sql: Sql,
  letter: string,
  { channel, recipient }: Recipient,
  dueAt: Instant,
): Promise<void> {
  await sql`INSERT INTO delivery (district, letter, channel, recipient, due_at)
    VALUES (${sql.district}, ${letter}, ${channel}, ${recipient}, ${dueAt})
    ON CONFLICT (district, letter, channel, recipient) DO NOTHING`;
}

/** For whom something is due that stands in no message yet, and for whom none waits. */
export function recipientsDue(sql: Sql, now: Instant, most: number): Promise<Recipient[]> {
  return sql<Recipient>`
    SELECT d.channel, d.recipient FROM delivery d
    WHERE d.district = ${sql.district} AND d.message IS NULL AND d.due_at <= ${now}
      AND NOT EXISTS (SELECT 1 FROM message m WHERE m.district = d.district
        AND m.channel = d.channel AND m.recipient = d.recipient AND m.state = 'waiting')
    GROUP BY d.channel, d.recipient ${atMost(most)}`;
}

/** Puts all that is due for a recipient into one message. Says how much it was. */
export async function gather(
  sql: Sql,
  { channel, recipient }: Recipient,
  message: string,
  now: Instant,
): Promise<number> {
  const gathered = await sql<Pick<DeliveryRow, 'letter'>>`
    UPDATE delivery SET message = ${message}
    WHERE district = ${sql.district} AND channel = ${channel} AND recipient = ${recipient}
      AND message IS NULL AND due_at <= ${now}
    RETURNING letter`;
  return gathered.length;
}
