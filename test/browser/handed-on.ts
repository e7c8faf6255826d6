import type { Browser } from 'playwright-core';
import { Person } from './person.js';

/** A device that goes round among those who do one thing and go. */
export class HandedOn {
  private held: { person: Person; holder: string } | undefined;

  constructor(
    private readonly browser: Browser,
    private readonly address: string,
    private readonly device: 'phone' | 'desk' = 'phone',
  ) {}

  /** Somebody with it, on the first screen as it is now. Whoever had it before has it no more. */
  async to(name: string): Promise<Person> {
    const { held } = this;
    if (held === undefined) {
      const person = await Person.signIn(this.browser, this.address, name, this.device);
      this.held = { person, holder: name };
      return person;
    }
    if (held.holder === name) await held.person.open('/');
    else await held.person.handTo(name);
    held.holder = name;
    return held.person;
  }

  /** What its browser complained of, whoever had it. */
  get complaints(): string[] {
    return this.held?.person.complaints ?? [];
  }
}
