import type { Browser, Route } from 'playwright-core';
import type { CaseList, CaseView, Session } from '../../server/http/types.js';
import { fill } from './fill.js';
import { form } from './pack-files.js';
import { Person } from './person.js';
import type { Product } from './product.js';
import { HOME, openVisits, type Visits } from './visits.js';

/** A phone that is full, and that others use too: it promises only what it can keep, and mixes nobody up. */

let visits: Visits;
let browser: Browser;
let product: Product;
let teacher: Person;

beforeAll(async () => {
  visits = await openVisits();
  ({ browser, product, teacher } = visits);
});
afterAll(() => visits.close());

test('where nothing more can be kept, neither form nor roll call says that it will go by itself', async () => {
  const { page } = teacher;
  await teacher.open('/roll-calls/attendance?unit=wanghe-3-1');
  await page.evaluate(FILL_STORAGE);
  const line = page.getByRole('listitem').filter({ hasText: '严冬生' });
  await line.getByRole('button', { name: /无故未到/ }).click();
  await page.getByText('草稿未能保存在本机').waitFor();
  await teacher.picture('marks-not-kept');

  await openTaskOf('陈一辰');
  await fill(page, form('home-visit'), HOME);
  await page.context().setOffline(true);
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByText('发出之前请不要关闭本页').first().waitFor();
  expect(await page.getByText('网络恢复后自动发送').count()).toBe(0);
  await teacher.picture('not-kept');
  await page.getByRole('link', { name: '今日待办' }).click();
  await page.getByText('发出之前请不要关闭本页').waitFor();
  expect(await page.getByText('网络恢复后自动发送').count()).toBe(0);
  expect(await teacher.barriers()).toEqual([]);

  await page.evaluate(`localStorage.removeItem('full')`);
  await page.context().setOffline(false);
  await page.getByRole('heading', { name: '待发送' }).waitFor({ state: 'detached' });
  expect(await visitsTo('陈一辰')).toHaveLength(1);
});

test('what one wrote is not sent by whoever signed in meanwhile, but by its author, later', async () => {
  const { page } = teacher;
  const phone = page.context();
  const mine = await phone.cookies();
  const { person } = await teacher.ask<Session>('/api/session');
  const other = await Person.signIn(browser, product.address, '何砚秋');
  await openTaskOf('冯诗涵');
  await fill(page, form('home-visit'), HOME);
  await phone.clearCookies();
  await phone.addCookies(await other.page.context().cookies());
  await other.leave();
  const sent = page.waitForResponse((answer) => answer.url().endsWith('/submission'));
  await page.getByRole('button', { name: '提交' }).click();
  expect((await sent).status()).toBe(401);
  expect((await sent).request().headers()['x-zelian-person']).toBe(person.id);

  await phone.clearCookies();
  await phone.addCookies(mine);
  const arrived = page.waitForResponse((answer) => answer.url().endsWith('/submission'));
  await page.goto(product.address);
  expect((await arrived).status()).toBe(200);
  expect(await visitsTo('冯诗涵')).toHaveLength(1);
});

test('what is typed after taking back stays, when what was taken back arrives all the same', async () => {
  const { page } = teacher;
  await openTaskOf('何家乐');
  const at = page.url();
  await fill(page, form('home-visit'), HOME);
  await page.context().setOffline(true);
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByRole('button', { name: '取回修改' }).waitFor();
  const underway = new Promise<Route>((resolve) => {
    void page.route(/submission$/, resolve, { times: 1 });
  });
  await page.context().setOffline(false);
  const held = await underway;
  await page.getByRole('button', { name: '取回修改' }).click();
  await page.getByLabel('谈了什么').fill('改过的话。');
  await held.continue();
  await page.getByText('这次修改的内容没有计入').waitFor();
  await page.goto(at);
  await page.getByRole('heading', { name: '您填写的内容还在' }).waitFor();
  await page.getByText('改过的话。').waitFor();
});

test('who signs out without a line is signed out when there is one, before anybody else looks', async () => {
  const leaver = await Person.signIn(browser, product.address, '何砚秋');
  const { page } = leaver;
  await leaver.open('/me');
  await page.context().setOffline(true);
  await page.getByRole('button', { name: '退出登录' }).click();
  await page.getByRole('button', { name: '退出登录' }).waitFor({ state: 'detached' });
  await page.context().setOffline(false);
  await page.goto(product.address);
  await page.getByRole('button', { name: /林予晴/ }).waitFor();
  const answer = await page.context().request.get(`${product.address}/api/session`);
  expect(answer.status()).toBe(401);
  await page.getByRole('button', { name: /林予晴/ }).click();
  await page.getByRole('heading', { name: '今日待办' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: '今日待办' }).waitFor();
  await leaver.leave();
});

/** Until not one letter more goes in. */
const FILL_STORAGE = `
  let text = '';
  for (let more = 4_000_000; more >= 1; more = Math.floor(more / 2)) {
    for (;;) {
      try {
        localStorage.setItem('full', text + 'x'.repeat(more));
        text += 'x'.repeat(more);
      } catch {
        break;
      }
    }
  }
`;

/** Opens the home visit to this pupil. */
async function openTaskOf(name: string, { page } = teacher): Promise<void> {
  await page.goto(product.address);
  await page.getByRole('link', { name: new RegExp(`家访.*${name}`, 's') }).click();
  await page.getByRole('button', { name: '提交' }).waitFor();
}

/** The visits that are on record for this pupil. */
async function visitsTo(name: string): Promise<CaseView['history']> {
  const { cases } = await teacher.ask<CaseList>('/api/cases?open=true');
  const { id } = cases.find(({ record }) => record.name === name)!;
  const { history } = await teacher.ask<CaseView>(`/api/cases/${id}`);
  return history.filter(({ title }) => title.includes('家访或联系监护人'));
}
