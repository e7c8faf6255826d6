import { StreamableFile } from '@nestjs/common';
import type { Template } from '../views/import-template.js';
import type { SheetFile } from '../views/ledger-sheet.js';
import { attachment } from './attachment.js';

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A sheet that is to be filled, as it goes out. */
export function templateFile({ name, format, content }: Template): StreamableFile {
  return new StreamableFile(content, {
    type: format === 'xlsx' ? EXCEL : 'text/csv; charset=utf-8',
    length: content.length,
    disposition: attachment(name),
  });
}

/** A spreadsheet as it goes out: to be kept, under its name. */
export function sheetFile({ name, content }: SheetFile): StreamableFile {
  return new StreamableFile(content, {
    type: EXCEL,
    length: content.length,
    disposition: attachment(name),
  });
}
