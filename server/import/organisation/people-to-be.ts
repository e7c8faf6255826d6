import type { PersonRow } from '../../store/entities/organisation.js';
import { plainly } from '../columns.js';
import type { RowFault } from '../row-fault.js';

type Known = Pick<PersonRow, 'id' | 'name' | 'deactivated_at'>;

/** Whom a line names. Undefined account: nobody. */
export type Named = { account: string; name: string; isNew: boolean } | { fault: RowFault };

/** The people as they are, and as the lines of a sheet add to them. */
export class PeopleToBe {
  readonly #known: Map<string, { id: string; name: string; closed: boolean }>;

  constructor(people: readonly Known[]) {
    this.#known = new Map(
      people.map(({ id, name, deactivated_at: closed }) => [
        id.toLowerCase(),
        { id, name, closed: closed !== null },
      ]),
    );
  }

  /** Whom a line means; a name that is left out is the one that is known. */
  settle({ account, name }: { account: string; name: string }): Named {
    const known = this.#known.get(account.toLowerCase());
    if (known === undefined) return this.#add(account, name);
    if (known.closed) return faultAt('account', 'account-closed');
    if (name !== '' && plainly(name) !== plainly(known.name))
      return faultAt('name', 'account-of-another');
    return { account: known.id, name: known.name, isNew: false };
  }

  #add(account: string, name: string): Named {
    // What every object has is nobody's name, and no address leads to it.
    if (account in {}) return faultAt('account', 'account-taken');
    if (name === '') return faultAt('name', 'shape:required');
    this.#known.set(account.toLowerCase(), { id: account, name, closed: false });
    return { account, name, isNew: true };
  }
}

function faultAt(field: string, code: string): { fault: RowFault } {
  return { fault: { field, code } };
}
