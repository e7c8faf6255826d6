import { Readable } from 'node:stream';
import { S3mini } from 's3mini';
import type { FileStore } from './file-store.js';

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
  return {
    async put(id, content, type) {
      const answer = await store.putObject(id, content, type);
      if (!answer.ok) throw new Error(`The bucket did not take a file: ${answer.status}.`);
    },
    async get(id) {
      const content = await store.getObjectArrayBuffer(id);
      if (content === null) throw new Error('The bucket has no such file.');
      return Readable.from([Buffer.from(content)]);
    },
    async remove(id) {
      await store.deleteObject(id);
    },
  };
}
