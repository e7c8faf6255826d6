import { compile, type PackFiles } from '../../engine/compile/compile.js';
import type { Program } from '../../engine/program.js';

type Documents = Record<string, Record<string, unknown>>;

/**
 * A pack of no policy in particular, as small as one can be that uses everything: parcels that went
 * missing are searched for by a clerk, then by the head of the office.
 */
export function parcelDocuments(): Documents {
  return {
    'pack.json': {
      kind: 'pack',
      id: 'parcels',
      title: '包裹查找',
      version: '1.0.0',
      locale: 'zh-CN',
      timeZone: 'Asia/Shanghai',
    },
    'policy.json': {
      kind: 'policy',
      id: 'policy',
      title: '规定',
      clauses: { '1': { heading: '查找', summary: '丢失满三天的要查找', normative: true } },
    },
    'parameters.json': {
      kind: 'parameters',
      id: 'parameters',
      title: '参数',
      parameters: {
        searchAfter: { title: '几天后查找', unit: 'days', calendar: 'office', default: 3 },
        searchWithin: { title: '查找期限', unit: 'days', calendar: 'office', default: 1 },
        givenUpAfter: { title: '多久后结案', unit: 'months', default: 1 },
      },
    },
    'units.json': {
      kind: 'units',
      id: 'units',
      title: '单位',
      types: { office: { title: '局' }, counter: { title: '柜台', within: 'office' } },
    },
    'tiers/clerk.json': {
      kind: 'tier',
      id: 'clerk',
      title: '柜员',
      unitType: 'counter',
      reportsTo: { post: 'head' },
    },
    'tiers/head.json': { kind: 'tier', id: 'head', title: '局长', unitType: 'office' },
    'records/parcel.json': {
      kind: 'record',
      id: 'parcel',
      title: '包裹',
      name: 'label',
      units: { counter: { title: '柜台', unitType: 'counter' } },
      schema: {
        type: 'object',
        properties: {
          label: { type: 'string', title: '名称' },
          fragile: { type: 'boolean', title: '易碎' },
          status: { type: 'string', title: '状态', choices: { fine: '正常', lost: '丢失' } },
        },
        required: ['label'],
      },
      sensitivity: {
        label: { class: 'public' },
        fragile: { class: 'public' },
        status: { class: 'public' },
      },
    },
    'signals/sighting.json': {
      kind: 'signal',
      id: 'sighting',
      title: '清点',
      about: 'parcel',
      toldBy: ['clerk'],
      day: 'day',
      events: { missing: { title: '不见了' }, seen: { title: '在' } },
      schema: {
        type: 'object',
        properties: {
          day: { type: 'string', format: 'date', title: '日期' },
          insured: { type: 'boolean', title: '保价' },
        },
        required: ['day'],
      },
      checks: {
        future: { require: 'event.day <= today', field: 'day', message: '日期不能晚于今天' },
      },
    },
    'forms/search.json': {
      kind: 'form',
      id: 'search',
      title: '查找记录',
      schema: {
        type: 'object',
        properties: {
          searchedOn: { type: 'string', format: 'date', title: '查找日期' },
          outcome: {
            type: 'string',
            title: '结果',
            choices: { found: '找到', stolen: '被盗', nothing: '没找到' },
          },
          place: { type: 'string', title: '在哪里找到' },
          daysGone: { type: 'integer', title: '丢失天数' },
        },
      },
      fields: {
        searchedOn: { required: true, prefill: 'today' },
        outcome: { required: true },
        place: { when: "form.outcome == 'found'", required: true },
        daysGone: { computed: 'daysBetween(case.missingSince, today)' },
      },
      checks: {
        'not-before': {
          require: 'form.searchedOn >= case.missingSince',
          field: 'searchedOn',
          message: '查找日期不能早于丢失日期',
        },
      },
    },
    'calendars/office.json': {
      kind: 'calendar',
      id: 'office',
      title: '办公日',
      weeklyRest: ['SA', 'SU'],
      opensAt: '08:00',
      closesAt: '17:00',
      holidays: { autumn: { title: '秋假', from: '2026-10-01', to: '2026-10-07' } },
      makeUpDays: { '2026-10-10': '调休上班' },
      knownUntil: '2026-12-31',
    },
    'documents/loss-note.json': {
      kind: 'document',
      id: 'loss-note',
      title: '丢失说明',
      process: 'loss',
      issuer: "{{ units['office'] }}",
      paragraphs: {
        body: '{{ record.label }}自{{ case.missingSince }}起找不到,状态:{{ record.status }}。',
      },
    },
    'processes/loss.json': {
      kind: 'process',
      id: 'loss',
      title: '丢失',
      about: 'parcel',
      line: 'post',
      headline: '自{{ case.missingSince }}起不见',
      data: { missingSince: { type: 'string', format: 'date', title: '丢失日' } },
      opens: {
        missing: {
          event: 'sighting.missing',
          guard: '!event.insured',
          set: { missingSince: 'event.day' },
        },
      },
      initial: 'watch',
      on: {
        back: { event: 'sighting.seen', target: 'back', title: '找到了' },
        earlier: {
          event: 'sighting.missing',
          guard: 'event.day < case.missingSince',
          do: { move: { set: { missingSince: 'event.day' } } },
        },
      },
      refuses: {
        'seen-before-missing': {
          event: 'sighting.seen',
          guard: 'event.day < case.missingSince',
          field: 'day',
          message: '早于丢失日',
        },
      },
      states: {
        watch: {
          title: '观察',
          after: {
            three: {
              title: '丢失满三天',
              since: 'case.missingSince',
              delay: 'params.searchAfter',
              includesFirstDay: true,
              target: 'search',
              cites: ['1'],
            },
          },
        },
        search: {
          title: '查找',
          tone: 'warning',
          tasks: {
            search: {
              title: '查找包裹',
              role: 'clerk',
              form: 'search',
              due: 'params.searchWithin',
              cites: ['1'],
              overdue: {
                tell: { to: 'head', title: '逾期未查找' },
                take: { after: { days: 2, calendar: 'office' }, to: 'head', handOver: true },
              },
            },
          },
          on: {
            found: { event: 'search.submitted', guard: "form.outcome == 'found'", target: 'back' },
            stolen: {
              event: 'search.submitted',
              guard: "form.outcome == 'stolen'",
              order: -1,
              target: 'given-up',
              do: { tell: { report: { to: 'head', title: '{{ record.label }}被盗' } } },
            },
          },
          after: {
            month: {
              since: 'case.missingSince',
              delay: 'params.givenUpAfter',
              target: 'given-up',
              title: '丢失满一个月',
            },
          },
        },
        back: {
          title: '已找到',
          tone: 'success',
          final: true,
          entry: { restore: { mark: { status: "'fine'" } } },
        },
        'given-up': {
          title: '结案',
          tone: 'danger',
          final: true,
          entry: {
            mark: { mark: { status: "'lost'" } },
            paper: { produce: { document: 'loss-note' } },
            'tell-head': { report: { to: 'head', title: '{{ record.label }}找不到' } },
          },
        },
      },
    },
  };
}

/** The pack's files, after a change to its documents. */
export function parcelFiles(change: (documents: Documents) => void = () => undefined): PackFiles {
  const documents = structuredClone(parcelDocuments());
  change(documents);
  return Object.fromEntries(
    Object.entries(documents).map(([file, document]) => [file, JSON.stringify(document, null, 2)]),
  );
}

/** The pack as a program; throws with its issues when a change has broken it. */
export function parcelProgram(change?: (documents: Documents) => void): Program {
  const { program, issues } = compile(parcelFiles(change));
  if (program === undefined) throw new Error(JSON.stringify(issues, null, 2));
  return program;
}

/** Something within a document, for tests to change: within(documents, 'processes/loss.json', 'states', 'watch'). */
export function within(
  documents: Documents,
  file: string,
  ...path: string[]
): Record<string, unknown> {
  return path.reduce(
    (value, name) => value[name] as Record<string, unknown>,
    documents[file] as Record<string, unknown>,
  );
}
