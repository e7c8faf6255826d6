import type { Finding } from '../../server/history/findings.js';
import { type Verification, verify, verifyAt } from '../../server/history/verify.js';
import type { Packs } from '../../server/packs/packs.js';
import type { Database } from '../../server/store/database.js';
import type { Sql } from '../../server/store/sql.js';

interface Place {
  database: Database;
  packs: Packs;
}

/** What looking through a database finds. */
export async function foundIn(
  { database, packs }: Place,
  given: Omit<Verification, 'report'> = {},
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const report = (finding: Finding) => findings.push(finding);
  await verify(database, (hash) => packs.of(hash), { ...given, report });
  return findings;
}

/** What is found after something was done behind the server's back; then it is undone. */
export async function foundAfter(
  { database, packs }: Place,
  tamper: (sql: Sql) => Promise<unknown>,
  given: Omit<Verification, 'report'> = {},
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const report = (finding: Finding) => findings.push(finding);
  const undone = new Error('undone');
  const work = async (sql: Sql) => {
    await tamper(sql);
    findings.length = 0;
    await verifyAt(sql, (hash) => packs.of(hash), { ...given, report });
    throw undone;
  };
  await database.write(work).catch((error: unknown) => {
    if (error !== undone) throw error;
  });
  return findings;
}
