import { setImmediate } from 'node:timers/promises';
import { processesOf, recordTypesOf, type Source } from '../../engine/ledger/among.js';
import type { Program } from '../../engine/program.js';
import type { LedgerSource } from '../../engine/types.js';
import { listedCases, listedRecords, listedTasks, type Wanted } from '../store/reading/entries.js';
import type { Entry } from './entry.js';
import { caseEntries } from './of-cases.js';
import { recordEntries } from './of-records.js';
import { taskEntries } from './of-tasks.js';
import type { Sight } from './sight.js';

/** How many rows are in memory at a time. */
const PAGE = 1_000;

/** Entries of which kind, and of which record types or processes. */
export interface Kinds {
  of: LedgerSource;
  kinds: string[];
}

/** Which part of the district, and of what name. */
export type Part = Pick<Wanted, 'below' | 'q'>;

/**
 * All entries that a list may be made of, of what the reader may see: page after page, so that neither
 * their number nor the time it takes stops anybody else.
 */
export async function* entriesOf(
  sight: Sight,
  { of, kinds: all }: Kinds,
  part: Part,
): AsyncGenerator<Entry> {
  for (const kinds of readTogether(of, all)) {
    for (let after = ''; ;) {
      const page = await read(sight, of, kinds, { ...part, keys: { after, limit: PAGE } });
      yield* page;
      const last = page.at(-1);
      if (last === undefined || page.length < PAGE) break;
      after = last.key;
      await setImmediate();
    }
  }
}

/** Some entries by their keys, in any order. */
export function entriesByKey(
  sight: Sight,
  of: LedgerSource,
  kind: string,
  keys: string[],
): Promise<Entry[]> {
  return read(sight, of, [kind], { keys: { among: keys } });
}

/** The record types or processes that a list is made of. */
export function kindsOf({ records, processes }: Program, source: Source): Kinds {
  const { of } = source;
  return of === 'records'
    ? { of, kinds: recordTypesOf(source, Object.keys(records)) }
    : { of, kinds: processesOf(source, Object.keys(processes)) };
}

/** Tasks are found by their own ids, whatever their process; all else lies together by kind. */
function readTogether(of: LedgerSource, kinds: string[]): string[][] {
  return of === 'tasks' ? [kinds] : kinds.map((kind) => [kind]);
}

async function read(
  sight: Sight,
  of: LedgerSource,
  kinds: string[],
  wanted: Wanted,
): Promise<Entry[]> {
  const { sql, reader } = sight;
  const [kind = ''] = kinds;
  switch (of) {
    case 'records':
      return recordEntries(sight, kind, await listedRecords(sql, reader, kind, wanted));
    case 'tasks':
      return taskEntries(sight, await listedTasks(sql, reader, kinds, wanted));
    case 'cases':
    case 'duties':
      return caseEntries(sight, await listedCases(sql, reader, kind, wanted));
  }
}
