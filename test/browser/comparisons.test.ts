import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { type ListFolder, listFolder } from '../http/list-folder.js';
import { launch } from './chromium.js';
import { Person } from './person.js';
import { type Product, startProduct } from './product.js';

/** 汛一 was given a register of gauges and compares it with those of the dikes. */

let folder: ListFolder;
let product: Product;
let browser: Browser;
let office: Person;

beforeAll(async () => {
  folder = await listFolder();
  const change = async (file: string, more: object) => {
    const text = await readFile(join(folder.path, file), 'utf8');
    await folder.put(file, { ...(JSON.parse(text) as object), ...more });
  };
  await change('tiers/flood-office.json', { access: { compares: true } });
  await change('records/water-gauge.json', {
    identity: ['keeperPhone'],
    likeness: [['label', 'warningCm']],
  });
  product = await startProduct(folder.path);
  browser = await launch();
  office = await Person.signIn(browser, product.address, '汛一', 'phone');
}, 120_000);

afterAll(async () => {
  await browser.close();
  await product.close();
  await folder.remove();
});

const press = (name: string | RegExp) =>
  office.page.getByRole('button', { name, exact: true }).click();

const choose = async (text: string) => {
  const file = { name: '省里的名册.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
  await office.page.getByLabel('名册文件').setInputFiles(file);
};

test('a register is sent, its columns are named where that is needed, and it is worked off', async () => {
  const { page } = office;
  await office.open('/comparisons');
  await page.getByText('还没有比对过名册').waitFor();
  await press('比对一份名册');
  await choose('站点,高\n东二尺,300\n新水尺,250\n');
  expect(await page.getByLabel('名册名称').inputValue()).toBe('省里的名册');
  await press('开始比对');
  await page
    .getByText(/认不出表里哪一列是/)
    .first()
    .waitFor();
  await page.getByLabel('名称在哪一列').selectOption('站点');
  await page.getByLabel('警戒水位（厘米）在哪一列').selectOption('高');
  expect(await office.barriers()).toEqual([]);
  await press('开始比对');
  await page.getByRole('heading', { level: 1, name: '省里的名册' }).waitFor();
  await page.getByText('名册 2 行，本单位 4 条，一致 0 条').waitFor();
  expect(await office.barriers()).toEqual([]);

  const kinds = page.getByRole('button', { name: /名册有，本单位没有/ });
  await kinds.click();
  const headings = page.getByRole('heading', { level: 2 });
  await headings.nth(1).waitFor({ state: 'detached' });
  expect(await headings.allInnerTexts()).toEqual(['新水尺']);

  await press('填写核实结果：新水尺');
  await press('确定');
  await page.getByText('请选择一项').waitFor();
  await page.getByLabel('不需要处理').check();
  await press('确定');
  await page.getByRole('alert').getByText('请写明原因').waitFor();
  await page.getByLabel('原因').fill('还没有装好');
  await press('确定');
  await page.getByText('这里没有要核实的').waitFor();

  await page.getByLabel('显示哪些').selectOption('已核实');
  await page.getByText('还没有装好').waitFor();
  expect(await office.barriers()).toEqual([]);
  await press('重新核实');
  await page.getByText('这里没有要核实的').waitFor();

  await press('删除这次比对');
  await page.getByRole('dialog').getByRole('button', { name: '删除这次比对' }).click();
  await page.getByText('还没有比对过名册').waitFor();
});
