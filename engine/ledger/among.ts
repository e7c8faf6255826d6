import { isDerived, processOfDuty } from '../duty/derived-process.js';
import type { LedgerSource } from '../types.js';

/** What a ledger or an indicator is about: which entries, of which record types, processes or duties. */
export interface Source {
  of: LedgerSource;
  among?: readonly string[];
}

/** The record types of a source of records. Units, which are records of duties, are none of them. */
export function recordTypesOf({ among }: Source, known: readonly string[]): string[] {
  if (among !== undefined) return known.filter((id) => among.includes(id));
  return known.filter((id) => !isDerived(id));
}

/** The processes of a source of cases, tasks or duties. */
export function processesOf({ of, among }: Source, known: readonly string[]): string[] {
  if (of === 'duties') {
    const wanted = among?.map(processOfDuty);
    return known.filter((id) => isDerived(id) && (wanted?.includes(id) ?? true));
  }
  if (among !== undefined) return known.filter((id) => among.includes(id));
  // Late is late, whether something happened or the calendar asked for it.
  return known.filter((id) => of === 'tasks' || !isDerived(id));
}
