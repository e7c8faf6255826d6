import type { ImportKind as Kind } from '../http/types.js';
import type { Column } from '../import/columns.js';
import { importedSignals, importedTypes } from '../import/importer.js';
import { type KindOfSheet, kindOfSheet } from '../import/kind-of-sheet.js';
import { inLanguages } from '../import/languages.js';
import type { ImportRunRow } from '../store/entities/import.js';
import type { Desk } from './desk.js';
import { phraseLanguage } from './language.js';

type Named = Pick<ImportRunRow, 'kind' | 'subject'>;

/** What the reader may read in. */
export function importKinds(desk: Desk): Kind[] {
  const { program } = desk.active;
  const may: Named[] = [
    ...importedTypes(program, desk.reader).map((subject) => ({ kind: 'record' as const, subject })),
    ...importedSignals(program, desk.reader).map((subject) => ({
      ...{ kind: 'signal' as const, subject },
    })),
    ...(desk.reader.administrator ? [{ kind: 'organisation' as const, subject: '' }] : []),
  ];
  return may.map((each) => kindView(desk, each));
}

/** Whether the reader may read in such sheets. */
export function mayImport(desk: Desk, { kind, subject }: Named): boolean {
  return importKinds(desk).some((each) => each.kind === kind && each.subject === subject);
}

/** A kind of sheet by name; of a type that the pack no longer has, by its id. */
export function kindView(desk: Desk, { kind, subject }: Named): Kind {
  return { kind, subject, title: sheetOf(desk, { kind, subject }).title };
}

/** What such a sheet is called and what its rows may say, in the reader's language first. */
export function sheetOf({ active: { program }, language }: Desk, named: Named): KindOfSheet {
  return kindOfSheet(inLanguages(program, language), named, phraseLanguage(language));
}

/** What a column is called for the reader. */
export function titleOf({ titles: [title = ''], key }: Column): string {
  return title === '' ? key : title;
}
