import type { Browser, Locator } from 'playwright-core';
import type { DraftContent, DraftList, PackVersions } from '../../server/http/types.js';
import { type FloodDesk, openFloodDesk } from './flood-desk.js';
import { Person } from './person.js';
import type { Product } from './product.js';

/** Policy staff change a number: checked while they type, saved by itself, undone, compared, published. */

let desk: FloodDesk;
let browser: Browser;
let product: Product;
let policy: Person;
let draft: string;

beforeAll(async () => {
  desk = await openFloodDesk({ withoutStories: true });
  ({ browser, product, policy } = desk);
});
afterAll(() => desk.close());

const field = (person: Person, title = '巡堤时限'): Locator =>
  person.page.getByRole('spinbutton', { name: title });
const saved = (person: Person): Promise<void> =>
  person.page.getByRole('status').filter({ hasText: '已保存' }).waitFor();
const content = () => policy.ask<DraftContent>(`/api/drafts/${draft}`);

async function inDraft(): Promise<number> {
  const { files } = await content();
  const { parameters } = JSON.parse(files['parameters.json']!.text!) as {
    parameters: Record<string, { default: number }>;
  };
  return parameters['inspectWithin']!.default;
}

test('a draft begins from what is live, under a name of one’s own', async () => {
  await policy.open('/studio');
  await policy.page.getByLabel('新开一份草稿').fill('汛期巡得勤一些');
  await policy.page.getByRole('button', { name: '从线上版本开始' }).click();
  await policy.page.getByRole('heading', { level: 1, name: '方案' }).waitFor();
  const { drafts } = await policy.ask<DraftList>('/api/drafts');
  draft = drafts[0]!.id;
  expect(await policy.page.getByText('线上不受影响').isVisible()).toBe(true);
  expect(await policy.barriers()).toEqual([]);
});

test('its clauses stand beside what implements each, and lead to where it is changed', async () => {
  const { page } = policy;
  await page.getByRole('navigation', { name: '条款' }).getByRole('link').first().click();
  await page
    .getByText(/经 \d+ 个情景验证/)
    .first()
    .waitFor();
  expect(await policy.barriers()).toEqual([]);
  await page.getByRole('link', { name: /数字“巡堤时限”/ }).click();
  await field(policy).waitFor();
  expect(await page.getByRole('spinbutton').count()).toBe(1);
  await page.goBack();
  await page.getByRole('link', { name: /数字“巡堤时限”/ }).waitFor();
  await page.getByRole('link', { name: '数字', exact: true }).click();
  await field(policy).waitFor();
});

test('a number out of its bounds is said at its place; undone, it is as it was', async () => {
  await field(policy).fill('13');
  await policy.page
    .getByText(/超出了可以取的范围/)
    .first()
    .waitFor();
  expect(await field(policy).getAttribute('aria-invalid')).toBe('true');
  await policy.page.getByRole('link', { name: /^检查/ }).click();
  await policy.page.getByRole('heading', { name: /必须改 1 处/ }).waitFor();
  expect(await policy.barriers()).toEqual([]);
  await policy.page.getByRole('link', { name: '定位' }).click();
  await policy.page.getByRole('button', { name: '撤销' }).click();
  expect(await field(policy).inputValue()).toBe('2');
  await saved(policy);
  expect(await inDraft()).toBe(2);
});

test('what is changed is saved by itself, and is there after a reload', async () => {
  await field(policy).fill('1');
  await saved(policy);
  await policy.page.getByText('原来是 2').waitFor();
  await policy.page.reload();
  await field(policy).waitFor();
  expect(await field(policy).inputValue()).toBe('1');
});

test('without network nothing typed is lost, not even by a reload', async () => {
  const { page } = policy;
  await page.context().route('**/api/drafts/*/files', (route) => route.abort());
  await field(policy).fill('3');
  await page.getByText(/已存在本机/).waitFor();
  await page.reload();
  await field(policy).waitFor();
  expect(await field(policy).inputValue()).toBe('3');
  expect(await inDraft()).toBe(1);
  await page.context().unroute('**/api/drafts/*/files');
  await saved(policy);
  expect(await inDraft()).toBe(3);
});

test('two who work on one draft: elsewhere both have their way, at the same place it is asked', async () => {
  // All numbers again: the way from the finding had led to one of them.
  await policy.open(`/studio/${draft}/numbers`);
  const other = await Person.signIn(browser, product.address, '管一', 'desk');
  await other.open(`/studio/${draft}/numbers`);
  await field(other, '抢护时限').fill('8');
  await saved(other);
  await field(policy).fill('4');
  await saved(policy);
  await field(policy, '抢护时限').and(policy.page.locator('[value="8"]')).waitFor();
  await field(other).fill('5');
  await other.page.getByRole('alert').filter({ hasText: '别人刚改过同一处' }).waitFor();
  expect(await inDraft()).toBe(4);
  await other.page.getByRole('button', { name: '用对方的' }).click();
  await saved(other);
  expect(await field(other).inputValue()).toBe('4');
  expect(other.complaints).toEqual([]);
  await other.leave();
});

test('the history says who did what, and leads back', async () => {
  await policy.page.getByRole('link', { name: '历史' }).click();
  await policy.page.getByRole('rowheader', { name: /“巡堤时限”改为 4/ }).waitFor();
  expect(await policy.barriers()).toEqual([]);
  await policy.page
    .getByRole('row', { name: /“巡堤时限”改为 1 / })
    .getByRole('button', { name: '退回到这里' })
    .click();
  await policy.page.getByRole('rowheader', { name: /退回到第/ }).waitFor();
  await policy.page.getByRole('link', { name: '数字' }).click();
  await field(policy).waitFor();
  expect(await field(policy).inputValue()).toBe('1');
  expect(await field(policy, '抢护时限').inputValue()).toBe('6');
});

test('what differs is told in words before it is published, and then it is live', async () => {
  await policy.page.getByRole('link', { name: '对比与发布' }).click();
  await policy.page.getByText('数字“巡堤时限” › 数值：由 2 改为 1').waitFor();
  expect(await policy.barriers()).toEqual([]);
  await policy.page.getByLabel('给大家的说明').fill('汛期一小时内到堤。');
  await policy.page.getByRole('button', { name: '发布上线' }).click();
  await policy.page.getByText('已发布并生效').waitFor();
  const { versions } = await policy.ask<PackVersions>('/api/packs');
  expect(versions.map(({ active, note }) => [active, note])).toEqual([
    [true, '汛期一小时内到堤。'],
    [false, undefined],
  ]);
  expect((await policy.ask<DraftList>('/api/drafts')).drafts).toEqual([]);
  expect(policy.complaints).toEqual([]);
});
