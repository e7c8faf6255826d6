import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { FLOOD } from './running.js';

/** The flood watch with ledgers and indicators, in a folder of its own. */
export interface ListFolder {
  path: string;
  /** Writes one of its documents anew. */
  put: (file: string, document: object) => Promise<void>;
  remove: () => Promise<void>;
}

export async function listFolder(): Promise<ListFolder> {
  const path = await mkdtemp(join(tmpdir(), 'zelian-lists-'));
  await cp(FLOOD, path, { recursive: true });
  const put = async (file: string, document: object) => {
    await mkdir(dirname(join(path, file)), { recursive: true });
    await writeFile(join(path, file), JSON.stringify(document));
  };
  for (const [file, document] of Object.entries(LISTS)) await put(file, document);
  return { path, put, remove: () => rm(path, { recursive: true, force: true }) };
}

/** How many gauges are calm; there are four, one of them too high to be counted. */
export const CALM = {
  kind: 'indicator',
  id: 'calm',
  title: '平稳率',
  of: 'records',
  among: ['water-gauge'],
  numerator: "record.alert == 'calm'",
  exclusions: { high: { title: '警戒水位过高', where: 'record.warningCm > 305' } },
  target: { atLeast: 100 },
  calendar: 'seasons',
  by: { alert: { title: '按状态', value: 'record.alert' } },
  roles: ['dike-chief', 'flood-office'],
  cites: ['1'],
};

const LISTS: Record<string, object> = {
  'calendars/seasons.json': {
    kind: 'calendar',
    id: 'seasons',
    title: '季节',
    periods: {
      spring: { title: '2026年春季', from: '2026-03-01', to: '2026-05-31' },
      flood: { title: '2026年汛期', from: '2026-06-01', to: '2026-09-30' },
      dry: { title: '2026年枯水期', from: '2026-10-01', to: '2027-04-30' },
    },
  },
  'locales/en-seasons.json': {
    kind: 'locale',
    id: 'en-seasons',
    language: 'en',
    title: 'English',
    documents: { 'calendar/seasons': { periods: { flood: { title: 'Flood season 2026' } } } },
  },
  'ledgers/gauges.json': {
    kind: 'ledger',
    id: 'gauges',
    title: '水尺台账',
    of: 'records',
    among: ['water-gauge'],
    columns: {
      label: { title: '名称', value: 'record.label' },
      phone: { title: '电话', value: 'record.keeperPhone' },
      warning: { title: '警戒水位', value: 'record.warningCm' },
      alert: { title: '状态', value: 'record.alert', filter: true },
      busy: { title: '在办', value: 'entry.open > 0', filter: true },
      dike: { title: '堤防', value: "units['dike']" },
    },
    order: { by: 'warning', descending: true },
    paper: {
      heading: '江北县水尺登记台账',
      signatures: { made: '填表人', seen: '负责人' },
      note: '本表每季报送一次。',
    },
    roles: ['dike-chief', 'flood-office'],
    cites: ['1'],
  },
  'ledgers/high-water.json': {
    kind: 'ledger',
    id: 'high-water',
    title: '高水位台账',
    of: 'cases',
    among: ['high-water'],
    struckOff: '!entry.open',
    day: 'case.highSince',
    calendar: 'seasons',
    columns: {
      gauge: { title: '水尺', value: 'record.label' },
      since: { title: '起始日', value: 'case.highSince' },
      state: { title: '进展', value: 'entry.state', filter: true },
      closed: { title: '结束日', value: 'entry.closedOn' },
    },
    cites: ['1', '4'],
  },
  'ledgers/late.json': {
    kind: 'ledger',
    id: 'late',
    title: '逾期清单',
    of: 'tasks',
    where: 'entry.overdue',
    columns: {
      gauge: { title: '水尺', value: 'entry.name' },
      task: { title: '事项', value: 'entry.title' },
      post: { title: '责任岗位', value: 'entry.post' },
      due: { title: '期限', value: 'entry.dueOn' },
      late: { title: '逾期天数', value: 'entry.daysLate' },
      by: { title: '办理人', value: 'entry.doneBy' },
      open: { title: '未办', value: 'entry.open', filter: true },
    },
  },
  'ledgers/county.json': {
    kind: 'ledger',
    id: 'county',
    title: '县里才看的台账',
    of: 'records',
    columns: { name: { title: '名称', value: 'entry.name' } },
    roles: ['flood-office'],
  },
  'indicators/calm.json': CALM,
  'indicators/in-time.json': {
    kind: 'indicator',
    id: 'in-time',
    title: '按时巡堤率',
    of: 'tasks',
    among: ['high-water'],
    denominator: "entry.task == 'inspect' && !entry.open",
    numerator: '!entry.overdue',
    day: 'entry.openedOn',
    calendar: 'seasons',
    roles: ['dike-chief', 'flood-office'],
  },
  'indicators/alarms.json': {
    kind: 'indicator',
    id: 'alarms',
    title: '高水位起数',
    of: 'cases',
    among: ['high-water'],
    day: 'case.highSince',
    target: { atMost: 1 },
    calendar: 'seasons',
    roles: ['flood-office'],
  },
};
