import type { Browser, Locator } from 'playwright-core';
import type { CaseList, PackVersions } from '../../server/http/types.js';
import { choose } from './fill.js';
import { send } from './ladder.js';
import { type FloodDesk, openFloodDesk } from './flood-desk.js';
import { Person } from './person.js';
import type { Product } from './product.js';

/**
 * A whole change, as those make it who write policy: from its clause to one more rung, with one more question on its
 * form; looked through, published; and then a case that walks it, in the hands of those whose work it is.
 */

const RUNG = '会商';
const TASK = '召集会商';
const QUESTION = '要不要转移群众';

let desk: FloodDesk;
let browser: Browser;
let product: Product;
let policy: Person;
let keeper: Person;
let chief: Person;

beforeAll(async () => {
  desk = await openFloodDesk();
  ({ browser, product, policy } = desk);
});
afterAll(() => desk.close());

const press = (name: string | RegExp): Promise<void> =>
  policy.page.getByRole('button', { name, exact: typeof name === 'string' }).click();
const heading = (name: string): Locator =>
  policy.page.getByRole('heading', { level: 1, name, exact: true });
const tab = (name: string | RegExp): Promise<void> =>
  policy.page.getByRole('navigation', { name: '草稿的各部分' }).getByRole('link', { name }).click();
const pane = (name: string): Locator => policy.page.getByRole('region', { name, exact: true });

test('a clause leads to the process in which it is done', async () => {
  const { page } = policy;
  await page.getByRole('link', { name: '工作室' }).first().click();
  await page.getByLabel('新开一份草稿').fill('满五天会商');
  await press('从线上版本开始');
  await heading('方案').waitFor();
  await page.getByRole('navigation', { name: '条款' }).getByRole('link', { name: /复核/ }).click();
  await page.getByText('复核以后怎样处置，预案没有规定。').first().waitFor();
  await page.getByLabel('流程里的任务').selectOption({ label: '高水位' });
  await heading('高水位').waitFor();
});

test('one more rung: who, what, with which form, by when, after how long, and on what clause', async () => {
  const { page } = policy;
  await press('在“值守”后面加一级');
  await page.getByLabel('这一级叫什么').fill(RUNG);
  await page.getByRole('spinbutton', { name: '过多久：数' }).fill('5');
  await page.getByLabel('要办什么').fill(TASK);
  await page.getByLabel('责任人', { exact: true }).selectOption({ label: '堤长' });
  await page.getByLabel('表单', { exact: true }).selectOption({ label: '复核意见' });
  await press('加上');
  await press('修改“会商”');
  await page.getByRole('dialog').getByRole('button', { name: TASK }).click();
  const open = page.getByRole('dialog', { name: `事项“${TASK}”` });
  await open.getByLabel('依据条款').selectOption({ label: '4 复核' });
  await open.getByRole('link', { name: '4 复核' }).waitFor();
  await open.getByRole('link', { name: '打开这张表单' }).click();
  await heading('复核意见').waitFor();
});

test('its form asks one more question', async () => {
  await pane('目录').getByRole('button', { name: '＋ 加问题' }).click();
  await policy.page
    .getByRole('dialog')
    .getByRole('button', { name: '是或否', exact: true })
    .click();
  await pane('内容').getByLabel('问什么').fill(QUESTION);
  await pane('手机预览').getByText(QUESTION).waitFor();
});

test('nothing must be changed, every story still holds, and the clause counts what does it', async () => {
  const { page } = policy;
  await tab('情景');
  await page.getByText(/共 4 个情景，都和现在的规则相符/).waitFor();
  await tab(/^检查/);
  await page.getByText('有“必须改”的，不能发布').waitFor();
  expect(await page.getByRole('heading', { name: /必须改/ }).count()).toBe(0);
  await tab('方案');
  await page.getByRole('navigation', { name: '条款' }).getByRole('link', { name: /复核/ }).click();
  await page.getByRole('link', { name: new RegExp(TASK) }).waitFor();
});

test('what differs is said in words, and is published', async () => {
  const { page } = policy;
  await tab('对比与发布');
  await page.getByText('新增状态“会商”').waitFor();
  await page.getByText(`新增字段“${QUESTION}”`).waitFor();
  await page.getByLabel('给大家的说明').fill('高水位满五天，由堤长召集会商。');
  await press('发布上线');
  await page.getByText('已发布并生效').waitFor();
  const { versions } = await policy.ask<PackVersions>('/api/packs');
  expect(versions.map(({ active }) => active)).toEqual([true, false]);
});

test('a case walks it: the reading is told, five days pass, the chief has it today and answers what is new', async () => {
  keeper = await Person.signIn(browser, product.address, '水一');
  await keeper.page
    .getByRole('link', { name: /水尺读数/ })
    .first()
    .click();
  const line = keeper.page.getByRole('listitem').filter({ hasText: '东一尺' });
  await line.getByRole('button', { name: /高水位/ }).click();
  await keeper.page.getByLabel('水位（厘米）').fill('350');
  await keeper.page.getByRole('button', { name: '发送' }).click();
  await keeper.page.getByText('已记录 1 人').waitFor();
  await keeper.page.getByRole('button', { name: '拨快' }).click();
  await keeper.page.getByLabel('拨到').fill('2026-07-06T09:00');
  await keeper.page.getByRole('button', { name: '拨到这个时间' }).click();

  chief = await Person.signIn(browser, product.address, '堤长 堤一');
  await chief.page
    .getByRole('link', { name: new RegExp(TASK) })
    .first()
    .click();
  await chief.page.getByRole('heading', { level: 1, name: TASK }).waitFor();
  await chief.page.getByRole('textbox', { name: /^意见/ }).fill('人手够，继续守。');
  await choose(chief.page, new RegExp(`^${QUESTION}`), '是');
  expect(await chief.barriers()).toEqual([]);
  await send(chief);
});

test('the case tells it', async () => {
  const { cases } = await chief.ask<CaseList>('/api/cases');
  await chief.open(`/cases/${cases[0]!.id}`);
  const told = await chief.page.locator('main').innerText();
  for (const line of [TASK, '人手够，继续守。', `${QUESTION}\n是`, `交堤长办理：${TASK}`])
    expect(told).toContain(line);
  // Steps that were never given a title go by where they lead.
  expect(told).not.toMatch(/to-next/);
  expect(await chief.barriers()).toEqual([]);
  expect([...policy.complaints, ...keeper.complaints, ...chief.complaints]).toEqual([]);
});
