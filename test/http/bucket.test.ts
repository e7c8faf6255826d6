import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import { PHOTO, send, SOUND, taskOf, tellHigh, upload } from './river.js';
import { running, type Running } from './running.js';

/** A store that speaks S3, on this machine. */
let store: S3rver;
let place: { port: number };
let kept: string;
let river: Running;

beforeAll(async () => {
  kept = await mkdtemp(join(tmpdir(), 'zelian-bucket-'));
  store = storeOn(0);
  place = await store.run();
  river = await running({
    bucket: {
      ...{ endpoint: `http://127.0.0.1:${place.port}/files`, region: 'us-east-1' },
      ...{ accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' },
    },
  });
});

afterAll(async () => {
  await river.close();
  await store.close();
  await rm(kept, { recursive: true });
});

test('files are kept in a bucket, and given only after the check', async () => {
  const keeper = await river.as('keeper-east-1');
  const chief = await river.as('chief-east');
  const other = await river.as('chief-west');
  const { body } = await upload(keeper, PHOTO);
  // Nothing of it lies beside the server.
  expect(await readdir(river.dataDir)).not.toContain('files');
  const own = await keeper.file(`/api/files/${body.id}`);
  expect(own.status).toBe(200);
  expect(own.headers.get('content-length')).toBe(String(body.size));
  expect(own.content).toHaveLength(body.size);
  expect((await chief.file(`/api/files/${body.id}`)).status).toBe(404);
  await tellHigh(keeper);
  await send(keeper, await taskOf(keeper, '巡堤'), { ...SOUND, seepage: true, picture: body.id });
  expect((await chief.file(`/api/files/${body.id}`)).content).toEqual(own.content);
  expect((await other.file(`/api/files/${body.id}`)).status).toBe(404);
});

test('a bucket that does not answer is said so, and nothing is half kept', async () => {
  const keeper = await river.as('keeper-east-1');
  const { body } = await upload(keeper, PHOTO);
  await store.close();
  const answer = await upload(keeper, PHOTO);
  expect(answer.status).toBe(503);
  expect(answer.body).toMatchObject({ code: 'files-away' });
  expect(answer.text).not.toMatch(/S3RVER|127\.0\.0\.1|ECONNREFUSED/);
  expect((await keeper.file(`/api/files/${body.id}`)).status).toBe(503);
  store = storeOn(place.port);
  await store.run();
  expect((await upload(keeper, PHOTO)).status).toBe(201);
});

function storeOn(port: number): S3rver {
  return new S3rver({
    ...{ port, address: '127.0.0.1', silent: true, directory: kept },
    configureBuckets: [{ name: 'files', configs: [] }],
  });
}
