import { dayOf } from '../../engine/calendar/zone.js';
import { print } from '../../engine/document/print.js';
import { written } from '../../engine/expression/template.js';
import type { PrintedDocument } from '../http/types.js';
import { found } from '../refusals/refused.js';
import { caseSeen } from '../store/reading/cases.js';
import { documentByNumber } from '../store/reading/documents.js';
import type { Desk } from './desk.js';
import { paperScope } from './paper-scope.js';
import { readOfCase } from './reads.js';
import { versionsAt } from './spans.js';

/** A paper that a case produced, with what was known then, ready to be laid out. */
export async function printedView(
  desk: Desk,
  caseId: string,
  number: number,
): Promise<PrintedDocument> {
  const { sql, reader } = desk;
  const row = found(await caseSeen(sql, reader, caseId));
  const { document, scope, at } = found(await documentByNumber(sql, reader, caseId, number));
  const versionAt = await versionsAt(desk, [row.id]);
  const { words } = await desk.editionOf(versionAt(row, at));
  const day = dayOf(at, words.pack.timeZone);
  const read = await paperScope(desk, row, { words, document, scope });
  await desk.note([readOfCase('paper', row, { subject: String(number) })]);
  return {
    ...print(words, document, read),
    date: written(day, { type: 'string', format: 'date' }, desk.language),
  };
}
