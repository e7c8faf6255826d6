import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { DraftList } from '../../server/http/types.js';
import { launch } from './chromium.js';
import { Person } from './person.js';
import { type Product, startProduct } from './product.js';

/** A demonstration of the flood watch, and the one who may change it, at a desk. */
export interface FloodDesk {
  browser: Browser;
  product: Product;
  policy: Person;
  /** Ends all of it. */
  close: () => Promise<void>;
}

interface Setting {
  /** Without its stories: where a number is turned that every one of them holds to. */
  withoutStories?: boolean;
  /** What else is otherwise in the folder of the pack, before it is served. */
  prepare?: (folder: string) => Promise<void>;
}

export async function openFloodDesk({
  withoutStories = false,
  prepare,
}: Setting = {}): Promise<FloodDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'zelian-flood-'));
  await cp('test/packs/flood-watch', folder, { recursive: true });
  if (withoutStories) await rm(join(folder, 'scenarios'), { recursive: true });
  const sample = join(folder, 'samples/river.json');
  const text = await readFile(sample, 'utf8');
  await writeFile(
    sample,
    text.replace('"administrator": true', '"administrator": true, "demonstration": true'),
  );
  await prepare?.(folder);
  const product = await startProduct(folder);
  const browser = await launch();
  const policy = await Person.signIn(browser, product.address, '管一', 'desk');
  const close = async () => {
    await browser.close();
    await product.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { browser, product, policy, close };
}

/** Begins a draft from what is live, through the screen; gives its id. */
export async function beginDraft(policy: Person, title: string): Promise<string> {
  await policy.open('/studio');
  await policy.page.getByLabel('新开一份草稿').fill(title);
  await policy.page.getByRole('button', { name: '从线上版本开始' }).click();
  await policy.page.getByRole('heading', { level: 1, name: '方案' }).waitFor();
  const { drafts } = await policy.ask<DraftList>('/api/drafts');
  const [newest] = drafts;
  if (newest === undefined) throw new Error(`there is no draft ${title}`);
  return newest.id;
}
