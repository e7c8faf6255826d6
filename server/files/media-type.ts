/** What may be uploaded, by the bytes it begins with: names and headers can say anything. */
const BEGINNINGS: {
  type: string;
  at: number;
  bytes: Buffer;
  also?: { at: number; bytes: Buffer };
}[] = [
  { type: 'image/jpeg', at: 0, bytes: Buffer.from([0xff, 0xd8, 0xff]) },
  { type: 'image/png', at: 0, bytes: Buffer.from('\x89PNG\r\n\x1a\n', 'latin1') },
  {
    type: 'image/webp',
    at: 0,
    bytes: Buffer.from('RIFF'),
    also: { at: 8, bytes: Buffer.from('WEBP') },
  },
  { type: 'application/pdf', at: 0, bytes: Buffer.from('%PDF-') },
];

/** The media type of a file's content; none, when it is nothing that may be uploaded. */
export function mediaTypeOf(content: Buffer): string | undefined {
  const has = ({ at, bytes }: { at: number; bytes: Buffer }) =>
    content.subarray(at, at + bytes.length).equals(bytes);
  return BEGINNINGS.find((kind) => has(kind) && (kind.also === undefined || has(kind.also)))?.type;
}
