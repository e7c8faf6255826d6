import type { default as Draw, Sharp } from 'sharp';

/** A picture may have so many dots: more than any phone takes, and not so many that reading it fills the memory. */
const MOST_DOTS = 60_000_000;
/** The longer side is kept up to this: enough to print a photograph on a whole page. */
const LONGEST_SIDE = 3_000;

/** What pictures are written as again, by their media type. */
const WRITTEN: Record<string, ((picture: Sharp) => Sharp) | undefined> = {
  'image/jpeg': (picture) => picture.jpeg({ quality: 85, mozjpeg: true }),
  'image/png': (picture) => picture.png(),
  'image/webp': (picture) => picture.webp({ quality: 85 }),
};

/**
 * A picture, drawn anew from its dots: what phones write beside it (where, when, with what) is gone, and so is whatever
 * was hidden in it. It stays the right way up. Files that are no pictures stay as they are.
 *
 * @returns nothing where it cannot be read as what it says it is, or is too large to be read
 */
export async function reEncoded(type: string, content: Buffer): Promise<Buffer | undefined> {
  const write = WRITTEN[type];
  if (write === undefined) return content;
  drawing ??= loaded();
  const sharp = await drawing;
  try {
    const picture = sharp(content, {
      limitInputPixels: MOST_DOTS,
      failOn: 'error',
      animated: false,
    })
      .rotate()
      .resize({
        width: LONGEST_SIDE,
        height: LONGEST_SIDE,
        fit: 'inside',
        withoutEnlargement: true,
      });
    return await write(picture).toBuffer();
  } catch {
    return undefined;
  }
}

/** Loaded with the first picture, so that starting does not wait for it. */
let drawing: Promise<typeof Draw> | undefined;

async function loaded(): Promise<typeof Draw> {
  const { default: sharp } = await import('sharp');
  // Only what may be uploaded is ever read; libvips knows many more formats.
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({
    operation: [
      ...['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer'],
      'VipsForeignLoadWebpBuffer',
    ],
  });
  return sharp;
}
