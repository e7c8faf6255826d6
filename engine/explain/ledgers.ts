import type { LedgerDocument } from '../types.js';
import type { ListExplained } from './explanation.js';
import { conditionOf, type Within } from './meaning.js';
import type { Speaker } from './speaker.js';

/** Each standing list: who stands in it, with which columns, for whom. */
export function ledgersExplained(speaker: Speaker): ListExplained[] {
  return Object.values(speaker.program.ledgers).map(({ definition }) => {
    const { id, title, description, where, columns, roles = [], cites = [] } = definition;
    return {
      id,
      title,
      ...(description === undefined ? {} : { description }),
      ...(where === undefined ? {} : { where: conditionOf(speaker, where, among(definition)) }),
      columns: Object.values(columns).map((column) => column.title),
      readers: roles.map(speaker.tier),
      clauses: cites,
    };
  });
}

/** Where the fields of a list's expressions are found. */
export function among({ of, among: ids = [] }: Pick<LedgerDocument, 'of' | 'among'>): Within {
  return of === 'records' ? { records: ids } : { processes: ids };
}
