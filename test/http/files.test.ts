import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../server/http/types.js';
import type { Answer, Caller } from './caller.js';
import { PHOTO, send, SOUND, taskOf, tellHigh, upload } from './river.js';
import { running, type Running } from './running.js';

/** Its beginning, a scan and its end; no picture, but the parts of one. */
const JPEG = Buffer.concat([
  Buffer.from([0xff, 0xd8]),
  segment(0xe0, 'JFIF\0'),
  Buffer.from([0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9]),
]);
const WEBP = webp(['VP8 ', 'picture!']);
const PDF = Buffer.from('%PDF-1.7\n%âãÏÓ');

let river: Running;
let keeper: Caller;

beforeAll(async () => {
  river = await running();
  keeper = await river.as('keeper-east-1');
});
afterAll(() => river.close());

function segment(marker: number, data: string): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, Buffer.from(data, 'latin1')]);
}

function chunk(type: string, data: string): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  return Buffer.concat([size, Buffer.from(type + data, 'latin1'), Buffer.alloc(4)]);
}

function webp(...chunks: [name: string, data: string][]): Buffer {
  const parts = chunks.map(([name, data]) => {
    const size = Buffer.alloc(4);
    size.writeUInt32LE(data.length);
    return Buffer.concat([Buffer.from(name), size, Buffer.from(data, 'latin1')]);
  });
  const body = Buffer.concat([Buffer.from('WEBP'), ...parts]);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(body.length);
  return Buffer.concat([Buffer.from('RIFF'), size, body]);
}

const codeOf = (answer: Answer<unknown>) => (answer.body as Problem).code;
const kept = () => readdir(join(river.dataDir, 'files')).catch(() => []);

describe('an upload', () => {
  test('is kept byte by byte under a name that nobody can guess', async () => {
    const { status, body } = await upload(keeper, PHOTO, { name: '渗漏 1.png' });
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f-]{17}$/) as string,
      name: '渗漏 1.png',
      type: 'image/png',
      size: PHOTO.length,
    });
    expect(await readFile(join(river.dataDir, 'files', body.id))).toEqual(PHOTO);
  });

  test('is known by its bytes, whatever its sender calls it', async () => {
    const typeOf = async (content: Buffer, type: string) =>
      (await upload(keeper, content, { type, name: 'x.png' })).body.type;
    expect(await typeOf(JPEG, 'image/png')).toBe('image/jpeg');
    expect(await typeOf(WEBP, 'text/html')).toBe('image/webp');
    expect(await typeOf(PDF, 'image/png')).toBe('application/pdf');
  });

  test('of anything else is refused and leaves nothing behind', async () => {
    const before = await kept();
    for (const content of ['<svg onload="alert(1)">', '<html>', 'GIF89a', 'RIFF....WAVE', '']) {
      const answer = await upload(keeper, content, { type: 'image/png' });
      expect({ content, status: answer.status }).toEqual({ content, status: 415 });
      expect(codeOf(answer)).toBe('unsupported-media-type');
    }
    expect(await kept()).toEqual(before);
  });

  test('of more than 10 MB is refused and leaves nothing behind', async () => {
    const before = await kept();
    const most = Buffer.concat([JPEG, Buffer.alloc(10 * 1024 * 1024 - JPEG.length)]);
    expect((await upload(keeper, most)).status).toBe(201);
    const answer = await upload(keeper, Buffer.concat([most, Buffer.alloc(1)]));
    expect(answer.status).toBe(413);
    expect(codeOf(answer)).toBe('too-large');
    expect(await kept()).toHaveLength(before.length + 1);
  });

  test('that is no form, or has no such field, is refused', async () => {
    expect(codeOf(await upload(keeper, PHOTO, { field: 'picture' }))).toBe('file-missing');
    const empty = await keeper.sendText('POST', '/api/files', new FormData());
    expect(empty.status).toBe(400);
    const json = await keeper.post('/api/files', { file: 'x' });
    expect(json.status).toBe(415);
    const broken = await keeper.sendText('POST', '/api/files', 'no form', {
      'content-type': 'multipart/form-data; boundary=x',
    });
    expect(broken.status).toBe(400);
  });

  test('cannot name itself out of its folder', async () => {
    for (const name of ['../../etc/passwd', '..\\..\\x.png', '/etc/passwd', 'a\r\nb: c.png']) {
      const { body } = await upload(keeper, PHOTO, { name });
      expect(body.name).not.toMatch(/[/\\\r\n]|\.\./);
    }
  });
});

describe('a photograph', () => {
  const keptOf = async (content: Buffer) => {
    const { body } = await upload(keeper, content);
    return (await readFile(join(river.dataDir, 'files', body.id))).toString('latin1');
  };

  test('is kept without where and when it was taken, but the right way up', async () => {
    // Exif as a phone writes it: turned by 90°, and a place in Shanghai.
    const exif =
      'Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0GPS 31.2304N';
    const photo = Buffer.concat([
      JPEG.subarray(0, 2),
      segment(0xe1, exif),
      segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>GPS'),
      segment(0xed, 'Photoshop 3.0\0GPS'),
      segment(0xfe, 'GPS in a comment'),
      segment(0xe2, 'ICC_PROFILE\0colours'),
      JPEG.subarray(2),
    ]);
    const kept = await keptOf(photo);
    expect(kept).not.toContain('GPS');
    expect(kept).toContain('ICC_PROFILE');
    expect(kept).toContain('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06');
    expect(kept.endsWith('\xff\xda\0\x02\x01\x02\x03\xff\xd9')).toBe(true);
    expect(await keptOf(JPEG)).toBe(JPEG.toString('latin1'));

    const png = Buffer.concat([
      PHOTO.subarray(0, 33),
      chunk('tEXt', 'Comment\0GPS'),
      chunk('eXIf', 'II*GPS'),
      PHOTO.subarray(33),
      Buffer.from('GPS behind its end'),
    ]);
    expect(await keptOf(png)).toBe(PHOTO.toString('latin1'));

    const flagged = webp(
      ['VP8X', '\x1c\0\0\0\0\0\0\0\0\0'],
      ['VP8 ', 'picture!'],
      ['EXIF', 'GPS.'],
    );
    const plain = webp(['VP8X', '\x10\0\0\0\0\0\0\0\0\0'], ['VP8 ', 'picture!']);
    expect(await keptOf(flagged)).toBe(plain.toString('latin1'));
  });

  test('whose parts cannot be told apart is refused', async () => {
    const broken = [
      ...[
        JPEG.subarray(0, 12),
        Buffer.concat([JPEG.subarray(0, 2), segment(0xe1, '').fill(0xff, 2)]),
      ],
      ...[PHOTO.subarray(0, 60), PHOTO.subarray(0, 8), WEBP.subarray(0, 25), WEBP.subarray(0, 12)],
    ];
    for (const content of broken) {
      const answer = await upload(keeper, content);
      expect({ content, status: answer.status }).toEqual({ content, status: 422 });
      expect(codeOf(answer)).toBe('file-broken');
    }
  });
});

describe('an uploaded file', () => {
  test('is its uploader’s until it is used, then of whoever may see the case', async () => {
    const chief = await river.as('chief-east');
    const other = await river.as('chief-west');
    const { id } = (await upload(keeper, PHOTO, { name: '渗漏.png' })).body;
    const none = await chief.get('/api/files/0b1f8a52-0000-4000-8000-000000000000');
    expect(none.status).toBe(404);
    expect((await keeper.get(`/api/files/${id}`)).status).toBe(200);
    expect((await chief.get(`/api/files/${id}`)).text).toBe(none.text);
    await tellHigh(keeper);
    await send(keeper, await taskOf(keeper, '巡堤'), { ...SOUND, seepage: true, picture: id });
    expect((await chief.get(`/api/files/${id}`)).status).toBe(200);
    expect((await other.get(`/api/files/${id}`)).text).toBe(none.text);
  });

  test('can neither run nor be framed nor be taken for something else', async () => {
    const picture = (await upload(keeper, PHOTO, { name: '渗漏"; x.png' })).body;
    const paper = (await upload(keeper, PDF, { name: 'a.pdf' })).body;
    const seen = await keeper.get(`/api/files/${picture.id}`);
    expect(seen.headers.get('content-type')).toBe('image/png');
    expect(seen.headers.get('x-content-type-options')).toBe('nosniff');
    expect(seen.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(seen.headers.get('content-disposition')).toBe(
      `inline; filename*=UTF-8''${encodeURIComponent(picture.name)}`,
    );
    const saved = await keeper.get(`/api/files/${paper.id}`);
    expect(saved.headers.get('content-disposition')).toMatch(/^attachment; /);
  });

  test('whose bytes are lost is an incident, and nobody is told where they lay', async () => {
    const { id } = (await upload(keeper, PHOTO)).body;
    await rm(join(river.dataDir, 'files', id));
    const answer = await keeper.get(`/api/files/${id}`);
    expect(answer.status).toBe(500);
    expect(answer.body).toEqual({
      code: 'internal',
      message: expect.anything() as object,
      details: { incident: expect.stringMatching(/^[0-9a-f-]{36}$/) as string },
    });
    expect(answer.text).not.toContain('zelian-http-');
    await mkdir(join(river.dataDir, 'files'), { recursive: true });
  });
});
