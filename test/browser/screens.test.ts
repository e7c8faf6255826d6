import type { Browser } from 'playwright-core';
import type { CaseList } from '../../server/http/types.js';
import { launch } from './chromium.js';
import { mark } from './ladder.js';
import { PACK } from './pack-files.js';
import { Person } from './person.js';
import { type Product, startProduct } from './product.js';

/** Each screen, on a phone and at a desk: no barrier that axe knows, nothing refused, nothing wider than the page. */

let browser: Browser;
let product: Product;
let caseId: string;

beforeAll(async () => {
  product = await startProduct(PACK);
  browser = await launch();
  const teacher = await Person.signIn(browser, product.address, '林予晴');
  await mark(teacher, '陈一辰', /无故未到/);
  await teacher.setClock('2026-09-30T09:30');
  caseId = (await teacher.ask<CaseList>('/api/cases')).cases[0]!.id;
  await teacher.leave();
});
afterAll(async () => {
  await browser.close();
  await product.close();
});

const SCREENS: [string, string, () => string][] = [
  ['today', '赵启文', () => '/'],
  ['cases', '赵启文', () => '/cases'],
  ['case', '赵启文', () => `/cases/${caseId}`],
  ['overdue', '赵启文', () => '/overdue'],
  ['plan', '赵启文', () => '/plan'],
  ['clause', '赵启文', () => '/plan/3.6'],
  ['duties', '赵启文', () => '/duties'],
  ['ledgers', '赵启文', () => '/ledgers'],
  ['ledger', '赵启文', () => '/ledgers/dropout-cases?struckOff=with'],
  ['ledger on paper', '赵启文', () => '/ledgers/dropout-cases/paper'],
  ['indicators', '赵启文', () => '/indicators'],
  ['indicator', '赵启文', () => '/indicators/retention-rate'],
  ['behind a number', '赵启文', () => '/indicators/retention-rate/entries?part=denominator'],
  ['me', '赵启文', () => '/me'],
  ['not found', '赵启文', () => '/nothing-here'],
  ['roll call', '林予晴', () => '/roll-calls/attendance?unit=wanghe-3-1'],
  ['task of the class', '林予晴', () => `/tasks/${caseId}.2.home-visit`],
  ['application', '宋秀兰', () => '/applications/deferral/application'],
  ['packs', '唐策之', () => '/packs'],
];

describe.each(['phone', 'desk'] as const)('on a %s', (device) => {
  /** One after the other has it; they go from screen to screen. */
  let person: Person;
  let holder: string | undefined;
  beforeAll(async () => {
    person = await Person.arrive(browser, product.address, device);
  });
  afterAll(() => person.leave());

  test('sign-in', async () => {
    await person.page.getByRole('button', { name: /林予晴/ }).waitFor();
    await person.picture(`screen-sign-in-${device}`);
    expect(await person.barriers()).toEqual([]);
  });

  test.each(SCREENS)('%s', async (name, who, path) => {
    if (holder !== who) await person.handTo(who);
    holder = who;
    await person.open(path());
    await person.page.waitForLoadState('networkidle');
    await person.picture(`screen-${name.replaceAll(' ', '-')}-${device}`);
    expect(await person.barriers()).toEqual([]);
    expect(person.complaints).toEqual([]);
    // A phone zooms out until all fits: only its own width shows that something sticks out.
    const width = await person.page.locator('html').evaluate((html) => html.scrollWidth);
    expect(width).toBeLessThanOrEqual(person.page.viewportSize()!.width);
  });
});
