import { readFile } from 'node:fs/promises';
import type { Download } from 'playwright-core';
import { zipped } from '../../client/studio/transfer/zipped.js';
import type { PackPatch } from '../../engine/merge/pack-patch.js';
import type { DraftContent, DraftList, PackVersions } from '../../server/http/types.js';
import { readPackFolder } from '../../server/packs/read-pack-folder.js';
import { unzipped } from '../http/unzipped.js';
import { type FloodDesk, openFloodDesk } from './flood-desk.js';
import type { Person } from './person.js';
import type { Product } from './product.js';

/** A pack comes in from elsewhere; another district adapts one, takes in its next version, and gives back. */

const NUMBERS = 'parameters.json';

let desk: FloodDesk;
let product: Product;
let policy: Person;
let flood: Record<string, string>;
let patch: { name: string; mimeType: string; buffer: Buffer };

beforeAll(async () => {
  desk = await openFloodDesk({
    withoutStories: true,
    prepare: async (folder) => {
      flood = { ...(await readPackFolder(folder)).source!.files };
    },
  });
  ({ product, policy } = desk);
});
afterAll(() => desk.close());

const saved = (): Promise<void> =>
  policy.page.getByRole('status').filter({ hasText: '已保存' }).waitFor();
const number = (title: string) => policy.page.getByRole('spinbutton', { name: title });
const tab = (name: string) =>
  policy.page.getByRole('navigation', { name: '草稿的各部分' }).getByRole('link', { name }).click();

async function draftNow(): Promise<DraftContent> {
  const { drafts } = await policy.ask<DraftList>('/api/drafts');
  return policy.ask<DraftContent>(`/api/drafts/${drafts[0]!.id}`);
}

async function begin(title: string, ground: string): Promise<void> {
  await policy.open('/studio');
  await policy.page.getByLabel('新开一份草稿').fill(title);
  await policy.page.getByRole('radio', { name: ground }).check();
}

async function contentOf(download: Download): Promise<Buffer> {
  return readFile(await download.path());
}

describe('a pack that comes in from elsewhere', () => {
  const edited = () => ({
    ...flood,
    'pack.json': flood['pack.json']!.replaceAll('\n', '\r\n'),
    [NUMBERS]: flood[NUMBERS]!.trimEnd().slice(0, -1),
  });

  test('is read in part by part, and what is no part of it is named', async () => {
    await begin('别处改过的', '从文件导入');
    const buffer = Buffer.from(
      zipped({ ...prefixed(edited()), 'lake/说明.md': '?', 'lake/../up.json': '{}' }),
    );
    const archive = { name: 'lake.zip', mimeType: 'application/zip', buffer };
    await policy.page.locator('input[type=file]').first().setInputFiles(archive);
    const count = Object.keys(flood).length;
    await policy.page.getByText(`读到 ${count} 个文件`).waitFor();
    await policy.page.getByText('lake/说明.md').waitFor();
    await policy.page.getByText('lake/../up.json').waitFor();
    expect(await policy.barriers()).toEqual([]);
    await policy.picture('studio-import', 'whole');
  });

  test('waits for the network with what was picked', async () => {
    const { page } = policy;
    const send = page.getByRole('button', { name: '导入为草稿' });
    await page.context().route('**/api/drafts', (route) => route.abort());
    await send.click();
    await page.getByRole('alert').filter({ hasText: '没有传上去' }).waitFor();
    await page.context().unroute('**/api/drafts');
    await send.click();
    await page.getByRole('heading', { level: 1, name: '检查' }).waitFor();
  });

  test('is a draft with its faults, and goes out again byte for byte', async () => {
    const { page } = policy;
    await page.getByRole('heading', { name: /必须改 1 处/ }).waitFor();
    const { draft } = await draftNow();
    expect(draft.from!.version).toBe('1.0.0');
    await tab('文件');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出（.zip）' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('flood-watch-1.0.0.zip');
    expect(unzipped(await contentOf(download))).toEqual(edited());
    expect(await policy.barriers()).toEqual([]);
  });

  test('is mended in its text: what is wrong is said at its line', async () => {
    const { page } = policy;
    await page.getByRole('link', { name: /parameters\.json/ }).click();
    const faults = page.getByRole('list', { name: '这份文件里的问题' });
    await faults.getByText('必须改').waitFor();
    await page.getByRole('textbox', { name: '数字的内容' }).locator('.found-error').waitFor();
    await policy.picture('studio-file');
    expect(await policy.barriers()).toEqual([]);
    await faults.getByRole('button', { name: /第 \d+ 行/ }).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('}');
    await page.getByText('这份文件没有问题').waitFor();
    await saved();
    expect(JSON.parse((await draftNow()).files[NUMBERS]!.text!)).toEqual(
      JSON.parse(flood[NUMBERS]!),
    );
  });

  test('is written with proposals from the language', async () => {
    const { page } = policy;
    await page.getByRole('link', { name: /pack\.json/ }).click();
    const editor = page.getByRole('textbox', { name: '水位值守的内容' });
    await editor.getByText('"kind"').click();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('"ext');
    const proposal = page.getByRole('option', { name: /extends/ });
    await proposal.waitFor();
    await policy.picture('studio-proposals');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Escape');
  });
});

describe('an overlay', () => {
  test('begins over what is live, under an id that nothing else has', async () => {
    const { page } = policy;
    await begin('湖区也用', '改编一个定义包');
    const start = page.getByRole('button', { name: '开始改编' });
    await page.getByLabel('改编后叫什么').fill('湖区水位值守');
    await page.getByLabel('代号').fill('flood-watch');
    await page.getByText('这个代号已有定义包或草稿在用').waitFor();
    expect(await start.isDisabled()).toBe(true);
    expect(await policy.barriers()).toEqual([]);
    await policy.picture('studio-adapt-begin', 'whole');
    await page.getByLabel('代号').fill('lake-watch');
    await start.click();
    await page.getByText('改编自《水位值守》1.0.0').waitFor();
    await page.getByText('还没有改动').waitFor();
  });

  test('says at each number whose it is, and gives back the base’s', async () => {
    const { page } = policy;
    await tab('数字');
    const row = page.getByRole('row', { name: /巡堤时限/ });
    await row.getByText('沿用').waitFor();
    await number('巡堤时限').fill('3');
    await row.getByText('改动', { exact: true }).waitFor();
    await policy.picture('studio-origin');
    expect(await policy.barriers()).toEqual([]);
    await row.getByRole('button', { name: '恢复基础值' }).click();
    await row.getByText('沿用').waitFor();
    expect(await number('巡堤时限').inputValue()).toBe('2');
    await page.getByRole('button', { name: '撤销' }).click();
    expect(await number('巡堤时限').inputValue()).toBe('3');
    await saved();
    expect(JSON.parse((await draftNow()).files[NUMBERS]!.text!)).toEqual({
      parameters: { inspectWithin: { default: 3 } },
    });
  });

  test('says it of other elements too, and gives back all of one where it is open', async () => {
    const { page } = policy;
    await tab('责任层级');
    const post = page.getByRole('link', { name: /^堤长/ });
    await post.click();
    await page.getByText('沿用').waitFor();
    await page.getByRole('textbox', { name: '名称' }).fill('湖长');
    await page.getByText('改动', { exact: true }).waitFor();
    expect(await policy.barriers()).toEqual([]);
    await page.getByRole('button', { name: '恢复基础值' }).click();
    await page.getByText('沿用').waitFor();
    await tab('流程');
    await page.getByRole('row', { name: /沿用/ }).getByRole('link').first().click();
    await page.getByText('沿用').nth(1).waitFor();
    expect(await policy.barriers()).toEqual([]);
    await saved();
  });

  test('tells in words what is otherwise', async () => {
    await tab('改编');
    await policy.page.getByText('数字“巡堤时限” › 数值：由 2 改为 3').waitFor();
    expect(await policy.barriers()).toEqual([]);
  });

  test('takes in its base’s next version; what both changed is decided', async () => {
    const { page } = policy;
    await publishNext();
    await page.reload();
    await page.getByText(/基础包有新版本 1\.1\.0/).waitFor();
    await policy.picture('studio-newer-base');
    await page.getByRole('button', { name: '看看改了什么' }).click();
    await page.getByText('1 处两边都改了').waitFor();
    const take = page.getByRole('button', { name: '并入', exact: true });
    expect(await take.isDisabled()).toBe(true);
    await policy.picture('studio-conflict', 'whole');
    await page.setViewportSize({ width: 390, height: 844 });
    await policy.picture('studio-conflict-phone', 'whole');
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByRole('radio', { name: /本地/ }).check();
    expect(await policy.barriers()).toEqual([]);
    await take.click();
    await page.getByText('改编自《水位值守》1.1.0').waitFor();
    await page.getByText('数字“巡堤时限” › 数值：由 4 改为 3').waitFor();
    await tab('数字');
    expect(await number('巡堤时限').inputValue()).toBe('3');
    expect(await number('抢护时限').inputValue()).toBe('8');
    await tab('历史');
    await page.getByRole('rowheader', { name: '并入基础包 1.1.0' }).waitFor();
  });

  test('gives back what it has done, as a file for its base', async () => {
    const { page } = policy;
    await tab('改编');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '把改动给基础包' }).click(),
    ]);
    const name = download.suggestedFilename();
    expect(name).toBe('lake-watch-for-flood-watch.json');
    const buffer = await contentOf(download);
    patch = { name, mimeType: 'application/json', buffer };
    expect(JSON.parse(buffer.toString()) as PackPatch).toEqual({
      of: { pack: 'flood-watch', version: '1.1.0' },
      from: { pack: 'lake-watch', title: '湖区水位值守', version: '0.1.0' },
      patches: { [NUMBERS]: { parameters: { inspectWithin: { default: 3 } } } },
      back: { [NUMBERS]: { parameters: { inspectWithin: { default: 4 } } } },
    });
  });
});

test('those who own the base take it in; what they changed themselves meanwhile is asked', async () => {
  const { page } = policy;
  await begin('并入湖区的改动', '线上版本');
  await page.getByRole('button', { name: '从线上版本开始' }).click();
  await page.getByRole('heading', { level: 1, name: '方案' }).waitFor();
  await tab('数字');
  await number('巡堤时限').fill('5');
  await tab('文件');
  await page.locator('input[type=file]').first().setInputFiles(patch);
  const sheet = page.getByRole('dialog', { name: '并入别处的改动' });
  await sheet.getByText('来自《湖区水位值守》0.1.0').waitFor();
  await sheet.getByRole('radio', { name: /湖区水位值守/ }).check();
  await sheet.getByText('数字“巡堤时限” › 数值：由 5 改为 3').waitFor();
  expect(await policy.barriers()).toEqual([]);
  await policy.picture('studio-patch');
  await sheet.getByRole('button', { name: '并入这些改动' }).click();
  await saved();
  const numbers = JSON.parse((await draftNow()).files[NUMBERS]!.text!) as Numbers;
  expect(numbers.parameters.inspectWithin.default).toBe(3);
  expect(policy.complaints).toEqual([]);
});

interface Numbers {
  parameters: { inspectWithin: { default: number } };
}

/** All files in a folder of the archive, as archives mostly are. */
function prefixed(files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`lake/${path}`, text]));
}

/** The river's next version: both numbers are others. */
async function publishNext(): Promise<void> {
  const files = {
    ...flood,
    'pack.json': flood['pack.json']!.replace('"version": "1.0.0"', '"version": "1.1.0"'),
    [NUMBERS]: flood[NUMBERS]!.replace('"default": 2', '"default": 4').replace(
      '"default": 6',
      '"default": 8',
    ),
  };
  const answer = await policy.page.context().request.post(`${product.address}/api/packs`, {
    data: { files },
    headers: { Origin: product.address },
  });
  expect(await answer.text()).toContain('"version":"1.1.0"');
  const { versions } = await policy.ask<PackVersions>('/api/packs');
  expect(versions).toHaveLength(2);
}
