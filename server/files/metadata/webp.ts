/** RIFF, the size of the rest, WEBP. */
const HEAD = 12;
/** Name and size of a chunk. */
const FRAME = 8;

const METADATA = new Set(['EXIF', 'XMP ']);
/** In the flags of the extended header: there is Exif, there is XMP. */
const HAS_METADATA = 0x08 | 0x04;

/** Leaves out the chunks that say something about the picture. */
export function webpWithoutMetadata(content: Buffer): Buffer | undefined {
  const kept: Buffer[] = [];
  const last = Math.min(content.length, 8 + content.readUInt32LE(4));
  for (let at = HEAD; at < last;) {
    if (at + FRAME > last) return undefined;
    const size = content.readUInt32LE(at + 4);
    // A chunk of odd size is followed by a byte that fills it up; the last one's may be missing.
    const end = at + FRAME + size;
    if (end > content.length) return undefined;
    const name = content.subarray(at, at + 4).toString('latin1');
    const chunk = Buffer.from(content.subarray(at, end + (size % 2)));
    if (name === 'VP8X' && size > 0)
      chunk.writeUInt8(chunk.readUInt8(FRAME) & ~HAS_METADATA, FRAME);
    if (!METADATA.has(name)) kept.push(chunk);
    at = end + (size % 2);
  }
  if (kept.length === 0) return undefined;
  const head = Buffer.from(content.subarray(0, HEAD));
  head.writeUInt32LE(4 + kept.reduce((total, chunk) => total + chunk.length, 0), 4);
  return Buffer.concat([head, ...kept]);
}
