import type { Actor, Refusal } from '../../engine/case.js';
import { ExpressionFault } from '../../engine/expression/compile-expression.js';
import type { Json } from '../../engine/json.js';
import { changeSubject } from '../cases/change-subject.js';
import type { Doing } from '../cases/doing.js';
import { expressionFailed } from '../cases/refusals.js';
import { addRecords, changeRecords, keepBefore, withOpenCases } from '../store/import/register.js';
import { newId } from '../store/new-id.js';
import type { PlannedRecord } from './planned-record.js';

/** Whose import takes them. */
export interface Taking {
  run: string;
  type: string;
  by: Actor;
}

type Changing = PlannedRecord & Required<Pick<PlannedRecord, 'known' | 'record'>>;

/**
 * Writes what was planned, within the transaction. New records, and those that nobody works on and that stay where
 * they are, many at once; of the others each by itself, since cases are to hear of it and work is to go along.
 *
 * @returns the same rows; where a case refused, the row is faulty and the record as it was
 */
export async function takeRecords(
  doing: Doing,
  planned: readonly PlannedRecord[],
  taking: Taking,
): Promise<PlannedRecord[]> {
  const { sql, now } = doing;
  const { type, run } = taking;
  const added = planned.flatMap(({ outcome, record }) =>
    outcome === 'added' && record !== undefined ? [record] : [],
  );
  await addRecords(
    sql,
    type,
    added.map((record) => ({ ...record, id: newId(now), data: JSON.stringify(record.data) })),
  );
  const changing = planned.filter(isChanging);
  if (changing.length === 0) return [...planned];
  const open = await withOpenCases(
    sql,
    type,
    changing.map(({ known }) => known.id),
  );
  const quiet = changing.filter(
    ({ outcome, known }) => outcome === 'changed' && !open.has(known.id),
  );
  await keepBefore(sql, { type, run, at: now }, quiet.map(beforeOf));
  await changeRecords(
    sql,
    type,
    quiet.map(({ known: { id, version }, record: { name, data } }) => {
      return { id, version, name, data: JSON.stringify(data) };
    }),
  );
  const done = new Set<PlannedRecord>(quiet);
  const refused = new Map<PlannedRecord, Refusal>();
  for (const each of changing) {
    if (done.has(each)) continue;
    const refusal = await changeOne(doing, each, taking);
    if (refusal !== undefined) refused.set(each, refusal);
  }
  return planned.map((each) => {
    const refusal = refused.get(each);
    return refusal === undefined ? each : faultyBy(each, refusal);
  });
}

function isChanging(row: PlannedRecord): row is Changing {
  return row.known !== undefined && row.record !== undefined;
}

/** Changes one record, and lets its cases hear of it; what was refused leaves nothing behind. */
async function changeOne(
  doing: Doing,
  changing: Changing,
  { type, run, by }: Taking,
): Promise<Refusal | undefined> {
  const { sql, now } = doing;
  const { known, record } = changing;
  await sql`SAVEPOINT imported`;
  await keepBefore(sql, { type, run, at: now }, [beforeOf(changing)]);
  const refusal = await attempt(() => changeSubject(doing, { type, ...known }, record, by));
  if (refusal !== undefined) await sql`ROLLBACK TO SAVEPOINT imported`;
  await sql`RELEASE SAVEPOINT imported`;
  return refusal;
}

async function attempt(work: () => Promise<Refusal | undefined>): Promise<Refusal | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ExpressionFault) return expressionFailed(error.text);
    throw error;
  }
}

function beforeOf({ known: { id, version, name, data, units } }: Changing) {
  return { record: id, version, before: JSON.stringify({ name, data, units }) };
}

function faultyBy({ line }: PlannedRecord, { message }: Refusal): PlannedRecord {
  const details = { message: { ...message } as Json };
  return {
    line,
    outcome: 'faulty',
    faults: [{ field: '', code: 'refused', details }],
    differs: [],
  };
}
