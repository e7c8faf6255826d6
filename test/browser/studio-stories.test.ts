import { readFile } from 'node:fs/promises';
import type { Locator } from 'playwright-core';
import type { ScenarioDocument } from '../../engine/types.js';
import type { DraftContent } from '../../server/http/types.js';
import { fill } from './fill.js';
import { beginDraft, type FloodDesk, openFloodDesk } from './flood-desk.js';
import type { Person } from './person.js';

/** Policy staff try a draft on a gauge by name, keep what they saw as a story, and tell it anew when a number is turned. */

const STORY = '东一尺：巡过堤，水位回落';

let desk: FloodDesk;
let policy: Person;
let draft: string;

beforeAll(async () => {
  desk = await openFloodDesk();
  ({ policy } = desk);
  draft = await beginDraft(policy, '巡堤快一点');
});
afterAll(() => desk.close());

const tab = (name: RegExp | string) => policy.page.getByRole('link', { name }).first().click();
const press = (name: string | RegExp) => policy.page.getByRole('button', { name }).click();
const sheet = (): Locator => policy.page.getByRole('dialog');
const standing = (): Locator => policy.page.getByRole('region', { name: '到这一刻' });
const saved = () => policy.page.getByRole('status').filter({ hasText: '已保存' }).waitFor();

/** The stories that the draft has, as the server has them. */
async function kept(): Promise<ScenarioDocument | undefined> {
  const { files } = await policy.ask<DraftContent>(`/api/drafts/${draft}`);
  return Object.entries(files)
    .filter(([file]) => file.startsWith('scenarios/'))
    .map(([, { text }]) => JSON.parse(text ?? '{}') as ScenarioDocument)
    .find(({ title }) => title === STORY);
}

test('a reading is told of a gauge by name; who has what to do, until when, is said at once', async () => {
  await tab('试一试');
  await press(/东一尺/);
  await policy.page.getByText('还没有事项').waitFor();
  expect(await policy.barriers()).toEqual([]);
  await press(/高水位/);
  await sheet().getByLabel('水位（厘米）').fill('350');
  await sheet().getByRole('button', { name: '提交' }).click();
  await standing().getByText('值守').waitFor();
  const said = await standing().innerText();
  expect(said).toContain('看水员 水一（东堤一段）');
  expect(said).toContain('期限 2026年7月1日 10:00');
});

test('the date is moved on: to what comes next, and day by day; what comes due is told', async () => {
  const { page } = policy;
  await press('到下一件事');
  await standing().getByText('已逾期').waitFor();
  await page.getByText('上报堤长：逾期未巡堤', { exact: false }).waitFor();
  const slider = page.getByRole('slider', { name: '日期' });
  await slider.press('ArrowRight');
  await standing()
    .getByText(/堤长 堤/)
    .waitFor();
  await slider.press('ArrowLeft');
  await standing()
    .getByText(/看水员 水/)
    .waitFor();
  expect(await policy.barriers()).toEqual([]);
});

test('a task is done with its real form: what is missing is said, a photograph is not asked for', async () => {
  const { page } = policy;
  await press('办理“巡堤”');
  await sheet().getByRole('button', { name: '提交' }).click();
  await sheet().getByText('请填写水位（厘米）').first().waitFor();
  expect(await policy.barriers()).toEqual([]);
  const form = JSON.parse(
    await readFile('test/packs/flood-watch/forms/inspection.json', 'utf8'),
  ) as Parameters<typeof fill>[1];
  await fill(page, form, { levelCm: 340, seepage: true });
  await sheet()
    .getByLabel(/算作已经有了/)
    .check();
  await fill(page, form, { seepage: false });
  await sheet().getByRole('button', { name: '提交' }).click();
  await page.getByText(/办理“巡堤”：/).waitFor();
  await standing().getByText('没有要办的任务').waitFor();
});

test('what was let happen can be taken back', async () => {
  const { page } = policy;
  await press(/^撤回：办理“巡堤”/);
  await standing().getByText('已逾期').waitFor();
  await press('办理“巡堤”');
  await sheet().getByLabel('水位（厘米）').fill('340');
  await sheet().getByRole('button', { name: '提交' }).click();
  await page.getByText(/办理“巡堤”：/).waitFor();
});

test('it is kept as a story that a careful person could have written, and it is green', async () => {
  const { page } = policy;
  await press('记成情景');
  await sheet().getByLabel('一句话说清这个情景').fill(STORY);
  await sheet().getByText(/^2 /).first().waitFor();
  expect(await policy.barriers()).toEqual([]);
  await sheet().getByRole('button', { name: '记下来' }).click();
  await page.getByRole('heading', { level: 1, name: STORY }).waitFor();
  await page.getByText('相符', { exact: true }).first().waitFor();
  expect(await policy.barriers()).toEqual([]);
  await saved();
  const story = await kept();
  expect(story?.cites).toEqual(['1', '2']);
  expect(story?.steps.map(({ at, says }) => [at, says])).toEqual([
    ['2026-07-01T08:00', '登记“水尺读数·高水位”。'],
    ['2026-07-01T10:00', '“巡堤”逾期；上报堤长：逾期未巡堤。'],
    ['2026-07-01T10:00', '办理“巡堤”。'],
  ]);
  await tab('情景');
  await page.getByText(/共 5 个情景，都和现在的规则相符/).waitFor();
  expect(await policy.barriers()).toEqual([]);
});

test('a number is turned: the trial says what it does to it, the story is red at its step', async () => {
  const { page } = policy;
  await tab('数字');
  await page.getByRole('spinbutton', { name: '巡堤时限' }).fill('1');
  await tab('试一试');
  await page.getByText('草稿改过以后').waitFor();
  await tab(/^检查/);
  await page.getByText(`情景“${STORY}”第 1 步`, { exact: false }).waitFor();
  expect(await policy.barriers()).toEqual([]);
  await page
    .getByRole('listitem')
    .filter({ hasText: STORY })
    .getByRole('link', { name: '重述' })
    .click();
  await page.getByRole('heading', { level: 1, name: STORY }).waitFor();
  await page.getByText('现在是2026年7月1日 09:00').waitFor();
  expect(await policy.barriers()).toEqual([]);
});

test('all stories that it contradicts are looked through, was beside now, and told anew at one press', async () => {
  const { page } = policy;
  await tab('情景');
  await page.getByText(/其中 2 个和现在的规则不符/).waitFor();
  await page.getByRole('link', { name: '按新规则重述' }).click();
  await page.getByText('和改过的数字有关：“巡堤时限”').waitFor();
  const mine = page.getByRole('region', { name: `“${STORY}”重述前后` });
  expect(await mine.getByRole('deletion').first().innerText()).toBe('2026年7月1日 10:00');
  expect(await mine.getByRole('insertion').first().innerText()).toBe('2026年7月1日 09:00');
  expect(await policy.barriers()).toEqual([]);
  await press(/全部按新规则重述（2）/);
  await page.getByText('所有情景都和现在的规则相符').waitFor();
  await saved();
  expect((await kept())?.steps[0]?.expect?.tasks).toEqual({
    inspect: { role: 'gauge-keeper', due: '2026-07-01T09:00' },
  });
  await tab('情景');
  await page.getByText(/共 5 个情景，都和现在的规则相符/).waitFor();
});

test('its date is changed, a copy made and taken away again, and all of it can be undone', async () => {
  const { page } = policy;
  await page.getByRole('link', { name: STORY }).click();
  await press('修改');
  await page.getByLabel('什么时候').last().fill('2026-07-01T11:30');
  await page.getByRole('listitem').getByText('2026年7月1日 11:30').first().waitFor();
  expect(await policy.barriers()).toEqual([]);
  await press('复制一个');
  await page.getByRole('heading', { level: 1, name: `${STORY}（副本）` }).waitFor();
  page.once('dialog', (dialog) => void dialog.accept());
  await press('删除');
  await page.getByText(/共 5 个情景/).waitFor();
  await press('撤销');
  await page.getByText(/共 6 个情景/).waitFor();
});

test('a duty is tried of a unit by name: its day comes, it is overdue, and missed as the next one comes', async () => {
  const { page } = policy;
  await tab('试一试');
  await press('换一个');
  await press('按日历来的职责');
  await page.getByLabel('职责', { exact: true }).selectOption({ label: '汛前检查' });
  await page.getByLabel('当前高水位').fill('2');
  expect(await policy.barriers()).toEqual([]);
  await press(/^东堤 江北县$/);
  await page.getByText('还没有到它的日子').waitFor();
  await page.getByText('下一件事：2027年4月1日 00:00，“汛前检查”可以办理了').waitFor();
  await press('到下一件事');
  await standing().getByText('堤长 堤一（东堤）').waitFor();
  await standing().getByText('期限 2027年4月14日 23:59').waitFor();
  await press('到下一件事');
  await standing().getByText('已逾期').waitFor();
  expect(await policy.barriers()).toEqual([]);
  await press('到下一件事');
  await standing().getByText('未完成', { exact: true }).waitFor();
  await standing().getByText('期限 2028年4月14日 23:59').waitFor();
});

test('the next one is done with its real form, and all of it is kept as a green story', async () => {
  const { page } = policy;
  await press('办理“汛前检查”');
  const form = JSON.parse(
    await readFile('test/packs/flood-watch/forms/check.json', 'utf8'),
  ) as Parameters<typeof fill>[1];
  await fill(page, form, { sound: true });
  await sheet().getByRole('button', { name: '提交' }).click();
  await page.getByText(/办理“汛前检查”：/).waitFor();
  await press('记成情景');
  await sheet().getByText(/^7 /).first().waitFor();
  await sheet().getByLabel('一句话说清这个情景').fill('东堤：一年没检查，第二年查了');
  await sheet().getByRole('button', { name: '记下来' }).click();
  await page.getByRole('heading', { level: 1, name: '东堤：一年没检查，第二年查了' }).waitFor();
  await page.getByText('相符', { exact: true }).first().waitFor();
  await tab('情景');
  await page.getByText(/共 7 个情景，都和现在的规则相符/).waitFor();
  expect(policy.complaints).toEqual([]);
});
