const START = Buffer.from([0xff, 0xd8]);
const COMMENT = 0xfe;
const SCAN = 0xda;
/** Segments that belong to applications, APP0 to APP15. */
const FIRST_APP = 0xe0;
const EXIF = 0xe1;
const ICC = 0xe2;
const ADOBE = 0xee;
const LAST_APP = 0xef;

/** Leaves out all segments that say something about the picture and are not needed to show it. */
export function jpegWithoutMetadata(content: Buffer): Buffer | undefined {
  const kept: Buffer[] = [START];
  let orientation = 1;
  for (let at = START.length; ;) {
    const marker = content[at + 1];
    if (content[at] !== 0xff || marker === undefined || at + 4 > content.length) return undefined;
    // From here on it is the picture itself.
    if (marker === SCAN) {
      if (orientation > 1) kept.splice(1, 0, exifOf(orientation));
      return Buffer.concat([...kept, content.subarray(at)]);
    }
    // A marker may be filled up from the left.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const end = at + 2 + content.readUInt16BE(at + 2);
    if (end < at + 4 || end > content.length) return undefined;
    const data = content.subarray(at + 4, end);
    if (marker === EXIF) orientation = orientationIn(data) ?? orientation;
    if (isNeeded(marker, data)) kept.push(content.subarray(at, end));
    at = end;
  }
}

function isNeeded(marker: number, data: Buffer): boolean {
  if (marker === COMMENT) return false;
  if (marker === ICC) return data.subarray(0, 11).toString('latin1') === 'ICC_PROFILE';
  return marker <= FIRST_APP || marker > LAST_APP || marker === ADOBE;
}

const ORIENTATION = 0x0112;

/** Which way up the picture is seen, 1 to 8: the one thing of Exif that is kept. */
function orientationIn(data: Buffer): number | undefined {
  if (data.subarray(0, 6).toString('latin1') !== 'Exif\0\0') return undefined;
  const tiff = data.subarray(6);
  if (tiff.length < 8) return undefined;
  const little = tiff.subarray(0, 2).toString('latin1') === 'II';
  const short = (at: number) =>
    at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let index = 0; index < short(directory); index += 1) {
    const entry = directory + 2 + index * 12;
    if (short(entry) !== ORIENTATION) continue;
    const value = short(entry + 8);
    return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}

/** An Exif segment that says the orientation and nothing else. */
function exifOf(orientation: number): Buffer {
  const tiff = Buffer.from(
    'MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0',
    'latin1',
  );
  tiff.writeUInt16BE(orientation, 18);
  const data = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, EXIF, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}
