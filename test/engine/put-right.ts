import type { CaseEvent } from '../../engine/case.js';
import { correctionOf } from '../../engine/correct/correction.js';
import { courseOf } from '../../engine/correct/course.js';
import { type Statement, statementsIn } from '../../engine/correct/statements.js';
import { decide } from '../../engine/decide/decide.js';
import type { Data } from '../../engine/json.js';
import type { Program } from '../../engine/program.js';
import { replay } from '../../engine/replay/replay.js';
import { broken } from './invariants.js';

const SYSTEM = { kind: 'system' } as const;

/**
 * Puts right what was said in a history, and holds what comes of it to what is promised: the case stands where it
 * stood, replay gives the same, and it remembers what it would if all had been said so from the start.
 *
 * @returns whether it was done; the history then has one event more
 */
export function putRight(
  program: Program,
  events: CaseEvent[],
  said: Statement,
  data: Data,
): boolean {
  const before = replay(program, events);
  const correction = correctionOf({ events, program }, {}, said, { data, reason: '写错了' });
  if (correction.kind === 'refused') return false;
  const { kind: _, ...what } = correction;
  const event: CaseEvent = {
    ...{ type: 'corrected', ...what },
    ...{ at: events.at(-1)!.at, by: SYSTEM, record: {} },
  };
  const decision = decide(program, before, event);
  expect(broken(program, { event, decision, before })).toBeUndefined();
  events.push(event);
  const after = replay(program, events);
  expect(decision).toMatchObject({ kind: 'decided', case: after });
  expect([after.state, Object.keys(after.tasks), after.closedAt]).toEqual([
    ...[before.state, Object.keys(before.tasks), before.closedAt],
  ]);
  const counts = new Map(statementsIn(events).map((one) => [one.of, one.data]));
  const { lived } = courseOf({ events, program }, counts);
  expect(after.data).toEqual(lived.at(-1)!.right.after);
  return true;
}
