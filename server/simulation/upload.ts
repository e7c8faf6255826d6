import { deflateSync, crc32 } from 'node:zlib';
import type { Data, Json } from '../../engine/json.js';
import { TO_UPLOAD } from './answer.js';
import type { SimulatedDistrict } from './district.js';

/** The data with files in the places where some are wanted, uploaded by whoever fills the form. */
export async function withUploads(
  { files }: SimulatedDistrict,
  data: Data,
  person: string,
): Promise<Data> {
  const filled = async (value: Json): Promise<Json> => {
    if (value === TO_UPLOAD) {
      const kept = await files.keep(PICTURE, 'simulated.png', person);
      if (kept.kind === 'refused') throw new Error(kept.message.en);
      return kept.id;
    }
    if (Array.isArray(value)) return Promise.all(value.map(filled));
    if (typeof value !== 'object' || value === null) return value;
    const parts = await Promise.all(
      Object.entries(value).map(async ([name, part]) => [name, await filled(part)] as const),
    );
    return Object.fromEntries(parts);
  };
  return (await filled(data)) as Data;
}

/** A plain grey picture, 4 by 3: it shows that something was photographed, and nothing of anybody. */
const PICTURE = greyPicture(240, 180);

function greyPicture(width: number, height: number): Buffer {
  const line = Buffer.concat([Buffer.from([0]), Buffer.alloc(width, 0xd0)]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a dot, shades of grey.
  header.set([8, 0, 0, 0, 0], 8);
  const lines = deflateSync(Buffer.concat(Array.from({ length: height }, () => line)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', lines),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'ascii'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
