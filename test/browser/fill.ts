import type { Locator, Page } from 'playwright-core';
import type { FieldSchema, FormDocument } from '../../engine/types.js';

/** A picture of four pixels: what a photograph is to a test. */
const PHOTO = {
  name: 'photo.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFElEQVR4nGP8z8Dwn4GBgYGJAQoAHxcCAk+Uzr4AAAAASUVORK5CYII=',
    'base64',
  ),
};

/** Fills a generated form as a person would: by the titles of its questions, in their order. */
export async function fill(
  page: Page,
  form: FormDocument,
  answers: Record<string, unknown>,
): Promise<void> {
  for (const [name, field] of Object.entries(form.schema.properties)) {
    const answer = answers[name];
    if (answer !== undefined) await fillOne(page, field, answer);
  }
}

async function fillOne(page: Page, field: FieldSchema, answer: unknown): Promise<void> {
  const title = new RegExp(`^${field.title!.replaceAll(/[()（）?？]/g, '.')}`);
  if (field.type === 'boolean') return choose(page, title, answer === true ? '是' : '否');
  if (field.type === 'array') {
    if (field.items?.choices === undefined) return upload(page, title);
    for (const value of answer as string[]) {
      await group(page, title)
        .getByRole('checkbox', { name: field.items.choices[value]!, exact: true })
        .check();
    }
    return;
  }
  if (field.format === 'signature') return sign(page, title);
  if (field.format === 'photo' || field.format === 'file') return upload(page, title);
  if (field.format === 'unit') return choose(page, title, new RegExp(String(answer)));
  if (field.choices !== undefined) return choose(page, title, field.choices[answer as string]!);
  await page
    .getByRole('textbox', { name: title })
    .or(page.getByLabel(title).and(page.locator('input')))
    .first()
    .fill(String(answer));
}

/** Picks one of several, whether they lie open or fold into a list. */
export async function choose(page: Page, title: RegExp, choice: string | RegExp): Promise<void> {
  const list = page.getByRole('combobox', { name: title });
  if ((await list.count()) === 0) {
    await group(page, title)
      .getByRole('radio', { name: choice, ...(typeof choice === 'string' ? { exact: true } : {}) })
      .check();
    return;
  }
  const options = await list.locator('option').allTextContents();
  const label = options.find((option) =>
    typeof choice === 'string' ? option === choice : choice.test(option),
  );
  await list.selectOption({ label: label ?? String(choice) });
}

async function upload(page: Page, title: RegExp): Promise<void> {
  const pictures = group(page, title).getByRole('img');
  await group(page, title).locator('input[type=file]').last().setInputFiles(PHOTO);
  await pictures.first().waitFor();
}

async function sign(page: Page, title: RegExp): Promise<void> {
  const pad = group(page, title)
    .getByRole('img', { name: '签名区' })
    .or(group(page, title).locator('canvas'))
    .first();
  await pad.scrollIntoViewIfNeeded();
  const box = (await pad.boundingBox())!;
  await page.mouse.move(box.x + 20, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + 60, { steps: 5 });
  await page.mouse.up();
  await group(page, title).getByRole('button', { name: '使用这个签名' }).click();
  await group(page, title).getByRole('img', { name: /^照片/ }).waitFor();
}

function group(page: Page, title: RegExp): Locator {
  return page.getByRole('group', { name: title });
}
