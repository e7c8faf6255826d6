import type { Browser, Locator } from 'playwright-core';
import type { DraftContent } from '../../server/http/types.js';
import type { ProcessDocument } from '../../engine/types.js';
import { beginDraft, type FloodDesk, openFloodDesk } from './flood-desk.js';
import { Person } from './person.js';
import type { Product } from './product.js';

/** Policy staff change a ladder: one more rung, its number, a second branch; take one away, and take that back. */

let desk: FloodDesk;
let browser: Browser;
let product: Product;
let policy: Person;
let draft: string;

beforeAll(async () => {
  desk = await openFloodDesk();
  ({ browser, product, policy } = desk);
  draft = await beginDraft(policy, '高水位满五天会商');
});
afterAll(() => desk.close());

const button = (name: string | RegExp): Locator =>
  policy.page.getByRole('button', { name, exact: typeof name === 'string' });
const drawn = (title: string): Locator =>
  policy.page.locator('.react-flow__node').filter({ hasText: title });
const rung = (title: string): Locator =>
  policy.page.locator('tbody').filter({ has: button(new RegExp(`^\\d+ ?${title}$`)) });

async function written(id: string): Promise<ProcessDocument> {
  await policy.page.getByRole('status').filter({ hasText: '已保存' }).waitFor();
  const { files } = await policy.ask<DraftContent>(`/api/drafts/${draft}`);
  return JSON.parse(files[`processes/${id}.json`]!.text!) as ProcessDocument;
}

/** The check has seen the last key stroke, and found nothing that must be changed. */
async function isSound(): Promise<void> {
  await policy.page.getByRole('link', { name: /^检查/ }).click();
  await policy.page.getByText('有“必须改”的，不能发布').waitFor();
  expect(await policy.page.getByRole('heading', { name: /必须改/ }).count()).toBe(0);
  await policy.page.goBack();
}

test('the processes stand in a list, with what each is about', async () => {
  await policy.page.getByRole('link', { name: '流程', exact: true }).click();
  await policy.page.getByRole('row', { name: /高水位 水尺 3 级/ }).waitFor();
  expect(await policy.barriers()).toEqual([]);
  await policy.page.getByRole('link', { name: '高水位' }).click();
  await policy.page.getByRole('heading', { level: 1, name: '高水位' }).waitFor();
});

test('the picture follows the table, and the table the picture', async () => {
  await drawn('复核').click();
  await button(/^\d+ ?复核$/)
    .and(policy.page.locator('[aria-pressed="true"]'))
    .waitFor();
  await button(/^\d+ ?抢护$/).click();
  await drawn('抢护').locator('[data-picked]').waitFor();
  expect(await policy.barriers()).toEqual([]);
});

test('one more rung: its days and its work; the sentence and the picture say it at once', async () => {
  const { page } = policy;
  await button('在“值守”后面加一级').click();
  await page.getByLabel('这一级叫什么').fill('会商');
  await page.getByRole('spinbutton', { name: '过多久：数' }).fill('5');
  await page.getByLabel('要办什么').fill('召集会商');
  await page.getByLabel('责任人', { exact: true }).selectOption({ label: '堤长' });
  await page.getByLabel('表单', { exact: true }).selectOption({ label: '复核意见' });
  await page.getByText('“起始日”起满5天：堤长在1天内“召集会商”，填《复核意见》').waitFor();
  await page.getByText('再往上是“复核”').waitFor();
  await button('加上').click();
  await drawn('会商').waitFor();
  await page.getByRole('spinbutton', { name: '“会商”的何时到这一级' }).fill('6');
  await rung('会商').getByText('“起始日”起满6天').waitFor();
  const { states } = await written('high-water');
  expect(Object.values(states['watch']!.after!)).toEqual([
    { since: 'case.highSince', delay: { days: 6 }, target: 'step-1' },
  ]);
  expect(states['step-1']!.after!['month']!.target).toBe('review');
  await isSound();
});

test('one of the pack’s numbers is turned in the cell, and is turned everywhere', async () => {
  const { page } = policy;
  await page.getByRole('spinbutton', { name: '“巡堤”的期限' }).fill('3');
  await rung('值守').getByText('看水员在3小时内“巡堤”').waitFor();
  await button('撤销').click();
  await rung('值守').getByText('看水员在2小时内“巡堤”').waitFor();
});

test('what is wrong is said at its place, where the check leads', async () => {
  const { page } = policy;
  await policy.open(
    `/studio/${draft}/processes/high-water?at=${encodeURIComponent('/states/watch/tasks/inspect/title')}`,
  );
  const open = page.getByRole('dialog', { name: '事项“巡堤”' });
  await open.getByLabel('怎样办好').fill('沿堤走一遍，看有没有渗漏。');
  expect(await policy.barriers()).toEqual([]);
  await page.keyboard.press('Escape');
  await open.waitFor({ state: 'detached' });
  expect((await written('high-water')).states['watch']!.tasks!['inspect']!.help).toMatch(/渗漏/);
  await button('撤销').click();
});

test('a rung changes its place by a press, and goes away once one has seen what that does', async () => {
  const { page } = policy;
  await button('下移“会商”').click();
  await button('上移“会商”').click();
  await button('删除“抢护”').click();
  await page.getByText('原来到这里的，改为到“复核”').waitFor();
  await page
    .getByRole('link', { name: /情景“水位越线后巡堤发现渗漏/ })
    .first()
    .waitFor();
  expect(await policy.barriers()).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: '删除', exact: true }).click();
  await drawn('抢护').waitFor({ state: 'detached' });
  const { states } = await written('high-water');
  expect(states['watch']!.on!['leaking']!.target).toBe('review');
  await button('撤销').click();
  await drawn('抢护').waitFor();
  await isSound();
});

test('where cases begin and where they end cannot go away, and it is said why', async () => {
  const { page } = policy;
  await button('删除“值守”').click();
  await page.getByText('案件从这里开始，不能删除').waitFor();
  await page.keyboard.press('Escape');
  await button('删除“平稳”').click();
  await page.getByText('还有通到这里的，不能删除').waitFor();
  await page.keyboard.press('Escape');
});

test('a second branch is added on the step itself', async () => {
  const { page } = policy;
  await policy.open(`/studio/${draft}/processes/repair`);
  await drawn('待检修').waitFor();
  const step = page.locator('li').filter({ has: button(/^1 ?待检修$/) });
  await step.getByRole('button', { name: '＋ 再加一种情况' }).click();
  await step.getByLabel('接着到哪一步').selectOption({ label: '新的办结方式……' });
  await step.getByLabel('叫什么').fill('退回');
  await step.getByRole('button', { name: '加上' }).click();
  await page.getByRole('alert').filter({ hasText: '已经有一种不论什么情况都走的了' }).waitFor();
  await step.getByLabel('发生了什么').selectOption({ label: '过了一段时间' });
  expect(await policy.barriers()).toEqual([]);
  await step.getByRole('button', { name: '加上' }).click();
  await step.getByRole('button', { name: /满7天.*退回/ }).waitFor();
  await drawn('退回').waitFor();
  const { states } = await written('repair');
  expect(states['waiting']!.after!['later-1']).toEqual({ delay: { days: 7 }, target: 'step-1' });
  expect(states['step-1']).toEqual({ title: '退回', final: true });
  await isSound();
});

test('a new kind of case is begun by its name', async () => {
  const { page } = policy;
  await policy.open(`/studio/${draft}/processes`);
  await button('新开一个流程').click();
  await page.getByLabel('名称').fill('险工险段排查');
  await button('开始编辑').click();
  await page.getByRole('heading', { level: 1, name: '险工险段排查' }).waitFor();
  expect((await written('process-1')).about).toBe('water-gauge');
  await isSound();
});

test('on a phone a rung is a card, and the picture stands behind a button', async () => {
  const phone = await Person.signIn(browser, product.address, '管一');
  await phone.open(`/studio/${draft}/processes/high-water`);
  await phone.page.getByRole('button', { name: '看流程图' }).click();
  await phone.page.locator('.react-flow__node').first().waitFor();
  expect(await phone.page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  expect(await phone.barriers()).toEqual([]);
  expect([...policy.complaints, ...phone.complaints]).toEqual([]);
});
