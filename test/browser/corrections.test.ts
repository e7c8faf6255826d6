import type { Browser } from 'playwright-core';
import type { CaseList } from '../../server/http/types.js';
import { launch } from './chromium.js';
import { fill } from './fill.js';
import { mark, openTask, send } from './ladder.js';
import { form, PACK, scenario } from './pack-files.js';
import { Person } from './person.js';
import { type Product, startProduct } from './product.js';

/** A teacher has written the wrong day into a form, and puts it right; later the principal corrects the reason. */

const STEPS = scenario('home-visit-corrected').steps;
const VISIT = STEPS.find(({ submit }) => submit?.task === 'home-visit')!;

let browser: Browser;
let product: Product;
let teacher: Person;
let kase: string;

beforeAll(async () => {
  product = await startProduct(PACK);
  browser = await launch();
  teacher = await Person.signIn(browser, product.address, '林予晴');
  await mark(teacher, '陈一辰', /无故未到/);
  await teacher.setClock(VISIT.at);
  const view = await openTask(teacher, 'home-visit');
  await fill(teacher.page, form(view.form.id), VISIT.submit!.form);
  await send(teacher);
  kase = (await teacher.ask<CaseList>('/api/cases?process=absence')).cases[0]!.id;
});
afterAll(async () => {
  await browser.close();
  await product.close();
});

const visit = (who: Person) =>
  who.page.getByRole('listitem').filter({ hasText: '核实日期' }).filter({ hasText: '家访' });

test('the form comes back as it was filled; without a reason it does not go', async () => {
  const { page } = teacher;
  await teacher.open(`/cases/${kase}`);
  await teacher.picture('correct-1-case', 'whole');
  expect(await teacher.barriers()).toEqual([]);
  await page.getByRole('link', { name: /^更正：/ }).click();
  await page.getByRole('heading', { level: 1, name: /^更正：/ }).waitFor();
  expect(await page.getByLabel('核实日期').inputValue()).toBe('2026-09-30');
  expect(await page.getByRole('radio', { name: '厌学' }).isChecked()).toBe(true);
  await teacher.picture('correct-2-form', 'whole');
  expect(await teacher.barriers()).toEqual([]);
  await page.getByLabel('核实日期').fill('2026-10-08');
  await page.getByRole('button', { name: '提交更正' }).click();
  await page.getByRole('alert').first().waitFor();
  await teacher.picture('correct-3-no-reason');
  await page.getByLabel('更正原因').fill('核实日期写成了上一次打电话的日子。');
  await page.getByRole('button', { name: '提交更正' }).click();
  await page.getByText('已送达').first().waitFor();
  await page.getByText('这件事仍在原来的环节').waitFor();
  expect(await page.getByText('家访记录表').count()).toBe(1);
  await teacher.picture('correct-4-receipt', 'whole');
});

test('the history shows both, what was wrong struck through', async () => {
  const { page } = teacher;
  await page.getByRole('link', { name: '查看个案' }).click();
  const corrected = page.locator('li[data-corrected]');
  await corrected.getByText('已更正').waitFor();
  const line = await corrected
    .locator('dd')
    .first()
    .evaluate((element) => getComputedStyle(element).textDecoration);
  expect(line).toContain('line-through');
  const [was, is] = [page.locator('del'), page.locator('ins')];
  expect(await was.first().innerText()).toContain('2026年9月30日');
  expect(await is.first().innerText()).toContain('2026年10月8日');
  await page.getByText('更正原因：核实日期写成了上一次打电话的日子。').waitFor();
  // What was put right is put right again, not what it stands for.
  expect(await page.getByRole('link', { name: /^更正：/ }).count()).toBe(1);
  await teacher.picture('correct-5-history', 'whole');
  expect(await teacher.barriers()).toEqual([]);
});

test('at a desk, above: the reason was another, and the case does not go where it would have gone', async () => {
  const principal = await Person.signIn(browser, product.address, '赵启文', 'desk');
  const { page } = principal;
  await principal.open(`/cases/${kase}`);
  await page.getByRole('link', { name: /^更正：/ }).click();
  await page.getByRole('radio', { name: '生病' }).check();
  await fill(page, form('home-visit'), { illnessDetails: '肠胃炎，在镇卫生院看过。' });
  await page.getByLabel('更正原因').fill('家长今天补了病历。');
  await principal.picture('correct-6-desk', 'whole');
  expect(await principal.barriers()).toEqual([]);
  await page.getByRole('button', { name: '提交更正' }).click();
  await page.getByText('更正不会改变办理环节').waitFor();
  await principal.picture('correct-7-elsewhere');
  await page.getByRole('link', { name: '查看个案' }).click();
  await visit(principal).first().waitFor();
  await principal.picture('correct-8-desk-history', 'whole');
  expect(principal.complaints).toEqual([]);
  expect(teacher.complaints).toEqual([]);
});
