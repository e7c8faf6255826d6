import { readFile } from 'node:fs/promises';
import { readXlsx } from 'hucre/xlsx';
import type { Browser } from 'playwright-core';
import { launch } from './chromium.js';
import { mark } from './ladder.js';
import { PACK } from './pack-files.js';
import { Person } from './person.js';
import { type Product, startProduct } from './product.js';

/** The office keeps a ledger: on the screen, as a spreadsheet, on paper. */

let browser: Browser;
let product: Product;

beforeAll(async () => {
  product = await startProduct(PACK);
  browser = await launch();
  const teacher = await Person.signIn(browser, product.address, '林予晴');
  await mark(teacher, '陈一辰', /无故未到/);
  await teacher.setClock('2026-09-30T09:30');
  await teacher.setClock('2026-10-08T17:30');
  await teacher.leave();
});
afterAll(async () => {
  await browser.close();
  await product.close();
});

test.each(['phone', 'desk'] as const)(
  'on a %s what is shown is exported to Excel',
  async (device) => {
    const office = await Person.signIn(browser, product.address, '赵启文', device);
    await office.open(`/ledgers/overdue-work?q=${encodeURIComponent('陈一辰')}`);
    await office.page.getByText('陈一辰').first().waitFor();
    const coming = office.page.waitForEvent('download');
    await office.page.getByRole('button', { name: '导出 Excel' }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toMatch(/^.*逾期.* 2026-10-08\.xlsx$/);
    const [sheet] = (await readXlsx(await readFile(await download.path()))).sheets;
    expect(sheet!.rows.flat()).toContain('陈一辰');
    expect(sheet!.rows[1]![0]).toContain('筛选：名称含“陈一辰”');
    await office.page.getByText('已导出').waitFor();
    await office.leave();
  },
);

test('on paper it is A4, whole and without what belongs to the screen', async () => {
  const office = await Person.signIn(browser, product.address, '赵启文', 'desk');
  await office.open('/ledgers/overdue-work/paper');
  await office.page.getByRole('cell', { name: '陈一辰' }).first().waitFor();
  await office.page.emulateMedia({ media: 'print' });
  await expect(office.page.getByRole('button', { name: '打印' }).isVisible()).resolves.toBe(false);
  const paper = await office.page.pdf({ preferCSSPageSize: true });
  // A4 lying, in points.
  expect(paper.toString('latin1')).toMatch(/\/MediaBox \[0 0 84[12][.\d]* 59[45][.\d]*\]/);
  await office.leave();
});
