import type { Data, Json } from '../../engine/json.js';
import { recordFaults } from '../../engine/record/record-faults.js';
import type { RecordDocument } from '../../engine/types.js';
import { shapeFaults } from '../cases/shape.js';
import { recordsByIdentity, type RegisterRow } from '../store/import/register.js';
import type { Sql } from '../store/sql.js';
import type { Outcome } from './importing.js';
import type { Known, Looking, PlannedRecord } from './planned-record.js';
import type { RowFault } from './row-fault.js';
import type { SheetRow } from './sheet-row.js';
import { unitsByRecord } from './units-by-record.js';

/** Looks at rows beside the records of the same identity, all of them read at once. */
export async function planRecords(
  sql: Sql,
  rows: readonly SheetRow[],
  looking: Looking,
): Promise<PlannedRecord[]> {
  const type = looking.record.id;
  const identities = rows.flatMap(({ identity }) => identity ?? []);
  const found = await recordsByIdentity(sql, type, identities);
  const units = await unitsByRecord(sql, type, found);
  const known = new Map(found.map((row) => [row.identity, row]));
  return rows.map((row) => {
    const before = known.get(row.identity);
    return before === undefined
      ? planNew(row, looking)
      : planKnown(row, knownOf(before, units.get(before.id) ?? {}), looking);
  });
}

function knownOf({ id, version, name, data }: RegisterRow, units: Record<string, string>): Known {
  return { id, version, name, data: JSON.parse(data) as Data, units };
}

function planNew(row: SheetRow, looking: Looking): PlannedRecord {
  const { data, identity, line } = row;
  const units = named(row.units);
  const faults = faultsOf(row, data, units, looking, () => false);
  if (faults.length > 0 || identity === null) return faulty(line, faults);
  const record = { name: nameOf(looking.record, data, identity), data, units, identity };
  return { line, outcome: 'added', faults: NONE, differs: ALL, record };
}

function planKnown(row: SheetRow, known: Known, looking: Looking): PlannedRecord {
  const { line } = row;
  if (!looking.reach.isOwn(known.units)) return faulty(line, [KEPT_ELSEWHERE]);
  const { keepEmpty } = looking;
  const cleared = keepEmpty ? [] : row.empty.filter((key) => known.data[key] !== undefined);
  const changed = Object.keys(row.data).filter((key) => !same(known.data[key], row.data[key]));
  const relations = Object.entries(row.units).filter(
    ([relation, unit]) => (known.units[relation] ?? '') !== unit && !(keepEmpty && unit === ''),
  );
  if (row.faults.length === 0 && cleared.length + changed.length + relations.length === 0)
    return { line, outcome: 'unchanged', faults: NONE, known, differs: [] };
  const data = changed.length + cleared.length === 0 ? known.data : merged(known, row, cleared);
  const units = named({ ...known.units, ...Object.fromEntries(relations) });
  const was = new Set(
    recordFaults(looking.program, looking.record.id, known.data, looking.now).map(
      ({ code }) => code,
    ),
  );
  const faults = faultsOf(row, data, units, looking, (check) => was.has(check));
  if (faults.length > 0 || row.identity === null) return { ...faulty(line, faults), known };
  return {
    line,
    outcome: relations.length > 0 ? 'moved' : 'changed',
    faults: NONE,
    known,
    differs: [...changed, ...cleared, ...relations.map(([relation]) => columnOf(relation))],
    record: {
      name: nameOf(looking.record, data, known.name),
      data,
      units,
      identity: row.identity,
    },
  };
}

function merged({ data }: Known, row: SheetRow, cleared: readonly string[]): Data {
  const all: Data = { ...data, ...row.data };
  return cleared.length === 0
    ? all
    : Object.fromEntries(Object.entries(all).filter(([key]) => !cleared.includes(key)));
}

/** All that is wrong with a row; for most rows nothing, and nothing is made for them. */
function faultsOf(
  row: SheetRow,
  data: Data,
  units: Record<string, string>,
  looking: Looking,
  failedBefore: (check: string) => boolean,
): readonly RowFault[] {
  const ofData = dataFaults(row, data, looking, failedBefore);
  const ofUnits = unitFaults(row, units, looking);
  const isSound = row.faults.length + ofData.length + ofUnits.length === 0;
  return isSound ? NONE : [...row.faults, ...ofData, ...ofUnits];
}

/** What is wrong with the data, beside the cells of which that has been said, and the checks that failed before. */
function dataFaults(
  { faults }: SheetRow,
  data: Data,
  { program, record, now, secret }: Looking,
  failedBefore: (check: string) => boolean,
): readonly RowFault[] {
  const shape = shapeFaults(program, `record/${record.id}`, record.schema, data).map(
    ({ field, code }) => ({ field: field.split('/')[0] ?? '', code: `shape:${code}` }),
  );
  const failed =
    shape.length + faults.length === 0 ? recordFaults(program, record.id, data, now) : [];
  if (shape.length + failed.length === 0) return NONE;
  const said = new Set(faults.map(({ field }) => field));
  const checks = failed
    .filter(({ code }) => !failedBefore(code))
    .map(({ field, code }) => ({ field, code: `check:${code}` }));
  return [...shape.filter(({ field }) => !said.has(field)), ...checks].map((fault) =>
    secret.has(fault.field) ? fault : withValue(fault, data),
  );
}

function withValue(fault: { field: string; code: string }, data: Data): RowFault {
  const value = data[fault.field];
  if (value === undefined || value === null) return fault;
  return { ...fault, value: typeof value === 'string' ? value : JSON.stringify(value) };
}

/** Each relation that a record must have is there, and the record lies where the importer may change it. */
function unitFaults(
  { faults }: SheetRow,
  units: Record<string, string>,
  { record, reach }: Looking,
): readonly RowFault[] {
  if (faults.length === 0 && hasAll(record, units) && reach.isOwn(units)) return NONE;
  const said = new Set(faults.map(({ field }) => field));
  const missing = Object.entries(record.units).filter(
    ([relation, { required }]) =>
      required !== false && units[relation] === undefined && !said.has(columnOf(relation)),
  );
  if (missing.length > 0)
    return missing.map(([relation]) => ({ field: columnOf(relation), code: 'unit-missing' }));
  return said.size > 0 || reach.isOwn(units) ? [] : [{ field: '', code: 'unit-outside' }];
}

function hasAll({ units: relations }: RecordDocument, units: Record<string, string>): boolean {
  for (const relation in relations)
    if (relations[relation]?.required !== false && units[relation] === undefined) return false;
  return true;
}

function nameOf({ name }: RecordDocument, data: Data, otherwise: string): string {
  const value = data[name];
  return typeof value === 'string' ? value : otherwise;
}

function named(units: Record<string, string>): Record<string, string> {
  if (!Object.values(units).includes('')) return units;
  return Object.fromEntries(Object.entries(units).filter(([, unit]) => unit !== ''));
}

function columnOf(relation: string): string {
  return `units.${relation}`;
}

function same(one: Json | undefined, other: Json | undefined): boolean {
  if (typeof one !== 'object' || typeof other !== 'object') return one === other;
  return JSON.stringify(one) === JSON.stringify(other);
}

function faulty(line: number, faults: readonly RowFault[]): PlannedRecord {
  const outcome: Outcome = 'faulty';
  return { line, outcome, faults: faults.length > 0 ? faults : [NO_IDENTITY], differs: [] };
}

const NONE: readonly RowFault[] = [];
/** Of what is new all differs, and nobody is told of each. */
const ALL: string[] = [];
const NO_IDENTITY: RowFault = { field: '', code: 'identity-missing' };
/** Says no more than that: what it is, is for those to know who keep it. */
const KEPT_ELSEWHERE: RowFault = { field: '', code: 'kept-elsewhere' };
