import { crc32 } from './crc32.js';
import { END, ENTRY, LOCAL, STORED, UTF8 } from './zip-marks.js';

/** 1980-01-01, the first day that an archive can name: the same files give the same bytes. */
const FIRST_DAY = 0x21;
const VERSION = 20;

/** Texts as a zip archive, by path, as they are: what is exported is small, and any program reads it. */
export function zipped(files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const bodies: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const [path, text] of Object.entries(files)) {
    const name = encoder.encode(path);
    const content = encoder.encode(text);
    const about = [VERSION, UTF8, STORED, 0, FIRST_DAY];
    const sizes = [crc32(content), content.length, content.length];
    const body = [record(LOCAL, about, sizes, [name.length, 0]), name, content];
    directory.push(
      record(ENTRY, [VERSION, ...about], sizes, [name.length, 0, 0, 0, 0, 0, 0], at),
      name,
    );
    bodies.push(...body);
    at += LOCAL.length + name.length + content.length;
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0);
  const count = directory.length / 2;
  const end = fields(END, [...short([0, 0, count, count]), ...long([length, at]), ...short([0])]);
  return joined([...bodies, ...directory, end]);
}

/** The head of a file, or its line in the directory, which also says where the file begins. */
function record(
  part: typeof LOCAL,
  about: number[],
  sizes: number[],
  names: number[],
  at?: number,
): Uint8Array {
  return fields(part, [
    ...short(about),
    ...long(sizes),
    ...short(names),
    ...(at === undefined ? [] : long([at])),
  ]);
}

function fields({ mark, length }: typeof LOCAL, bytes: number[]): Uint8Array {
  const all = [...long([mark]), ...bytes];
  if (all.length !== length) throw new Error(`${all.length} bytes where ${length} belong`);
  return Uint8Array.from(all);
}

const short = (values: number[]): number[] =>
  values.flatMap((value) => [value & 0xff, (value >>> 8) & 0xff]);
const long = (values: number[]): number[] =>
  values.flatMap((value) => [...short([value & 0xffff]), ...short([value >>> 16])]);

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
