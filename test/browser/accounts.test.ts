import { Secret, TOTP } from 'otpauth';
import { openFloodDesk, type FloodDesk } from './flood-desk.js';
import { Person } from './person.js';

/** Accounts from the first password to the second step, posts that are handed over, a substitute: on the screens. */

let desk: FloodDesk;
let firstPassword: string;
const OWN = 'a boat upon the quiet river';

beforeAll(async () => {
  desk = await openFloodDesk();
});
afterAll(() => desk.close());

async function looksRight(person: Person, name: string): Promise<void> {
  await person.page.waitForLoadState('networkidle');
  await person.picture(`accounts-${name}`, 'whole');
  expect(await person.barriers()).toEqual([]);
  expect(person.complaints).toEqual([]);
  const width = await person.page.locator('html').evaluate((html) => html.scrollWidth);
  expect(width).toBeLessThanOrEqual(person.page.viewportSize()!.width);
}

async function signIn(device: 'phone' | 'desk', password: string): Promise<Person> {
  const person = await Person.arrive(desk.browser, desk.product.address, device);
  await person.page.getByLabel('账号', { exact: true }).fill('keeper.new');
  await person.page.getByLabel('密码', { exact: true }).fill(password);
  await person.page.getByRole('button', { name: '登录', exact: true }).click();
  return person;
}

test('an administrator adds an account, whose first password is shown once', async () => {
  const { page } = desk.policy;
  await page.getByRole('link', { name: '人员', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: '人员与岗位' }).waitFor();
  await page.getByRole('row', { name: /水一/ }).waitFor();
  await looksRight(desk.policy, 'people-desk');
  await page.getByRole('button', { name: '新建账号' }).click();
  await page.getByLabel('姓名', { exact: true }).fill('水新');
  await page.getByLabel('账号', { exact: true }).fill('keeper.new');
  await looksRight(desk.policy, 'add-desk');
  await page.getByRole('button', { name: '新建', exact: true }).click();
  firstPassword = (await page.getByLabel('初始密码', { exact: true }).innerText()).trim();
  expect(firstPassword).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
  await looksRight(desk.policy, 'first-password-desk');
  await page.getByRole('button', { name: '已告诉本人' }).click();
  await page.getByRole('row', { name: /水新.*还没改初始密码/ }).waitFor();
});

test('a post is handed over to the new one, and who held it is remembered', async () => {
  const { page } = desk.policy;
  await page.getByRole('link', { name: '岗位', exact: true }).click();
  await page.getByRole('link', { name: /东堤/ }).click();
  await page.getByRole('link', { name: '东堤一段' }).click();
  await page.getByRole('heading', { name: '东堤一段的岗位' }).waitFor();
  await page.getByRole('button', { name: '接任' }).click();
  await page.getByLabel('接任人').fill('水新');
  await page.getByRole('button', { name: /水新/ }).click();
  await looksRight(desk.policy, 'hand-over-desk');
  await page.getByRole('button', { name: '确定' }).click();
  await page.getByText('历任').click();
  await page.getByText('水一', { exact: true }).waitFor();
  await looksRight(desk.policy, 'posts-desk');
  await page.getByRole('link', { name: '记录' }).click();
  await page.getByText(/由 水新 接任/).waitFor();
  await looksRight(desk.policy, 'events-desk');
});

test('the new one chooses a password first, and a second step', async () => {
  const person = await signIn('phone', firstPassword);
  const { page } = person;
  await page.getByRole('heading', { name: '先设置自己的密码' }).waitFor();
  await looksRight(person, 'own-password-phone');
  await page.getByLabel('管理员给的密码').fill(firstPassword);
  await page.getByLabel('新密码', { exact: true }).fill(OWN);
  await page.getByLabel('再输一遍新密码').fill(OWN);
  await page.getByRole('button', { name: '设置密码并开始' }).click();
  await page.getByRole('heading', { level: 1, name: '今日待办' }).waitFor();

  await person.open('/account');
  await page.getByRole('heading', { name: '两步验证' }).waitFor();
  await looksRight(person, 'account-phone');
  await page.getByRole('button', { name: '开启两步验证' }).click();
  await page.getByLabel('现在的密码').fill(OWN);
  await page.getByRole('button', { name: '继续' }).click();
  await page.getByRole('img', { name: '身份验证器二维码' }).waitFor();
  await looksRight(person, 'second-step-phone');
  const secret = (await page.locator('code').innerText()).replaceAll(' ', '');
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  await page.getByLabel('验证器显示的 6 位数字').fill(totp.generate());
  await page.getByRole('button', { name: '开启', exact: true }).click();
  await page.getByRole('heading', { name: '请保存恢复码' }).waitFor();
  await looksRight(person, 'recovery-phone');
  const code = (await page.getByRole('dialog').getByRole('listitem').first().innerText()).trim();
  await page.getByRole('button', { name: '我已保存好' }).click();
  await page.getByText('还剩 10 个恢复码').waitFor();

  const again = await signIn('desk', OWN);
  await again.page.getByLabel('验证码', { exact: true }).waitFor();
  await looksRight(again, 'code-desk');
  await again.page.getByLabel('验证码', { exact: true }).fill('000000');
  await again.page.getByRole('button', { name: '登录', exact: true }).click();
  await again.page.getByRole('alert').getByText('验证码不对').waitFor();
  await again.page.getByLabel('验证码', { exact: true }).fill(code);
  await again.page.getByRole('button', { name: '登录', exact: true }).click();
  await again.page.getByRole('heading', { level: 1, name: '今日待办' }).waitFor();

  // From the desk the phone is signed out; it learns so with its next request.
  await again.open('/account');
  await looksRight(again, 'account-desk');
  await again.page.getByRole('button', { name: '退出其他所有设备' }).click();
  await again.page.getByRole('button', { name: '退出其他所有设备' }).waitFor({ state: 'hidden' });
  await page.reload();
  await page.getByLabel('密码', { exact: true }).waitFor();
  await person.leave();
  await again.leave();
});

test('who is away names a substitute, who sees it beside the own posts', async () => {
  const keeper = await Person.signIn(desk.browser, desk.product.address, '汛一');
  const { page } = keeper;
  await keeper.open('/account');
  await page.getByRole('button', { name: '指定代理人' }).click();
  await page.getByRole('button', { name: /^水二/ }).click();
  await page.getByLabel('到哪天止（含当天）').fill('2026-07-09');
  await looksRight(keeper, 'substitute-phone');
  await page.getByRole('button', { name: '确定' }).click();
  await page.getByText(/至 7月9日/).waitFor();
  await looksRight(keeper, 'substitutes-phone');
  await keeper.leave();
});

test('all of it fits on a phone', async () => {
  const admin = await Person.signIn(desk.browser, desk.product.address, '管一');
  for (const [path, name] of [
    ['/people', 'people-phone'],
    ['/people/posts?unit=east-1', 'posts-phone'],
    ['/people/events', 'events-phone'],
    ['/me', 'me-phone'],
  ] as const) {
    await admin.open(path);
    await looksRight(admin, name);
  }
  await admin.open('/people');
  await admin.page.getByRole('button', { name: '管理 水二' }).click();
  await looksRight(admin, 'manage-phone');
  await admin.leave();
});
