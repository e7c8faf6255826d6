import { createHash } from 'node:crypto';
import type { Refusal } from '../../engine/case.js';
import type { Instant } from '../../engine/json.js';
import type { Transaction } from '../store/sql.js';
import { commandByKey, keepCommand } from '../store/writing/commands.js';
import { keyReused } from './refusals.js';
import { isRefusal } from './transact.js';

/** Who sends what, under a key that the sender has made: sent twice, it is done once. */
export interface Sending {
  key: string;
  person: string;
  /** All that was sent. */
  request: unknown;
}

/**
 * Carries out the work, or gives the reply of the time before. A refusal is not kept: nothing
 * happened, so the same may be sent again.
 */
export async function once<R extends object>(
  sql: Transaction,
  { key, person, request }: Sending,
  now: Instant,
  work: () => Promise<R | Refusal>,
): Promise<(R & { repeated: boolean }) | Refusal> {
  const requestHash = hashOfRequest(request);
  const replyBefore = async () => {
    const before = await commandByKey(sql, key);
    if (before === undefined) return undefined;
    const same = before.person === person && before.request_hash === requestHash;
    return same ? { ...(JSON.parse(before.reply) as R), repeated: true } : keyReused();
  };
  const known = await replyBefore();
  if (known !== undefined) return known;
  const reply = await work();
  // On PostgreSQL the same may have been carried out meanwhile; then that was why this was refused.
  if (isRefusal(reply)) return (await replyBefore()) ?? reply;
  keepCommand(sql, { key, person, requestHash, reply: JSON.stringify(reply), at: now });
  return { ...reply, repeated: false };
}

/** The same request has the same hash, in whatever order its fields were written. */
function hashOfRequest(request: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(inOrder(request)))
    .digest('hex');
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([name, item]) => [name, inOrder(item)]);
}
