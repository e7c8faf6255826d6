import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { RollCallReceipt } from '../../server/http/types.js';
import { accessFolder } from '../http/access-folder.js';
import type { ListFolder } from '../http/list-folder.js';
import { launch } from './chromium.js';
import { Person } from './person.js';
import { type Product, startProduct } from './product.js';

/** Who reads how much of whom, as people meet it: 堤一 answers for the east, 堤二 for the west, 汛一 for both. */

let folder: ListFolder;
let product: Product;
let browser: Browser;
let chief: Person;
let west: Person;
let office: Person;
/** The address of the case of the east's first gauge. */
let about: string;

const PHONE = '13900000001';
beforeAll(async () => {
  folder = await accessFolder();
  const sample = 'samples/river.json';
  const river = JSON.parse(await readFile(join(folder.path, sample), 'utf8')) as {
    people: Record<string, object>;
  };
  river.people['chief-west'] = { name: '堤二', demonstration: true };
  await folder.put(sample, river);
  product = await startProduct(folder.path);
  browser = await launch();
  about = `/cases/${await highWater()}`;
  chief = await Person.signIn(browser, product.address, '堤长 堤一', 'phone');
  west = await Person.signIn(browser, product.address, '堤长 堤二', 'phone');
  office = await Person.signIn(browser, product.address, '汛一', 'desk');
}, 120_000);
afterAll(async () => {
  await browser.close();
  await product.close();
  await folder.remove();
});

/** The keeper tells that the gauge reads high; gives the case that was opened. */
async function highWater(): Promise<string> {
  const keeper = await Person.signIn(browser, product.address, '水一');
  const answer = await keeper.page
    .context()
    .request.post(`${product.address}/api/roll-calls/reading`, {
      data: {
        unit: 'east-1',
        day: '2026-07-01',
        entries: [{ record: 'gauge-e1', event: 'high', data: { levelCm: 400 } }],
      },
      headers: { Origin: product.address, 'Idempotency-Key': randomUUID() },
    });
  const { lines } = (await answer.json()) as RollCallReceipt;
  await keeper.leave();
  return lines[0]?.case?.id ?? '';
}

/** Nothing stands in the way of whoever sees or moves otherwise. */
async function isOpenToAll(who: Person, picture: string): Promise<void> {
  await who.picture(`access-${picture}`, 'whole');
  expect(await who.barriers()).toEqual([]);
}

const press = (who: Person, name: string | RegExp) =>
  who.page.getByRole('button', { name, exact: true }).click();

test('what is masked is lifted with a reason, for this page; what is hidden says so', async () => {
  const { page } = chief;
  await chief.open(about);
  await page.getByText('已知情况').click();
  await page.getByText('139******01').waitFor();
  await page.getByText('不可见').first().waitFor();
  await isOpenToAll(chief, 'case');
  await press(chief, '查看完整信息');
  // Not without a reason.
  await press(chief, '查看');
  await page.getByText('请写明理由').waitFor();
  await press(chief, '要打电话联系');
  await isOpenToAll(chief, 'reason');
  await press(chief, '查看');
  await page.getByText(PHONE).waitFor();
  await page.getByText('这次查看已经记录').first().waitFor();
  await chief.open(about);
  await page.getByText('已知情况').click();
  await page.getByText('139******01').waitFor();
  expect(await page.getByText(PHONE).count()).toBe(0);
});

test('a record is shared with the other side, and no more', async () => {
  const { page } = chief;
  await chief.open(about);
  await page.getByText('共享', { exact: true }).click();
  await press(chief, '共享给……');
  await page.getByLabel('单位').selectOption({ label: '西堤' });
  await page.getByLabel(/^天数/).fill('7');
  await press(chief, '已搬到那里居住');
  await isOpenToAll(chief, 'share');
  await press(chief, '共享');
  await page.getByText('西堤 堤长').waitFor();
  await west.open(about);
  await west.page.getByRole('heading', { level: 1, name: '东一尺' }).waitFor();
  // Who was let in shares with nobody.
  expect(await west.page.getByText('共享', { exact: true }).count()).toBe(0);
  await press(chief, '结束与西堤 堤长的共享');
  await page.getByText(/^已于/).waitFor();
  await west.open(about);
  await west.page.getByText('找不到这个页面').waitFor();
});

test('in danger one looks elsewhere, and the units there review it', async () => {
  const { page } = west;
  await west.open('/me');
  await page.getByRole('link', { name: '紧急查看' }).click();
  await page.getByText('只开放三小时').waitFor();
  await press(west, '紧急查看一个人');
  await page.getByLabel('名称').fill('东一尺');
  await press(west, '失联，需要立即查找');
  await isOpenToAll(west, 'look');
  await press(west, '记录并查看');
  await page.getByRole('link', { name: /东一尺/ }).waitFor();
  await isOpenToAll(west, 'looking');
  await page.getByRole('link', { name: /东一尺/ }).click();
  await page
    .getByRole('link', { name: /东一尺/ })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: '东一尺' }).waitFor();
  await chief.open('/');
  await chief.page.getByText('西堤 堤长 堤二紧急查看了东一尺').waitFor();
  await isOpenToAll(chief, 'today');
  await press(chief, /^复核堤二/);
  await chief.page.getByLabel(/^恰当/).check();
  await chief.page.getByLabel('说明').fill('情况属实');
  await isOpenToAll(chief, 'review');
  await press(chief, '提交复核');
  await chief.page.getByText('已复核').waitFor();
  await chief.page.getByText('紧急查看待复核').waitFor({ state: 'detached' });
});

test('a long sheet is asked for, agreed to and fetched', async () => {
  const { page } = chief;
  await chief.open(`/ledgers/gauges?q=${encodeURIComponent('东')}`);
  await press(chief, '导出 Excel');
  await page.getByRole('heading', { name: '导出需要上级同意' }).waitFor();
  await press(chief, '上级要求报送');
  await isOpenToAll(chief, 'ask');
  await press(chief, '提出申请');
  await page.getByText('等待上级同意').waitFor();
  await isOpenToAll(chief, 'requests');
  await office.open('/');
  await press(office, /^审批堤一/);
  await isOpenToAll(office, 'decide');
  await press(office, '提交');
  await office.page.getByText('导出申请待审批').waitFor({ state: 'detached' });
  await chief.open('/sheet-requests');
  const coming = page.waitForEvent('download');
  await press(chief, /^下载/);
  expect((await coming).suggestedFilename()).toMatch(/台账.*\.xlsx$/);
});

test('who looked stands in the log, for those who answer for it', async () => {
  const { page } = office;
  await office.open(about);
  await page.getByRole('link', { name: '谁看过' }).click();
  await page.getByRole('heading', { level: 1, name: '查阅记录' }).waitFor();
  await page.getByText('理由：要打电话联系').waitFor();
  await page.getByText('只看谁查阅过东一尺').waitFor();
  await isOpenToAll(office, 'log');
  await chief.open('/access-log');
  await chief.page.getByText('导出了“水尺台账”').first().waitFor();
  await isOpenToAll(chief, 'log-phone');
  const keeper = await Person.signIn(browser, product.address, '水一');
  await keeper.open('/access-log');
  await keeper.page.getByText('您的岗位不能查看这里').waitFor();
  await keeper.leave();
});

test('no script or style was refused on the way', () => {
  expect([chief, west, office].flatMap(({ complaints }) => complaints)).toEqual([]);
});
