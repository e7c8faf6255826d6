import type { Browser, Locator } from 'playwright-core';
import type { DraftContent } from '../../server/http/types.js';
import { beginDraft, type FloodDesk, openFloodDesk } from './flood-desk.js';
import { Person } from './person.js';
import type { Product } from './product.js';

/** Policy staff change who answers to whom, which days count, what is owed and listed, and what implements a clause. */

let desk: FloodDesk;
let browser: Browser;
let product: Product;
let policy: Person;
let draft: string;

beforeAll(async () => {
  desk = await openFloodDesk();
  ({ browser, product, policy } = desk);
  draft = await beginDraft(policy, '换一条上报线');
});
afterAll(() => desk.close());

/** Of twelve months that are drawn alike, all but the one in which a holiday is marked. */
const OTHER_MONTHS = 'section:not(:nth-of-type(8)) > table[role=grid]';
const heading = (name: string): Locator =>
  policy.page.getByRole('heading', { level: 1, name, exact: true });
const go = (place: string): Promise<void> => policy.open(`/studio/${draft}/${place}`);
const undo = (): Promise<void> => policy.page.getByRole('button', { name: '撤销' }).click();

async function inDraft<T>(file: string): Promise<T> {
  await policy.page.getByRole('status').filter({ hasText: '已保存' }).waitFor();
  const { files } = await policy.ask<DraftContent>(`/api/drafts/${draft}`);
  return JSON.parse(files[file]!.text!) as T;
}

test('a post answers to another: the chart says so at once, and what uses a post is told before it goes', async () => {
  const { page } = policy;
  await go('tiers');
  const keeper = page.getByRole('link', { name: /^看水员/ });
  expect(await keeper.innerText()).toContain('堤长');
  expect(await policy.barriers()).toEqual([]);
  await keeper.click();
  await page.getByLabel(/上的上级/).selectOption({ label: '防汛办主任' });
  await page.getByRole('button', { name: /新增职责/ }).click();
  await page.getByLabel('职责（一句话）').fill('越过警戒线，两小时内巡堤');
  const tier = await inDraft<{ reportsTo: object; duties: object }>('tiers/gauge-keeper.json');
  expect(tier.reportsTo).toEqual({ watch: 'flood-office' });
  expect(Object.values(tier.duties)).toEqual([{ title: '越过警戒线，两小时内巡堤' }]);
  await page.getByRole('button', { name: '删除……' }).click();
  await page
    .getByRole('dialog')
    .getByText(/还有 \d+ 处在用/)
    .waitFor();
  expect(await policy.barriers()).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: '责任层级' }).first().click();
  await heading('责任层级').waitFor();
  expect(await keeper.innerText()).toContain('防汛办主任');
});

test('of each field of a record and of a roll call it is said how much it says of a person', async () => {
  const { page } = policy;
  await go('tiers');
  await page.getByRole('link', { name: /^水尺 档案/ }).click();
  await heading('水尺').waitFor();
  const phone = page.getByRole('listitem').filter({ hasText: '看水员电话' });
  await phone.locator('summary').click();
  const kind = phone.getByLabel('属于哪类信息');
  await kind.selectOption({ index: 0 });
  await phone.getByText(/没有写明敏感等级/).waitFor();
  type Said = { sensitivity?: Record<string, object> };
  expect((await inDraft<Said>('records/water-gauge.json')).sensitivity).toBeUndefined();
  expect(await policy.barriers()).toEqual([]);
  await undo();
  await phone.getByText(/没有写明敏感等级/).waitFor({ state: 'detached' });
  expect(await kind.locator('option:checked').innerText()).toBe('个人信息');
  await kind.selectOption({ label: '敏感个人信息' });
  await phone.getByLabel('遮盖时末尾留几个字').fill('4');
  await phone.getByLabel(/^依据/).fill('防汛值守需要');
  const { sensitivity } = await inDraft<Said>('records/water-gauge.json');
  expect(sensitivity).toEqual({
    keeperPhone: {
      ...{ class: 'sensitive', mask: { keepFirst: 3, keepLast: 4 }, basis: '防汛值守需要' },
    },
  });

  await go('tiers/signals/reading?at=/sensitivity/levelCm');
  const level = page.locator('[data-arrived]');
  await level.getByLabel('属于哪类信息').selectOption({ label: '内部' });
  const told = await inDraft<Said>('signals/reading.json');
  expect(told.sensitivity).toEqual({ levelCm: { class: 'internal' } });
});

test('a duty is due so many open days after: a holiday marked in the year moves its date', async () => {
  const { page } = policy;
  const dates = page.getByRole('list', { name: '日子', exact: true }).getByRole('listitem');
  const inAugust = dates.filter({ hasText: '8月1日' }).first();
  await go('lists/duties/check');
  expect(await dates.first().innerText()).toMatch(/4月1日[^]*4月14日/);
  await page.getByLabel('多久一次').first().selectOption({ label: '每月' });
  await page.getByLabel('多长时间以内').check();
  await page.getByLabel('多长时间内办完：数').fill('3');
  await page.getByLabel('多长时间内办完：日历').selectOption({ label: '汛期' });
  await page
    .getByText(/3天（汛期）内完成/)
    .first()
    .waitFor();
  expect(await inAugust.innerText()).toContain('8月4日');
  expect(await policy.barriers()).toEqual([]);

  await go('calendars/season?year=2026');
  const day = page.getByRole('gridcell', { name: /^8月3日/ });
  await day.click();
  await day.press('Shift+ArrowRight');
  await page.getByLabel('叫什么').fill('演练');
  await page.getByRole('button', { name: '设为假日' }).click();
  await page.getByRole('gridcell', { name: /^8月4日.*假日：演练/ }).waitFor();
  expect(await policy.barriers(OTHER_MONTHS)).toEqual([]);
  type Season = { holidays: Record<string, object> };
  expect(Object.values((await inDraft<Season>('calendars/season.json')).holidays)).toEqual([
    { title: '演练', from: '2026-08-03', to: '2026-08-04' },
  ]);
  await go('lists/duties/check');
  expect(await inAugust.innerText()).toContain('8月6日');
});

test('national days of a year are loaded by a press; of a year that is not published that is said', async () => {
  const { page } = policy;
  await go('calendars/season?year=2026');
  await page.getByRole('button', { name: '载入 2026 年国家节假日' }).click();
  await page.getByRole('gridcell', { name: /^10月1日.*假日：国庆节/ }).waitFor();
  // What was decided here stays.
  await page.getByText('本地另定的：2 天').waitFor();
  await page.getByRole('gridcell', { name: /^8月3日.*假日：演练/ }).waitFor();
  await page.getByRole('button', { name: '看 2027 年' }).click();
  await page.getByRole('button', { name: '看 2028 年' }).click();
  await page.getByText(/没有公布的不推测/).waitFor();
});

test('a duty comes twice a year: both dates stand in the preview', async () => {
  const { page } = policy;
  await go('lists/duties/check?at=/opens');
  const opens = page.getByRole('region', { name: '从哪天起可以办' });
  await opens.getByLabel('多久一次').selectOption({ label: '每年' });
  await opens.getByLabel('10月', { exact: true }).check();
  await page
    .getByText(/每年1月、10月的1日/)
    .first()
    .waitFor();
  await page
    .getByRole('list', { name: '日子', exact: true })
    .getByRole('listitem')
    .filter({ hasText: '10月1日' })
    .first()
    .waitFor();
});

test('a column added to a ledger is seen in its table', async () => {
  const { page } = policy;
  await go('lists');
  expect(await policy.barriers()).toEqual([]);
  await page.getByRole('link', { name: /^高水位台账/ }).click();
  await page.getByRole('button', { name: /新增栏目/ }).click();
  await page.getByLabel('栏目名称').fill('警戒水位');
  await page.getByLabel('填什么').selectOption({ label: '档案：警戒水位（厘米）' });
  await page.getByRole('columnheader', { name: '警戒水位' }).waitFor();
  expect(await policy.barriers()).toEqual([]);
});

test('a figure says what it counts, a paper is seen as it will be printed', async () => {
  const { page } = policy;
  await go('lists/indicators/calm');
  await page.getByText('不低于 80%').waitFor();
  await page.getByLabel('目标值').fill('90');
  await page.getByText('不低于 90%').waitFor();
  expect(await policy.barriers()).toEqual([]);

  await go('lists/documents/order');
  await page
    .getByLabel('段落 1', { exact: true })
    .fill('{{ record.label }}渗漏，请立即抢护，并报防汛办。');
  await page.getByText('东一尺渗漏，请立即抢护，并报防汛办。').waitFor();
  expect(await policy.barriers()).toEqual([]);
});

test('a new list cites its clause; one that nothing uses goes without a word', async () => {
  const { page } = policy;
  await go('plan?clause=6');
  await page.getByRole('button', { name: '＋ 台账' }).click();
  await heading('新台账').waitFor();
  await page.getByRole('link', { name: /^6 检修/ }).waitFor();
  await page.getByRole('button', { name: '删除……' }).click();
  await page.getByText(/没有别处用到它/).waitFor();
  await page.getByRole('button', { name: '删除', exact: true }).click();
  await heading('清单').waitFor();
  expect(await page.getByRole('link', { name: /^新台账/ }).count()).toBe(0);
});

test('a clause is waived with a reason; something that is there is said to implement it', async () => {
  const { page } = policy;
  await go('plan?clause=6');
  await page.getByText('改这一条').click();
  await page.getByLabel('不用落实的理由').fill('本县由水务局另行安排');
  await page.getByText('改这一条').waitFor();
  type Policy = { clauses: Record<string, { waived?: string }> };
  expect((await inDraft<Policy>('policy.json')).clauses['6']!.waived).toBe('本县由水务局另行安排');
  expect(await policy.barriers()).toEqual([]);
  await undo();
  await page.getByLabel('已有的内容落实了这一条').fill('台账“高水位台账”');
  await page.getByRole('button', { name: '写上依据：台账“高水位台账”', exact: true }).click();
  await page.getByRole('link', { name: '台账“高水位台账”', exact: true }).waitFor();
  expect((await inDraft<{ cites: string[] }>('ledgers/high-water.json')).cites).toEqual(['7', '6']);
});

describe('on a phone', () => {
  let phone: Person;
  beforeAll(async () => {
    phone = await Person.signIn(browser, product.address, '管一', 'phone');
  });
  afterAll(() => phone.leave());

  test.each([
    'tiers',
    'tiers/dike-chief',
    'tiers/records/water-gauge',
    'calendars/season?year=2026',
    'lists',
    'lists/duties/check',
    'lists/ledgers/high-water',
    'lists/documents/order',
    'plan?clause=1',
  ])('nothing of %s stands beyond the edge, and axe finds nothing', async (place) => {
    await phone.open(`/studio/${draft}/${place}`);
    expect(await phone.barriers(OTHER_MONTHS)).toEqual([]);
    const { scrollWidth, clientWidth } = await phone.page.evaluate(() => ({
      scrollWidth: document.documentElement.scrollWidth,
      clientWidth: document.documentElement.clientWidth,
    }));
    expect(scrollWidth).toBe(clientWidth);
  });

  test('no screen broke, and none was refused anything', () => {
    expect([...phone.complaints, ...policy.complaints]).toEqual([]);
  });
});
