import type { Case, CaseEvent, Decision } from '../case.js';
import type { Program } from '../program.js';
import { replanTimers } from './timers.js';
import { unfold, without } from './unfolding.js';

type Corrected = Extract<CaseEvent, { type: 'corrected' }>;

/**
 * What was sent is put right: the case and its record say otherwise from now on, and days that were agreed move with
 * it. It stands where it stood, open or ended.
 */
export function corrected(program: Program, present: Case, event: Corrected): Decision {
  const unfolding = unfold(program, present, event, {});
  const { case: kase, effects } = unfolding;
  const { sets, drops, marks, papers, because } = event;
  if (present.closedAt !== undefined) kase.closedAt = present.closedAt;
  for (const name of drops) kase.data = without(kase.data, name);
  Object.assign(kase.data, sets);
  effects.push({ type: 'remembered', data: sets, because });
  if (kase.closedAt === undefined) replanTimers(unfolding);
  if (Object.keys(marks).length > 0) effects.push({ type: 'record-marked', data: marks, because });
  for (const { document, because: why } of papers) {
    kase.produced += 1;
    effects.push({ type: 'document-produced', document, number: kase.produced, because: why });
  }
  return { kind: 'decided', case: kase, effects };
}
