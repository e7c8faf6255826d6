import { eventHash } from '../store/event-hash.js';
import type { KeptCase } from '../store/reading/chain.js';
import type { Finding } from './findings.js';

/** Whether the events of a case are those that the journal says were written, one after the other. */
export function checkChain({ row, events, journal }: KeptCase): Finding[] {
  const written = new Map(journal.map((entry) => [entry.sequence, entry.hash]));
  const there = new Map(events.map((event) => [event.sequence, event]));
  const last = Math.max(row.sequence, ...written.keys(), ...there.keys());
  return Array.from({ length: last }, (_, index) => index + 1).flatMap((sequence) => {
    const found = (code: Finding['code']): Finding[] => [{ code, case: row.id, sequence }];
    const event = there.get(sequence);
    const hash = written.get(sequence);
    if (event === undefined) return found('event-missing');
    if (hash === undefined) return found('event-inserted');
    const previous = written.get(sequence - 1) ?? '';
    return hash === eventHash({ ...event, case: row.id, previous }) ? [] : found('event-changed');
  });
}
