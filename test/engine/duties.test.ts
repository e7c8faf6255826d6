import { instantOf, localOf } from '../../engine/calendar/zone.js';
import type { Case, CaseEvent } from '../../engine/case.js';
import { compile } from '../../engine/compile/compile.js';
import { decide } from '../../engine/decide/decide.js';
import { factsOf } from '../../engine/decide/facts.js';
import type { Data } from '../../engine/json.js';
import { localize } from '../../engine/locale/localize.js';
import { replay } from '../../engine/replay/replay.js';
import { dutyProgram, withDuties } from './duty-pack.js';
import { parcelFiles, within } from './parcel-pack.js';

const ZONE = 'Asia/Shanghai';
const program = dutyProgram();

/** The September stocktaking of a counter, opened as its date comes. */
function september(lostBefore: Data = { lostBefore: 2 }) {
  const events: CaseEvent[] = [];
  let present: Case | null = null;
  const happen = (at: string, bare: object) => {
    const record = factsOf(program, 'duty.stocktaking', { name: '东柜台' });
    const event = {
      ...bare,
      at: instantOf(at, ZONE),
      by: { kind: 'system' },
      record,
    } as CaseEvent;
    const decision = decide(program, present, event);
    if (decision.kind !== 'decided') throw new Error(JSON.stringify(decision));
    present = decision.case;
    events.push(event);
    return decision;
  };
  const opened = happen('2026-09-01T00:00', {
    type: 'opened',
    id: 'c1',
    process: 'duty.stocktaking',
    about: { type: 'unit.counter', id: 'counter-1' },
    how: {
      kind: 'calendar',
      duty: 'stocktaking',
      data: {
        occurrence: '2026-09-01',
        dueOn: '2026-09-08',
        closesOn: '2026-10-01',
        ...lostBefore,
      },
    },
  });
  return { events, happen, opened };
}

const fallsDue = (kase: Case, timer: string) => ({
  type: 'fell-due',
  timer,
  dueAt: kase.timers[timer]!.dueAt,
});

test('on its date a case opens with one task, which says why', () => {
  const { opened } = september();
  expect(opened.case).toMatchObject({
    state: 'open',
    data: { occurrence: '2026-09-01', lostBefore: 2 },
    tasks: { duty: { role: 'clerk', dueAt: instantOf('2026-09-08T23:59', ZONE) } },
  });
  const timers = Object.entries(opened.case.timers).map(([key, { dueAt }]) => [
    key,
    localOf(dueAt, ZONE),
  ]);
  expect(Object.fromEntries(timers)).toEqual({
    'after/next': '2026-10-01T00:00',
    'after/remind': '2026-09-07T08:00',
    'due/duty': '2026-09-08T23:59',
  });
  expect(opened.effects.map(({ type, because }) => [type, because.pointer])).toEqual([
    ['state-entered', 'duties/stocktaking.json#/opens'],
    ['task-opened', 'duties/stocktaking.json#'],
    ['timer-set', 'duties/stocktaking.json#'],
    ['timer-set', 'duties/stocktaking.json#/opens'],
    ['timer-set', 'duties/stocktaking.json#/remind'],
  ]);
  expect(opened.effects[1]?.because).toEqual({
    pointer: 'duties/stocktaking.json#',
    cites: ['1'],
    assumes: '“定期”按每月一次',
  });
});

test('it reminds, is overdue, and is missed when the next one comes', () => {
  const { happen, opened, events } = september();
  const reminded = happen('2026-09-07T08:00', fallsDue(opened.case, 'after/remind'));
  expect(reminded.effects).toContainEqual(
    expect.objectContaining({ type: 'notified', to: 'clerk', title: '盘点：2026年9月8日到期' }),
  );
  const overdue = happen('2026-09-08T23:59', fallsDue(reminded.case, 'due/duty'));
  expect(overdue.effects).toContainEqual(
    expect.objectContaining({
      type: 'reported',
      to: 'head',
      because: expect.objectContaining({ pointer: 'duties/stocktaking.json#/within' }) as unknown,
    }),
  );
  const missed = happen('2026-10-01T00:00', fallsDue(overdue.case, 'after/next'));
  expect(missed.case).toMatchObject({ state: 'missed', tasks: {}, timers: {} });
  expect(missed.effects).toContainEqual(
    expect.objectContaining({
      type: 'reported',
      to: 'head',
      title: '东柜台未完成：盘点（期限2026年9月8日）',
    }),
  );
  expect(replay(program, events)).toEqual(missed.case);
});

test('sent, it is done, and what follows happens', () => {
  const { happen } = september();
  const { case: done, effects } = happen('2026-09-03T09:00', {
    type: 'submitted',
    task: 'duty',
    form: 'stocktaking',
    data: { counted: 90, lost: 3 },
  });
  expect(done).toMatchObject({ state: 'done', tasks: {}, timers: {} });
  expect(effects).toContainEqual({
    type: 'reported',
    to: 'head',
    title: '东柜台丢失增至3件',
    because: { pointer: 'duties/stocktaking.json#/do/tell', cites: ['1'] },
  });
});

test('a figure that is not known reads as nothing', () => {
  const { opened } = september({});
  expect(opened.case.data).not.toHaveProperty('lostBefore');
  const form = program.forms['stocktaking']?.behaviour['duty.stocktaking'];
  const scope = { case: opened.case.data, record: { name: '东柜台' }, form: {}, now: 0 };
  expect(form?.fields['lost']?.prefill?.(scope)).toBe(0);
});

test('the top of the line has nobody to report to', () => {
  expect(program.processes['duty.plan']?.states['missed']?.entry).toEqual([]);
});

test('the states are called by the product, in the language of the pack or of the reader', () => {
  const titles = (of: typeof program) =>
    Object.values(of.processes['duty.plan']!.states).map(({ definition }) => definition.title);
  expect(titles(program)).toEqual(['待完成', '已完成', '未完成']);
  const translated = dutyProgram((documents) => {
    documents['locales/en.json'] = {
      kind: 'locale',
      id: 'en',
      title: 'English',
      documents: { 'duty/plan': { title: 'Yearly plan' } },
    };
  });
  const english = localize(translated, 'en');
  expect(titles(english)).toEqual(['To be done', 'Done', 'Missed']);
  expect(english.processes['duty.plan']?.definition.title).toBe('Yearly plan');
});

test('what was made of a duty is no part of the pack', () => {
  expect(program.documents.process).not.toHaveProperty(['duty.plan']);
  expect(program.documents.record).not.toHaveProperty(['unit.office']);
  expect(program.hash).not.toBe(dutyProgram((d) => delete d['duties/plan.json']).hash);
});

type Change = Parameters<typeof dutyProgram>[0];
const stocktaking = (documents: Parameters<typeof withDuties>[0], ...path: string[]) =>
  within(documents, 'duties/stocktaking.json', ...path);

/** One fault in a duty, and the one finding it must give: code, and the place in the duty. */
const FAULTS: Record<string, [Change, string, string]> = {
  'an unknown role': [(d) => (stocktaking(d).role = 'clerc'), 'unknown-reference', '/role'],
  'an unknown form': [(d) => (stocktaking(d).form = 'stocktakin'), 'unknown-reference', '/form'],
  'an unknown line': [(d) => (stocktaking(d).line = 'mail'), 'unknown-reference', '/line'],
  'an unknown ledger': [
    (d) => (stocktaking(d, 'figures', 'lostBefore').ledger = 'losst'),
    'unknown-reference',
    '/figures/lostBefore/ledger',
  ],
  'a figure of both': [
    (d) => {
      stocktaking(d, 'figures').other = { title: '其他' };
    },
    'figure-needs-one-source',
    '/figures/other',
  ],
  'a figure under the name of a date': [
    (d) => (stocktaking(d, 'figures').dueOn = { title: '其他', ledger: 'lost' }),
    'figure-name-taken',
    '/figures/dueOn',
  ],
  'an unknown clause': [(d) => (stocktaking(d).cites = ['9']), 'unknown-reference', '/cites/0'],
  'a field that the form lacks': [
    (d) => (stocktaking(d, 'do', 'tell').when = 'form.found > 0'),
    'expression-unknown-name',
    '/do/tell/when',
  ],
  'a report to nobody': [
    (d) => (stocktaking(d, 'do', 'tell', 'report').to = 'heed'),
    'unknown-reference',
    '/do/tell/report/to',
  ],
  'a case about something else': [
    (d) => (stocktaking(d).do = { search: { open: { process: 'loss' } } }),
    'opens-about-another',
    '/do/search/open/process',
  ],
  'an escalation to nobody': [
    (d) => (stocktaking(d).overdue = { tell: { to: 'heed' } }),
    'unknown-reference',
    '/overdue/tell/to',
  ],
  'a reminder of no duration': [
    (d) => (stocktaking(d).remind = 'params.remindBefore'),
    'unknown-duration',
    '/remind',
  ],
  'no end': [(d) => delete stocktaking(d).within, 'duty-needs-one-end', ''],
  'two ends': [
    (d) => (stocktaking(d).by = { frequency: 'monthly', byMonthDay: 20 }),
    'duty-needs-one-end',
    '',
  ],
  'due when the next one is there': [
    (d) => (stocktaking(d).within = { days: 40 }),
    'duty-due-after-next',
    '/within',
  ],
  'yearly, but in no month': [
    (d) => delete within(d, 'duties/plan.json', 'opens').byMonth,
    'recurrence-incomplete',
    '/opens',
  ],
  'monthly on a weekday': [
    (d) => (stocktaking(d, 'opens').byDay = 'MO'),
    'recurrence-mismatch',
    '/opens/byDay',
  ],
  'by the periods of a calendar without any': [
    (d) => (stocktaking(d).opens = { frequency: 'period', calendar: 'office' }),
    'calendar-without-periods',
    '/opens/calendar',
  ],
  'by the periods of no calendar': [
    (d) => (stocktaking(d).opens = { frequency: 'period', calendar: 'ofice' }),
    'unknown-reference',
    '/opens/calendar',
  ],
};

test.each(Object.entries(FAULTS))('one fault, one finding: %s', (name, [change, code, pointer]) => {
  const { issues } = compile(
    parcelFiles((documents) => {
      withDuties(documents);
      change?.(documents);
    }),
  );
  const file = name.startsWith('yearly') ? 'duties/plan.json' : 'duties/stocktaking.json';
  expect(issues.map((issue) => [issue.code, issue.file, issue.pointer])).toEqual([
    [code, file, pointer],
  ]);
});
