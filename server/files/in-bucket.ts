import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { S3mini } from 's3mini';
import { FilesAway } from './files-away.js';
import type { FileStore } from './file-store.js';
import { temporaryFolder } from './temporary-folder.js';

/** A bucket of a store that speaks S3. */
export interface Bucket {
  /** With the bucket in its path: https://store.example/files */
  endpoint: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

/** In a bucket, for many servers that share no disk. */
export function inBucket(bucket: Bucket): FileStore {
  const store = new S3mini({ ...bucket, requestAbortTimeout: 30_000 });
  const put = async (id: string, content: Buffer, type: string) => {
    const answer = await reached(store.putObject(id, content, type));
    if (!answer.ok) throw new Error(`The bucket did not take a file: ${answer.status}.`);
  };
  return {
    put,
    async putFile(id, path, type) {
      await put(id, await readFile(path), type);
      await rm(path, { force: true });
    },
    async local(id) {
      const content = await reached(store.getObjectArrayBuffer(id));
      if (content === null) throw new Error('The bucket has no such file.');
      const folder = await temporaryFolder('file');
      const path = join(folder, 'file');
      await writeFile(path, Buffer.from(content));
      return { path, done: () => rm(folder, { recursive: true, force: true }) };
    },
    async get(id) {
      const content = await reached(store.getObjectArrayBuffer(id));
      if (content === null) throw new Error('The bucket has no such file.');
      return Readable.from([Buffer.from(content)]);
    },
    async remove(id) {
      await reached(store.deleteObject(id));
    },
  };
}

/** What the bucket answers; that it does not, is told apart from what is wrong with a file. */
async function reached<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw new FilesAway(error);
  }
}
