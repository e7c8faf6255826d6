/**
 * A pack of no policy in particular with five tiers one below the other and an agency beside them: lodgers who stay
 * away are called on by the keeper of their house. Each kind of data that people read stands in it once.
 */
export function lodgingFiles(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(DOCUMENTS).map(([file, document]) => [file, JSON.stringify(document)]),
  );
}

const LEVELS = ['land', 'circle', 'town', 'quarter', 'house'] as const;

const text = (title: string, more: object = {}) => ({ type: 'string', title, ...more });
const day = (title: string) => text(title, { format: 'date' });
const cites = ['1'];

function tier(id: string, above: string | undefined, access: object, more: object = {}): object {
  return {
    ...{ kind: 'tier', id: `${id}-officer`, title: `${id}主管`, unitType: id, access, cites },
    ...(above === undefined ? {} : { reportsTo: { line: `${above}-officer` } }),
    ...{ supervises: true, ...more },
  };
}

const READS_LESS = { reads: { personal: 'masked', sensitive: 'hidden' } };
const READS_ALL = { reads: { personal: 'shown', sensitive: 'shown' }, reveals: true, audits: true };
const READS_SHORT = { reads: { sensitive: 'masked' }, audits: true };

const DOCUMENTS: Record<string, object> = {
  'pack.json': {
    ...{ kind: 'pack', id: 'lodging', title: '寄宿', version: '1.0.0' },
    ...{ locale: 'zh-CN', timeZone: 'Asia/Shanghai' },
  },
  'policy.json': {
    ...{ kind: 'policy', id: 'policy', title: '规定' },
    clauses: { '1': { heading: '查访', summary: '不在的要查访。', normative: true } },
  },
  'parameters.json': { kind: 'parameters', id: 'parameters', title: '参数', parameters: {} },
  'units.json': {
    ...{ kind: 'units', id: 'units', title: '单位' },
    types: {
      land: { title: '地' },
      circle: { title: '圈', within: 'land' },
      town: { title: '镇', within: 'circle' },
      quarter: { title: '坊', within: 'town' },
      house: { title: '院', within: 'quarter' },
      bureau: { title: '所', within: 'circle' },
    },
  },
  ...Object.fromEntries(
    LEVELS.map((id, index) => {
      const access = { house: READS_LESS, land: READS_ALL }[id as string] ?? READS_SHORT;
      const above = LEVELS[index - 1];
      return [`tiers/${id}-officer.json`, tier(id, above, access)];
    }),
  ),
  'tiers/bureau-officer.json': tier('bureau', 'circle', READS_LESS, {
    ...{ sees: 'addressed', supervises: false },
  }),
  'records/lodger.json': {
    ...{ kind: 'record', id: 'lodger', title: '住客', name: 'name', identity: ['code'] },
    ...{ list: ['code', 'illness', 'note'], cites },
    units: { house: { title: '所在院', unitType: 'house' } },
    schema: {
      type: 'object',
      properties: {
        name: text('姓名'),
        code: text('证号'),
        illness: text('病情'),
        note: text('备注'),
        away: { type: 'boolean', title: '不在' },
      },
    },
    sensitivity: {
      name: { class: 'personal' },
      code: { class: 'sensitive', mask: { keepFirst: 2, keepLast: 0 } },
      illness: { class: 'sensitive' },
      note: { class: 'personal' },
      away: { class: 'internal' },
    },
  },
  'signals/presence.json': {
    ...{ kind: 'signal', id: 'presence', title: '点名', about: 'lodger', cites },
    ...{ toldBy: ['house-officer'], day: 'day' },
    events: {
      here: { title: '在', tone: 'success' },
      away: { title: '不在', tone: 'danger', asks: ['why'] },
    },
    schema: {
      type: 'object',
      required: ['day'],
      properties: { day: day('日期'), why: text('原因') },
    },
    rollCall: { unitType: 'house', otherwise: 'here' },
  },
  'forms/visit.json': {
    ...{ kind: 'form', id: 'visit', title: '查访', cites },
    schema: {
      type: 'object',
      properties: {
        found: text('情况'),
        ill: text('病情', { maxLength: 200 }),
        picture: text('照片', { format: 'photo' }),
      },
    },
    fields: { found: { required: true, prefill: 'record.note' } },
    sensitivity: { ill: { class: 'sensitive' } },
  },
  'forms/check.json': {
    ...{ kind: 'form', id: 'check', title: '核查', cites },
    schema: { type: 'object', properties: { result: text('结果') } },
  },
  'forms/leave.json': {
    ...{ kind: 'form', id: 'leave', title: '请假', cites },
    schema: { type: 'object', properties: { reason: text('事由') } },
    fields: { reason: { required: true, prefill: 'record.note' } },
  },
  'forms/count.json': {
    ...{ kind: 'form', id: 'count', title: '清点', cites },
    schema: { type: 'object', properties: { seen: { type: 'integer', title: '人数' } } },
  },
  'processes/absence.json': {
    ...{ kind: 'process', id: 'absence', title: '不在', about: 'lodger', exclusive: true },
    ...{ line: 'line', headline: '{{ record.name }}不在', cites },
    data: { since: day('起始日'), why: text('原因') },
    opens: {
      away: { event: 'presence.away', set: { since: 'event.day', why: 'event.why' }, cites },
    },
    initial: 'visit',
    on: { back: { event: 'presence.here', target: 'closed', title: '回来了' } },
    states: {
      visit: {
        ...{ title: '查访', tone: 'notice' },
        entry: {
          mark: { mark: { away: 'true' } },
          tell: { notify: { to: 'town-officer', title: '{{ record.name }}不在' } },
        },
        tasks: {
          visit: {
            ...{ title: '查访', role: 'house-officer', form: 'visit', due: { days: 1 }, cites },
            overdue: { up: { to: 'quarter-officer', title: '{{ record.name }}逾期未查访' } },
          },
        },
        on: { visited: { event: 'visit.submitted', target: 'check' } },
        after: { long: { since: 'case.since', delay: { days: 30 }, target: 'closed' } },
      },
      check: {
        ...{ title: '核查', tone: 'warning' },
        entry: {
          report: { report: { to: 'circle-officer', title: '{{ record.name }}已查访' } },
          paper: { produce: { document: 'letter' } },
        },
        tasks: {
          check: {
            ...{ title: '核查', role: 'bureau-officer', form: 'check', due: { days: 3 }, cites },
          },
        },
        on: { checked: { event: 'check.submitted', target: 'closed' } },
        after: { long: { since: 'case.since', delay: { days: 30 }, target: 'closed' } },
      },
      closed: { title: '办结', tone: 'success', final: true },
    },
  },
  'processes/leave.json': {
    ...{ kind: 'process', id: 'leave', title: '请假', about: 'lodger', line: 'line', cites },
    ...{ headline: '{{ record.name }}请假' },
    opens: { ask: { form: 'leave', roles: ['house-officer', 'quarter-officer'], cites } },
    initial: 'asked',
    states: {
      asked: {
        ...{ title: '待批', tone: 'notice' },
        tasks: {
          grant: {
            ...{ title: '审批', role: 'town-officer', form: 'check', due: { days: 1 }, cites },
          },
        },
        on: { granted: { event: 'grant.submitted', target: 'done' } },
        after: { long: { since: 'case.openedOn', delay: { days: 30 }, target: 'done' } },
      },
      done: { title: '办结', tone: 'success', final: true },
    },
    data: { openedOn: day('申请日') },
  },
  'documents/letter.json': {
    ...{ kind: 'document', id: 'letter', title: '查访函', process: 'absence', cites },
    issuer: "{{ units['circle'] }}",
    paragraphs: { body: '{{ record.name }}（{{ record.code }}）自{{ case.since }}起不在。' },
  },
  'calendars/terms.json': {
    ...{ kind: 'calendar', id: 'terms', title: '年度' },
    periods: { year: { title: '2026年', from: '2026-01-01', to: '2026-12-31' } },
  },
  'duties/count.json': {
    ...{ kind: 'duty', id: 'count', title: '月度清点', role: 'house-officer', line: 'line' },
    ...{
      opens: { frequency: 'monthly', byMonthDay: 1 },
      form: 'count',
      within: { days: 5 },
      cites,
    },
  },
  'ledgers/lodgers.json': {
    ...{ kind: 'ledger', id: 'lodgers', title: '住客台账', of: 'records', among: ['lodger'] },
    columns: {
      name: { title: '姓名', value: 'record.name' },
      code: { title: '证号', value: 'record.code' },
      illness: { title: '病情', value: 'record.illness' },
      note: { title: '备注', value: 'record.note' },
      away: { title: '不在', value: 'record.away', filter: true },
    },
    cites,
  },
  'ledgers/absences.json': {
    ...{ kind: 'ledger', id: 'absences', title: '不在台账', of: 'cases', among: ['absence'] },
    columns: {
      name: { title: '姓名', value: 'record.name' },
      why: { title: '原因', value: 'case.why' },
      state: { title: '进展', value: 'entry.state', filter: true },
    },
    cites,
  },
  'ledgers/late.json': {
    ...{ kind: 'ledger', id: 'late', title: '逾期清单', of: 'tasks', where: 'entry.overdue' },
    columns: {
      name: { title: '姓名', value: 'entry.name' },
      task: { title: '事项', value: 'entry.title' },
      by: { title: '办理人', value: 'entry.doneBy' },
    },
    cites,
  },
  'indicators/here.json': {
    ...{ kind: 'indicator', id: 'here', title: '在住率', of: 'records', among: ['lodger'] },
    ...{ numerator: '!record.away', calendar: 'terms' },
    by: { away: { title: '按在否', value: 'record.away' } },
    cites,
  },
};
