import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Cookie, Page } from 'playwright-core';
import { violationsIn } from './axe.js';
import { lookEagerly } from './eager.js';

/** Where pictures go, for whoever asks for them: taking one is slow, of a whole page most of all. */
const PICTURES = process.env.PICTURES;

/** What is seen where a test fails is kept in any case. */
const EVIDENCE = join(import.meta.dirname, '../output');

/** How many times slower the pages' machine is: what only holds where screens are quick is found out by 4 or 6. */
const SLOWED = Number(process.env.SLOWED ?? 1);

/** By address and name: who came on once stays signed in, on whatever device they come back. */
const sessions = new Map<string, Cookie[]>();

/** How long a person waits for what should be there: on a machine where others work too. */
const PATIENCE = 20_000;

/** Somebody with a phone or at a desk, signed in as the holder of a post. */
export class Person {
  private constructor(
    readonly page: Page,
    readonly address: string,
    /** What the browser complained of: scripts that broke, styles or scripts that the page's policy refused. */
    readonly complaints: string[],
  ) {}

  /** Opens the product; it asks who one is. */
  static async arrive(
    browser: Browser,
    address: string,
    device: 'phone' | 'desk' = 'phone',
    cookies: Cookie[] = [],
  ): Promise<Person> {
    const context = await contextFor(browser, device);
    await context.addCookies(cookies);
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE * SLOWED);
    if (SLOWED > 1) await slowDown(page);
    lookEagerly(page);
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) complaints.push(message.text());
    });
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return new Person(page, address, complaints);
  }

  /** Opens the product and, the first time, taps the account's row; then it is known who it is, as after a night. */
  static async signIn(
    browser: Browser,
    address: string,
    name: string,
    device: 'phone' | 'desk' = 'phone',
  ): Promise<Person> {
    const known = sessions.get(`${address} ${name}`);
    const person = await Person.arrive(browser, address, device, known);
    await person.comesIn(name, known === undefined);
    return person;
  }

  /**
   * Gives this device, with nothing left on it, to somebody else, who is then on the first screen. As with a device of
   * their own, but for the time that a browser takes to begin a new one and to read the product's scripts again.
   */
  async handTo(name: string): Promise<void> {
    const context = this.page.context();
    await this.page.evaluate('localStorage.clear(); sessionStorage.clear()');
    // What the one before still waits for would bring their cookie back.
    await this.page.goto('about:blank');
    await context.clearCookies();
    const known = sessions.get(`${this.address} ${name}`);
    if (known !== undefined) await context.addCookies(known);
    await this.page.goto(this.address);
    await this.comesIn(name, known === undefined);
  }

  private async comesIn(name: string, isNew: boolean): Promise<void> {
    const { page } = this;
    if (isNew) await page.getByRole('button', { name: new RegExp(name) }).click();
    await page
      .getByRole('heading', { level: 1 })
      .filter({ hasNotText: '责链' })
      .waitFor()
      .catch(async (cause: unknown) => {
        const seen = await page.locator('body').innerText();
        throw new Error(`${name} did not come in. The screen says:\n${seen}`, { cause });
      });
    // Who it is, and nothing of what the device remembers.
    const { cookies } = await page.context().storageState();
    sessions.set(`${this.address} ${name}`, cookies);
  }

  async open(path: string): Promise<void> {
    await this.page.goto(this.address + path);
    await this.page.getByRole('heading', { level: 1 }).waitFor();
  }

  /** What the interface answers to this person, as their browser would ask. */
  async ask<T>(path: string): Promise<T> {
    const answer = await this.page
      .context()
      .request.get(this.address + path, { headers: { 'Accept-Language': 'zh-CN' } });
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  /** Sets the demonstration's clock forward, to a local time of the pack: 2026-09-30T09:00. */
  async setClock(local: string): Promise<void> {
    const answer = await this.page.context().request.put(`${this.address}/api/clock`, {
      data: { now: new Date(`${local}:00+08:00`).toISOString() },
      headers: { Origin: this.address },
    });
    if (!answer.ok()) throw new Error(`the clock: ${answer.status()} ${await answer.text()}`);
  }

  /** Keeps a picture of what is seen, for the README and for eyes, where PICTURES names a folder for them. */
  async picture(name: string, extent: 'seen' | 'whole' = 'seen'): Promise<void> {
    if (PICTURES !== undefined) await this.keep(PICTURES, name, extent);
  }

  /** Keeps a picture of what should not be. */
  evidence(name: string): Promise<void> {
    return this.keep(PICTURES ?? EVIDENCE, name, 'seen');
  }

  private async keep(folder: string, name: string, extent: 'seen' | 'whole'): Promise<void> {
    mkdirSync(folder, { recursive: true });
    await this.page.screenshot({
      path: join(folder, `${name}.png`),
      animations: 'disabled',
      fullPage: extent === 'whole',
    });
  }

  /**
   * What axe finds against WCAG 2.2 AA, as lines that name rule and place.
   *
   * @param alike a selector of what is there many times over, and is examined elsewhere
   */
  barriers(alike?: string): Promise<string[]> {
    return violationsIn(this.page, alike);
  }

  async leave(): Promise<void> {
    await this.page.context().close();
  }
}

async function slowDown(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
}

function contextFor(browser: Browser, device: 'phone' | 'desk'): Promise<BrowserContext> {
  const common = {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce' as const,
  };
  return device === 'phone'
    ? browser.newContext({
        ...common,
        viewport: { width: 390, height: 844 },
        deviceScaleFactor: 2,
        hasTouch: true,
        isMobile: true,
      })
    : browser.newContext({ ...common, viewport: { width: 1280, height: 800 } });
}
