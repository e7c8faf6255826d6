import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { CaseList, CaseView, DraftContent, PackVersions } from '../../server/http/types.js';
import { launch } from './chromium.js';
import { Person } from './person.js';
import { type Product, startProduct } from './product.js';

/**
 * Two who may publish: one changes a state's name for good, another has changed something meanwhile; what both
 * did is merged, put up, approved by the other, and open cases are moved. Then a former version is put in force again.
 */

let folder: string;
let browser: Browser;
let product: Product;
let author: Person;
let second: Person;
let keeper: Person;
let draft: string;

beforeAll(async () => {
  // Without its stories: here states are named anew that they speak of.
  folder = await mkdtemp(join(tmpdir(), 'zelian-publish-'));
  await cp('test/packs/flood-watch', folder, { recursive: true });
  await rm(join(folder, 'scenarios'), { recursive: true });
  const path = join(folder, 'samples/river.json');
  const sample = JSON.parse(await readFile(path, 'utf8')) as {
    people: Record<string, Record<string, unknown>>;
  };
  sample.people['admin']!['demonstration'] = true;
  sample.people['second'] = { name: '管二', administrator: true, demonstration: true };
  await writeFile(path, JSON.stringify(sample));
  product = await startProduct(folder);
  browser = await launch();
  author = await Person.signIn(browser, product.address, '管一', 'desk');
  second = await Person.signIn(browser, product.address, '管二', 'desk');
  keeper = await Person.signIn(browser, product.address, '水一');
});
afterAll(async () => {
  await browser.close();
  await product.close();
  await rm(folder, { recursive: true, force: true });
});

/** Sends what no screen of these tests is about: another editor's work, a reading of the river. */
async function send<T>(
  person: Person,
  method: 'post' | 'put',
  path: string,
  data: object,
): Promise<T> {
  const answer = await person.page.context().request[method](product.address + path, {
    data,
    headers: { Origin: product.address, 'Idempotency-Key': crypto.randomUUID() },
  });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** Changes a file of a draft as an editor would; gives the revision. */
async function change(person: Person, id: string, file: string, to: (text: string) => string) {
  const { files } = await person.ask<DraftContent>(`/api/drafts/${id}`);
  const { text, revision: since } = files[file]!;
  const edit = { label: `改 ${file}`, files: { [file]: { since, text: to(text!) } } };
  return send<{ revision: number }>(person, 'put', `/api/drafts/${id}/files`, edit);
}

const begin = (person: Person, title: string) =>
  send<{ id: string }>(person, 'post', '/api/drafts', { title });

/** “watch” is called “guard” from now on, and four hours are enough for the inspection. */
const renamed = (text: string) =>
  text
    .replaceAll('"watch": {', '"guard": {')
    .replaceAll('"initial": "watch"', '"initial": "guard"')
    .replaceAll('"target": "watch"', '"target": "guard"')
    .replace('"title": "值守"', '"title": "驻守"');

test('a draft is behind a version that came meanwhile, and takes it in; what both changed is asked', async () => {
  const entries = [{ record: 'gauge-e1', event: 'high', data: { levelCm: 400 } }];
  await send(keeper, 'post', '/api/roll-calls/reading', {
    unit: 'east-1',
    day: '2026-07-01',
    entries,
  });
  draft = (await begin(author, '值守改为驻守')).id;
  await change(author, draft, 'processes/high-water.json', renamed);
  await change(author, draft, 'parameters.json', (text) =>
    text.replace('"default": 2', '"default": 4'),
  );
  const other = (await begin(second, '先上线的')).id;
  await change(second, other, 'parameters.json', (text) =>
    text.replace('"default": 2', '"default": 3').replace('"default": 6', '"default": 8'),
  );
  await send(second, 'post', `/api/drafts/${other}/submission`, { revision: 1, note: '抢护放宽' });
  await send(author, 'post', `/api/drafts/${other}/approval`, { number: 1 });

  const { page } = author;
  await author.open('/studio');
  await page.getByText('线上已有新版本').waitFor();
  await page.getByRole('link', { name: '值守改为驻守' }).click();
  await page.getByRole('link', { name: '对比与发布' }).click();
  await page.getByRole('heading', { name: '1 处两边都改了，请逐处选定' }).waitFor();
  await page.getByText('数字“巡堤时限” › 数值').first().waitFor();
  expect(await author.barriers()).toEqual([]);
  expect(await page.getByRole('button', { name: '并入新版本' }).isDisabled()).toBe(true);
  await page.getByRole('radio', { name: /我的草稿/ }).check();
  await author.picture('studio-take-in', 'whole');
  await page.getByRole('button', { name: '并入新版本' }).click();
  await page.getByRole('button', { name: '提交审核' }).waitFor();
  await page.getByText('数字“巡堤时限” › 数值：由 3 改为 4').waitFor();
  const { files } = await author.ask<DraftContent>(`/api/drafts/${draft}`);
  expect(files['parameters.json']!.text).toContain('"default": 8');
});

test('what it does to open cases is told, and where they go is said before it is put up', async () => {
  const { page } = author;
  await page.getByText('在办个案共 1 件').waitFor();
  await page.getByRole('radio', { name: /在办的个案也转到新版本/ }).check();
  await page.getByText('有 1 件转不了').waitFor();
  expect(await page.getByRole('button', { name: '提交审核' }).isDisabled()).toBe(true);
  await page.getByLabel(/“值守”（1 件）转到/).selectOption({ label: '驻守' });
  await page.getByText('可以转 1 件').waitFor();
  await page.getByText('推后 2 小时').waitFor();
  await page.getByLabel('给大家的说明').fill('值守改称驻守，四小时内到堤。');
  expect(await page.getByLabel('版本号').inputValue()).toBe('1.1.0');
  expect(await author.barriers()).toEqual([]);
  await author.picture('studio-publish', 'whole');
  await page.getByRole('button', { name: '提交审核' }).click();
  await page.getByRole('heading', { name: '已提交，等待审核' }).waitFor();
  expect(await page.getByRole('button', { name: '撤回提交' }).isVisible()).toBe(true);
  expect(await page.getByRole('button', { name: /通过/ }).count()).toBe(0);
});

test('the other looks at it and approves; it is in force, and the open case goes on under it', async () => {
  const { page } = second;
  await second.open('/studio');
  await page.getByText('待您审核').waitFor();
  await page.getByText('管一的草稿').waitFor();
  expect(await second.barriers()).toEqual([]);
  await page.getByRole('link', { name: '值守改为驻守' }).click();
  await page.getByRole('link', { name: '对比与发布' }).click();
  await page.getByRole('heading', { name: '待您审核' }).waitFor();
  await page.getByText('高水位“值守”（1 件）转到“驻守”').waitFor();
  expect(await second.barriers()).toEqual([]);
  await second.picture('studio-approve', 'whole');
  await page.getByRole('button', { name: '通过并发布上线' }).click();
  await page.getByText('版本 1.1.0 已发布并生效').waitFor();
  await page.getByText('1 件在办个案已转到新版本').waitFor();

  const { cases } = await keeper.ask<CaseList>('/api/cases');
  const kase = await keeper.ask<CaseView>(`/api/cases/${cases[0]!.id}`);
  expect(kase.case).toMatchObject({ version: '1.1.0', state: { title: '驻守' } });
  await keeper.open(`/cases/${cases[0]!.id}`);
  await keeper.page.getByText('方案更新，改按版本 1.1.0 办理').waitFor();
  expect(await keeper.barriers()).toEqual([]);
});

test('whoever still has the draft open sees that it is done with', async () => {
  await author.open('/studio');
  await author.page.getByText('还没有草稿').waitFor();
});

test('a former version is put in force again with a reason, and the record says so', async () => {
  const { page } = author;
  await author.open('/packs');
  const { versions } = await author.ask<PackVersions>('/api/packs');
  expect(versions).toHaveLength(3);
  await page.getByRole('button', { name: '重新启用版本 1.0.0' }).first().click();
  await page.getByLabel('为什么退回').fill('堤长反映四小时太长。');
  expect(await author.barriers()).toEqual([]);
  await page.getByRole('button', { name: '重新启用', exact: true }).last().click();
  await page.getByRole('cell', { name: '堤长反映四小时太长。' }).waitFor();
  expect(await author.barriers()).toEqual([]);
  await author.picture('packs-returned', 'whole');
  const after = await author.ask<PackVersions>('/api/packs');
  expect(after.activations[0]).toMatchObject({ again: true, by: '管一', version: '1.0.0' });
  expect([...author.complaints, ...second.complaints, ...keeper.complaints]).toEqual([]);
});
