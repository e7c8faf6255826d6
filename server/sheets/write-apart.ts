import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { WriteSheet } from 'hucre/xlsx';

/** What runs beside the server. It is so short because it holds nothing of ours, only the library's call. */
const WRITING = `
  const { parentPort, workerData: { library, book } } = require('node:worker_threads');
  import(library)
    .then(({ writeXlsx }) => writeXlsx(book))
    .then((bytes) => parentPort.postMessage(bytes));
`;

/** Enough for the longest sheet, and not enough to take the server along. */
const MOST_MEMORY_MB = 768;

let before: Promise<unknown> = Promise.resolve();

/**
 * Writes a workbook in a thread of its own, so that nobody waits for it who asked for something
 * else; one after the other, so that many who ask at once do not use up the memory.
 */
export function writeApart(...sheets: WriteSheet[]): Promise<Buffer> {
  const written = before.then(() => write(sheets));
  before = written.catch(() => undefined);
  return written;
}

function write(sheets: WriteSheet[]): Promise<Buffer> {
  const library = pathToFileURL(createRequire(import.meta.url).resolve('hucre/xlsx')).href;
  const worker = new Worker(WRITING, {
    eval: true,
    workerData: { library, book: { sheets } },
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  return new Promise((resolve, reject) => {
    worker.once('message', (bytes: Uint8Array) => {
      resolve(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    });
    worker.once('error', reject);
    worker.once('exit', () => {
      reject(new Error('The sheet was not written'));
    });
  });
}
