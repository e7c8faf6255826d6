import fc from 'fast-check';
import { instantOf } from '../../engine/calendar/zone.js';
import type { Case, CaseEvent } from '../../engine/case.js';
import { SAME, type Mapping } from '../../engine/migrate/mapping.js';
import { migrated, movingOf } from '../../engine/migrate/migrated.js';
import { decide } from '../../engine/decide/decide.js';
import type { Program } from '../../engine/program.js';
import { replay } from '../../engine/replay/replay.js';
import { walk } from './any-walk.js';
import { broken } from './invariants.js';
import { parcelProgram, within } from './parcel-pack.js';

/** A case goes on under another version of its pack: nothing of it is lost, and its history replays. */

const START = instantOf('2026-09-14T09:00', 'Asia/Shanghai');
const SYSTEM = { kind: 'system' } as const;
const choices = fc.array(fc.nat({ max: 1 << 16 }), { minLength: 1, maxLength: 20 });

const old = parcelProgram();
const slower = parcelProgram((d) => {
  within(d, 'parameters.json', 'parameters', 'searchWithin').default = 5;
  within(d, 'parameters.json', 'parameters', 'searchAfter').default = 4;
});

/** The search is called another name, and so is its task. */
const renamed = parcelProgram((d) => {
  const process = d['processes/loss.json']!;
  const text = JSON.stringify(process)
    .replaceAll('"search":{"title":"查找"', '"hunt":{"title":"查找"')
    .replaceAll('"target":"search"', '"target":"hunt"');
  d['processes/loss.json'] = JSON.parse(text) as Record<string, unknown>;
});
const HUNT: Mapping = { states: { loss: { search: 'hunt' } }, tasks: {} };

/** Everything that happened to a case, as far as it is open. */
function history(list: readonly number[]): { events: CaseEvent[]; present: Case } | undefined {
  const events: CaseEvent[] = [];
  let present: Case | undefined;
  for (const { event, decision } of walk(old, 'loss', START, list)) {
    if (decision.kind !== 'decided' || decision.case.closedAt !== undefined) continue;
    if (present?.closedAt !== undefined) break;
    events.push(event);
    present = decision.case;
  }
  if (present === undefined) return undefined;
  const lived = replay(old, events);
  return { events, present: lived };
}

function move(to: Program, present: Case, mapping: Mapping, at: number) {
  return migrated(old, to, present, mapping, { at, by: SYSTEM, record: {} });
}

describe('whatever a case has lived through', () => {
  test.each([
    ['with other numbers', slower, SAME],
    ['with another name for a state', renamed, HUNT],
  ])('its history replays over a move to a version %s', (_, to, mapping) => {
    fc.assert(
      fc.property(choices, fc.nat({ max: 40 }), (list, hours) => {
        const lived = history(list);
        if (lived === undefined) return;
        const { present, events } = lived;
        const at = events.at(-1)!.at + hours * 3_600_000;
        const event: CaseEvent = {
          ...{ type: 'moved-to-version', at, by: SYSTEM, record: {} },
          ...movingOf(old, to, present, mapping),
        };
        const decision = decide(to, present, event);
        if (decision.kind !== 'decided') throw new Error(JSON.stringify(decision));
        expect(broken(to, { event, decision, before: present })).toBeUndefined();
        const again = replay(old, [...events, event], () => to);
        expect(JSON.stringify(again)).toBe(JSON.stringify(decision.case));
      }),
      { numRuns: 300, seed: 8 },
    );
  });

  test('no task is lost: it goes on with its id and its day, or it is closed', () => {
    fc.assert(
      fc.property(choices, (list) => {
        const lived = history(list);
        if (lived === undefined) return;
        const { present, events } = lived;
        const decision = move(renamed, present, HUNT, events.at(-1)!.at);
        if (decision.kind !== 'decided') throw new Error(JSON.stringify(decision));
        const closed = decision.effects.flatMap((effect) =>
          effect.type === 'task-closed' ? [effect.id] : [],
        );
        const open = Object.values(decision.case.tasks);
        for (const task of Object.values(present.tasks)) {
          const kept = open.find(({ id }) => id === task.id);
          expect(closed.includes(task.id)).toBe(kept === undefined);
          if (kept !== undefined) expect(kept.openedAt).toBe(task.openedAt);
        }
        expect(decision.case.data).toEqual(present.data);
      }),
      { numRuns: 300, seed: 9 },
    );
  });

  test('on the very same version nothing changes but the count', () => {
    const twin = { ...old, hash: 'twin' };
    fc.assert(
      fc.property(choices, (list) => {
        const lived = history(list);
        if (lived === undefined) return;
        const { present, events } = lived;
        const decision = move(twin, present, SAME, events.at(-1)!.at);
        if (decision.kind !== 'decided') throw new Error(JSON.stringify(decision));
        expect(decision.effects).toEqual([]);
        expect(decision.case).toEqual({ ...present, sequence: present.sequence + 1 });
      }),
      { numRuns: 300, seed: 10 },
    );
  });
});

describe('a case that is being searched for', () => {
  const searching = fc
    .sample(choices, { numRuns: 200, seed: 3 })
    .flatMap((list) => history(list) ?? [])
    .find(
      ({ present }) => present.tasks['search'] !== undefined && !present.tasks['search'].overdue,
    )!;
  const at = searching.events.at(-1)!.at;

  test('has its day counted anew from when the task opened', () => {
    const before = searching.present.tasks['search']!;
    const decision = move(slower, searching.present, SAME, at);
    if (decision.kind !== 'decided') throw new Error(JSON.stringify(decision));
    const after = decision.case.tasks['search']!;
    expect(after).toMatchObject({ id: before.id, openedAt: before.openedAt });
    expect(after.dueAt! - before.dueAt!).toBeGreaterThanOrEqual(4 * 86_400_000);
    expect(decision.case.timers['due/search']!.dueAt).toBe(after.dueAt);
    expect(decision.effects).toContainEqual(
      expect.objectContaining({ type: 'task-moved', task: 'search' }),
    );
  });

  test('is not moved where its state is gone and nobody said where to', () => {
    const decision = move(renamed, searching.present, SAME, at);
    expect(decision).toMatchObject({ kind: 'refused', code: 'state-gone' });
  });

  test('is not ended by a move, nor moved out of its process', () => {
    const ends = { states: { loss: { search: 'back' } }, tasks: {} };
    expect(move(slower, searching.present, ends, at)).toMatchObject({ code: 'state-final' });
    const { loss: _, ...others } = slower.processes;
    const without = { ...slower, processes: others };
    expect(move(without, searching.present, SAME, at)).toMatchObject({ code: 'process-gone' });
  });
});

describe('a timer that has fired without moving the case', () => {
  const reminded = (state: string) =>
    parcelProgram((d) => {
      within(d, 'processes/loss.json', 'states', 'watch', 'after')['remind'] = {
        title: '提醒',
        delay: { hours: 1 },
        do: { tell: { notify: { to: 'head', title: '还没找到' } } },
      };
      if (state === 'watch') return;
      const process = d['processes/loss.json']!;
      d['processes/loss.json'] = JSON.parse(
        JSON.stringify(process)
          .replace('"watch":{', `"${state}":{`)
          .replace('"initial":"watch"', `"initial":"${state}"`),
      ) as Record<string, unknown>;
    });
  const before = reminded('watch');
  const opening = fc
    .sample(choices, { numRuns: 100, seed: 4 })
    .flatMap((list) => walk(before, 'loss', START, list))
    .find(
      ({ decision, event }) =>
        event.type === 'opened' &&
        decision.kind === 'decided' &&
        decision.case.timers['after/three']!.dueAt > START + 7_200_000,
    )!;
  const opened = opening.decision.kind === 'decided' ? opening.decision.case : undefined;
  const { dueAt } = opened!.timers['after/remind']!;
  const fired = decide(before, opened!, {
    ...{ type: 'fell-due', timer: 'after/remind', dueAt, at: dueAt, by: SYSTEM, record: {} },
  });
  const present = fired.kind === 'decided' ? fired.case : opened!;
  const moveTo = (next: Program, mapping: Mapping) =>
    migrated(before, next, present, mapping, { at: dueAt + 1, by: SYSTEM, record: {} });

  test('is not set again where the case stays in its state', () => {
    expect(Object.keys(present.timers)).toEqual(['after/three']);
    const decision = moveTo({ ...before, hash: 'next' }, SAME);
    if (decision.kind !== 'decided') throw new Error(JSON.stringify(decision));
    expect(Object.keys(decision.case.timers)).toEqual(['after/three']);
  });

  test('is set where it goes to another', () => {
    const decision = moveTo(reminded('lookout'), {
      ...{ states: { loss: { watch: 'lookout' } }, tasks: {} },
    });
    if (decision.kind !== 'decided') throw new Error(JSON.stringify(decision));
    expect(decision.case).toMatchObject({ state: 'lookout', enteredAt: dueAt + 1 });
    expect(decision.case.timers['after/remind']!.dueAt).toBe(dueAt + 1 + 3_600_000);
  });
});
