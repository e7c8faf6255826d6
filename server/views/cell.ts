import { localOf } from '../../engine/calendar/zone.js';
import type { Json } from '../../engine/json.js';
import type { CompiledColumn, ShownValue } from '../../engine/ledger/compiled.js';
import type { Mask } from '../../engine/types.js';
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
  return valueText(column.field, value, maskOf(desk, column, recordType), shown);
}

/** How a record's field is shortened, where the column is such a field. */
export function maskOf(
  { active }: Desk,
  { recordField = '' }: ShownValue,
  recordType: string,
): Mask | undefined {
  return active.program.records[recordType]?.sensitivity?.[recordField]?.mask;
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
