import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { TableFault } from './table.js';

/**
 * How the text of a file is written. Chinese Excel saves CSV as GB18030 unless it is told to use
 * UTF-8, and no byte says so; but what is GB18030 is hardly ever UTF-8 by chance, so it is UTF-8 if all
 * of it can be read as such.
 */
export async function encodingOf(path: string): Promise<string> {
  const marked = await byteOrderMark(path);
  if (marked !== undefined) return marked;
  for (const encoding of ['utf-8', 'gb18030']) if (await canBeRead(path, encoding)) return encoding;
  throw new TableFault('table-encoding');
}

/** What Node calls text that is not of the encoding. */
const INVALID = 'ERR_ENCODING_INVALID_ENCODED_DATA';

async function byteOrderMark(path: string): Promise<string | undefined> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
    const mark = buffer.toString('hex');
    if (mark === 'fffe') return 'utf-16le';
    return mark === 'feff' ? 'utf-16be' : undefined;
  } finally {
    await file.close();
  }
}

async function canBeRead(path: string, encoding: string): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const bytes of createReadStream(path, { highWaterMark: 262_144 })) {
      // No text has it, and most files that are no text do.
      if ((bytes as Buffer).includes(0)) throw new TableFault('table-unreadable');
      decoder.decode(bytes as Buffer, { stream: true });
    }
    decoder.decode();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === INVALID) return false;
    throw error;
  }
}
