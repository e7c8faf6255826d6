/** Signatures of a zip archive (APPNOTE 4.3): the end of its list of entries, and each entry of that list. */
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LONGEST_COMMENT = 65_535;

/** More entries than any workbook has. */
const MOST_ENTRIES = 10_000;

/** Stands where a size is too large for 32 bits. */
const ELSEWHERE = 0xffffffff;

/**
 * How many bytes a zip archive says it has unpacked; the reader of workbooks takes no entry for longer
 * than it says. Undefined where it is no archive that can be read, or claims more than 4 GiB.
 */
export function unpackedSize(bytes: Buffer): number | undefined {
  const end = endOf(bytes);
  if (end === undefined) return undefined;
  const entries = bytes.readUInt16LE(end + 10);
  if (entries > MOST_ENTRIES) return undefined;
  let at = bytes.readUInt32LE(end + 16);
  let total = 0;
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + ENTRY_LENGTH > bytes.length || bytes.readUInt32LE(at) !== ENTRY) return undefined;
    const size = bytes.readUInt32LE(at + 24);
    if (size === ELSEWHERE) return undefined;
    total += size;
    const lengths = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    at += lengths.reduce((sum, length) => sum + length, ENTRY_LENGTH);
  }
  return total;
}

function endOf(bytes: Buffer): number | undefined {
  const last = bytes.length - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1)
    if (bytes.readUInt32LE(at) === END) return at;
  return undefined;
}
