import type { Browser } from 'playwright-core';
import type { CaseList, CaseView } from '../../server/http/types.js';
import { fill } from './fill.js';
import { mark } from './ladder.js';
import { form } from './pack-files.js';
import { Person } from './person.js';
import type { Product } from './product.js';
import { HOME, openVisits, type Visits } from './visits.js';

/** A village with a poor line: nothing typed is lost, nothing is done twice. */

let visits: Visits;
let browser: Browser;
let product: Product;
let teacher: Person;

beforeAll(async () => {
  visits = await openVisits();
  ({ browser, product, teacher } = visits);
});
afterAll(() => visits.close());

test('without a line a form waits, is seen to wait, and goes by itself once when the line is back', async () => {
  const { page } = teacher;
  const id = await openTaskOf('陈一辰');
  await fill(page, form('home-visit'), HOME);
  await page.context().setOffline(true);
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByText('网络恢复后自动发送').first().waitFor();
  await page.getByRole('link', { name: '今日待办' }).click();
  await page.getByRole('heading', { name: '待发送' }).waitFor();
  await teacher.picture('waiting');
  await page.context().setOffline(false);
  await page.getByRole('heading', { name: '待发送' }).waitFor({ state: 'detached' });
  expect(await visitsTo(id)).toBe(1);
  expect(await teacher.barriers()).toEqual([]);
});

test('what was typed for a task that ended meanwhile is kept, with who ended it and why', async () => {
  const { page } = teacher;
  await openTaskOf('冯诗涵');
  await fill(page, form('home-visit'), HOME);
  const atDesk = await Person.signIn(browser, product.address, '林予晴', 'desk');
  await mark(atDesk, '冯诗涵', /^到校$/);
  await atDesk.leave();
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByText('这项任务已经结束').waitFor();
  await page.getByRole('heading', { name: '您填写的内容还在' }).waitFor();
  await page.getByText(HOME.said).waitFor();
  await page.getByText('电话', { exact: true }).waitFor();
  await teacher.picture('too-late');
  expect(await teacher.barriers()).toEqual([]);
  await page.getByRole('button', { name: '清除这些内容' }).click();
  await page.getByText(HOME.said).waitFor({ state: 'detached' });
});

test('who was signed out meanwhile signs in, and what was sent goes on its way', async () => {
  const { page } = teacher;
  const id = await openTaskOf('何家乐');
  await fill(page, form('home-visit'), HOME);
  await page.context().clearCookies();
  await page.getByRole('button', { name: '提交' }).click();
  // It arrives before the form is there again to wait for it.
  const arrived = page.waitForResponse(
    (answer) => answer.url().endsWith('/submission') && answer.status() === 200,
  );
  await page.route(/\/api\/tasks\/[^/]+$/, async (route) => {
    await arrived;
    await route.continue();
  });
  await page.getByRole('button', { name: /林予晴/ }).click();
  await page.getByRole('heading', { name: '已送达' }).waitFor();
  expect(await visitsTo(id)).toBe(1);
});

/** Opens the home visit to this pupil; answers the case's id. */
async function openTaskOf(name: string): Promise<string> {
  const { cases } = await teacher.ask<CaseList>('/api/cases?open=true');
  const { id } = cases.find(({ record }) => record.name === name)!;
  await teacher.open('/');
  await teacher.page.getByRole('link', { name: new RegExp(`家访.*${name}`, 's') }).click();
  await teacher.page.getByRole('button', { name: '提交' }).waitFor();
  return id;
}

async function visitsTo(id: string): Promise<number> {
  const { history } = await teacher.ask<CaseView>(`/api/cases/${id}`);
  return history.filter(({ title }) => title.includes('家访或联系监护人')).length;
}
