import { crc32 } from './crc32.js';
import { DEFLATED, ENCRYPTED, END, ENTRY, LOCAL, STORED } from './zip-marks.js';

/** A file that somebody brings, by the path that it has where it comes from. */
export interface BroughtFile {
  path: string;
  bytes: Uint8Array;
}

/** How much may come in at once. */
export interface Bounds {
  files: number;
  bytes: number;
}

export type ZipFaultCode = 'not-zip' | 'encrypted' | 'damaged' | 'too-many' | 'too-large';

/** Why an archive cannot be read; `path` is the file in it at which that was seen. */
export class ZipFault extends Error {
  constructor(
    readonly code: ZipFaultCode,
    readonly path = '',
  ) {
    super(code);
  }
}

/**
 * The files of a zip archive. What it claims of itself is not believed: what comes out is counted as it
 * comes, so that a small archive cannot fill the memory.
 *
 * Throws ZipFault.
 */
export async function unzipped(archive: Uint8Array, bounds: Bounds): Promise<BroughtFile[]> {
  const entries = entriesOf(archive).filter(({ path }) => !path.endsWith('/'));
  if (entries.length > bounds.files) throw new ZipFault('too-many');
  const found: BroughtFile[] = [];
  let left = bounds.bytes;
  for (const entry of entries) {
    const bytes = await contentOf(archive, entry, left);
    left -= bytes.length;
    found.push({ path: entry.path, bytes });
  }
  return found;
}

interface Entry {
  path: string;
  flags: number;
  method: number;
  sum: number;
  packed: number;
  size: number;
  at: number;
}

function entriesOf(archive: Uint8Array): Entry[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  return Array.from({ length: count }, () => {
    if (!isAt(view, at, ENTRY)) throw new ZipFault('damaged');
    const nameLength = view.getUint16(at + 28, true);
    const beside = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const name = archive.subarray(at + ENTRY.length, at + ENTRY.length + nameLength);
    const entry = {
      path: new TextDecoder().decode(name).replaceAll('\\', '/'),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      sum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    };
    at += ENTRY.length + nameLength + beside;
    return entry;
  });
}

/** The end stands last, but for a remark of up to 64 KB. */
function endOf(view: DataView): number {
  const last = view.byteLength - END.length;
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1) if (isAt(view, at, END)) return at;
  throw new ZipFault('not-zip');
}

function isAt(view: DataView, at: number, { mark, length }: typeof LOCAL): boolean {
  return at >= 0 && at + length <= view.byteLength && view.getUint32(at, true) === mark;
}

async function contentOf(
  archive: Uint8Array,
  { path, flags, method, sum, packed, size, at }: Entry,
  most: number,
): Promise<Uint8Array> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  if (!isAt(view, at, LOCAL)) throw new ZipFault('damaged', path);
  if ((flags & ENCRYPTED) !== 0) throw new ZipFault('encrypted', path);
  const names = view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const from = at + LOCAL.length + names;
  const content = archive.slice(from, from + packed);
  if (method !== STORED && method !== DEFLATED) throw new ZipFault('damaged', path);
  if (size > most) throw new ZipFault('too-large', path);
  const bytes = method === STORED ? content : await inflated(content, most, path);
  if (bytes.length !== size || crc32(bytes) !== sum) throw new ZipFault('damaged', path);
  return bytes;
}

async function inflated(
  content: Uint8Array<ArrayBuffer>,
  most: number,
  path: string,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const stream = new Blob([content]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new ZipFault('damaged', path);
    });
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      throw new ZipFault('too-large', path);
    }
    parts.push(value);
  }
  return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
}
