import { localOf } from '../../engine/calendar/zone.js';
import { classOf, type FieldClass, mostTelling } from '../../engine/access/field-class.js';
import { type Level, levelFor, type Levels } from '../../engine/access/levels.js';
import type { Json } from '../../engine/json.js';
import type { CompiledColumn, ShownValue } from '../../engine/ledger/compiled.js';
import type { Fields, Mask, Sensitivity } from '../../engine/types.js';
import type { LedgerColumnView } from '../http/types.js';
import type { Desk } from './desk.js';
import { type Shown, valueText } from './values.js';

/** What a column's cells are. */
export type CellKind = LedgerColumnView['kind'];

/** A cell as people read it: masked as the record's type has it. */
export function cellText(
  desk: Desk,
  column: ShownValue,
  recordType: string,
  value: Json,
  shown: Shown,
): string {
  if (value === null || value === '') return '';
  if (column.field.format === 'date-time' && typeof value === 'string')
    return localOf(Date.parse(value), desk.active.program.pack.timeZone).replace('T', ' ');
  return valueText(column.field, value, readingOf(desk, column, recordType, shown), shown);
}

/** Whether nothing of a column's cells is withheld. */
export function isWhole(desk: Desk, column: ShownValue, recordType: string, shown: Shown): boolean {
  const { level, mask } = readingOf(desk, column, recordType, shown);
  return level === 'shown' || (level === 'masked' && mask === undefined);
}

function readingOf(desk: Desk, column: ShownValue, recordType: string, { levels }: Shown) {
  const level = levelOfColumn(desk, column, levels);
  return { level, mask: maskOf(desk, column, recordType) };
}

/** How a record's field is shortened, where the column is such a field. */
function maskOf(
  { active }: Desk,
  { recordField = '' }: ShownValue,
  recordType: string,
): Mask | undefined {
  return active.program.records[recordType]?.sensitivity?.[recordField]?.mask;
}

/**
 * How much of a column is read: as much as of the most telling field that it is made of, in whichever record or process
 * that stands.
 */
export function levelOfColumn({ active }: Desk, { reads }: ShownValue, levels: Levels): Level {
  const { records, processes } = active.program;
  const ofRecord = Object.values(records).flatMap(({ schema, sensitivity }) =>
    classesOf(reads.record, schema.properties, sensitivity, 'internal'),
  );
  const ofCase = Object.values(processes).flatMap(({ definition: { data, sensitivity } }) =>
    classesOf(reads.case, data ?? {}, sensitivity, 'personal'),
  );
  return levelFor(levels, mostTelling([...ofRecord, ...ofCase]));
}

function classesOf(
  names: readonly string[],
  fields: Fields,
  sensitivity: Sensitivity | undefined,
  otherwise: 'internal' | 'personal',
): FieldClass[] {
  return names.flatMap((name) => {
    const field = fields[name];
    return field === undefined ? [] : [classOf(name, field, sensitivity, otherwise)];
  });
}

/** What a column's cells are, whatever stands in them. */
export function kindOf({ field }: Pick<CompiledColumn, 'field'>): CellKind {
  const { type, format, choices, items } = field;
  if (choices !== undefined || items?.choices !== undefined) return 'choice';
  if (type === 'boolean') return 'yes-no';
  if (type === 'integer' || type === 'number') return 'number';
  if (format === 'date') return 'date';
  return format === 'date-time' ? 'instant' : 'text';
}
