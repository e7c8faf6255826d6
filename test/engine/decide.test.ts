import { instantOf, localOf } from '../../engine/calendar/zone.js';
import type { Case, CaseEvent, Effect } from '../../engine/case.js';
import { consequences } from '../../engine/decide/consequences.js';
import { decide } from '../../engine/decide/decide.js';
import type { Program } from '../../engine/program.js';
import { replay } from '../../engine/replay/replay.js';
import { parcelProgram, within } from './parcel-pack.js';

const ZONE = 'Asia/Shanghai';
const CLERK = {
  kind: 'post',
  person: 'p1',
  post: 'post-1',
  role: 'clerk',
  unit: 'counter-1',
} as const;
const SYSTEM = { kind: 'system' } as const;
const at = (local: string) => instantOf(local, ZONE);
const local = (instant: number | undefined) =>
  instant === undefined ? undefined : localOf(instant, ZONE);

/** A case that lives through events given in the terms of a story. */
function story(program: Program) {
  const events: CaseEvent[] = [];
  let present: Case | null = null;
  const happen = (event: CaseEvent) => {
    const decision = decide(program, present, event);
    if (decision.kind === 'decided') {
      present = decision.case;
      events.push(event);
    }
    return decision;
  };
  return {
    events,
    get case(): Case {
      if (present === null) throw new Error('not open yet');
      return present;
    },
    open: (when: string, day: string) =>
      happen({
        type: 'opened',
        id: 'c1',
        process: 'loss',
        about: { type: 'parcel', id: 'r1' },
        at: at(when),
        by: CLERK,
        record: { label: '花瓶' },
        how: {
          kind: 'telling',
          opening: 'missing',
          event: 'sighting.missing',
          data: { day, type: 'missing' },
        },
      }),
    tell: (when: string, what: string, day: string) =>
      happen({
        type: 'told',
        event: `sighting.${what}`,
        data: { day, type: what },
        at: at(when),
        by: CLERK,
        record: { label: '花瓶' },
      }),
    submit: (when: string, data: Record<string, string>) =>
      happen({
        type: 'submitted',
        task: 'search',
        form: 'search',
        data,
        at: at(when),
        by: CLERK,
        record: { label: '花瓶' },
      }),
    fall: (timer: string, when?: string) => {
      const dueAt = present?.timers[timer]?.dueAt ?? 0;
      return happen({
        type: 'fell-due',
        timer,
        dueAt,
        at: when === undefined ? dueAt : at(when),
        by: SYSTEM,
        record: { label: '花瓶' },
      });
    },
  };
}

const kinds = (effects: Effect[]) => effects.map((effect) => effect.type);

test('a telling opens a case, which waits for the third open day, the first included', () => {
  const s = story(parcelProgram());
  const decision = s.open('2026-09-29T09:00', '2026-09-29');
  expect(decision).toMatchObject({ kind: 'decided' });
  // Tuesday, Wednesday, then seven holidays, Thursday the 8th.
  expect(local(s.case.timers['after/three']?.dueAt)).toBe('2026-10-08T08:00');
  expect(s.case.data).toEqual({ missingSince: '2026-09-29' });
});

test('a make-up Saturday counts, the weekend beside it does not', () => {
  const s = story(parcelProgram());
  s.open('2026-10-08T09:00', '2026-10-08');
  expect(local(s.case.timers['after/three']?.dueAt)).toBe('2026-10-10T08:00');
});

test('beyond the published calendar a date is an estimate and says so', () => {
  const s = story(parcelProgram());
  s.open('2026-12-31T09:00', '2026-12-31');
  expect(s.case.timers['after/three']).toEqual({ dueAt: at('2027-01-04T08:00'), estimated: true });
});

test('on the third day the task opens, due at the close of the next open day, and says why', () => {
  const s = story(parcelProgram());
  s.open('2026-09-14T09:00', '2026-09-14');
  const decision = s.fall('after/three');
  if (decision.kind !== 'decided') throw new Error(decision.kind);
  expect(s.case.state).toBe('search');
  expect(s.case.tasks.search).toEqual({
    id: 'c1.2.search',
    role: 'clerk',
    openedAt: at('2026-09-16T08:00'),
    dueAt: at('2026-09-17T17:00'),
  });
  expect(kinds(decision.effects)).toEqual([
    'timer-cancelled',
    'state-entered',
    'task-opened',
    'timer-set',
    'timer-set',
  ]);
  expect(decision.effects[2]?.because).toEqual({
    pointer: 'processes/loss.json#/states/search/tasks/search',
    cites: ['1'],
  });
});

test('overdue: the tier above is told at once, and has the work two open days later', () => {
  const s = story(parcelProgram());
  s.open('2026-09-14T09:00', '2026-09-14');
  s.fall('after/three');
  expect(
    consequences(parcelProgram(), s.case, 'search').map(({ kind, at: when }) => [
      kind,
      local(when),
    ]),
  ).toEqual([
    ['escalation', '2026-09-17T17:00'],
    ['hand-over', '2026-09-21T17:00'],
    ['transition', '2026-10-14T00:00'],
  ]);
  const overdue = s.fall('due/search');
  expect(overdue).toMatchObject({
    effects: expect.arrayContaining([
      expect.objectContaining({
        type: 'reported',
        to: 'head',
        title: '逾期未查找',
        task: 'search',
      }),
    ]),
  });
  expect(s.case.tasks.search).toMatchObject({ overdue: true, role: 'clerk' });
  s.fall('overdue/search/take');
  expect(s.case.tasks.search).toMatchObject({ role: 'head', overdue: true });
});

test('sent in time: the task closes, its timers go, the first transition whose guard holds is taken', () => {
  const s = story(parcelProgram());
  s.open('2026-09-14T09:00', '2026-09-14');
  s.fall('after/three');
  const decision = s.submit('2026-09-16T10:00', {
    searchedOn: '2026-09-16',
    outcome: 'found',
    place: '后院',
  });
  if (decision.kind !== 'decided') throw new Error(decision.kind);
  expect(s.case).toMatchObject({
    state: 'back',
    tasks: {},
    timers: {},
    closedAt: at('2026-09-16T10:00'),
  });
  expect(decision.effects).toContainEqual(
    expect.objectContaining({ type: 'record-marked', data: { status: 'fine' } }),
  );
});

test('sent without an outcome that moves: the case stays, the work is done', () => {
  const s = story(parcelProgram());
  s.open('2026-09-14T09:00', '2026-09-14');
  s.fall('after/three');
  s.submit('2026-09-16T10:00', { searchedOn: '2026-09-16', outcome: 'nothing' });
  expect(s.case).toMatchObject({ state: 'search', tasks: {} });
  expect(Object.keys(s.case.timers)).toEqual(['after/month']);
});

test('a task that has ended refuses, and nothing changes', () => {
  const s = story(parcelProgram());
  s.open('2026-09-14T09:00', '2026-09-14');
  const before = JSON.stringify(s.case);
  expect(s.submit('2026-09-14T10:00', { outcome: 'found' })).toMatchObject({
    kind: 'refused',
    code: 'task-closed',
  });
  expect(JSON.stringify(s.case)).toBe(before);
});

test('an earlier telling moves the beginning, and the timer with it', () => {
  const s = story(parcelProgram());
  s.open('2026-09-16T09:00', '2026-09-16');
  expect(local(s.case.timers['after/three']?.dueAt)).toBe('2026-09-18T08:00');
  s.tell('2026-09-16T09:30', 'missing', '2026-09-15');
  expect(local(s.case.timers['after/three']?.dueAt)).toBe('2026-09-17T08:00');
  expect(s.tell('2026-09-16T10:00', 'missing', '2026-09-16')).toEqual({ kind: 'ignored' });
});

test('a return before the loss is refused in the words of the pack', () => {
  const s = story(parcelProgram());
  s.open('2026-09-16T09:00', '2026-09-16');
  expect(s.tell('2026-09-16T10:00', 'seen', '2026-09-15')).toMatchObject({
    kind: 'refused',
    code: 'refused-by-pack',
    field: 'day',
    message: { zh: '早于丢失日' },
    details: { rule: 'seen-before-missing' },
  });
});

test('a timer never fires early, nor twice, nor after it was set anew', () => {
  const s = story(parcelProgram());
  s.open('2026-09-14T09:00', '2026-09-14');
  expect(s.fall('after/three', '2026-09-16T07:59')).toEqual({ kind: 'ignored' });
  expect(s.fall('after/three', '2026-09-20T12:00')).toMatchObject({ kind: 'decided' });
  expect(s.fall('after/three', '2026-09-20T12:00')).toEqual({ kind: 'ignored' });
});

test('the end: record marked, paper produced, the tier above told, nothing left open', () => {
  const s = story(parcelProgram());
  s.open('2026-09-14T09:00', '2026-09-14');
  s.fall('after/three');
  const decision = s.fall('after/month');
  if (decision.kind !== 'decided') throw new Error(decision.kind);
  expect(decision.effects).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ type: 'record-marked', data: { status: 'lost' } }),
      expect.objectContaining({ type: 'document-produced', document: 'loss-note', number: 1 }),
      expect.objectContaining({ type: 'reported', to: 'head', title: '花瓶找不到' }),
      expect.objectContaining({ type: 'task-closed', end: 'left-state' }),
    ]),
  );
  expect(s.case).toMatchObject({
    state: 'given-up',
    tasks: {},
    timers: {},
    closedAt: at('2026-10-14T00:00'),
  });
});

test('a number turned in the definitions turns the process', () => {
  const s = story(
    parcelProgram((d) => (within(d, 'parameters.json', 'parameters', 'searchAfter').default = 2)),
  );
  s.open('2026-09-14T09:00', '2026-09-14');
  expect(local(s.case.timers['after/three']?.dueAt)).toBe('2026-09-15T08:00');
});

test('an expression that has no value refuses, in words, and names itself', () => {
  const program = parcelProgram(
    (d) => (within(d, 'processes/loss.json', 'opens', 'missing').set = {}),
  );
  expect(story(program).open('2026-09-14T09:00', '2026-09-14')).toMatchObject({
    kind: 'refused',
    code: 'expression-failed',
    details: { expression: 'case.missingSince' },
  });
});

test('replaying a history gives the very same case', () => {
  const s = story(parcelProgram());
  s.open('2026-09-16T09:00', '2026-09-16');
  s.tell('2026-09-16T09:30', 'missing', '2026-09-15');
  s.fall('after/three');
  s.fall('due/search');
  s.fall('overdue/search/take');
  s.submit('2026-09-23T10:00', { searchedOn: '2026-09-23', outcome: 'nothing' });
  s.fall('after/month');
  expect(JSON.stringify(replay(parcelProgram(), s.events))).toBe(JSON.stringify(s.case));
});

test('what does not hold is not done: a task and an effect with when', () => {
  const program = parcelProgram((d) => {
    within(d, 'processes/loss.json', 'states', 'search', 'tasks', 'search').when =
      '!record.fragile';
    within(d, 'processes/loss.json', 'states', 'given-up', 'entry', 'tell-head').when =
      "record.label != '花瓶'";
  });
  const s = story(program);
  s.open('2026-09-14T09:00', '2026-09-14');
  s.fall('after/three');
  expect(Object.keys(s.case.tasks)).toEqual(['search']);
  const decision = s.fall('after/month');
  if (decision.kind !== 'decided') throw new Error(decision.kind);
  expect(kinds(decision.effects)).not.toContain('reported');
  expect(kinds(decision.effects)).toContain('document-produced');
});

test('an opening whose guard does not hold is refused', () => {
  const program = parcelProgram(
    (d) => (within(d, 'processes/loss.json', 'opens', 'missing').guard = 'event.insured'),
  );
  expect(story(program).open('2026-09-14T09:00', '2026-09-14')).toMatchObject({
    kind: 'refused',
    code: 'opening-not-allowed',
  });
});
