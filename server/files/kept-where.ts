import { join } from 'node:path';
import type { FileStore } from './file-store.js';
import { type Bucket, inBucket } from './in-bucket.js';
import { onDisk } from './on-disk.js';

/** Where uploaded files are kept: in the bucket that is named, else in the folder of the data. */
export function keptWhere({ bucket, dataDir }: { bucket?: Bucket; dataDir: string }): FileStore {
  return bucket === undefined ? onDisk(join(dataDir, 'files')) : inBucket(bucket);
}
