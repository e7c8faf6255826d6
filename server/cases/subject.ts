import type { Data } from '../../engine/json.js';
import type { Program } from '../../engine/program.js';
import { loadOpenCases, loadRecords, loadRecordUnits } from '../store/loading.js';
import type { Sql } from '../store/sql.js';

/** The record that a case is about, as it is in this transaction: what is marked changes it. */
export interface Subject {
  type: string;
  id: string;
  version: number;
  name: string;
  data: Data;
  /** Its units by the name of the relation. */
  units: Record<string, string>;
}

/** Loads records; those that are not there are left out. */
export async function subjectsOf(sql: Sql, type: string, ids: string[]): Promise<Subject[]> {
  const rows = await loadRecords(sql, type, ids);
  const units = await loadRecordUnits(sql, type, ids);
  return rows.map(({ id, version, name, data }) => ({
    type,
    id,
    version,
    name,
    data: JSON.parse(data) as Data,
    units: Object.fromEntries(
      units.filter(({ record }) => record === id).map(({ relation, unit }) => [relation, unit]),
    ),
  }));
}

/** The record of a case: that it is there is the database's to guarantee. */
export async function subjectOf(sql: Sql, type: string, id: string): Promise<Subject> {
  const [subject] = await subjectsOf(sql, type, [id]);
  if (subject === undefined) throw new Error(`The record ${type}/${id} is gone.`);
  return subject;
}

/**
 * A record's units in the order in which its definition names the relations; the one of a relation
 * alone, where it is named and the record has one.
 */
export function unitsInOrder(
  { records }: Program,
  { type, units }: Subject,
  relation?: string,
): string[] {
  const only = relation === undefined ? undefined : units[relation];
  if (only !== undefined) return [only];
  const relations = Object.keys(records[type]?.units ?? {});
  return relations.flatMap((relation) => units[relation] ?? []);
}

/** The id of the record's open case of a process, if there is one. */
export async function openCaseOf(
  sql: Sql,
  { type, id }: Pick<Subject, 'type' | 'id'>,
  process: string,
): Promise<string | undefined> {
  const open = await loadOpenCases(sql, type, [id]);
  return open.find((row) => row.process === process)?.id;
}
