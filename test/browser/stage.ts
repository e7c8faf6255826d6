import type { Browser } from 'playwright-core';
import type { CaseList, CaseView } from '../../server/http/types.js';
import { launch } from './chromium.js';
import { fill } from './fill.js';
import { HandedOn } from './handed-on.js';
import { chooseTask, send } from './ladder.js';
import { form, PACK } from './pack-files.js';
import { Person } from './person.js';
import { type Product, startProduct } from './product.js';

/** One demonstration and one browser; people come on with their phones, and stay, or do one thing and go. */
export class Stage {
  private readonly cast = new Map<string, Person>();
  /** The phone of those who do one thing and go. */
  private readonly passing: HandedOn;
  /** Forms whose screen was examined. */
  private readonly examined = new Set<string>();

  private constructor(
    readonly browser: Browser,
    readonly product: Product,
    /** Sees every case of the district. */
    readonly onlooker: Person,
  ) {
    this.passing = new HandedOn(browser, product.address);
  }

  static async set(onlooker = '何砚秋'): Promise<Stage> {
    const product = await startProduct(PACK);
    const browser = await launch();
    return new Stage(browser, product, await Person.signIn(browser, product.address, onlooker));
  }

  async strike(): Promise<void> {
    await this.browser.close();
    await this.product.close();
  }

  /** Somebody with a phone: signed in once, on the first screen; afterwards wherever they were. */
  async enter(name: string): Promise<Person> {
    const there = this.cast.get(name);
    if (there !== undefined) return there;
    const person = await Person.signIn(this.browser, this.product.address, name);
    this.cast.set(name, person);
    return person;
  }

  /** What the browsers of all who were on complained of. */
  complaints(): string[] {
    const theirs = [this.onlooker, ...this.cast.values()].flatMap(({ complaints }) => complaints);
    return [...theirs, ...this.passing.complaints];
  }

  /** Somebody on the first screen, as it is now: with their own phone if they have come on with one. */
  private async atFirstScreen(name: string): Promise<Person> {
    const own = this.cast.get(name);
    if (own === undefined) return this.passing.to(name);
    await own.open('/');
    return own;
  }

  /** Opens a task from today's list, fills its form, looks at it and sends it. */
  async does(name: string, task: string, answers: Record<string, unknown>): Promise<void> {
    const who = await this.atFirstScreen(name);
    const view = await chooseTask(who, task);
    await this.fillsAndSends(who, view.form.id, answers);
  }

  /** Opens a case as somebody does: the offer on the first screen, the child, the form. */
  async applies(
    name: string,
    [offer, child, formId]: [offer: RegExp, child: RegExp, form: string],
    answers: Record<string, unknown>,
  ): Promise<void> {
    const who = await this.atFirstScreen(name);
    await who.page.getByRole('link', { name: offer }).click();
    await who.page
      .getByText(child)
      .first()
      .click()
      .catch(async (cause: unknown) => {
        const seen = await who.page.locator('body').innerText();
        throw new Error(`${name} finds no ${String(child)}. The screen says:\n${seen}`, { cause });
      });
    await who.page.getByRole('heading', { level: 1 }).waitFor();
    await this.fillsAndSends(who, formId, answers);
  }

  /** The newest case of a process about somebody, as it stands. */
  async caseOf(process: string, name: string): Promise<CaseView> {
    const { cases } = await this.onlooker.ask<CaseList>('/api/cases');
    const found = cases.find((one) => one.process === process && one.record.name === name);
    if (found === undefined)
      throw new Error(`no ${process} of ${name} among ${cases.map((one) => one.id).join(', ')}`);
    return this.onlooker.ask<CaseView>(`/api/cases/${found.id}`);
  }

  async stateOf(process: string, name: string): Promise<string> {
    return (await this.caseOf(process, name)).case.state.id;
  }

  /** Opens the page of a case and reads on it how the case stands. */
  async readsCase(process: string, name: string): Promise<string> {
    const { case: about } = await this.caseOf(process, name);
    await this.onlooker.open(`/cases/${about.id}`);
    const { page } = this.onlooker;
    await page.getByText('办理经过').waitFor();
    await this.onlooker.picture(`case-${process}`, 'whole');
    expect(await this.onlooker.barriers()).toEqual([]);
    return page.locator('main').innerText();
  }

  /** Opens a paper that a case has produced, and reads it. */
  async readsPaper(process: string, name: string, title: string): Promise<string> {
    const { case: about } = await this.caseOf(process, name);
    await this.onlooker.open(`/cases/${about.id}`);
    const { page } = this.onlooker;
    await page.getByText('文书', { exact: true }).click();
    await page.getByRole('link', { name: title }).first().click();
    await page.getByRole('heading', { name: title }).waitFor();
    await this.onlooker.picture(`paper-${process}`, 'whole');
    expect(await this.onlooker.barriers()).toEqual([]);
    return page.locator('main').innerText();
  }

  /** Fills the form that is open, examines it (once for each form), and sends it. */
  async fillsAndSends(
    who: Person,
    formId: string,
    answers: Record<string, unknown>,
  ): Promise<void> {
    await fill(who.page, form(formId), answers);
    if (!this.examined.has(formId)) {
      this.examined.add(formId);
      // At the end of the form, where one is when one sends it: nothing lies beneath the bar.
      await who.page.evaluate('window.scrollTo(0, document.body.scrollHeight)');
      await who.picture(`form-${formId}`, 'whole');
      expect(await who.barriers()).toEqual([]);
    }
    await send(who);
  }
}
