import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FastifyRequest } from 'fastify';
import { temporaryFolder } from '../files/temporary-folder.js';
import { refuse, Refused } from '../refusals/refused.js';
import { plainName } from '../files/plain-name.js';

/** The longest sheet that is taken, in bytes: a million rows of a register. */
const MOST_BYTES = 300 * 1024 * 1024;

/** A sheet that was sent, on this machine. */
export interface UploadedSheet {
  path: string;
  name: string;
  sha256: string;
}

/**
 * Takes the one file of a form to a place on this machine for as long as the work lasts; it is never held in memory.
 *
 * @param most how many bytes are taken
 */
export async function withUploadedSheet<T>(
  request: FastifyRequest,
  work: (sheet: UploadedSheet) => Promise<T>,
  most = MOST_BYTES,
): Promise<T> {
  if (!request.isMultipart()) return refuse('unsupported-media-type');
  const folder = await temporaryFolder('sheet');
  try {
    return await work(await received(request, join(folder, 'sheet'), most));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The same with a sheet that the server wrote itself. */
export async function withWrittenSheet<T>(
  { name, content }: { name: string; content: Buffer },
  work: (sheet: UploadedSheet) => Promise<T>,
): Promise<T> {
  const folder = await temporaryFolder('sheet');
  try {
    const path = join(folder, 'sheet');
    await writeFile(path, content, { mode: 0o600 });
    return await work({ path, name, sha256: createHash('sha256').update(content).digest('hex') });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function received(
  request: FastifyRequest,
  path: string,
  most: number,
): Promise<UploadedSheet> {
  try {
    const part = await request.file({ limits: { files: 1, fileSize: most } });
    if (part?.fieldname !== 'file') return refuse('file-missing');
    const hash = createHash('sha256');
    const hashed = new Transform({
      transform(bytes: Buffer, _, done) {
        hash.update(bytes);
        done(null, bytes);
      },
    });
    await pipeline(part.file, hashed, createWriteStream(path, { mode: 0o600 }));
    if (part.file.truncated) return refuse('too-large');
    return { path, name: plainName(part.filename, 'sheet'), sha256: hash.digest('hex') };
  } catch (error) {
    if (error instanceof Refused || (error instanceof Error && 'statusCode' in error)) throw error;
    // The disk is full, or the like: nothing that the sender did.
    if (error instanceof Error && 'syscall' in error) throw error;
    return refuse('malformed');
  }
}
