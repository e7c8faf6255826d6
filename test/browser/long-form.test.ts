import { mkdtemp, cp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import type { CaseList, CaseView } from '../../server/http/types.js';
import { launch } from './chromium.js';
import { Person } from './person.js';
import { type Product, startProduct } from './product.js';

/** A form of thirty questions in three sections shows one of them at a time, and is still one form. */

const SECTIONS = ['堤身', '闸门', '水情'];
const QUESTIONS = 10;

let folder: string;
let browser: Browser;
let product: Product;
let chief: Person;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zelian-long-form-'));
  await cp('test/packs/flood-watch', folder, { recursive: true });
  await writeFile(join(folder, 'forms/survey.json'), JSON.stringify(survey()));
  await writeFile(join(folder, 'processes/survey.json'), JSON.stringify(surveyed()));
  product = await startProduct(folder);
  browser = await launch();
  chief = await Person.signIn(browser, product.address, '堤长 堤一');
  await chief.open('/applications/survey/asked');
  await chief.page.getByRole('main').getByText('东堤').first().click();
  await head('堤身').waitFor();
});
afterAll(async () => {
  await browser.close();
  await product.close();
  await rm(folder, { recursive: true, force: true });
});

/** The head of a section: its name and how it stands. */
const head = (title: string) => chief.page.getByRole('button', { name: new RegExp(`^${title}`) });
const question = (section: string, number: number) =>
  chief.page.getByLabel(`${section}第${number}问`);

test('one section is on the page, the others say how they stand; the way on leads to the next', async () => {
  const { page } = chief;
  await question('堤身', 1).fill('有裂缝');
  expect(await head('堤身').innerText()).toContain('已填 1 / 10');
  expect(await question('闸门', 1).count()).toBe(0);
  await page.getByRole('button', { name: '下一部分：闸门' }).click();
  await question('闸门', 1).waitFor();
  expect(await question('堤身', 1).count()).toBe(0);
  expect(await head('闸门').evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await chief.barriers()).toEqual([]);
  await chief.picture('long-form', 'whole');
});

test('what was filled stays when one comes back, a picture that is still on its way arrives', async () => {
  const { page } = chief;
  let letGo = () => undefined as void;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/api/files', async (route) => {
    await held;
    await route.continue();
  });
  await page
    .locator('input[type=file]')
    .last()
    .setInputFiles(await picture());
  await head('堤身').click();
  await question('堤身', 1).waitFor();
  expect(await question('堤身', 1).inputValue()).toBe('有裂缝');
  letGo();
  await head('闸门').filter({ hasText: '已填 1 / 11' }).waitFor();
});

test('sending leads to what is wrong in a section that is closed; then all of it is sent', async () => {
  const { page } = chief;
  await page.getByRole('button', { name: '提交' }).click();
  await page.waitForFunction(`document.activeElement?.id === 'root_c9'`);
  expect(await head('水情').innerText()).toContain('1 处需要修改');
  expect(await question('堤身', 1).count()).toBe(0);
  await question('水情', 10).fill('平稳');
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByText('已送达').first().waitFor();
  const { cases } = await chief.ask<CaseList>('/api/cases?process=survey');
  const { history } = await chief.ask<CaseView>(`/api/cases/${cases[0]!.id}`);
  const told = JSON.stringify(history);
  for (const answer of ['有裂缝', '平稳', '现场照片']) expect(told).toContain(answer);
  expect(chief.complaints).toEqual([]);
});

/** Ten questions a section, one of the second with a picture; the very last has to be answered. */
function survey() {
  const named = SECTIONS.flatMap((section, at) =>
    Array.from({ length: QUESTIONS }, (_, index): [string, object] => [
      `${'abc'[at]}${index}`,
      { type: 'string', title: `${section}第${index + 1}问` },
    ]),
  );
  const photo = { type: 'string', format: 'photo', title: '现场照片' };
  return {
    ...{ kind: 'form', id: 'survey', title: '汛前普查' },
    schema: { type: 'object', properties: { ...Object.fromEntries(named), photo } },
    sections: Object.fromEntries(
      SECTIONS.map((title, at) => [
        `part-${at + 1}`,
        {
          title,
          fields: [
            ...named.slice(at * QUESTIONS, (at + 1) * QUESTIONS).map(([name]) => name),
            ...(at === 1 ? ['photo'] : []),
          ],
        },
      ]),
    ),
    fields: { c9: { required: true } },
  };
}

function surveyed() {
  return {
    ...{ kind: 'process', id: 'survey', title: '汛前普查', about: 'water-gauge', line: 'watch' },
    opens: { asked: { title: '汛前普查', form: 'survey', roles: ['dike-chief'], cites: ['5'] } },
    ...{ initial: 'told', states: { told: { title: '已普查', final: true } }, cites: ['5'] },
  };
}

async function picture() {
  const buffer = await sharp({
    create: { width: 40, height: 30, channels: 3, background: '#246' },
  })
    .jpeg()
    .toBuffer();
  return { name: 'site.jpg', mimeType: 'image/jpeg', buffer };
}
