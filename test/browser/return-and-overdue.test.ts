import type { Browser } from 'playwright-core';
import type { CaseList, CaseView, TaskList, Work } from '../../server/http/types.js';
import { launch } from './chromium.js';
import { fill } from './fill.js';
import { mark, openTask, send } from './ladder.js';
import { form, PACK } from './pack-files.js';
import { Person } from './person.js';
import { type Product, startProduct } from './product.js';

let browser: Browser;
let product: Product;
let teacher: Person;

beforeAll(async () => {
  product = await startProduct(PACK);
  browser = await launch();
  teacher = await Person.signIn(browser, product.address, '林予晴');
});
afterAll(async () => {
  await browser.close();
  await product.close();
});

const home = {
  visitedOn: '2026-10-09',
  way: 'phone',
  visitors: '林予晴',
  met: ['mother'],
  cause: 'weary',
  said: '电话里谈了。',
  answer: 'considering',
  nextStep: '再去一次。',
};

test('6 overdue: red to its holder, in the list of the tier above, told as the definition says', async () => {
  await mark(teacher, '冯诗涵', /无故未到/);
  await teacher.setClock('2026-09-30T09:30');
  await teacher.setClock('2026-10-08T17:30');
  await teacher.open('/');
  await teacher.page
    .getByText(/已逾期|逾期/)
    .first()
    .waitFor();
  expect(await teacher.barriers()).toEqual([]);

  const principal = await Person.signIn(browser, product.address, '赵启文', 'desk');
  await principal.page.getByText('班主任家访核实逾期').waitFor();
  await principal.page.getByRole('link', { name: /逾期/ }).first().click();
  await principal.page.getByText('冯诗涵').first().waitFor();
  await principal.page.getByText('林予晴').first().waitFor();
  await principal.picture('overdue');
  expect(await principal.barriers()).toEqual([]);
  const { tasks } = await principal.ask<TaskList>('/api/overdue');
  // Duties by the calendar may be overdue beside it.
  const hers = tasks.filter(({ case: about }) => about.record.name === '冯诗涵');
  expect(hers.map(({ id }) => id.split('.').at(-1))).toEqual(['home-visit']);

  // One school day later the work itself is the principal's.
  await teacher.setClock('2026-10-09T17:30');
  const work = await principal.ask<Work>('/api/work');
  const tasksOfHers = work.tasks.filter(({ case: about }) => about.record.name === '冯诗涵');
  expect(tasksOfHers.map(({ id, overdue }) => [id.split('.').at(-1), overdue])).toEqual([
    ['home-visit', true],
  ]);
  expect((await teacher.ask<Work>('/api/work')).tasks).toEqual([]);
  await principal.leave();
});

test('5 back again: open tasks close with the reason, the case ends, a follow-up comes due', async () => {
  await teacher.setClock('2026-10-12T08:10');
  await mark(teacher, '冯诗涵', /到校|返校/);
  const { cases } = await teacher.ask<CaseList>('/api/cases');
  const absence = cases.find(({ process }) => process === 'absence')!;
  expect(absence.state).toMatchObject({ final: true, tone: 'success' });
  const { tasks, history } = await teacher.ask<CaseView>(`/api/cases/${absence.id}`);
  expect(tasks).toEqual([]);
  expect(
    history
      .at(-1)!
      .effects.map(({ text }) => text)
      .join(),
  ).toMatch(/家访/);
  await teacher.open(`/cases/${absence.id}`);
  await teacher.page.getByText(absence.state.title).first().waitFor();
  const followUp = cases.find(({ process }) => process === 'follow-up')!;
  expect(followUp.state.final).toBe(false);
  await openTask(teacher, 'first-follow-up');
  await fill(teacher.page, form('follow-up'), {
    attendance: 'full',
    studies: 'behind',
    mood: 'uneasy',
    helps: ['lessons', 'partner'],
    plan: '数学补课，同桌结对。',
    conclusion: 'steady',
  });
  expect(await teacher.barriers()).toEqual([]);
  await send(teacher);
  const visited = await teacher.ask<CaseView>(`/api/cases/${followUp.id}`);
  expect(visited.case.state.title).toBe('观察');
});

test('a task that was closed meanwhile: what was typed is kept and shown', async () => {
  await mark(teacher, '周可心', /无故未到/);
  await teacher.setClock('2026-10-14T09:30');
  await openTask(teacher, 'home-visit');
  await fill(teacher.page, form('home-visit'), {
    ...home,
    visitedOn: '2026-10-14',
    said: '这段话不能丢。',
  });
  await teacher.page.getByText(/草稿已保存/).waitFor();
  // On another device the pupil is marked as back, and the case ends.
  const other = await Person.signIn(browser, product.address, '林予晴');
  await mark(other, '周可心', /到校|返校/);
  await other.leave();
  await teacher.page.getByRole('button', { name: '提交' }).click();
  await teacher.page.getByText('这项任务已经结束').first().waitFor();
  await teacher.page.getByText('这段话不能丢。').first().waitFor();
  await teacher.picture('closed-meanwhile');
  expect(await teacher.barriers()).toEqual([]);
});

test('without a network the sending waits, and goes when it is back, once', async () => {
  await mark(teacher, '吴思远', /无故未到/);
  await teacher.setClock('2026-10-16T09:30');
  await openTask(teacher, 'home-visit');
  await fill(teacher.page, form('home-visit'), { ...home, visitedOn: '2026-10-16' });
  await teacher.page.context().setOffline(true);
  await teacher.page.getByRole('button', { name: '提交' }).click();
  await teacher.page
    .getByText(/待发送|网络/)
    .first()
    .waitFor();
  await teacher.picture('offline');
  await teacher.page.context().setOffline(false);
  await teacher.page.getByText('已送达').first().waitFor({ timeout: 40_000 });
  const { tasks } = await teacher.ask<Work>('/api/work');
  expect(tasks.filter(({ id }) => id.endsWith('.home-visit'))).toEqual([]);
});

test('an absence outside the term, or in the future, is refused in words', async () => {
  await teacher.open('/roll-calls/attendance?unit=wanghe-3-1&day=2026-10-04');
  await teacher.page
    .getByText(/不是教学日|不上课|放假|教学日/)
    .first()
    .waitFor();
  await teacher.picture('closed-day');
});

test('in English all of it, and in the dark', async () => {
  await teacher.open('/me');
  await teacher.page.locator('button:visible', { hasText: 'English' }).first().click();
  await teacher.page.locator('html[lang=en]').waitFor({ state: 'attached' });
  await teacher.page.emulateMedia({ colorScheme: 'dark' });
  for (const path of ['/', '/plan', '/roll-calls/attendance?unit=wanghe-3-1']) {
    await teacher.open(path);
    await teacher.page.waitForLoadState('networkidle');
    // Names of people and places stay as they are; the interface's own words do not.
    const heading = await teacher.page.getByRole('heading', { level: 1 }).innerText();
    expect(heading).not.toMatch(/[\u4e00-\u9fff]/);
    expect(await teacher.barriers()).toEqual([]);
  }
  await teacher.picture('plan-dark-english');
});

test('nothing broke on the way', () => expect(teacher.complaints).toEqual([]));
