import { sealHash } from '../store/event-hash.js';
import { eventsInSeal, sealsAfter, vanishedSeals } from '../store/reading/chain.js';
import type { Sql } from '../store/sql.js';
import type { Finding } from './findings.js';

/** A seal by which the whole chain up to it is known. */
export interface Head {
  number: number;
  hash: string;
}

const AT_ONCE = 100;

/**
 * Whether each seal fits the entries that it holds and the seal before it.
 *
 * @param key with which seals were made, where one was used
 * @param expected a head that somebody has kept elsewhere
 * @returns the last seal; undefined: there is none
 */
export async function checkSeals(
  sql: Sql,
  { key, expected }: { key?: string; expected?: Head },
  report: (finding: Finding) => void,
): Promise<Head | undefined> {
  let head: Head | undefined;
  let keyedSince: number | undefined;
  let isExpectedFound = false;
  let isLastKeyed = true;
  for (;;) {
    const seals = await sealsAfter(sql, head?.number ?? 0, AT_ONCE);
    for (const { number, at, events: count, hash, keyed } of seals) {
      for (let gone = (head?.number ?? 0) + 1; gone < number; gone += 1)
        report({ code: 'seal-missing', seal: gone });
      const events = await eventsInSeal(sql, number);
      isLastKeyed = Boolean(keyed);
      if (isLastKeyed) keyedSince ??= number;
      if (!isLastKeyed && keyedSince !== undefined)
        report({ code: 'seal-without-key', seal: number });
      const previous = head?.hash ?? '';
      const given = { district: sql.district, number, at, events, previous };
      // Without the key a keyed seal cannot be made again: then it only ties those around it together.
      const isKnown = !isLastKeyed || key !== undefined;
      const fits = !isKnown || hash === sealHash(given, isLastKeyed ? key : undefined);
      if (!fits || events.length !== count) report({ code: 'seal-broken', seal: number });
      if (expected?.number === number && expected.hash === hash) isExpectedFound = true;
      head = { number, hash };
    }
    if (seals.length < AT_ONCE) break;
  }
  for (const seal of await vanishedSeals(sql))
    if (seal > (head?.number ?? 0)) report({ code: 'seal-missing', seal });
  if (key !== undefined && head !== undefined && !isLastKeyed && keyedSince === undefined)
    report({ code: 'seal-without-key', seal: head.number });
  if (expected !== undefined && !isExpectedFound)
    report({ code: 'head-not-found', seal: expected.number });
  return head;
}
