import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { Person } from '../person.js';

/** Somebody in whose browser it is noticed when a text does more than be read. */
export interface Watched {
  who: Person;
  /** What was run or refused, or came into the page as more than text, since it was last asked. */
  harm: () => Promise<string[]>;
  /** Goes on to a screen as a link within the product does, until nothing more is fetched; reads it. */
  goTo: (path: string) => Promise<string>;
}

export async function watched(browser: Browser, address: string, name: string): Promise<Watched> {
  const who = await Person.signIn(browser, address, name, 'desk');
  const noticed: string[] = [];
  await who.page.exposeFunction('harm', (number: number) => noticed.push(`ran ${number}`));
  await who.page.exposeFunction('refusedByPolicy', (what: string) => noticed.push(what));
  await who.page.addInitScript(`
    addEventListener('securitypolicyviolation', (event) =>
      refusedByPolicy(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));
  `);
  who.page.on('dialog', (dialog) => {
    noticed.push(`asked ${dialog.message()}`);
    void dialog.dismiss();
  });
  who.page.on('request', (request) => {
    if (/harm/.test(request.url()) && !request.url().startsWith(`${address}/api/`))
      noticed.push(`fetched ${request.url()}`);
  });
  let asked = 0;
  who.page.on('request', () => (asked += 1));
  who.page.on('requestfinished', () => (asked -= 1));
  who.page.on('requestfailed', () => (asked -= 1));
  const settled = async () => {
    for (let quiet = 0; quiet < 3; quiet = asked <= 0 ? quiet + 1 : 0) await pause(25);
  };
  await who.page.reload();
  await settled();
  asked = 0;
  return {
    who,
    async goTo(path) {
      await who.page.evaluate(going(path));
      await settled();
      await who.page.getByRole('heading', { level: 1 }).waitFor();
      await settled();
      await who.page.evaluate(UNFOLD);
      return who.page.locator('body').innerText();
    },
    async harm() {
      const inserted = await who.page.evaluate<string[]>(MARKUP);
      return [...noticed.splice(0), ...who.complaints.splice(0), ...inserted];
    },
  };
}

/** As a link within the product does: nothing is loaded anew. */
const going = (path: string) => `
  history.pushState({}, '', ${JSON.stringify(path)});
  dispatchEvent(new PopStateEvent('popstate', { state: {} }));
`;

const UNFOLD = `document.querySelectorAll('details').forEach((one) => (one.open = true))`;

/** What of the page a text of ours has made: nothing of the product's own has handlers in its markup, or such addresses. */
const MARKUP = `
  [...document.querySelectorAll('*')]
    .filter((one) =>
      [...one.attributes].some(({ name, value }) =>
        /^on/i.test(name) ||
        (/^(href|src|action|formaction|xlink:href|srcdoc|data)$/i.test(name) && /^\\s*(java\\s*script|data:text)/i.test(value))) ||
      /^(IFRAME|OBJECT|EMBED|BASE|MATH)$/i.test(one.tagName))
    .map((one) => one.outerHTML.slice(0, 200))
`;
