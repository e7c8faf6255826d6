import type { Browser } from 'playwright-core';
import { launch } from './chromium.js';
import { mark } from './ladder.js';
import { PACK } from './pack-files.js';
import { Person } from './person.js';
import { type Product, startProduct } from './product.js';

/** A class teacher who has three homes to visit today. */
export interface Visits {
  browser: Browser;
  product: Product;
  teacher: Person;
  /** Ends all of it. */
  close: () => Promise<void>;
}

/** What is filled after a visit. */
export const HOME = {
  visitedOn: '2026-09-30',
  way: 'phone',
  visitors: '林予晴',
  met: ['mother'],
  cause: 'weary',
  said: '电话里谈了，孩子不愿上学。',
  answer: 'considering',
  nextStep: '明天再去一次。',
};

export async function openVisits(): Promise<Visits> {
  const product = await startProduct(PACK);
  const browser = await launch();
  const teacher = await Person.signIn(browser, product.address, '林予晴');
  for (const name of ['陈一辰', '冯诗涵', '何家乐']) await mark(teacher, name, /无故未到/);
  await teacher.setClock('2026-09-30T09:30');
  const close = async () => {
    await browser.close();
    await product.close();
  };
  return { browser, product, teacher, close };
}
