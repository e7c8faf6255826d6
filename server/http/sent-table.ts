import type { FastifyRequest } from 'fastify';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { refuse, Refused } from '../refusals/refused.js';

/** The largest register that is taken, in bytes. */
const MOST_BYTES = 100 * 1024 * 1024;

/** Keeps the one file that a form of type multipart holds for as long as the work lasts, and nothing of it after that. */
export async function withSentTable<T>(
  request: FastifyRequest,
  work: (path: string) => Promise<T>,
): Promise<T> {
  if (!request.isMultipart()) return refuse('unsupported-media-type');
  const folder = await mkdtemp(join(tmpdir(), 'zelian-sent-'));
  try {
    const path = join(folder, 'table');
    await take(request, path);
    return await work(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What is no form although it says so makes the reader throw. */
async function take(request: FastifyRequest, path: string): Promise<void> {
  try {
    const part = await request.file({ limits: { files: 1, fileSize: MOST_BYTES } });
    if (part?.fieldname !== 'file') return refuse('file-missing');
    await pipeline(part.file, createWriteStream(path, { mode: 0o600 }));
    if (part.file.truncated) return refuse('too-large');
  } catch (error) {
    if (error instanceof Refused || (error instanceof Error && 'statusCode' in error)) throw error;
    return refuse('malformed');
  }
}
