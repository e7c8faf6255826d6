import { StreamableFile } from '@nestjs/common';
import type { SheetFile } from '../views/ledger-sheet.js';
import { attachment } from './attachment.js';

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A spreadsheet as it goes out: to be kept, under its name. */
export function sheetFile({ name, content }: SheetFile): StreamableFile {
  return new StreamableFile(content, {
    type: EXCEL,
    length: content.length,
    disposition: attachment(name),
  });
}
