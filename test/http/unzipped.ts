import { inflateRawSync } from 'node:zlib';

const DIRECTORY_END = 0x06054b50;
const DEFLATED = 8;

/** The parts of a zip archive as text, by name, as its directory lists them. */
export function unzipped(archive: Buffer): Record<string, string> {
  const parts: Record<string, string> = {};
  let end = archive.length - 22;
  while (archive.readUInt32LE(end) !== DIRECTORY_END) end -= 1;
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20)];
    const nameLength = archive.readUInt16LE(at + 28);
    const beside = archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
    const local = archive.readUInt32LE(at + 42);
    const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const content = archive.subarray(from, from + size);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    parts[name] = (method === DEFLATED ? inflateRawSync(content) : content).toString();
    at += 46 + nameLength + beside;
  }
  return parts;
}
