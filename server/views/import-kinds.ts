import type { ImportKind as Kind } from '../http/types.js';
import { type Column, columnsOfRecord } from '../import/columns.js';
import { importedTypes } from '../import/importer.js';
import { inLanguages } from '../import/languages.js';
import type { ImportRunRow } from '../store/entities/import.js';
import type { Desk } from './desk.js';

/** What the reader may read in. */
export function importKinds(desk: Desk): Kind[] {
  const { active, reader } = desk;
  return importedTypes(active.program, reader).map((subject) => kindView(desk, 'record', subject));
}

/** A kind of sheet by name; of a type that the pack no longer has, by its id. */
export function kindView(
  { active: { words } }: Desk,
  kind: ImportRunRow['kind'],
  subject: string,
): Kind {
  return { kind, subject, title: words.records[subject]?.title ?? subject };
}

/** The columns of such a sheet, their titles in the reader's language first. */
export function columnsOf(
  { active: { program }, language }: Desk,
  { subject }: Pick<ImportRunRow, 'kind' | 'subject'>,
): Column[] {
  return columnsOfRecord(inLanguages(program, language), subject);
}

/** What a column is called for the reader. */
export function titleOf({ titles: [title = ''], key }: Column): string {
  return title === '' ? key : title;
}
