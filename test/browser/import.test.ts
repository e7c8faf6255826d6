import { readFile } from 'node:fs/promises';
import { readXlsx } from 'hucre/xlsx';
import type { Browser } from 'playwright-core';
import { importFolder } from '../store/use-import-river.js';
import type { ListFolder } from '../http/list-folder.js';
import { launch } from './chromium.js';
import { Person } from './person.js';
import { type Product, startProduct } from './product.js';

/** 汛一 reads a register in: template, file, what would come of it, and then it is there. */

let folder: ListFolder;
let product: Product;
let browser: Browser;
let office: Person;

const HEADER = '名称,警戒水位（厘米）,状态,联系电话,所在堤段,备注';

beforeAll(async () => {
  folder = await importFolder();
  product = await startProduct(folder.path);
  browser = await launch();
  office = await Person.signIn(browser, product.address, '汛一', 'desk');
}, 120_000);

afterAll(async () => {
  await browser.close();
  await product.close();
  await folder.remove();
});

test('the template is one click away', async () => {
  const { page } = office;
  await page.getByRole('link', { name: '导入' }).first().click();
  await page.getByRole('heading', { name: '导入', level: 1 }).waitFor();
  await looked('begin');
  const fetched = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载 Excel 模板' }).click();
  const download = await fetched;
  expect(download.suggestedFilename()).toBe('水尺导入模板.xlsx');
  const { sheets } = await readXlsx(await readFile(await download.path()));
  expect(sheets[0]?.rows[0]?.[0]).toBe('*名称');
});

test('a sheet is checked; what is wrong is said by row and column, and its rows can be taken away', async () => {
  const { page } = office;
  await send(
    `${HEADER}\n东新尺,320,平稳,13900000009,东堤二段,好\n东一尺,305,平稳,13900000001,东堤一段,\n西一尺,280,平稳,,东堤一段,\n东坏尺,很高,干涸,,东堤九段,\n`,
  );
  await page.getByRole('heading', { name: '导入水尺' }).waitFor();
  await page.getByText('有 3 行可以写入').waitFor();
  const counts = await page.locator('dl > div').allInnerTexts();
  expect(counts.map((text) => text.split('\n').filter(Boolean))).toEqual([
    ['新增', '1'],
    ['修改', '1'],
    ['转到别处', '1'],
    ['不变', '0'],
    ['有问题', '1'],
  ]);
  await page.getByText('“状态”请选择所列的选项之一').waitFor();
  await page.getByText('填下面的一种：平稳、高水位、渗漏').waitFor();
  await looked('report');
  const fetched = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载这些行' }).click();
  expect((await fetched).suggestedFilename()).toBe('有问题的行 水尺.xlsx');
});

test('somebody says what a column is, and it is checked again', async () => {
  const { page } = office;
  await page.getByLabel('联系电话').selectOption({ label: '看水员电话' });
  await page.getByRole('button', { name: '按这样重新检查' }).click();
  await page.getByLabel('联系电话').waitFor({ state: 'detached' });
  await page.getByText('有 3 行可以写入').waitFor();
  await page.getByText('另有 1 行有问题').waitFor();
});

test('the good rows are taken, and it stands among the former imports', async () => {
  const { page } = office;
  await page.getByRole('button', { name: '只导入没有问题的行' }).click();
  await page.getByText('没有问题的行都已写入').waitFor();
  await looked('done');
  await page.getByRole('link', { name: '导入', exact: true }).last().click();
  await page.getByText('写入 3 行').waitFor();
  await send(`${HEADER}\n东新尺,320,平稳,,东堤二段,\n`);
  await page.getByText('没有要写入的行').waitFor();
});

test('what is no table is refused where it was chosen', async () => {
  const { page } = office;
  await page.goto(`${product.address}/imports`);
  await page.locator('input[type=file]').setInputFiles({
    name: 'x.xls',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  });
  await page.getByText('这是旧版 .xls').waitFor();
  expect(office.complaints.filter((said) => !said.includes('422'))).toEqual([]);
});

test('on a phone the report reads well', async () => {
  const chief = await Person.signIn(browser, product.address, '堤长 堤一', 'phone');
  await chief.page.goto(`${product.address}/imports`);
  await chief.page
    .locator('input[type=file]')
    .setInputFiles(sheet(`${HEADER}\n东坏尺,很高,干涸,,东堤九段,\n`));
  await chief.page.getByText('1 行有问题').waitFor();
  await chief.picture('import-phone', 'whole');
  expect(await chief.barriers()).toEqual([]);
});

async function send(text: string): Promise<void> {
  await office.page.locator('input[type=file]').setInputFiles(sheet(text));
}

function sheet(text: string) {
  return { name: '水尺.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
}

async function looked(picture: string): Promise<void> {
  await office.picture(`import-${picture}`, 'whole');
  expect(await office.barriers()).toEqual([]);
}
