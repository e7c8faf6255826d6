import fc from 'fast-check';
import { instantOf } from '../../engine/calendar/zone.js';
import { replay } from '../../engine/replay/replay.js';
import { walk } from './any-walk.js';
import { broken } from './invariants.js';
import { parcelProgram, within } from './parcel-pack.js';

const START = instantOf('2026-09-14T09:00', 'Asia/Shanghai');
const RUNS = { numRuns: 400, seed: 20260914 };
const choices = fc.array(fc.nat({ max: 1 << 16 }), { minLength: 2, maxLength: 25 });

describe('whatever happens to a case', () => {
  const program = parcelProgram();

  test('nothing is open when it has ended, every timer has a consumer, every effect a reason', () => {
    fc.assert(
      fc.property(choices, (list) => {
        for (const step of walk(program, 'loss', START, list))
          expect(broken(program, step)).toBeUndefined();
      }),
      RUNS,
    );
  });

  test('replay gives the same case', () => {
    fc.assert(
      fc.property(choices, (list) => {
        const decided = walk(program, 'loss', START, list).filter(
          ({ decision }) => decision.kind === 'decided',
        );
        const last = decided.at(-1)?.decision;
        if (last?.kind !== 'decided') return;
        expect(
          JSON.stringify(
            replay(
              program,
              decided.map(({ event }) => event),
            ),
          ),
        ).toBe(JSON.stringify(last.case));
      }),
      RUNS,
    );
  });

  test('a decision does not change the case it was given', () => {
    fc.assert(
      fc.property(choices, (list) => {
        const seen = walk(program, 'loss', START, list);
        seen.forEach(({ before }, index) => {
          const decided = seen
            .slice(0, index)
            .filter(({ decision }) => decision.kind === 'decided');
          if (before !== null)
            expect(JSON.stringify(before)).toBe(
              JSON.stringify(
                replay(
                  program,
                  decided.map(({ event }) => event),
                ),
              ),
            );
        });
      }),
      { ...RUNS, numRuns: 100 },
    );
  });

  test('the walks are worth something: they come to every state, by tasks, tellings and time', () => {
    const states = new Set<string>();
    const effects = new Set<string>();
    for (const list of fc.sample(choices, { numRuns: 300, seed: 1 })) {
      for (const { decision } of walk(program, 'loss', START, list)) {
        if (decision.kind !== 'decided') continue;
        states.add(decision.case.state);
        decision.effects.forEach(({ type }) => effects.add(type));
      }
    }
    expect([...states].sort()).toEqual(['back', 'given-up', 'search', 'watch']);
    expect([...effects]).toEqual(
      expect.arrayContaining([
        'task-overdue',
        'task-handed-over',
        'reported',
        'record-marked',
        'document-produced',
        'remembered',
      ]),
    );
  });
});

test('the checks see red: a timer whose task is gone is found', () => {
  const program = parcelProgram();
  const step = fc
    .sample(choices, { numRuns: 50, seed: 1 })
    .flatMap((list) => walk(program, 'loss', START, list))
    .find(
      ({ decision }) => decision.kind === 'decided' && decision.case.tasks.search !== undefined,
    );
  if (step?.decision.kind !== 'decided') throw new Error('the walk did not come to search');
  const tampered = { ...step.decision.case, tasks: {} };
  expect(broken(program, { ...step, decision: { ...step.decision, case: tampered } })).toBe(
    'the timer due/search has no consumer',
  );
});

test('a pack whose guard always holds still ends', () => {
  const program = parcelProgram(
    (d) => delete within(d, 'processes/loss.json', 'states', 'search', 'on', 'found').guard,
  );
  const last = walk(program, 'loss', START, [0, 0, 2, 2, 2]).at(-1)!;
  expect(broken(program, last)).toBeUndefined();
});
