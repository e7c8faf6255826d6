import { setTimeout as pause } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';

/** How often what is not there yet is looked for, and for how long, before Playwright is left to wait for it. */
const EVERY = 40;
const AT_MOST = 2_000;

/** What one does with something that must be there for it. */
const ACTIONS = ['click', 'fill', 'check', 'press', 'selectOption', 'innerText'] as const;

type Methods = Partial<Record<string, (...asked: unknown[]) => Promise<unknown>>>;

const eager = new WeakSet<object>();

/**
 * Lets waiting end when there is nothing left to wait for. Playwright looks again after 20, 50, 100 and 100 ms, and
 * from then on twice a second: a screen that is there after 300 ms is seen after 770, and most of ours are such. What
 * is waited for, and what is said when it does not come, is Playwright's own.
 */
export function lookEagerly(page: Page): void {
  const locators = Object.getPrototypeOf(page.locator('html')) as Methods;
  if (eager.has(locators)) return;
  eager.add(locators);
  for (const action of ACTIONS) {
    const own = locators[action];
    Object.assign(locators, {
      async [action](this: Locator, ...asked: unknown[]) {
        await soon(() => this.isVisible());
        return own!.apply(this, asked);
      },
    });
  }
  const { waitFor } = locators;
  Object.assign(locators, {
    async waitFor(this: Locator, asked: Parameters<Locator['waitFor']>[0] = {}) {
      const { state = 'visible' } = asked;
      if (state === 'visible') await soon(() => this.isVisible());
      if (state === 'detached') await soon(async () => (await this.count()) === 0);
      return waitFor!.call(this, asked);
    },
  });
}

async function soon(holds: () => Promise<boolean>): Promise<void> {
  // Where it cannot be asked, as of one that are two, Playwright says so.
  for (let spent = 0; spent < AT_MOST && !(await holds().catch(() => true)); spent += EVERY)
    await pause(EVERY);
}
