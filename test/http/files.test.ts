import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../server/http/types.js';
import type { Answer, Caller } from './caller.js';
import { PHOTO, send, SOUND, taskOf, tellHigh, upload } from './river.js';
import { running, type Running } from './running.js';

const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70]);
const WEBP = Buffer.from('RIFF\x10\0\0\0WEBPVP8 ', 'latin1');
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
