import { writeCsv } from 'hucre/csv';
import type { Json } from '../../engine/json.js';
import { granted, refuse } from '../refusals/refused.js';
import { findingMissing } from '../comparison/refusals.js';
import { allFindings, type ComparisonWithNames } from '../store/comparisons/reading.js';
import { entriesIn } from './comparison-findings.js';
import { openComparison } from './comparison-opened.js';
import type { Desk } from './desk.js';
import { mayImport, sheetOf, titleOf } from './import-kinds.js';
import { importWords } from './import-words.js';

/** What only a register has, laid out as the import of its type wants it. */
export interface NewRecords {
  type: string;
  name: string;
  content: Buffer;
}

/**
 * Whether somebody may read in what only the register has: who sent it, since it is then read in as it was sent, without masks,
 * and may read in such records.
 */
export function mayTakeIn(
  desk: Desk,
  { person, record_type: subject }: ComparisonWithNames,
): boolean {
  return person === desk.reader.person && mayImport(desk, { kind: 'record', subject });
}

/** The lines that only the register has and nobody has settled yet, as a sheet to be read in. */
export async function newRecords(desk: Desk, id: string): Promise<NewRecords> {
  const { comparison, filter, total } = await openComparison(desk, id, ONLY_THEIRS);
  if (!mayTakeIn(desk, comparison)) return refuse('not-permitted');
  if (total === 0) granted(findingMissing());
  const { record_type: type, title } = comparison;
  const { columns } = sheetOf(desk, { kind: 'record', subject: type });
  const rows: string[][] = [columns.map(titleOf)];
  for await (const page of allFindings(desk.sql, id, filter))
    for (const { theirs } of page)
      for (const { data } of entriesIn(theirs))
        rows.push(columns.map(({ key }) => asWritten(data[key] as Json | undefined)));
  const text = writeCsv(rows, { bom: true, lineSeparator: '\r\n' });
  return {
    type,
    name: `${importWords(desk.language).onlyIn(title)}.csv`,
    content: Buffer.from(text),
  };
}

const ONLY_THEIRS = { kind: 'only-theirs', open: 'true' } as const;

/** As the import reads it again: see import/cell-value.ts. */
function asWritten(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(asWritten).join('、');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
