import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import type { FormDocument } from '../../engine/types.js';
import type { DraftContent } from '../../server/http/types.js';
import { beginDraft, type FloodDesk, openFloodDesk } from './flood-desk.js';
import type { Person } from './person.js';

/** Policy staff change what a form asks, and see it on a phone while they do. */

let desk: FloodDesk;
let policy: Person;
let draft: string;

const BEYOND = 'form.levelCm + 0 >= 0';

beforeAll(async () => {
  desk = await openFloodDesk({
    // A condition that rows cannot show.
    prepare: async (folder) => {
      const inspection = join(folder, 'forms/inspection.json');
      const form = JSON.parse(await readFile(inspection, 'utf8')) as FormDocument;
      form.fields = { ...form.fields, keeperId: { when: BEYOND } };
      await writeFile(inspection, JSON.stringify(form));
    },
  });
  ({ policy } = desk);
  draft = await beginDraft(policy, '巡得细一些');
});
afterAll(() => desk.close());

const pane = (name: string): Locator => policy.page.getByRole('region', { name, exact: true });
const tab = (name: string) =>
  policy.page.getByRole('navigation', { name: '草稿的各部分' }).getByRole('link', { name });
const outline = () => pane('目录');
const content = () => pane('内容');
const preview = () => pane('手机预览');
const asks = (title: string) => preview().locator('[data-field]').filter({ hasText: title });
const saved = () => policy.page.getByRole('status').filter({ hasText: '已保存' }).waitFor();
const titles = () =>
  outline().locator('[data-question] button[class*=name] > span:first-child').allInnerTexts();

async function formNow(id = 'inspection'): Promise<FormDocument> {
  await saved();
  const { files } = await policy.ask<DraftContent>(`/api/drafts/${draft}`);
  return JSON.parse(files[`forms/${id}.json`]!.text!) as FormDocument;
}

async function add(kind: string, title: string): Promise<void> {
  await outline().getByRole('button', { name: '＋ 加问题' }).click();
  await policy.page.getByRole('dialog').getByRole('button', { name: kind, exact: true }).click();
  await content().getByLabel('问什么').fill(title);
  await asks(title).waitFor();
}

test('the forms stand in a list: where each is filled, and how long it is', async () => {
  await tab('表单').click();
  const line = policy.page.getByRole('row', { name: /巡堤记录/ });
  await line.getByText('7 个问题').waitFor();
  expect(await line.innerText()).toContain('高水位');
  expect(await policy.barriers()).toEqual([]);
  await line.getByRole('link').click();
  await asks('发现渗漏').waitFor();
  expect(await policy.barriers()).toEqual([]);
});

test('questions of several kinds are added after the one that is open', async () => {
  await outline()
    .getByRole('button', { name: /^发现渗漏/ })
    .click();
  await add('单选', '渗漏程度');
  await content().getByLabel('选项 1', { exact: true }).fill('轻微');
  await content().getByLabel('选项 2', { exact: true }).fill('严重');
  await preview().getByText('严重').waitFor();
  await add('长文字', '怎样处置');
  await add('多行明细', '到场人员');
  await preview().getByRole('button', { name: '添加一项' }).waitFor();
  const form = await formNow();
  const added = Object.entries(form.schema.properties).slice(3, 6);
  expect(added.map(([name, { title }]) => [name, title])).toEqual([
    ['question1', '渗漏程度'],
    ['question2', '怎样处置'],
    ['question3', '到场人员'],
  ]);
  expect(added[0]![1].choices).toEqual({ choice1: '轻微', choice2: '严重' });
});

test('a new question waits for its words at once: nobody types into the one that was open before', async () => {
  await outline().getByRole('button', { name: '＋ 加问题' }).click();
  const kind = policy.page.getByRole('dialog').getByRole('button', { name: '日期', exact: true });
  const typedInto = await kind.evaluate(async (button: HTMLElement) => {
    button.click();
    await Promise.resolve();
    return (document.activeElement as HTMLInputElement | null)?.value;
  });
  expect(typedInto).toBe('新的日期问题');
  await policy.page.getByRole('button', { name: /^撤销/ }).click();
});

test('it is said who else may correct what was sent, and for how long', async () => {
  await outline()
    .getByRole('button', { name: /整张表单/ })
    .click();
  await content().getByLabel('填错了谁还能更正').selectOption({ label: '堤长' });
  await content().getByLabel('填表的岗位几天内可以更正').fill('3');
  expect(await policy.barriers()).toEqual([]);
  await policy.picture('studio-form-corrects');
  expect((await formNow()).corrects).toEqual({ tiers: ['dike-chief'], within: { days: 3 } });
  await content().getByRole('button', { name: '不选“堤长”' }).click();
  await content().getByLabel('填表的岗位几天内可以更正').fill('');
  expect((await formNow()).corrects).toBeUndefined();
});

test('a condition made row by row hides a question in the preview, live', async () => {
  await outline()
    .getByRole('button', { name: /^怎样处置/ })
    .click();
  await content()
    .getByRole('button', { name: /总是问/ })
    .click();
  await content().getByRole('button', { name: '＋ 加一条' }).click();
  await content().getByLabel('看哪一项').selectOption({ label: '渗漏程度' });
  await content().getByLabel('怎么比').selectOption({ label: '是' });
  await content().getByLabel('和什么比', { exact: true }).selectOption({ label: '严重' });
  await asks('怎样处置').waitFor({ state: 'detached' });
  expect(await policy.barriers()).toEqual([]);
  await content().getByRole('button', { name: '完成' }).click();
  await content()
    .getByRole('button', { name: /当“渗漏程度”是“严重”时/ })
    .waitFor();
  await preview().getByText('严重', { exact: true }).click();
  await asks('怎样处置').waitFor();
  await preview().getByText('轻微', { exact: true }).click();
  await asks('怎样处置').waitFor({ state: 'detached' });
  expect((await formNow()).fields?.question2?.when).toBe("form.question1 == 'choice2'");
});

test('a condition that rows cannot show is kept as it is written', async () => {
  await policy.open(`/studio/${draft}/forms/inspection?at=/fields/keeperId/when`);
  await content()
    .getByLabel('问什么')
    .and(policy.page.locator('[value="巡查人身份证号"]'))
    .waitFor();
  await content()
    .getByRole('button', { name: /levelCm/ })
    .click();
  expect(await content().getByLabel(/公式/).inputValue()).toBe(BEYOND);
  await content().getByText('就按原来的写法保留').waitFor();
  expect(await content().getByRole('button', { name: '＋ 加一条' }).count()).toBe(0);
  await content().getByRole('button', { name: '完成' }).click();
  expect((await formNow()).fields?.keeperId?.when).toBe(BEYOND);
});

test('a question is moved by its button and by drawing it', async () => {
  await outline()
    .getByRole('button', { name: /^到场人员/ })
    .click();
  await outline().getByRole('button', { name: '“到场人员”上移' }).click();
  expect((await titles()).slice(3, 6)).toEqual(['渗漏程度', '到场人员', '怎样处置']);
  const from = outline().locator('[data-question="question3"] [class*=handle]');
  await from.dragTo(outline().locator('[data-question="inspectedOn"]'), {
    targetPosition: { x: 60, y: 4 },
  });
  expect((await titles())[0]).toBe('到场人员');
  expect(Object.keys((await formNow()).schema.properties)[0]).toBe('question3');
});

test('a question opens from the preview; renamed it is still the same question', async () => {
  await preview().getByRole('button', { name: '改这个问题：水位（厘米）' }).click();
  await content().getByLabel('问什么').fill('水尺读数');
  await asks('水尺读数').waitFor();
  expect((await formNow()).schema.properties.levelCm?.title).toBe('水尺读数');
});

test('before a question is deleted it is said what uses it', async () => {
  await outline()
    .getByRole('button', { name: /^渗漏程度/ })
    .click();
  await content().getByRole('button', { name: '删除这个问题' }).click();
  const sheet = policy.page.getByRole('dialog');
  await sheet.getByText('有 1 处用到它').waitFor();
  await sheet.getByRole('link', { name: /怎样处置/ }).waitFor();
  expect(await policy.barriers()).toEqual([]);
  await sheet.getByRole('button', { name: '仍然删除' }).click();
  expect(await titles()).not.toContain('渗漏程度');
  const form = await formNow();
  expect(form.schema.properties.question1).toBeUndefined();
  await policy.page.getByRole('button', { name: '撤销' }).click();
  expect(await titles()).toContain('渗漏程度');
});

test('what was changed is sound', async () => {
  await saved();
  await tab('检查').click();
  // Only what is new and not translated yet is pointed out.
  await policy.page.getByRole('heading', { name: '建议 1 处' }).waitFor();
  expect(await policy.page.getByRole('heading', { name: /必须改/ }).count()).toBe(0);
});

test('a form that something cannot do without stays, and the way there is shown', async () => {
  await policy.open(`/studio/${draft}/forms/check`);
  await policy.page.getByRole('button', { name: '删除……' }).click();
  const sheet = policy.page.getByRole('dialog', { name: '删除“汛前检查”' });
  await sheet.getByText('现在还不能删：有 1 处要靠它来填').waitFor();
  await sheet.getByText('1 个情景里填了它').waitFor();
  await sheet.getByRole('link', { name: /入汛以前堤长检查堤防/ }).waitFor();
  expect(await sheet.getByRole('button', { name: '删除', exact: true }).count()).toBe(0);
  expect(await policy.barriers()).toEqual([]);
  await sheet.getByRole('link', { name: '汛前检查', exact: true }).click();
  await policy.page.getByRole('heading', { level: 1, name: '汛前检查' }).waitFor();
});

test('a new form begins blank, and on a phone its parts stand one at a time', async () => {
  await tab('表单').click();
  await policy.page.getByLabel('新表单叫什么').fill('交接记录');
  await policy.page.getByRole('button', { name: '新建表单' }).click();
  await policy.page.getByRole('heading', { level: 1, name: '交接记录' }).waitFor();
  await policy.page.setViewportSize({ width: 390, height: 844 });
  await policy.page.getByRole('button', { name: '手机预览' }).click();
  await asks('第一个问题').waitFor();
  expect(await outline().isVisible()).toBe(false);
  expect(await policy.barriers()).toEqual([]);
  expect((await formNow('form-1')).title).toBe('交接记录');
});

test('a form that nothing uses is deleted with all that goes along, and undone it is back', async () => {
  await policy.page.getByRole('button', { name: '删除……' }).click();
  const sheet = policy.page.getByRole('dialog', { name: '删除“交接记录”' });
  await sheet.getByText('1 个问题').waitFor();
  expect(await policy.barriers()).toEqual([]);
  await sheet.getByRole('button', { name: '删除', exact: true }).click();
  await policy.page.getByRole('heading', { level: 1, name: '表单' }).waitFor();
  expect(await policy.page.getByRole('link', { name: '交接记录' }).count()).toBe(0);
  await policy.page.getByRole('button', { name: '撤销' }).click();
  await policy.page.getByRole('link', { name: '交接记录' }).waitFor();
  expect((await formNow('form-1')).title).toBe('交接记录');
  expect(policy.complaints).toEqual([]);
});
