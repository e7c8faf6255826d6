import { compile } from '../../engine/compile/compile.js';
import { cellsOf, standingIn, type Facts } from '../../engine/ledger/row.js';
import { localize } from '../../engine/locale/localize.js';
import type { Data } from '../../engine/json.js';
import { instantOf } from '../../engine/calendar/zone.js';
import { withLists } from './parcel-lists.js';
import { parcelFiles, parcelProgram, within } from './parcel-pack.js';

type Change = Parameters<typeof parcelFiles>[0];

const now = instantOf('2026-09-10T09:00', 'Asia/Shanghai');

function loss(change: { record?: Data; case?: Data; entry?: Data } = {}): Facts {
  return {
    record: { label: '甲', phone: '15400000001', ...change.record },
    case: { missingSince: '2026-09-01', ...change.case },
    entry: { name: '甲', process: 'loss', state: 'search', open: true, ...change.entry },
    units: { counter: '一号柜台', office: '总局' },
    now,
  };
}

describe('a ledger', () => {
  const { ledgers } = parcelProgram(withLists);
  const losses = ledgers.losses!;

  test('says of an entry whether it stands in it, on which day, and what its cells hold', () => {
    expect(standingIn(losses, loss())).toEqual({ struckOff: false, day: '2026-09-01' });
    expect(cellsOf(losses, loss())).toEqual([
      ...['甲', '15400000001', '2026-09-01', 'search', 9, '一号柜台'],
    ]);
    expect(standingIn(losses, loss({ entry: { state: 'back' } }))?.struckOff).toBe(true);
    expect(standingIn(losses, loss({ entry: { process: 'theft' } }))).toBeUndefined();
  });

  test('leaves empty what has no value, and has no day for what has no date', () => {
    const dateless = loss({ case: { missingSince: '' } });
    expect(standingIn(losses, dateless)).toEqual({ struckOff: false });
    expect(cellsOf(losses, dateless)[4]).toBeNull();
  });

  test('knows what its columns are: choices with titles, fields with their masks, dates', () => {
    expect(losses.columns.state!.field.choices).toEqual({
      ...{ watch: '观察', search: '查找', back: '已找到', 'given-up': '结案' },
    });
    expect(losses.columns.phone).toMatchObject({
      recordField: 'phone',
      field: { format: 'phone' },
    });
    expect(losses.columns.since!.field).toMatchObject({ format: 'date' });
    expect(losses.columns.gone!.field).toEqual({ type: 'integer' });
    expect(losses.columns.counter!.recordField).toBeUndefined();
  });

  test('without `among` is about all, and reads what the list itself knows', () => {
    const { ledgers } = parcelProgram((d) => {
      d['ledgers/late.json'] = {
        ...{ kind: 'ledger', id: 'late', title: '逾期', of: 'tasks', where: 'entry.overdue' },
        columns: {
          name: { title: '名称', value: 'entry.name' },
          task: { title: '事项', value: 'entry.task', filter: true },
          days: { title: '天数', value: 'entry.daysLate' },
        },
      };
    });
    expect(ledgers.late!.columns.task!.field.choices).toEqual({ search: '查找包裹' });
  });

  test('speaks the languages of its pack', () => {
    const program = parcelProgram((d) => {
      withLists(d);
      d['locales/en.json'] = {
        ...{ kind: 'locale', id: 'en', title: 'English' },
        documents: {
          'ledger/losses': { title: 'Losses', columns: { since: { title: 'Missing since' } } },
          'indicator/intact': { exclusions: { fragile: { title: 'Fragile' } } },
          'process/loss': { states: { search: { title: 'Being searched' } } },
        },
      };
    });
    const english = localize(program, 'en');
    expect(english.ledgers.losses!.definition.title).toBe('Losses');
    expect(english.ledgers.losses!.columns.since!.definition.title).toBe('Missing since');
    expect(english.ledgers.losses!.columns.state!.field.choices!.search).toBe('Being searched');
    expect(english.indicators.intact!.exclusions[0]!.definition.title).toBe('Fragile');
  });
});

/** One seeded fault, and the one finding it must give: code, file, pointer. */
const LEDGER = 'ledgers/losses.json';
const INDICATOR = 'indicators/intact.json';
const FAULTS: Record<string, [Change, string, string, string]> = {
  'an order by a column that is none': [
    (d) => (within(d, LEDGER, 'order').by = 'sinse'),
    ...(['unknown-reference', LEDGER, '/order/by'] as const),
  ],
  'a filter by what nobody can choose': [
    (d) => (within(d, LEDGER, 'columns', 'label').filter = true),
    ...(['filter-without-choices', LEDGER, '/columns/label/filter'] as const),
  ],
  'a process that is none': [
    (d) => (within(d, LEDGER).among = ['lose']),
    ...(['unknown-reference', LEDGER, '/among/0'] as const),
  ],
  'a record type that is none': [
    (d) => (within(d, INDICATOR).among = ['parcels']),
    ...(['unknown-reference', INDICATOR, '/among/0'] as const),
  ],
  'a role that is none': [
    (d) => (within(d, LEDGER).roles = ['head', 'clerc']),
    ...(['unknown-reference', LEDGER, '/roles/1'] as const),
  ],
  'a calendar that is none': [
    (d) => (within(d, INDICATOR).calendar = 'ofice'),
    ...(['unknown-reference', INDICATOR, '/calendar'] as const),
  ],
  'a calendar without periods': [
    (d) => delete within(d, 'calendars/office.json').periods,
    ...(['calendar-without-periods', INDICATOR, '/calendar'] as const),
  ],
  'periods without a day': [
    (d) => delete within(d, LEDGER).day,
    ...(['calendar-without-day', LEDGER, '/calendar'] as const),
  ],
  'a day that is no date': [
    (d) => (within(d, LEDGER).day = 'record.label'),
    ...(['expression-result', LEDGER, '/day'] as const),
  ],
  'a state that is none': [
    (d) => (within(d, LEDGER).struckOff = "entry.state == 'bak'"),
    ...(['expression-unknown-choice', LEDGER, '/struckOff'] as const),
  ],
  'what the list does not know': [
    (d) => (within(d, LEDGER).where = 'entry.late'),
    ...(['expression-unknown-name', LEDGER, '/where'] as const),
  ],
  'a case, where records are listed': [
    (d) => (within(d, INDICATOR).numerator = "case.missingSince == date('2026-09-01')"),
    ...(['expression-unknown-name', INDICATOR, '/numerator'] as const),
  ],
  'a masked field among other text': [
    (d) => (within(d, LEDGER, 'columns', 'phone').value = "record.label + ' ' + record.phone"),
    ...(['masked-field-among-others', LEDGER, '/columns/phone/value'] as const),
  ],
  'a field that no record has': [
    (d) => (within(d, INDICATOR, 'by', 'status').value = 'record.state'),
    ...(['expression-unknown-name', INDICATOR, '/by/status/value'] as const),
  ],
  'a breakdown by a number': [
    (d) => (within(d, INDICATOR, 'by', 'status').value = 'size(record.label)'),
    ...(['expression-result', INDICATOR, '/by/status/value'] as const),
  ],
  'a breakdown by what is masked': [
    (d) => (within(d, INDICATOR, 'by', 'status').value = 'record.phone'),
    ...(['breakdown-by-masked-field', INDICATOR, '/by/status/value'] as const),
  ],
  'two targets': [
    (d) => (within(d, INDICATOR).target = { atLeast: 90, atMost: 95 }),
    ...(['out-of-bounds', INDICATOR, '/target'] as const),
  ],
  'a rate beyond all': [
    (d) => (within(d, INDICATOR).target = { atLeast: 101 }),
    ...(['target-beyond-hundred', INDICATOR, '/target/atLeast'] as const),
  ],
  'a clause that is none': [
    (d) => (within(d, LEDGER).cites = ['1', '9']),
    ...(['unknown-reference', LEDGER, '/cites/1'] as const),
  ],
};

test.each(Object.entries(FAULTS))('%s is found where it stands', (_, fault) => {
  const [change, code, file, pointer] = fault;
  const { issues } = compile(
    parcelFiles((documents) => {
      withLists(documents);
      change?.(documents);
    }),
  );
  const errors = issues.filter(({ severity }) => severity === 'error');
  expect(errors.map((one) => [one.code, one.file, one.pointer])).toEqual(
    // Both lists stand on the calendar.
    code === 'calendar-without-periods'
      ? [
          ['calendar-without-periods', LEDGER, '/calendar'],
          [code, file, pointer],
        ]
      : [[code, file, pointer]],
  );
  expect(errors[0]!.message.zh).not.toBe('');
  expect(errors[0]!.message.en).not.toBe('');
});

test('fields are shared only where all have them, of the same type, with the choices of all', () => {
  const { ledgers } = parcelProgram((d) => {
    withLists(d);
    const parcel = within(d, 'records/parcel.json');
    d['records/letter.json'] = {
      ...structuredClone(parcel),
      id: 'letter',
      schema: {
        type: 'object',
        properties: {
          label: { type: 'string', title: '名称' },
          fragile: { type: 'string', title: '易碎' },
          status: { type: 'string', title: '状态', choices: { wet: '受潮', lost: '丢了' } },
          phone: { type: 'string', title: '电话' },
        },
      },
    };
    d['ledgers/all.json'] = {
      ...{ kind: 'ledger', id: 'all', title: '全部', of: 'records', among: ['parcel', 'letter'] },
      columns: { status: { title: '状态', value: 'record.status' } },
    };
  });
  expect(ledgers.all!.columns.status!.field.choices).toEqual({
    ...{ fine: '正常', lost: '丢失', wet: '受潮' },
  });
});
