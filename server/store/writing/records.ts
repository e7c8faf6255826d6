import type { Data } from '../../../engine/json.js';
import { Conflict } from '../conflict.js';
import type { Sql } from '../sql.js';

/** A record to be kept, with the units it belongs to by the name of the relation. */
export interface NewRecord {
  type: string;
  id: string;
  name: string;
  data: Data;
  units: Record<string, string>;
}

/** Adds a record unless it is there. */
export async function addRecord(sql: Sql, record: NewRecord): Promise<void> {
  const { type, id, name, data, units } = record;
  await sql`INSERT INTO record (district, type, id, name, data, version)
    VALUES (${sql.district}, ${type}, ${id}, ${name}, ${JSON.stringify(data)}, 1)
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

/** Changes a record that is still as it was read. */
export async function changeRecord(
  sql: Sql,
  record: Pick<KeptRecord, 'type' | 'id' | 'version'>,
  name: string,
  data: Data,
): Promise<void> {
  const changed = await sql`
    UPDATE record SET name = ${name}, data = ${JSON.stringify(data)}, version = version + 1
    WHERE district = ${sql.district} AND type = ${record.type} AND id = ${record.id}
      AND version = ${record.version}
    RETURNING id`;
  if (changed.length === 0) throw new Conflict(`The record ${record.id} has changed.`);
}
