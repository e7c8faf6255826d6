import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Problem } from '../../server/http/types.js';
import type { Answer, Caller } from './caller.js';
import { PHOTO, send, SOUND, taskOf, tellHigh, upload } from './river.js';
import { running, type Running } from './running.js';

/** A picture of two colours, so that it can be seen which way up it is: red to the left, blue to the right. */
const twoColours = () =>
  sharp({ create: { width: 64, height: 32, channels: 3, background: 'blue' } }).composite([
    {
      input: { create: { width: 32, height: 32, channels: 3, background: 'red' } },
      left: 0,
      top: 0,
    },
  ]);
const PDF = Buffer.from('%PDF-1.7\n%âãÏÓ');

let river: Running;
let keeper: Caller;

beforeAll(async () => {
  river = await running();
  keeper = await river.as('keeper-east-1');
});
afterAll(() => river.close());

const codeOf = (answer: Answer<unknown>) => (answer.body as Problem).code;
const kept = () => readdir(join(river.dataDir, 'files')).catch(() => []);

describe('an upload', () => {
  test('is kept under a name that nobody can guess', async () => {
    const { status, body } = await upload(keeper, PHOTO, { name: '渗漏 1.png' });
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f-]{17}$/) as string,
      name: '渗漏 1.png',
      type: 'image/png',
      size: expect.any(Number) as number,
    });
    const content = await readFile(join(river.dataDir, 'files', body.id));
    expect(content).toHaveLength(body.size);
    expect(await sharp(content).metadata()).toMatchObject({ format: 'png', width: 1, height: 1 });
  });

  test('is known by its bytes, whatever its sender calls it', async () => {
    const typeOf = async (content: Buffer, type: string) =>
      (await upload(keeper, content, { type, name: 'x.png' })).body.type;
    expect(await typeOf(await twoColours().jpeg().toBuffer(), 'image/png')).toBe('image/jpeg');
    expect(await typeOf(await twoColours().webp().toBuffer(), 'text/html')).toBe('image/webp');
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
    const most = Buffer.concat([PDF, Buffer.alloc(10 * 1024 * 1024 - PDF.length)]);
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
    const { status, body, text } = await upload(keeper, content);
    if (status !== 201) throw new Error(text);
    return readFile(join(river.dataDir, 'files', body.id));
  };

  test('is drawn anew: nothing is kept of where and when it was taken, and of what was hidden in it', async () => {
    const taken = { IFD0: { Copyright: 'SECRET-EXIF' }, IFD3: { GPSLatitudeRef: 'N' } };
    const kinds = {
      jpeg: twoColours().withExif(taken).withXmp('<x:xmpmeta>SECRET-XMP</x:xmpmeta>').jpeg(),
      png: twoColours().withExif(taken).png(),
      webp: twoColours().withExif(taken).webp(),
    };
    for (const [format, picture] of Object.entries(kinds)) {
      const sent = Buffer.concat([await picture.toBuffer(), Buffer.from('SECRET-BEHIND')]);
      expect(sent.toString('latin1')).toContain('SECRET-EXIF');
      const kept = await keptOf(sent);
      expect(kept.toString('latin1')).not.toMatch(/SECRET|Exif|GPS|xmp/i);
      const { exif, xmp, iptc, ...shown } = await sharp(kept).metadata();
      expect({ exif, xmp, iptc }).toEqual({});
      expect(shown).toMatchObject({ format, width: 64, height: 32 });
    }
  });

  test('is kept the right way up', async () => {
    // As a phone that was held upright writes it: lying, and to be turned by 90°.
    const lying = await twoColours().withMetadata({ orientation: 6 }).png().toBuffer();
    const kept = sharp(await keptOf(lying));
    expect(await kept.metadata()).toMatchObject({ width: 32, height: 64 });
    const top = await kept.extract({ left: 0, top: 0, width: 1, height: 1 }).raw().toBuffer();
    expect([...top.subarray(0, 3)]).toEqual([255, 0, 0]);
  });

  test('is kept no larger than can be printed on a page', async () => {
    const huge = { width: 6_000, height: 200, channels: 3, background: 'grey' } as const;
    const kept = await keptOf(await sharp({ create: huge }).png().toBuffer());
    expect(await sharp(kept).metadata()).toMatchObject({ width: 3_000, height: 100 });
  });

  test('that is none, is cut off, or would fill the memory is refused', async () => {
    const jpeg = await twoColours().jpeg().toBuffer();
    const png = await twoColours().png().toBuffer();
    const vast = { width: 20_000, height: 20_000, channels: 3, background: 'grey' } as const;
    const broken = {
      'a beginning': jpeg.subarray(0, 12),
      'half a picture': jpeg.subarray(0, Math.floor(jpeg.length / 2)),
      'a signature': png.subarray(0, 8),
      'words behind a signature': Buffer.concat([png.subarray(0, 8), Buffer.from('<svg/>')]),
      'four hundred million dots': await sharp({ create: vast, limitInputPixels: false })
        .png()
        .toBuffer(),
    };
    for (const [what, content] of Object.entries(broken)) {
      const answer = await upload(keeper, content);
      expect({ what, status: answer.status }).toEqual({ what, status: 422 });
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
