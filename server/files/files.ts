import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { Refusal } from '../../engine/case.js';
import type { Clock } from '../store/clock.js';
import type { Database } from '../store/database.js';
import { keepFile } from '../store/files/keep-file.js';
import type { FileRow } from '../store/entities/cases.js';
import { outageOf } from '../store/outage.js';
import type { FileStore } from './file-store.js';
import { mediaTypeOf } from './media-type.js';
import { reEncoded } from './re-encoded.js';
import { plainName } from './plain-name.js';

/** The largest file that is taken: a photograph of a phone, or a few scanned pages. */
export const MOST_BYTES = 10 * 1024 * 1024;

/** A file that was taken in. */
export type KeptFile = { kind: 'kept' } & Pick<FileRow, 'id' | 'name' | 'type' | 'size'>;

/** Uploaded files: their bytes in a store under names that nobody can guess, the rest in the database. */
export class Files {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly store: FileStore,
  ) {}

  /** Takes a file in. Its bytes are kept before it is noted, so that a note never points nowhere. */
  async keep(content: Buffer, calledBySender: string, by: string): Promise<KeptFile | Refusal> {
    if (content.length > MOST_BYTES) return TOO_LARGE;
    const type = mediaTypeOf(content);
    if (type === undefined) return NOT_TAKEN;
    const kept = await reEncoded(type, content);
    if (kept === undefined) return BROKEN;
    const file = {
      id: randomUUID(),
      name: plainName(calledBySender, 'file'),
      type,
      size: kept.length,
    };
    await this.store.put(file.id, kept, type);
    try {
      const at = this.clock.now();
      await this.database.write((sql) => keepFile(sql, { ...file, uploaded_by: by, at }));
    } catch (error) {
      // Of a database that went away nobody knows whether it has noted the file before.
      if (outageOf(error) !== 'away') await this.store.remove(file.id);
      throw error;
    }
    return { kind: 'kept', ...file };
  }

  /** The bytes of a file. Whether somebody may have them is asked before. */
  read(id: string): Promise<Readable> {
    return this.store.get(id);
  }
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
