import { createRequire } from 'node:module';
import type { AxeResults, ContextObject, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

// The builder that there is for Playwright opens a second page for each look and has every rule report what passed as
// well, which takes four times as long; our pages have no frames to be gathered from.
const { source } = createRequire(import.meta.url)('axe-core') as { source: string };

const OPTIONS: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  resultTypes: ['violations'],
};

/**
 * What axe finds against WCAG 2.2 AA in what a page shows, as lines that name rule and place.
 *
 * @param alike a selector of what is not looked at
 */
export async function violationsIn(page: Page, alike?: string): Promise<string[]> {
  if (!(await page.evaluate(`'axe' in window`))) await page.evaluate(source);
  const context: ContextObject = { include: ['html'], exclude: alike === undefined ? [] : [alike] };
  const asked = [context, OPTIONS].map((one) => JSON.stringify(one));
  const { violations } = await page.evaluate<Pick<AxeResults, 'violations'>>(
    `axe.run(${asked.join()}).then(({ violations }) => ({ violations }))`,
  );
  if (page.frames().length > 1) throw new Error('a frame that axe has not looked into');
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
  );
}
