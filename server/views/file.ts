import { levelFor } from '../../engine/access/levels.js';
import type { FileView } from '../http/types.js';
import { found, refuse } from '../refusals/refused.js';
import type { FileRow } from '../store/entities/cases.js';
import { caseSeen } from '../store/reading/cases.js';
import { fileById } from '../store/reading/files.js';
import type { Desk } from './desk.js';
import { levelsInCase } from './levels.js';
import { readOfCase } from './reads.js';

/** An uploaded file, as the wire has it. */
export function fileView({ id, name, type, size }: FileView): FileView {
  return { id, name, type, size };
}

/** A file that the reader is given: one's own upload, or what the case holds, where one reads sensitive data in it. */
export async function fileToGive(desk: Desk, id: string): Promise<FileRow> {
  const file = found(await fileById(desk.sql, desk.reader, id));
  if (file.case_id === null) return file;
  const row = found(await caseSeen(desk.sql, desk.reader, file.case_id));
  if (levelFor(await levelsInCase(desk, row), 'sensitive') === 'hidden') return refuse('not-found');
  await desk.note([readOfCase('file', row, { subject: id })]);
  return file;
}
