import { within } from './parcel-pack.js';

type Documents = Record<string, Record<string, unknown>>;

/** A ledger and an indicator for the parcel pack: what was lost, and how much of it was found. */
export function withLists(documents: Documents): void {
  within(documents, 'records/parcel.json', 'schema', 'properties').phone = {
    type: 'string',
    format: 'phone',
    title: '寄件人电话',
  };
  within(documents, 'records/parcel.json', 'schema', 'properties').sentOn = {
    type: 'string',
    format: 'date',
    title: '寄出日',
  };
  within(documents, 'records/parcel.json').sensitivity = {
    phone: { class: 'personal', mask: { keepFirst: 3, keepLast: 2 } },
  };
  within(documents, 'calendars/office.json').periods = {
    first: { title: '上半年', from: '2026-01-01', to: '2026-06-30' },
    second: { title: '下半年', from: '2026-07-01', to: '2026-12-31' },
  };
  documents['ledgers/losses.json'] = {
    kind: 'ledger',
    id: 'losses',
    title: '丢失台账',
    of: 'cases',
    among: ['loss'],
    where: "entry.process == 'loss'",
    struckOff: "entry.state == 'back'",
    day: 'case.missingSince',
    calendar: 'office',
    columns: {
      label: { title: '名称', value: 'record.label' },
      phone: { title: '电话', value: 'record.phone' },
      since: { title: '丢失日', value: 'case.missingSince' },
      state: { title: '进展', value: 'entry.state', filter: true },
      gone: { title: '天数', value: 'daysBetween(case.missingSince, today)' },
      counter: { title: '柜台', value: "units['counter']" },
    },
    order: { by: 'since' },
    roles: ['head', 'clerk'],
    cites: ['1'],
  };
  documents['indicators/intact.json'] = {
    kind: 'indicator',
    id: 'intact',
    title: '完好率',
    of: 'records',
    among: ['parcel'],
    denominator: "record.label != ''",
    numerator: "record.status == 'fine'",
    exclusions: {
      fragile: { title: '易碎', where: 'record.fragile' },
      unsent: { title: '未寄出', where: '!has(record.sentOn)' },
    },
    target: { atLeast: 100 },
    calendar: 'office',
    by: {
      status: { title: '按状态', value: 'record.status' },
      fragile: { title: '按易碎', value: 'record.fragile' },
    },
    cites: ['1'],
  };
}
