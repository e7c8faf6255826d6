import type { Instant } from '../../../engine/json.js';
import type { RecordRow, RecordUnitRow } from '../entities/records.js';
import { Conflict } from '../conflict.js';
import { remember, setting } from '../settings.js';
import { atMost } from '../at-most.js';
import type { Sql } from '../sql.js';

/**
 * Records, many at once: what a register says of them. The rows of a statement go as one value. CROSS JOIN tells SQLite
 * to begin with them: it knows nothing of their number, and else looks through all records of the type for each.
 */

export type RegisterRow = Pick<RecordRow, 'id' | 'identity' | 'version' | 'name' | 'data'>;

/** The records of these identities, wherever they are. */
export function recordsByIdentity(
  sql: Sql,
  type: string,
  identities: readonly string[],
): Promise<RegisterRow[]> {
  const rows = identities.map((identity) => [identity]);
  return sql<RegisterRow>`
    SELECT r.id, r.identity, r.version, r.name, r.data
    FROM ${sql.rows(rows, ['identity'])} given
    CROSS JOIN record r WHERE r.district = ${sql.district} AND r.type = ${type}
      AND r.identity = given.identity`;
}

export type UnitOfRecord = Pick<RecordUnitRow, 'record' | 'relation' | 'unit'>;

/** The units of records. */
export function unitsOf(sql: Sql, type: string, ids: readonly string[]): Promise<UnitOfRecord[]> {
  const rows = ids.map((id) => [id]);
  return sql<UnitOfRecord>`
    SELECT u.record, u.relation, u.unit FROM ${sql.rows(rows, ['id'])} given
    CROSS JOIN record_unit u WHERE u.district = ${sql.district} AND u.type = ${type}
      AND u.record = given.id`;
}

/** Which of these records have an open case. */
export async function withOpenCases(
  sql: Sql,
  type: string,
  ids: readonly string[],
): Promise<Set<string>> {
  const rows = ids.map((id) => [id]);
  const found = await sql<{ record: string }>`
    SELECT DISTINCT c.record FROM ${sql.rows(rows, ['id'])} given
    CROSS JOIN cases c WHERE c.district = ${sql.district} AND c.record_type = ${type}
      AND c.record = given.id AND c.closed_at IS NULL`;
  return new Set(found.map(({ record }) => record));
}

export interface AddedRecord {
  id: string;
  identity: string;
  name: string;
  /** JSON. */
  data: string;
  units: Record<string, string>;
}

/** Adds records that were not there. Somebody else may have added one meanwhile: then all is looked at anew. */
export async function addRecords(
  sql: Sql,
  type: string,
  records: readonly AddedRecord[],
): Promise<void> {
  if (records.length === 0) return;
  const rows = records.map(({ id, identity, name, data }) => [id, identity, name, data]);
  await sql`INSERT INTO record (district, type, id, name, data, version, identity)
    SELECT ${sql.district}, ${type}, given.id, given.name, given.data, 1, given.identity
    FROM ${sql.rows(rows, ['id', 'identity', 'name', 'data'])} given`;
  const units = records.flatMap(({ id, units: of }) =>
    Object.entries(of).map(([relation, unit]) => [id, relation, unit]),
  );
  if (units.length === 0) return;
  await sql`INSERT INTO record_unit (district, type, record, relation, unit)
    SELECT ${sql.district}, ${type}, given.record, given.relation, given.unit
    FROM ${sql.rows(units, ['record', 'relation', 'unit'])} given`;
}

export interface ChangedRecord {
  id: string;
  /** The version that it was read in. */
  version: number;
  name: string;
  /** JSON. */
  data: string;
}

/** Changes records that are still as they were read; what identifies them stays the same. */
export async function changeRecords(
  sql: Sql,
  type: string,
  records: readonly ChangedRecord[],
): Promise<void> {
  if (records.length === 0) return;
  const rows = records.map(({ id, version, name, data }) => [id, version, name, data]);
  // Each is there, so nothing is ever inserted; but so SQLite begins with the rows, which it does not in an UPDATE.
  const changed = await sql`INSERT INTO record (district, type, id, name, data, version)
    SELECT ${sql.district}, ${type}, given.id, given.name, given.data,
      CAST(given.version AS integer)
    FROM ${sql.rows(rows, ['id', 'version', 'name', 'data'])} given WHERE true
    ON CONFLICT (district, type, id) DO UPDATE SET name = excluded.name, data = excluded.data,
      version = record.version + 1 WHERE record.version = excluded.version
    RETURNING id`;
  if (changed.length !== records.length) throw new Conflict('A record has changed.');
}

export interface RecordBefore {
  record: string;
  version: number;
  /** JSON: name, data, units. */
  before: string;
}

/** Keeps how records were before an import changed them. */
export async function keepBefore(
  sql: Sql,
  { type, run, at }: { type: string; run: string; at: Instant },
  records: readonly RecordBefore[],
): Promise<void> {
  if (records.length === 0) return;
  const rows = records.map(({ record, version, before }) => [record, version, before]);
  await sql`INSERT INTO record_change (district, type, record, version, run, before, at)
    SELECT ${sql.district}, ${type}, given.record, CAST(given.version AS integer), ${run},
      given.before, CAST(${at} AS bigint)
    FROM ${sql.rows(rows, ['record', 'version', 'before'])} given`;
}

/** Of which fields the identities of a type's records are made, as far as all of them are. */
export function identityFields(sql: Sql, type: string): Promise<string | undefined> {
  return setting(sql, `identity:${type}`);
}

export function rememberIdentityFields(sql: Sql, type: string, fields: string): Promise<void> {
  return remember(sql, `identity:${type}`, fields);
}

/** The next records of a type, in the order of their ids. */
export function recordsAfter(
  sql: Sql,
  type: string,
  after: string,
  most: number,
): Promise<Pick<RecordRow, 'id' | 'data'>[]> {
  return sql<Pick<RecordRow, 'id' | 'data'>>`
    SELECT id, data FROM record
    WHERE district = ${sql.district} AND type = ${type} AND id > ${after}
    ORDER BY id ${atMost(most)}`;
}

/** Says anew what identifies records; of two that say the same, the first keeps it. */
export async function setIdentities(
  sql: Sql,
  type: string,
  records: readonly { id: string; identity: string | null }[],
): Promise<void> {
  const { district } = sql;
  const rows = records.map(({ id, identity }) => [id, identity]);
  // As above; the identity goes as the name, since in its own column it would meet the index of identities first.
  await sql`INSERT INTO record (district, type, id, name, data, version)
    SELECT ${district}, ${type}, given.id, coalesce(given.identity, ''), '', 0
    FROM ${sql.rows(rows, ['id', 'identity'])} given WHERE true
    ON CONFLICT (district, type, id) DO UPDATE SET identity =
      CASE WHEN excluded.name = '' OR EXISTS (SELECT 1 FROM record o
        WHERE o.district = ${district} AND o.type = ${type} AND o.identity = excluded.name
          AND o.id <> excluded.id) THEN NULL ELSE excluded.name END`;
}

/** After very many changes PostgreSQL is told to look anew at what the tables hold, or it plans for those of before. */
export async function gatherFigures(
  sql: Sql,
  kind: 'sqlite' | 'postgres',
  { added, changed, moved }: { added: number; changed: number; moved: number },
): Promise<void> {
  if (kind !== 'postgres' || added + changed + moved < MANY) return;
  await sql`ANALYZE record`;
  await sql`ANALYZE record_unit`;
}

const MANY = 5_000;
