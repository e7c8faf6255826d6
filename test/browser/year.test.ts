import type { Browser } from 'playwright-core';
import type { CaseList } from '../../server/http/types.js';
import { launch } from './chromium.js';
import { PACK } from './pack-files.js';
import { Person } from './person.js';
import { type Product, startProduct } from './product.js';

/** A demonstration that has just begun has little to show: a year of it is played, while people look on. */

let browser: Browser;
let product: Product;

beforeAll(async () => {
  product = await startProduct(PACK);
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  await product.close();
});

const A_YEAR_AT_MOST = { timeout: 90_000 };

test('the director lets a year pass, sees how far it is, and finds the ledgers filled', async () => {
  const director = await Person.signIn(browser, product.address, '周怀谷');
  const { page } = director;
  await page.getByRole('button', { name: '拨快' }).click();
  const sheet = page.getByRole('dialog', { name: '拨快演示时间' });
  await sheet.getByText('做完以后不能退回').waitFor();
  await director.picture('year-to-play-phone');
  expect(await director.barriers()).toEqual([]);
  await sheet.getByRole('button', { name: '开始模拟' }).click();
  await sheet.getByRole('progressbar', { name: '模拟一年' }).waitFor();
  await director.picture('year-under-way-phone');
  // Nobody can begin a second year, nor put the clock forward, while this one is under way.
  expect(await sheet.getByRole('button', { name: /模拟|天|拨到/ }).count()).toBe(0);
  const officer = await Person.signIn(browser, product.address, '何砚秋', 'desk');
  await officer.page
    .getByRole('button', { name: /正在模拟/ })
    .or(officer.page.getByText('2027年'))
    .first()
    .waitFor();
  await officer.leave();
  await sheet.getByText('模拟完了').waitFor(A_YEAR_AT_MOST);
  await director.picture('year-done-phone');
  expect(await director.barriers()).toEqual([]);
  await sheet.getByRole('link', { name: '台账' }).click();
  await page.getByRole('heading', { level: 1, name: '台账' }).waitFor();
  await sheet.waitFor({ state: 'detached' });
  const { total } = await director.ask<CaseList>('/api/cases?open=false');
  expect(total).toBeGreaterThan(50);
  expect(director.complaints).toEqual([]);
  await director.leave();
}, 120_000);

test('where the line is lost as it begins, the sheet says so and lets one try again', async () => {
  const head = await Person.signIn(browser, product.address, '徐敬之', 'desk');
  const { page } = head;
  await page.route('**/api/demonstration/year', (route) => route.abort());
  await page.getByRole('button', { name: '拨快' }).click();
  const sheet = page.getByRole('dialog', { name: '拨快演示时间' });
  await sheet.getByRole('button', { name: '再模拟一年' }).click();
  await sheet.getByRole('alert').waitFor();
  await head.picture('year-refused-desk');
  expect(await sheet.getByRole('button', { name: '再模拟一年' }).isEnabled()).toBe(true);
  await head.leave();
});

test.each(['phone', 'desk'] as const)(
  'what came of the year can be read on a %s, without a barrier',
  async (device) => {
    const director = await Person.signIn(browser, product.address, '周怀谷', device);
    for (const [name, path] of Object.entries(SCREENS)) {
      await director.open(path);
      await director.page.waitForLoadState('networkidle');
      await director.picture(`year-${name}-${device}`);
      expect({ name, barriers: await director.barriers() }).toEqual({ name, barriers: [] });
      const width = await director.page.locator('html').evaluate((html) => html.scrollWidth);
      expect(width).toBeLessThanOrEqual(director.page.viewportSize()!.width);
    }
    expect(director.complaints).toEqual([]);
    await director.leave();
  },
  90_000,
);

const SCREENS = {
  duties: '/duties?year=2027',
  cases: '/cases?open=all',
  ledger: '/ledgers/late-reports?period=all',
};
