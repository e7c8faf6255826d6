import type { Program } from '../../engine/program.js';
import type { Database } from '../store/database.js';
import {
  caselessEvents,
  countCases,
  countUnsealed,
  type KeptCase,
  keptCases,
} from '../store/reading/chain.js';
import type { Sql } from '../store/sql.js';
import { checkChain } from './check-chain.js';
import { checkCounts } from './check-counts.js';
import { checkReplay } from './check-replay.js';
import { checkSeals, type Head } from './check-seals.js';
import type { Finding } from './findings.js';

/** How a database is looked through. */
export interface Verification {
  /** With which seals were made, where a key was used. */
  key?: string;
  /** A head that somebody has kept elsewhere. */
  expected?: Head;
  /** Told of each finding as it is found. */
  report: (finding: Finding) => void;
  /** Told how far it is. */
  progress?: (cases: number, of: number) => void;
}

/** What was looked through. */
export interface Verified {
  cases: number;
  events: number;
  unsealed: number;
  head?: Head;
}

/** So many cases are in memory at a time. */
const AT_ONCE = 50;

/**
 * Looks through all that has happened, as it is at one moment: whether events, journal and seals fit each other, and
 * whether what is kept of each case is what its events make of it by the pack that it is pinned to, and what is kept of
 * how many there are what counting them gives.
 */
export function verify(
  database: Database,
  programOf: (hash: string) => Promise<Program>,
  verification: Verification,
): Promise<Verified> {
  return database.snapshot((sql) => verifyAt(sql, programOf, verification));
}

/** The same within a transaction that is there. */
export async function verifyAt(
  sql: Sql,
  programOf: (hash: string) => Promise<Program>,
  verification: Verification,
): Promise<Verified> {
  const { report, progress } = verification;
  const of = await countCases(sql);
  const seen = { cases: 0, events: 0 };
  for (let after = ''; ;) {
    const page = await keptCases(sql, after, AT_ONCE);
    for (const kept of page) {
      for (const finding of await checkOne(kept, programOf)) report(finding);
      seen.events += kept.events.length;
      after = kept.row.id;
    }
    seen.cases += page.length;
    progress?.(seen.cases, of);
    if (page.length < AT_ONCE) break;
  }
  for (const { case_id } of await caselessEvents(sql))
    report({ code: 'case-missing', case: case_id });
  for (const finding of await checkCounts(sql)) report(finding);
  const head = await checkSeals(sql, verification, report);
  return { ...seen, unsealed: await countUnsealed(sql), ...(head && { head }) };
}

/** A history in which something is wrong is not decided again: one change would be found many times. */
async function checkOne(
  kept: KeptCase,
  programOf: (hash: string) => Promise<Program>,
): Promise<Finding[]> {
  const broken = checkChain(kept);
  return broken.length > 0 ? broken : checkReplay(kept, programOf);
}
