import type { Browser } from 'playwright-core';
import type { Work } from '../../server/http/types.js';
import { launch } from './chromium.js';
import { choose, fill } from './fill.js';
import { HandedOn } from './handed-on.js';
import { chooseTask, openTask, send } from './ladder.js';
import { form, PACK, scenario } from './pack-files.js';
import { Person } from './person.js';
import { type Product, startProduct } from './product.js';

/** The README's tour, driven through the screens: a pupil stays away, and the ladder is climbed to the law. */

const LADDER = scenario('ladder-to-justice').steps;
const answers = (task: string): Record<string, unknown> =>
  LADDER.find(({ submit }) => submit?.task === task)!.submit!.form;
const moment = (task: string) => LADDER.find(({ submit }) => submit?.task === task)!.at;
const TEACHER = '林予晴';
let browser: Browser;
let product: Product;
/** With the phone that she has all along, and that holds what she has begun. */
let teacher: Person;
/** Of all others. */
let phone: HandedOn;
let desk: HandedOn;

beforeAll(async () => {
  product = await startProduct(PACK);
  browser = await launch();
  phone = new HandedOn(browser, product.address);
  desk = new HandedOn(browser, product.address, 'desk');
  teacher = await Person.signIn(browser, product.address, TEACHER);
});
afterAll(async () => {
  await browser.close();
  await product.close();
});

/** Somebody on the first screen. */
async function person(name: string): Promise<Person> {
  if (name !== TEACHER) return phone.to(name);
  await teacher.open('/');
  return teacher;
}

/** Does a task as the ladder's story tells it, at the moment it tells. */
async function doTask(name: string, task: string): Promise<Person> {
  await teacher.setClock(moment(task));
  const who = await person(name);
  const view = await chooseTask(who, task);
  await fill(who.page, form(view.form.id), answers(task));
  await send(who);
  return who;
}

test('1 a roll call in two taps: nothing to do before, an absence told after', async () => {
  await teacher.page.getByText('今天没有待办').waitFor();
  expect(await teacher.barriers()).toEqual([]);
  await teacher.page.getByRole('link', { name: /考勤/ }).click();
  const line = teacher.page
    .getByRole('group', { name: '陈一辰' })
    .or(teacher.page.getByRole('listitem').filter({ hasText: '陈一辰' }))
    .first();
  await line.getByRole('button', { name: /无故未到/ }).click();
  await teacher.picture('roll-call');
  expect(await teacher.barriers()).toEqual([]);
  await teacher.page.getByRole('button', { name: '发送' }).click();
  await teacher.page.getByText('已立案').waitFor();
});

test('an excused absence opens nothing', async () => {
  await teacher.open('/roll-calls/attendance?unit=wanghe-3-1');
  const line = teacher.page.getByRole('listitem').filter({ hasText: '何家乐' });
  await line.getByRole('button', { name: /请假/ }).click();
  await teacher.page.getByRole('button', { name: '发送' }).click();
  await teacher.page.getByText('已记录 1 人').waitFor();
  const { cases } = await teacher.ask<{ cases: unknown[] }>('/api/cases?open=true');
  expect(cases).toHaveLength(1);
});

test('2 the third school day: the task says what, why, until when, and what if not', async () => {
  // 28, 29 and 30 September are school days; the due date is the first one after the national holidays.
  await teacher.setClock('2026-09-30T09:10');
  await teacher.open('/');
  await teacher.page.getByText('家访或联系监护人').waitFor();
  await teacher.picture('today');
  expect(await teacher.barriers()).toEqual([]);
  await openTask(teacher, 'home-visit');
  const { page } = teacher;
  await page.getByText('无故未到校第三个教学日').waitFor();
  await page.getByText('10月8日 周四 17:00 前完成').waitFor();
  await page.getByText('若不办理').click();
  await page.getByText(/校长/).first().waitFor();
  await teacher.picture('task');
  await page.getByRole('link', { name: '依据 3.6' }).first().click();
  await page
    .getByRole('dialog')
    .getByText(/无故3日未到校/)
    .waitFor();
});

test('2 the form: prefilled, asks only what is needed, says at the field what is wrong', async () => {
  await teacher.setClock(moment('home-visit'));
  await openTask(teacher, 'home-visit');
  const { page } = teacher;
  expect(await page.getByLabel(/^核实日期/).inputValue()).toBe('2026-10-08');
  expect(await page.getByRole('group', { name: /^家访照片/ }).count()).toBe(0);
  await choose(page, /^怎样核实的/, '上门家访');
  await page.getByRole('group', { name: /^家访照片/ }).waitFor();
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByText('请选择没有到校的原因').first().waitFor();
  await page
    .getByText('请上传照片：家访照片')
    .or(page.getByText('请上传照片：家访照片'))
    .first()
    .waitFor();
  await teacher.picture('task-faults');
  expect(await teacher.barriers()).toEqual([]);
});

test('2 the draft survives a reload, and sending twice does it once', async () => {
  const { page } = teacher;
  await fill(page, form('home-visit'), answers('home-visit'));
  await page.getByText(/草稿已保存/).waitFor();
  await page.reload();
  await page.getByText(/已恢复/).waitFor();
  expect(await page.getByLabel(/^谈了什么/).inputValue()).toBe(answers('home-visit').said);
  // The answer to the first sending is lost on the way; the phone sends again.
  const keys: (string | undefined)[] = [];
  await page.route('**/submission', async (route) => {
    keys.push(route.request().headers()['idempotency-key']);
    if (keys.length > 1) return route.continue();
    await route.fetch();
    return route.abort('connectionreset');
  });
  await page.getByRole('button', { name: '提交' }).click();
  await expectSoon(async () => {
    const again = page.getByRole('button', { name: /再试|重试|重新发送|现在发送/ });
    if ((await again.count()) > 0) await again.first().click();
    return keys.length > 1;
  });
  await page.unroute('**/submission');
  expect(new Set(keys).size).toBe(1);
  const id = (await teacher.ask<{ cases: { id: string }[] }>('/api/cases?open=true')).cases[0]!.id;
  const { history } = await teacher.ask<{ history: { title: string }[] }>(`/api/cases/${id}`);
  expect(history.filter(({ title }) => title.includes('家访'))).toHaveLength(1);
});

test('the data survive a restart', async () => {
  const before = await teacher.ask('/api/cases?open=true');
  await product.restart();
  expect(await teacher.ask('/api/cases?open=true')).toEqual(before);
});

test('3 the seventh day: persuasion and verification; a refusal goes to the principal with its history', async () => {
  await teacher.setClock('2026-10-12T09:10');
  await doTask('赵启文', 'school-verification');
  await doTask(TEACHER, 'persuade');
  const principal = await person('赵启文');
  await principal.page
    .getByText(/拒绝|劝返/)
    .first()
    .waitFor();
  const { notices } = await principal.ask<Work>('/api/work');
  expect(notices).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        kind: 'report',
        from: expect.objectContaining({ name: '林予晴' }),
      }),
    ]),
  );
  await principal.page
    .getByRole('link', { name: /陈一辰/ })
    .first()
    .click();
  const told = notices.find(({ case: about }) => about.record.name === '陈一辰')!;
  await principal.open(`/cases/${told.case.id}`);
  await principal.page.getByText('办理经过').waitFor();
  await principal.page.getByText('家长说读书没用。').first().waitFor();
  await principal.picture('case');
  expect(await principal.barriers()).toEqual([]);
});

test('4 a month: a named person, the mark, reports to township and bureau', async () => {
  await doTask('赵启文', 'principal-persuasion');
  await teacher.setClock('2026-10-28T09:10');
  await teacher.setClock(moment('appoint-persuader'));
  const principal = await person('赵启文');
  await chooseTask(principal, 'appoint-persuader');
  await choose(principal.page, /^./, /孙静宜/);
  await fill(principal.page, form('appointment'), {
    ...answers('appoint-persuader'),
    persuader: undefined,
  });
  await send(principal);
  await doTask('孙静宜', 'named-persuasion');
  await doTask('孙静宜', 'mark-status');
  for (const name of ['吴长河', '周怀谷']) {
    const leader = await desk.to(name);
    await leader.page
      .getByText(/疑似辍学|陈一辰/)
      .first()
      .waitFor();
  }
});

test('4 the bureau checks the mark against the status system, and lists it', async () => {
  const officer = await person('何砚秋');
  await chooseTask(officer, 'bureau-check');
  await fill(officer.page, form('bureau-check'), {
    consistent: true,
    cause: 'weary',
    listed: true,
    timely: 'yes',
    guidance: '和村里一起再上门一次。',
  });
  expect(await officer.barriers()).toEqual([]);
  await send(officer);
  await officer.page.getByText('个案已经结束').waitFor();
});

test('4 the township orders the return: the notice is an A4 page', async () => {
  const township = await doTask('吴长河', 'order-return');
  await township.page
    .getByRole('link', { name: /限期返校通知书/ })
    .first()
    .click();
  await township.page.getByRole('heading', { name: /限期返校通知书/ }).waitFor();
  await township.page.getByText('望政教返〔2026〕3号').waitFor();
  const asPhone = township.page.viewportSize()!;
  await township.page.setViewportSize({ width: 1180, height: 1300 });
  await township.picture('notice');
  expect(await township.barriers()).toEqual([]);
  await township.page.setViewportSize(asPhone);
});

test('4 village, township, district, bureau, justice: each in turn, to the end', async () => {
  await doTask('钱四平', 'village-persuasion');
  await doTask('吴长河', 'review-order');
  await doTask('徐敬之', 'district-decision');
  await doTask('周怀谷', 'joint-persuasion');
  await doTask('何砚秋', 'refer');
  const justice = await doTask('高远图', 'justice-record');
  await justice.page.getByText('个案已经结束').waitFor();
});

test('nothing broke on the way, and the page’s policy refused nothing', () => {
  expect([teacher, phone, desk].flatMap(({ complaints }) => complaints)).toEqual([]);
});

async function expectSoon(holds: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 60; attempt += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('it did not come');
}
