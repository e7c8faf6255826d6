import { randomUUID } from 'node:crypto';
import type { ReadStream } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Refusal } from '../../engine/case.js';
import type { Clock } from '../store/clock.js';
import type { Database } from '../store/database.js';
import { keepFile } from '../store/files/keep-file.js';
import type { FileRow } from '../store/entities/cases.js';
import { mediaTypeOf } from './media-type.js';
import { withoutMetadata } from './metadata/without-metadata.js';

/** The largest file that is taken: a photograph of a phone, or a few scanned pages. */
export const MOST_BYTES = 10 * 1024 * 1024;

/** A file that was taken in. */
export type KeptFile = { kind: 'kept' } & Pick<FileRow, 'id' | 'name' | 'type' | 'size'>;

/** Uploaded files: their bytes in a folder under names that nobody can guess, the rest in the database. */
export class Files {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly folder: string,
  ) {}

  /** Takes a file in. It is on the disk before it is noted, so that a note never points nowhere. */
  async keep(content: Buffer, calledBySender: string, by: string): Promise<KeptFile | Refusal> {
    if (content.length > MOST_BYTES) return TOO_LARGE;
    const type = mediaTypeOf(content);
    if (type === undefined) return NOT_TAKEN;
    const kept = withoutMetadata(type, content);
    if (kept === undefined) return BROKEN;
    const file = { id: randomUUID(), name: plainName(calledBySender), type, size: kept.length };
    await this.write(file.id, kept);
    try {
      const at = this.clock.now();
      await this.database.write((sql) => keepFile(sql, { ...file, uploaded_by: by, at }));
    } catch (error) {
      await rm(this.pathOf(file.id), { force: true });
      throw error;
    }
    return { kind: 'kept', ...file };
  }

  /** The bytes of a file. Whether somebody may have them is asked before. */
  async read(id: string): Promise<ReadStream> {
    // Opened first: that a file is lost is known before the answer has begun.
    const handle = await open(this.pathOf(id), 'r');
    return handle.createReadStream();
  }

  private async write(id: string, content: Buffer): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    const handle = await open(this.pathOf(id), 'wx', 0o600);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
  }

  private pathOf(id: string): string {
    return join(this.folder, id);
  }
}

/** The sender's name for it without folders and signs that do not print, for people to read. */
function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const printable = last.replace(/[\p{Cc}\p{Cf}\p{Cs}"<>|:*?]/gu, '').trim();
  return Array.from(printable).slice(-100).join('') || 'file';
}

const TOO_LARGE: Refusal = {
  kind: 'refused',
  code: 'too-large',
  message: { zh: '文件不能超过 10 MB', en: 'A file may have 10 MB at most' },
};

const BROKEN: Refusal = {
  kind: 'refused',
  code: 'file-broken',
  message: {
    zh: '照片文件已损坏，请重新拍摄或另存后再上传',
    en: 'The photograph is damaged; take it again, or save it anew and try again',
  },
};

const NOT_TAKEN: Refusal = {
  kind: 'refused',
  code: 'unsupported-media-type',
  message: {
    zh: '只能上传照片（JPEG、PNG、WebP）或 PDF 文件',
    en: 'Only photographs (JPEG, PNG, WebP) and PDF files can be uploaded',
  },
};
