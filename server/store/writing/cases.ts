import type { Case, CaseEvent, Effect } from '../../../engine/case.js';
import type { Instant } from '../../../engine/json.js';
import { Conflict } from '../conflict.js';
import { eventHash } from '../event-hash.js';
import { join, part, type Transaction } from '../sql.js';
import { countAs, countShown, type ShownTo } from './case-counts.js';

/** What is kept of a case beside the case itself. */
export interface CaseKeeping {
  packHash: string;
  exclusive: boolean;
  headline: string;
}

export function insertCase(sql: Transaction, kase: Case, keeping: CaseKeeping): void {
  sql.send`
    INSERT INTO cases (district, id, process, pack_hash, record_type, record, state, sequence,
      opened_at, entered_at, closed_at, headline, exclusive, snapshot)
    VALUES (${sql.district}, ${kase.id}, ${kase.process}, ${keeping.packHash},
      ${kase.record.type}, ${kase.record.id}, ${kase.state}, ${kase.sequence}, ${kase.openedAt},
      ${kase.enteredAt}, ${kase.closedAt ?? null}, ${keeping.headline}, ${keeping.exclusive},
      ${JSON.stringify(kase)})`;
}

/**
 * Keeps the case as it is now, if it is still what the decision was made about.
 *
 * @returns the hash of its event before
 */
export async function updateCase(
  sql: Transaction,
  kase: Case,
  present: Case,
  headline: string,
): Promise<string> {
  const [changed] = await sql<{ pack_hash: string; previous: string | null }>`
    UPDATE cases SET state = ${kase.state}, sequence = ${kase.sequence},
      entered_at = ${kase.enteredAt}, closed_at = ${kase.closedAt ?? null},
      headline = ${headline}, snapshot = ${JSON.stringify(kase)}
    WHERE district = ${sql.district} AND id = ${kase.id} AND sequence = ${present.sequence}
    RETURNING pack_hash, (SELECT j.hash FROM journal j WHERE j.district = ${sql.district}
      AND j.case_id = ${kase.id} AND j.sequence = ${present.sequence}) AS previous`;
  if (changed === undefined) throw new Conflict(`The case ${kase.id} has changed.`);
  const { process } = kase;
  const as = (one: Case) => ({
    ...{ process, packHash: changed.pack_hash },
    ...{ state: one.state, closed: one.closedAt !== undefined },
  });
  countAs(sql, kase.id, as(present), as(kase));
  return changed.previous ?? '';
}

/** From now on a case runs on another version of its pack. */
export async function repinCase(
  sql: Transaction,
  kase: string,
  { from, to }: { from: string; to: string },
): Promise<void> {
  const [row] = await sql<{ process: string; state: string; closed_at: Instant | null }>`
    UPDATE cases SET pack_hash = ${to} WHERE district = ${sql.district} AND id = ${kase}
    RETURNING process, state, closed_at`;
  if (row === undefined) return;
  const { process, state } = row;
  const as = (packHash: string) => ({ process, state, packHash, closed: row.closed_at !== null });
  countAs(sql, kase, as(from), as(to));
}

/**
 * Writes an event of a case, and in the journal that it was written.
 *
 * @param previous the hash of the event before; '' for the first
 */
export function appendEvent(
  sql: Transaction,
  { id, sequence }: Case,
  event: CaseEvent,
  effects: Effect[],
  previous: string,
): void {
  const { district } = sql;
  const row = { at: event.at, event: JSON.stringify(event), effects: JSON.stringify(effects) };
  sql.send`INSERT INTO case_event (district, case_id, sequence, at, event, effects)
    VALUES (${district}, ${id}, ${sequence}, ${row.at}, ${row.event}, ${row.effects})`;
  const hash = eventHash({ district, case: id, sequence, ...row, previous });
  sql.send`INSERT INTO journal (district, case_id, sequence, hash)
    VALUES (${district}, ${id}, ${sequence}, ${hash})`;
}

/** Lets those of the units see the case; those of a role only, where one is named. */
export async function showCaseTo(sql: Transaction, kase: string, places: ShownTo[]): Promise<void> {
  if (places.length === 0) return;
  const rows = places.map(({ unit, role }) => part`(${sql.district}, ${kase}, ${unit}, ${role})`);
  const added =
    await sql<ShownTo>`INSERT INTO case_unit (district, case_id, unit, role) VALUES ${join(rows, ', ')}
    ON CONFLICT (district, case_id, unit, role) DO NOTHING RETURNING unit, role`;
  countShown(sql, kase, added);
}

export function keepDocument(
  sql: Transaction,
  produced: { case: string; number: number; document: string; at: Instant; content: string },
): void {
  sql.send`INSERT INTO produced_document (district, case_id, number, document, at, content)
    VALUES (${sql.district}, ${produced.case}, ${produced.number}, ${produced.document},
      ${produced.at}, ${produced.content})`;
}

/** Makes files part of a case: from now on whoever may see the case may see them. */
export function attachFiles(sql: Transaction, kase: string, files: string[]): void {
  for (const id of files) {
    sql.send`UPDATE file SET case_id = ${kase}
      WHERE district = ${sql.district} AND id = ${id} AND case_id IS NULL`;
  }
}
