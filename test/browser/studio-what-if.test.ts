import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import type { DraftView, TaskView, Work } from '../../server/http/types.js';
import { type FloodDesk, openFloodDesk } from './flood-desk.js';
import { Person } from './person.js';
import type { Product } from './product.js';

/**
 * Policy staff live a draft through with what happened. Two gauges are high at ten: one is inspected at one o'clock, an
 * hour late; the other never, so that the chief has it at four. What a draft with four hours instead of two must come to
 * is worked out by hand: the first is in time, the second is overdue at two, and the chief has nothing before six.
 */

let desk: FloodDesk;
let browser: Browser;
let product: Product;
let policy: Person;
let draft: string;

beforeAll(async () => {
  desk = await openFloodDesk({ withoutStories: true });
  ({ browser, product, policy } = desk);
  draft = (await post<DraftView>(policy, '/api/drafts', { title: '多给两小时' })).id;
});
afterAll(() => desk.close());

async function post<T>(person: Person, path: string, data: object): Promise<T> {
  const headers = { Origin: product.address, 'Idempotency-Key': randomUUID() };
  const { request } = person.page.context();
  const answer = await request.post(product.address + path, { data, headers });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** The morning of 1 July, as it went. */
async function aMorning(): Promise<void> {
  const keeper = await Person.signIn(browser, product.address, '水一');
  const call = (entries: object[]) =>
    post(keeper, '/api/roll-calls/reading', { unit: 'east-1', day: '2026-07-01', entries });
  const high = { event: 'high', data: { levelCm: 400 } };
  await keeper.setClock('2026-07-01T10:00');
  await call([
    { record: 'gauge-e1', ...high },
    { record: 'gauge-e1b', ...high },
  ]);
  await keeper.setClock('2026-07-01T13:00');
  const { tasks } = await keeper.ask<Work>('/api/work');
  const mine = tasks.find((task) => task.case.record.name === '东一尺')!;
  const { form } = await keeper.ask<TaskView>(`/api/tasks/${mine.id}`);
  const data = { inspectedOn: '2026-07-01', levelCm: 350, seepage: false };
  await post(keeper, `/api/tasks/${mine.id}/submission`, { form: form.hash, data });
  await keeper.setClock('2026-07-01T17:00');
  await call([{ record: 'gauge-e1b', event: 'normal', data: {} }]);
  await keeper.leave();
}

const whatIf = (more = '') => policy.open(`/studio/${draft}/what-if?span=all${more}`);
const begin = () => policy.page.getByRole('button', { name: '开始推演' }).click();
const came = () => policy.page.getByRole('heading', { name: '这样推演的' }).waitFor();
const row = (tier: string) => policy.page.getByRole('row', { name: new RegExp(`^${tier}`) });

async function turnTo(hours: string): Promise<void> {
  const { page } = policy;
  await page.getByRole('link', { name: '数字', exact: true }).click();
  await page.getByRole('spinbutton', { name: '巡堤时限' }).fill(hours);
  await page.getByRole('status').filter({ hasText: '已保存' }).waitFor();
  await page.getByRole('link', { name: '推演' }).click();
}

test('where nothing has happened yet, it says what to do first', async () => {
  await whatIf();
  await begin();
  await policy.page.getByRole('heading', { name: '还没有发生过的事情可以推演' }).waitFor();
  await policy.page.getByText('模拟一年').waitFor();
  expect(await policy.barriers()).toEqual([]);
});

test('a draft that says the same makes no difference', async () => {
  await aMorning();
  await whatIf();
  await begin();
  await came();
  await policy.page.getByText('每一级要办的任务都和线上一样多').waitFor();
  await policy.page.getByText('2 个对象中有 2 个与当时的决定完全一致').waitFor();
  expect(await row('看水员').innerText()).toMatch(/2\s+2\s+不变/);
});

test('a number is turned: what came of it before is marked, and run again it says who has less', async () => {
  const { page } = policy;
  await turnTo('4');
  await page.getByText('草稿在推演之后又改过').waitFor();
  await page.getByRole('button', { name: '重新推演' }).click();
  await page.getByText('按这份草稿，堤长少 1 件任务。').waitFor();
  await page.getByText('有 2 件任务换了时间').waitFor();
  expect(await row('看水员').innerText()).toMatch(/2\s+2\s+不变/);
  expect(await row('堤长').innerText()).toMatch(/1\s+0\s+少 1 件/);
  expect(await page.getByText('草稿在推演之后又改过').count()).toBe(0);
  await policy.picture('studio-what-if-desk', 'whole');
  expect(await policy.barriers()).toEqual([]);
});

test('from tier to post to task, each with its times, of nobody in particular', async () => {
  const { page } = policy;
  await page.getByRole('link', { name: '看水员' }).click();
  await page.getByRole('heading', { name: '看水员：逐个岗位' }).waitFor();
  // In a section lie few gauges: all of a dike's are one, without their names.
  await page.getByText('堤段', { exact: true }).first().click();
  const tasks = page.getByRole('listitem').filter({ hasText: '有变' });
  expect(await tasks.count()).toBe(3);
  await tasks
    .last()
    .getByText(/线上：7月1日.* 10:00 起，7月1日.* 12:00 前办完，逾期/)
    .waitFor();
  await page.getByText(/草稿：7月1日.* 10:00 起，7月1日.* 14:00 前办完$/).waitFor();
  expect(await page.locator('main').innerText()).not.toMatch(/东一|水一|堤[一二]段/);
  await page.getByText('看每周的数字').click();
  await page
    .getByRole('table')
    .last()
    .getByRole('row', { name: /6月29日/ })
    .waitFor();
  expect(await policy.barriers()).toEqual([]);
});

test('a link leads back to the tier; a run that is stopped leaves nothing behind', async () => {
  const { page } = policy;
  await whatIf('&tier=dike-chief');
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/recorded/histories*', async (route) => {
    await held;
    await route.continue().catch(() => undefined);
  });
  await begin();
  await page.getByRole('progressbar', { name: '推演' }).waitFor();
  await page.getByRole('button', { name: '停下' }).click();
  await page.getByRole('button', { name: '开始推演' }).waitFor();
  letGo();
  await page.unroute('**/recorded/histories*');
  expect(await page.getByRole('heading', { name: '这样推演的' }).count()).toBe(0);
  await begin();
  await page.getByRole('heading', { name: '堤长：逐个岗位' }).waitFor();
  await page.getByText('东堤', { exact: true }).click();
  await page.getByText('不再有').waitFor();
});

test('without network it says so, and on a phone it can be read', async () => {
  const { page } = policy;
  await page.route('**/recorded', (route) => route.abort());
  await page.getByRole('button', { name: '重新推演' }).click();
  await page.getByRole('alert').filter({ hasText: '没有推演成' }).waitFor();
  await page.unroute('**/recorded');
  await page.setViewportSize({ width: 390, height: 844 });
  await begin();
  await came();
  await page.getByText('东堤', { exact: true }).click();
  expect(await policy.barriers()).toEqual([]);
  await policy.picture('studio-what-if-phone', 'whole');
  const width = await page.locator('html').evaluate((html) => html.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  expect(policy.complaints).toEqual([]);
});
