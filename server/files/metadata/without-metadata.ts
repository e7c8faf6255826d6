import { jpegWithoutMetadata } from './jpeg.js';
import { pngWithoutMetadata } from './png.js';
import { webpWithoutMetadata } from './webp.js';

const STRIP: Record<string, ((content: Buffer) => Buffer | undefined) | undefined> = {
  'image/jpeg': jpegWithoutMetadata,
  'image/png': pngWithoutMetadata,
  'image/webp': webpWithoutMetadata,
};

/**
 * A photograph without what phones write into it beside the picture: where and when it was taken, and
 * with what. The picture itself stays byte by byte as it is, and the way up it is seen. Undefined:
 * its parts cannot be told apart, so nobody knows what is in it.
 */
export function withoutMetadata(type: string, content: Buffer): Buffer | undefined {
  const strip = STRIP[type];
  return strip === undefined ? content : strip(content);
}
