const SIGNATURE = 8;
/** Length, type and checksum of a chunk. */
const FRAME = 12;

/** Chunks that hold words, times or Exif. */
const METADATA = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME']);

/** Leaves out the chunks that say something about the picture, and whatever follows its end. */
export function pngWithoutMetadata(content: Buffer): Buffer | undefined {
  const kept = [content.subarray(0, SIGNATURE)];
  for (let at = SIGNATURE; at + FRAME <= content.length;) {
    const end = at + FRAME + content.readUInt32BE(at);
    if (end > content.length) return undefined;
    const type = content.subarray(at + 4, at + 8).toString('latin1');
    if (!METADATA.has(type)) kept.push(content.subarray(at, end));
    if (type === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  return undefined;
}
