import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Imports } from '../import/imports.js';
import { granted } from '../refusals/refused.js';
import { newRecords } from '../views/comparison-new-records.js';
import type { Desk } from '../views/desk.js';
import { faultySheet } from '../views/import-faulty-sheet.js';
import { importView } from '../views/imports.js';
import type { SheetFile } from '../views/ledger-sheet.js';
import { withUploadedSheet, withWrittenSheet } from './sheet-upload.js';
import type { ImportColumns, ImportQuery, ImportStart, ImportView } from './types.js';

/** Sheets as they come in over HTTP, and what is done with them; each time the import is told as it is then. */
@Injectable()
export class ImportTraffic {
  constructor(private readonly imports: Imports) {}

  take(
    desk: Desk,
    { kind, subject = '', keepEmpty }: ImportQuery,
    request: FastifyRequest,
  ): Promise<ImportView> {
    return withUploadedSheet(request, async (sheet) => {
      const sent = { ...sheet, kind, subject, keepEmpty: keepEmpty === 'true' };
      const { run } = granted(await this.imports.receive(desk.reader, sent));
      return importView(desk, run);
    });
  }

  /** Sends what only a compared register has, as a sheet of its own. */
  async takeIn(desk: Desk, comparison: string): Promise<ImportView> {
    const { type, name, content } = await newRecords(desk, comparison);
    return withWrittenSheet({ name, content }, async (sheet) => {
      const sent = { ...sheet, kind: 'record' as const, subject: type, keepEmpty: true };
      const { run } = granted(await this.imports.receive(desk.reader, sent));
      return importView(desk, run);
    });
  }

  async again(
    desk: Desk,
    id: string,
    said: ImportColumns & { chosen: Record<string, string> },
  ): Promise<ImportView> {
    granted(await this.imports.again(desk.reader, id, said));
    return importView(desk, id);
  }

  async start(desk: Desk, id: string, mode: ImportStart['mode']): Promise<ImportView> {
    granted(await this.imports.take(desk.reader, id, mode));
    return importView(desk, id);
  }

  async cancel(desk: Desk, id: string): Promise<ImportView> {
    granted(await this.imports.cancel(desk.reader, id));
    return importView(desk, id);
  }

  faultyRows(desk: Desk, id: string): Promise<SheetFile> {
    return faultySheet(desk, id, this.imports.files);
  }
}
