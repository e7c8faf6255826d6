import fc from 'fast-check';
import { instantOf } from '../../engine/calendar/zone.js';
import type { CaseEvent } from '../../engine/case.js';
import { correctionOf, filledAbout } from '../../engine/correct/correction.js';
import { statementsIn } from '../../engine/correct/statements.js';
import { decide } from '../../engine/decide/decide.js';
import { factsOf } from '../../engine/decide/facts.js';
import type { Data } from '../../engine/json.js';
import { replay } from '../../engine/replay/replay.js';
import { walk } from './any-walk.js';
import { parcelProgram, within } from './parcel-pack.js';
import { putRight } from './put-right.js';

const at = (local: string) => instantOf(local, 'Asia/Shanghai');
const SYSTEM = { kind: 'system' } as const;

/** The pack of parcels, whose searches are remembered: when, how often, with what outcome. */
const program = parcelProgram((documents) => {
  const process = within(documents, 'processes/loss.json');
  Object.assign(process, {
    data: {
      missingSince: { type: 'string', format: 'date', title: '丢失日' },
      searchedOn: { type: 'string', format: 'date', title: '查找日' },
      firstSearchedOn: { type: 'string', format: 'date', title: '首次查找日' },
      daysToSearch: { type: 'integer', title: '几天后查找' },
      place: { type: 'string', title: '在哪里' },
      reviewOn: { type: 'string', format: 'date', title: '复查日' },
    },
  });
  const remembers = {
    when: { set: { searchedOn: 'form.searchedOn' } },
    place: { when: "form.place != ''", set: { place: 'form.place' } },
  };
  const search = within(documents, 'processes/loss.json', 'states', 'search');
  Object.assign(within(search as never, 'on'), {
    found: {
      event: 'search.submitted',
      guard: "form.outcome == 'found'",
      target: 'back',
      do: {
        ...remembers,
        sign: { mark: { note: 'form.place' } },
        paper: { produce: { document: 'search-note' } },
      },
    },
    nothing: {
      event: 'search.submitted',
      order: 5,
      target: 'second',
      do: { ...remembers, first: { set: { firstSearchedOn: 'form.searchedOn' } } },
    },
  });
  Object.assign(within(documents, 'processes/loss.json', 'states'), {
    second: {
      title: '再找',
      entry: { days: { set: { daysToSearch: 'daysBetween(case.missingSince, case.searchedOn)' } } },
      tasks: {
        again: { title: '再找一次', role: 'clerk', form: 'search', due: 'params.searchWithin' },
        review: { title: '复查', role: 'head', form: 'search', dueOn: 'case.searchedOn' },
      },
      on: {
        nothing: { event: 'again.submitted', do: remembers },
        found: {
          event: 'again.submitted',
          guard: "form.outcome == 'found'",
          order: -1,
          target: 'back',
        },
      },
      after: { month: { delay: 'params.givenUpAfter', target: 'given-up' } },
    },
  });
  Object.assign(within(documents, 'records/parcel.json', 'schema', 'properties'), {
    note: { type: 'string', title: '备注' },
  });
  documents['documents/search-note.json'] = {
    kind: 'document',
    id: 'search-note',
    title: '查找记录',
    process: 'loss',
    issuer: "{{ units['office'] }}",
    paragraphs: { body: '{{ case.searchedOn }}在{{ case.place }}找到。' },
  };
});

/** A case that lives through events, with its record. */
function life() {
  const events: CaseEvent[] = [];
  let record: Data = { label: '花瓶' };
  const happen = (when: string, bare: object) => {
    const facts = factsOf(program, 'loss', record);
    const event = { ...bare, at: at(when), by: SYSTEM, record: facts } as CaseEvent;
    const decision = decide(program, present(), event);
    if (decision.kind !== 'decided') throw new Error(JSON.stringify(decision));
    events.push(event);
    for (const effect of decision.effects)
      if (effect.type === 'record-marked') record = { ...record, ...effect.data };
    return decision;
  };
  const present = () => (events.length === 0 ? null : replay(program, events));
  const history = () => ({ events, program });
  const correcting = (of: number, data: Data, reason = '日期写错了') => {
    const said = statementsIn(events).find((one) => one.of === of);
    return correctionOf(history(), record, said!, { data, reason });
  };
  return {
    events,
    happen,
    correcting,
    history,
    get case() {
      return present()!;
    },
    get record() {
      return record;
    },
    mark: (data: Data) => (record = { ...record, ...data }),
    submit: (when: string, task: string, data: Data) =>
      happen(when, { type: 'submitted', task, form: 'search', data }),
    correct: (when: string, of: number, data: Data) => {
      const correction = correcting(of, data);
      if (correction.kind === 'refused') throw new Error(correction.code);
      const { kind: _, ...what } = correction;
      return { correction, ...happen(when, { type: 'corrected', ...what }) };
    },
  };
}

/** One that was missing on Monday the 14th and is searched for on the 16th. */
function searched(data: Data) {
  const one = life();
  one.happen('2026-09-14T09:00', {
    ...{ type: 'opened', id: 'c1', process: 'loss', about: { type: 'parcel', id: 'r1' } },
    how: {
      ...{ kind: 'telling', opening: 'missing', event: 'sighting.missing' },
      data: { day: '2026-09-14', type: 'missing' },
    },
  });
  const [timer, { dueAt }] = Object.entries(one.case.timers)[0]!;
  one.happen('2026-09-16T09:00', { type: 'fell-due', timer, dueAt });
  one.submit('2026-09-17T10:00', 'search', data);
  return one;
}

const NOTHING = { searchedOn: '2026-09-16', outcome: 'nothing', daysGone: 3 };
const ON_17TH = { ...NOTHING, searchedOn: '2026-09-17' };

describe('what was sent is put right', () => {
  test('the case remembers what is right, and what was worked out from it; it stays where it is', () => {
    const one = searched(NOTHING);
    const before = one.case;
    expect(before.data).toMatchObject({ searchedOn: '2026-09-16', daysToSearch: 2 });
    const { case: after, correction } = one.correct('2026-09-18T08:00', 3, ON_17TH);
    expect(correction.sets).toEqual({
      ...{ searchedOn: '2026-09-17', firstSearchedOn: '2026-09-17', daysToSearch: 3 },
    });
    expect(after.data).toMatchObject(correction.sets);
    expect({ state: after.state, enteredAt: after.enteredAt }).toEqual({
      ...{ state: before.state, enteredAt: before.enteredAt },
    });
    expect(Object.keys(after.tasks)).toEqual(Object.keys(before.tasks));
    expect(after.sequence).toBe(before.sequence + 1);
    expect(correction.elsewhere).toBeUndefined();
    expect(replay(program, one.events)).toEqual(after);
  });

  test('an agreed day moves with it', () => {
    const one = searched(NOTHING);
    expect(one.case.tasks['review']?.dueAt).toBe(at('2026-09-16T23:59'));
    const { case: after, effects } = one.correct('2026-09-17T11:00', 3, ON_17TH);
    expect(after.tasks['review']?.dueAt).toBe(at('2026-09-17T23:59'));
    expect(effects.map(({ type }) => type)).toContain('task-due-changed');
  });

  test('what was set later by something else stays', () => {
    const one = searched(NOTHING);
    one.submit('2026-09-20T10:00', 'again', { ...NOTHING, searchedOn: '2026-09-20' });
    const { correction, case: after } = one.correct('2026-09-21T08:00', 3, ON_17TH);
    expect(correction.sets).toEqual({ firstSearchedOn: '2026-09-17', daysToSearch: 3 });
    expect(after.data['searchedOn']).toBe('2026-09-20');
  });

  test('what should not have been said is forgotten', () => {
    const one = searched({ ...NOTHING, place: '后院' });
    expect(one.case.data['place']).toBe('后院');
    const { correction, case: after } = one.correct('2026-09-18T08:00', 3, NOTHING);
    expect(correction.drops).toEqual(['place']);
    expect(Object.keys(after.data)).not.toContain('place');
  });

  test('of several corrections the last one counts; back again is all as it was', () => {
    const one = searched(NOTHING);
    const { data } = one.case;
    one.correct('2026-09-18T08:00', 3, ON_17TH);
    one.correct('2026-09-18T09:00', 3, { ...ON_17TH, place: '库房' });
    expect(statementsIn(one.events)).toMatchObject([
      { of: 3, latest: 5, data: { searchedOn: '2026-09-17', place: '库房' } },
    ]);
    expect(one.case.data).toMatchObject({ searchedOn: '2026-09-17', place: '库房' });
    const { case: after } = one.correct('2026-09-18T10:00', 3, NOTHING);
    expect(after.data).toEqual(data);
  });

  test('it is known where the case would have come, and it does not go there', () => {
    const one = searched(NOTHING);
    const found = { ...NOTHING, outcome: 'found', place: '后院' };
    const { correction, case: after, effects } = one.correct('2026-09-18T08:00', 3, found);
    expect(correction.elsewhere).toBe('back');
    expect(after).toMatchObject({ state: 'second', data: { place: '后院' } });
    expect(effects.map(({ type }) => type)).not.toContain('state-entered');
    expect(one.record).not.toHaveProperty('status');
  });

  test('an ended case is corrected as well; its record says what is right, and the paper is issued again', () => {
    const one = searched({ ...NOTHING, outcome: 'found', place: '后院' });
    expect(one.case).toMatchObject({ state: 'back', produced: 1 });
    expect(one.record).toMatchObject({ note: '后院', status: 'fine' });
    const right = { ...NOTHING, outcome: 'found', place: '库房' };
    const { case: after, correction } = one.correct('2026-09-18T08:00', 3, right);
    expect(correction).toMatchObject({
      marks: { note: '库房' },
      papers: [{ document: 'search-note' }],
    });
    expect(after).toMatchObject({ state: 'back', produced: 2, data: { place: '库房' } });
    expect(after.closedAt).toBe(at('2026-09-17T10:00'));
    expect(one.record).toMatchObject({ note: '库房', status: 'fine' });
  });

  test('what somebody else has marked since stays', () => {
    const one = searched({ ...NOTHING, outcome: 'found', place: '后院' });
    one.mark({ note: '另有说明' });
    const right = { ...NOTHING, outcome: 'found', place: '库房' };
    const { correction } = one.correct('2026-09-18T08:00', 3, right);
    expect(correction.marks).toEqual({});
  });

  test('nothing changed and no reason are refused', () => {
    const one = searched(NOTHING);
    expect(one.correcting(3, NOTHING)).toMatchObject({ code: 'nothing-corrected' });
    expect(one.correcting(3, ON_17TH, '  ')).toMatchObject({ code: 'reason-missing' });
    one.correct('2026-09-18T08:00', 3, ON_17TH);
    expect(one.correcting(3, ON_17TH)).toMatchObject({ code: 'nothing-corrected' });
  });

  test('it is checked as it would have been then', () => {
    const one = searched(NOTHING);
    one.submit('2026-09-20T10:00', 'again', { ...NOTHING, searchedOn: '2026-09-20' });
    const [first, second] = statementsIn(one.events);
    expect(filledAbout(one.history(), first!)).toMatchObject({
      ...{ form: 'search', case: { missingSince: '2026-09-14' }, at: at('2026-09-17T10:00') },
    });
    one.correct('2026-09-21T08:00', 3, ON_17TH);
    // What was known by then is what is known now to have been so.
    expect(filledAbout(one.history(), second!).case).toMatchObject({
      firstSearchedOn: '2026-09-17',
    });
  });
});

describe('whatever happens and is put right', () => {
  const START = at('2026-09-14T09:00');
  const any = fc.record({
    choices: fc.array(fc.nat({ max: 1 << 16 }), { minLength: 3, maxLength: 20 }),
    corrections: fc.array(
      fc.record({
        which: fc.nat({ max: 9 }),
        outcome: fc.constantFrom('found', 'stolen', 'nothing'),
        day: fc.integer({ min: 10, max: 30 }),
        place: fc.constantFrom('', '后院', '库房'),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  });

  test('replay gives the same case, nothing hangs open, and what is remembered is what is right', () => {
    let corrected = 0;
    fc.assert(
      fc.property(any, ({ choices, corrections }) => {
        const events = walk(program, 'loss', START, choices)
          .filter(({ decision }) => decision.kind === 'decided')
          .map(({ event }) => event);
        for (const { which, outcome, day, place } of corrections) {
          const statements = statementsIn(events);
          if (statements.length === 0) return;
          const data = { searchedOn: `2026-09-${day}`, outcome, place };
          const said = statements[which % statements.length]!;
          if (putRight(program, events, said, data)) corrected += 1;
        }
      }),
      { numRuns: 300, seed: 20260914 },
    );
    expect(corrected).toBeGreaterThan(200);
  });
});
