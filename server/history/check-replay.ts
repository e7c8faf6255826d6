import { isDeepStrictEqual } from 'node:util';
import type { Case, CaseEvent, Effect } from '../../engine/case.js';
import { decide } from '../../engine/decide/decide.js';
import type { Program } from '../../engine/program.js';
import type { KeptCase } from '../store/reading/chain.js';
import { checkCase } from './check-case.js';
import { checkTasks, checkTimers } from './check-work.js';
import type { Finding } from './findings.js';

/** Decides a case's history again, each event by the version of the pack that it was decided by, and compares. */
export async function checkReplay(
  kept: KeptCase,
  programOf: (hash: string) => Promise<Program>,
): Promise<Finding[]> {
  const { row, events } = kept;
  const history = events.map(({ event, effects }) => ({
    event: JSON.parse(event) as CaseEvent,
    effects: JSON.parse(effects) as Effect[],
  }));
  const findings: Finding[] = [];
  let present: Case | null = null;
  let hash = firstVersion(history, row.pack_hash);
  for (const [index, { event, effects }] of history.entries()) {
    const here = { case: row.id, sequence: index + 1 };
    if (event.type === 'moved-to-version') hash = event.to;
    const decision = decide(await programOf(hash), present, event);
    if (decision.kind !== 'decided') return [...findings, { code: 'replay-failed', ...here }];
    if (!isDeepStrictEqual(asStored(decision.effects), effects))
      findings.push({ code: 'effects-differ', ...here });
    present = decision.case;
  }
  if (present === null) return [{ code: 'case-differs', case: row.id, what: 'events' }];
  return [
    ...findings,
    ...checkCase(row, asStored(present), hash),
    ...checkTasks(kept, history),
    ...checkTimers(kept, present),
  ];
}

function firstVersion(history: readonly { event: CaseEvent }[], now: string): string {
  for (const { event } of history) if (event.type === 'moved-to-version') return event.from;
  return now;
}

/** As it comes back from where it is kept. */
function asStored<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
