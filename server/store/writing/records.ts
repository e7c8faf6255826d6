import type { Data } from '../../../engine/json.js';
import { Conflict } from '../conflict.js';
import { part, type Part, type Sql } from '../sql.js';

/** A record to be kept, with the units it belongs to by the name of the relation. */
export interface NewRecord {
  type: string;
  id: string;
  name: string;
  data: Data;
  units: Record<string, string>;
  /** What identifies it, by its data: engine/record/identity.ts. */
  identity: string | null;
}

/** Adds a record unless it is there. */
export async function addRecord(sql: Sql, record: NewRecord): Promise<void> {
  const { type, id, name, data, units } = record;
  await sql`INSERT INTO record (district, type, id, name, data, version, identity)
    VALUES (${sql.district}, ${type}, ${id}, ${name}, ${JSON.stringify(data)}, 1,
      ${unlessTaken(sql, record, record.identity)})
    ON CONFLICT (district, type, id) DO NOTHING`;
  for (const [relation, unit] of Object.entries(units)) {
    await sql`INSERT INTO record_unit (district, type, record, relation, unit)
      VALUES (${sql.district}, ${type}, ${id}, ${relation}, ${unit})
      ON CONFLICT (district, type, record, relation) DO NOTHING`;
  }
}

/** A record as it was read. */
export interface KeptRecord {
  type: string;
  id: string;
  version: number;
  name: string;
  data: Data;
}

/** What a record says from now on. */
export type Saying = Pick<NewRecord, 'name' | 'data' | 'identity'>;

/** Changes a record that is still as it was read. */
export async function changeRecord(
  sql: Sql,
  record: Pick<KeptRecord, 'type' | 'id' | 'version'>,
  { name, data, identity }: Saying,
): Promise<void> {
  const changed = await sql`
    UPDATE record SET name = ${name}, data = ${JSON.stringify(data)}, version = version + 1,
      identity = ${unlessTaken(sql, record, identity)}
    WHERE district = ${sql.district} AND type = ${record.type} AND id = ${record.id}
      AND version = ${record.version}
    RETURNING id`;
  if (changed.length === 0) throw new Conflict(`The record ${record.id} has changed.`);
}

/** Counts a change of something else than what the record says, if it is still as it was read. */
export async function countChange(
  sql: Sql,
  { type, id, version }: Pick<KeptRecord, 'type' | 'id' | 'version'>,
): Promise<void> {
  const changed = await sql`UPDATE record SET version = version + 1
    WHERE district = ${sql.district} AND type = ${type} AND id = ${id} AND version = ${version}
    RETURNING id`;
  if (changed.length === 0) throw new Conflict(`The record ${id} has changed.`);
}

/**
 * Has a record stay as it was read until this transaction has ended, for what follows from it without changing it.
 * SQLite has one writer, so it stays anyway.
 */
export async function holdRecord(
  sql: Sql,
  { type, id, version }: Pick<KeptRecord, 'type' | 'id' | 'version'>,
): Promise<void> {
  if (sql.oneWriter) return;
  const [held] = await sql<{ version: number }>`SELECT version FROM record
    WHERE district = ${sql.district} AND type = ${type} AND id = ${id} FOR SHARE`;
  if (held?.version !== version) throw new Conflict(`The record ${id} has changed.`);
}

/** Of two that say the same of themselves the first is found by it: work is not to stop for an old mistake. */
function unlessTaken(
  { district }: Sql,
  { type, id }: Pick<KeptRecord, 'type' | 'id'>,
  identity: string | null,
): Part {
  if (identity === null) return part`NULL`;
  return part`CASE WHEN EXISTS (SELECT 1 FROM record o WHERE o.district = ${district}
      AND o.type = ${type} AND o.identity = ${identity} AND o.id <> ${id})
    THEN NULL ELSE CAST(${identity} AS text) END`;
}
