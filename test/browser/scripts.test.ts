import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import type {
  ApplicationView,
  CaseView,
  DraftContent,
  DraftView,
  FileView,
  RollCallReceipt,
  TaskView,
  Work,
} from '../../server/http/types.js';
import { PHOTO } from '../http/river.js';
import { launch } from './chromium.js';
import type { Person } from './person.js';
import { type Product, startProduct } from './product.js';
import { type HostilePack, hostilePack } from './scripts/hostile-pack.js';
import { PAYLOADS, payload } from './scripts/payloads.js';
import { type Watched, watched } from './scripts/watched.js';

/** Every text of a pack, of its people and of what they send holds a script: on every screen it is text, and nothing else. */
let pack: HostilePack;
let product: Product;
let browser: Browser;
let keeper: Watched;
let chief: Watched;
let office: Watched;
let admin: Watched;
let caseId: string;
let taskId: string;
let draftId: string;
let draft: DraftContent;

/** All payloads in one, for what people write themselves. */
const ALL = PAYLOADS.slice(0, 8).join('');

beforeAll(async () => {
  pack = await hostilePack();
  product = await startProduct(pack.folder.path);
  browser = await launch();
  const come = (name: string) => watched(browser, product.address, name);
  keeper = await come('水一');
  chief = await come('堤一(?!段)');
  office = await come('汛一');
  admin = await come('管一');
  await letHappen();
}, 120_000);

afterAll(async () => {
  await browser.close();
  await product.close();
  await pack.folder.remove();
});

/** What people write holds scripts too: remarks, names of files, reasons, titles, and what they answer in forms. */
async function letHappen(): Promise<void> {
  const told = await post<RollCallReceipt>(keeper.who, '/api/roll-calls/reading', {
    ...{ unit: 'east-1', day: '2026-07-01' },
    entries: [
      { record: 'gauge-e1', event: 'high', data: { levelCm: 400, note: ALL.slice(0, 200) } },
    ],
  });
  caseId = told.lines[0]!.case!.id;
  const [inspection] = (await keeper.who.ask<Work>('/api/work')).tasks;
  const { form } = await keeper.who.ask<TaskView>(`/api/tasks/${inspection!.id}`);
  const picture = await upload(keeper.who, `${payload(0)}.png`);
  await post(keeper.who, `/api/tasks/${inspection!.id}/submission`, {
    form: form.hash,
    data: { inspectedOn: '2026-07-01', levelCm: 350, seepage: true, picture },
  });
  const asked = '/api/applications/repair/request';
  const { form: request } = await chief.who.ask<ApplicationView>(`${asked}?record=gauge-e1b`);
  await post(chief.who, asked, {
    record: 'gauge-e1b',
    form: request!.hash,
    data: { fault: ALL.slice(0, 200) },
  });
  await post(chief.who, `/api/cases/${caseId}/revelation`, { reason: ALL });
  await post(chief.who, '/api/records/water-gauge/gauge-e1/shares', {
    ...{ unit: 'west-dike', role: 'dike-chief', days: 7, reason: ALL },
  });
  await post(chief.who, '/api/ledgers/gauges/sheet-requests', { query: {}, reason: ALL });
  const tasks = (await office.who.ask<Work>('/api/work')).tasks;
  taskId = tasks[0]!.id;
  draftId = (await post<DraftView>(admin.who, '/api/drafts', { title: ALL.slice(0, 100) })).id;
  draft = await admin.who.ask<DraftContent>(`/api/drafts/${draftId}`);
}

async function post<T>(who: Person, path: string, data: object): Promise<T> {
  const answer = await who.page.context().request.post(product.address + path, {
    data,
    headers: { Origin: product.address, 'Idempotency-Key': randomUUID() },
  });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as T;
}

async function upload(who: Person, name: string): Promise<string> {
  const answer = await who.page.context().request.post(`${product.address}/api/files`, {
    multipart: { file: { name, mimeType: 'image/png', buffer: PHOTO } },
    headers: { Origin: product.address, 'Idempotency-Key': randomUUID() },
  });
  return ((await answer.json()) as FileView).id;
}

/** Looks at a screen with all that it holds unfolded. */
async function looksAt({ goTo, harm }: Watched, address: string): Promise<string> {
  const text = await goTo(address);
  expect(text).not.toMatch(/找不到这个页面|您的岗位不能查看这里/);
  expect({ address, harm: await harm() }).toEqual({ address, harm: [] });
  return text;
}

const isShown = (text: string) =>
  PAYLOADS.some((one) => text.includes(one.trim())) || /harm\(\d+\)/.test(text);

test('the language takes any words for hundreds of texts, and nothing but what it knows elsewhere', () => {
  expect(pack.taken.length).toBeGreaterThan(300);
  const otherwise = [...pack.refused].filter(
    ([place, codes]) =>
      codes.length === 0 || / (title|description|heading|summary|message|label|body)$/.test(place),
  );
  expect(otherwise).toEqual([]);
  // Ids, kinds, expressions, days, roles: nothing that is ever shown as it stands.
  expect(new Set([...pack.refused.values()].flat())).toEqual(
    new Set([
      ...['bad-format', 'expression-syntax', 'filter-without-choices', 'unknown-reference'],
      ...['unknown-time-zone', 'value-not-allowed'],
    ]),
  );
});

const FRONT: Record<string, [() => Watched, string[]]> = {
  'who keeps': [
    () => keeper,
    ['/', '/roll-calls/reading?unit=east-1', '/inbox', '/inbox/reminders', '/me'],
  ],
  'who answers for it': [
    () => chief,
    [
      '/',
      '/cases',
      '/overdue',
      '/duties',
      '/ledgers',
      '/ledgers/gauges',
      '/ledgers/high-water',
      '/ledgers/gauges/paper',
      '/indicators',
      '/indicators/calm',
      '/indicators/calm/entries?part=denominator',
      '/plan',
      '/plan/1',
      '/sheet-requests',
      '/access-log',
      '/emergencies',
      '/applications/repair/request',
      '/applications/repair/request?record=gauge-e1b',
      '/account',
    ],
  ],
  'who sees all': [() => office, ['/', '/access-log', '/plan/3']],
  'who administers': [
    () => admin,
    ['/', '/people', '/people/posts', '/people/events', '/messages', '/packs', '/studio'],
  ],
};

describe.each(Object.entries(FRONT))('%s', (_, [who, addresses]) => {
  test.each(addresses)('%s', async (address) => {
    expect(isShown(await looksAt(who(), address))).toBe(true);
  });
});

test('a case, its papers and its work', async () => {
  for (const address of [`/cases/${caseId}`, `/cases/${caseId}/documents/1`])
    expect(isShown(await looksAt(office, address))).toBe(true);
  expect(isShown(await looksAt(chief, `/cases/${caseId}`))).toBe(true);
  const { tasks } = await chief.who.ask<CaseView>(`/api/cases/${caseId}`);
  for (const { id } of tasks) await looksAt(chief, `/tasks/${id}`);
  expect(isShown(await looksAt(office, `/tasks/${taskId}`))).toBe(true);
});

test('the studio', async () => {
  const files = Object.keys(draft.files);
  const ids = (folder: string) =>
    files.flatMap((file) =>
      file.startsWith(`${folder}/`) ? [file.slice(folder.length + 1, -5)] : [],
    );
  const parts = [
    ...['plan', 'processes', 'forms', 'numbers', 'tiers', 'calendars', 'lists', 'try', 'stories'],
    ...['check', 'what-if', 'publish', 'files', 'history'],
    ...['processes', 'forms', 'tiers', 'calendars'].flatMap((part) =>
      ids(part).map((id) => `${part}/${id}`),
    ),
    ...['duties', 'ledgers', 'indicators', 'documents'].flatMap((kind) =>
      ids(kind).map((id) => `lists/${kind}/${id}`),
    ),
  ];
  for (const part of parts) {
    const text = await looksAt(admin, `/studio/${draftId}/${part}`);
    expect({ part, words: text.length > 50 }).toEqual({ part, words: true });
  }
});

test('in the other language', async () => {
  await chief.who.page.evaluate(`localStorage.setItem('zelian/language', 'en')`);
  await chief.who.open('/');
  for (const address of [
    '/',
    '/ledgers/gauges',
    '/indicators/calm',
    '/plan/1',
    `/cases/${caseId}`,
  ]) {
    const text = await looksAt(chief, address);
    expect({ address, isShown: isShown(text) }).toEqual({ address, isShown: true });
    expect(text).toContain('Ledgers');
  }
});
