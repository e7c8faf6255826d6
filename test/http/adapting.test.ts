import { readPackFolder } from '../../server/packs/read-pack-folder.js';
import type {
  DraftBase,
  DraftContent,
  DraftHistory,
  DraftRevision,
  DraftView,
  PackVersion,
} from '../../server/http/types.js';
import type { Answer, Caller } from './caller.js';
import { FLOOD, running, type Running } from './running.js';

/** A neighbour adapts the pack that is live here, and later takes in its next version. */

const NUMBERS = 'parameters.json';
const LAKE = { id: 'lake-watch', title: '湖区水位值守' };

let river: Running;
let admin: Caller;
let flood: Record<string, string>;

beforeAll(async () => {
  flood = { ...(await readPackFolder(FLOOD)).source!.files };
});
beforeEach(async () => {
  river = await running();
  admin = await river.as('admin');
});
afterEach(() => river.close());

const begin = <Body = DraftView>(beginning: object): Promise<Answer<Body>> =>
  admin.post<Body>('/api/drafts', { title: '湖区', ...beginning });
const adapted = async (): Promise<string> => (await begin({ adapts: LAKE })).body.id;
const content = async (id: string): Promise<DraftContent> =>
  (await admin.get<DraftContent>(`/api/drafts/${id}`)).body;
const edit = <Body = DraftRevision>(id: string, file: string, text: string | null, more = {}) =>
  admin.put<Body>(`/api/drafts/${id}/files`, {
    ...{ label: '改', files: { [file]: { since: 0, text } } },
    ...more,
  });
const rebase = <Body = DraftRevision>(id: string, rebasing: object) =>
  admin.put<Body>(`/api/drafts/${id}/base`, { label: '并入 1.1.0', files: {}, ...rebasing });

/** The river's next version, in which inspections may take a day. */
function nextVersion(): Record<string, string> {
  return {
    ...flood,
    'pack.json': flood['pack.json']!.replace('"version": "1.0.0"', '"version": "1.1.0"'),
    [NUMBERS]: flood[NUMBERS]!.replace('"maximum": 12', '"maximum": 24'),
  };
}

const publishNext = async (): Promise<PackVersion> => {
  const answer = await admin.post<PackVersion>('/api/packs', { files: nextVersion() });
  expect(answer.status).toBe(201);
  return answer.body;
};

describe('an overlay', () => {
  test('begins over what is live, and says nothing of its own but its name', async () => {
    const answer = await begin({ adapts: LAKE });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ pack: 'lake-watch', revision: 0, behind: false });
    const { files, base } = await content(answer.body.id);
    expect(Object.keys(files)).toEqual(['pack.json']);
    expect(JSON.parse(files['pack.json']!.text!)).toEqual({
      ...{ kind: 'pack', ...LAKE, version: '0.1.0' },
      extends: { pack: 'flood-watch', version: '1.0.0' },
    });
    expect(base).toEqual(flood);
  });

  test('begins over files that were brought in', async () => {
    const { body } = await begin({ adapts: LAKE, files: nextVersion() });
    expect((await content(body.id)).base).toEqual(nextVersion());
  });

  test('has an id that nothing else has', async () => {
    await adapted();
    for (const id of ['flood-watch', 'lake-watch']) {
      const answer = await begin<{ code: string }>({ adapts: { ...LAKE, id } });
      expect([answer.status, answer.body.code]).toEqual([409, 'pack-id-taken']);
    }
  });

  test('does not begin over an overlay, nor over what has no name, nor over nothing', async () => {
    const { files } = await content(await adapted());
    const overlay = { 'pack.json': files['pack.json']!.text };
    for (const given of [overlay, { 'pack.json': '{' }, {}]) {
      const pond = { id: 'pond', title: '池塘' };
      const answer = await begin<{ code: string }>({ adapts: pond, files: given });
      expect([answer.status, answer.body.code]).toEqual([422, 'base-unfit']);
    }
    expect((await begin({ adapts: LAKE, from: 'none' })).status).toBe(404);
  });

  test('is published with what lies beneath it', async () => {
    const id = await adapted();
    const answer = await admin.post<PackVersion>(`/api/drafts/${id}/publication`, {
      ...{ revision: 0, note: '' },
    });
    expect(answer.body).toMatchObject({ id: 'lake-watch', active: true });
  });
});

describe('the next version of its base', () => {
  test('is told once it is published, and is taken in with what became of the draft', async () => {
    const id = await adapted();
    expect((await admin.get<DraftBase>(`/api/drafts/${id}/base`)).body).toEqual({});
    const { hash } = await publishNext();
    const { newer } = (await admin.get<DraftBase>(`/api/drafts/${id}/base`)).body;
    expect(newer).toMatchObject({ hash, version: '1.1.0', files: nextVersion() });
    await edit(id, NUMBERS, '{}');
    const files = { [NUMBERS]: null, 'pack.json': '{"id":"lake-watch"}' };
    expect((await rebase(id, { revision: 1, from: hash, files })).body).toEqual({ revision: 2 });
    const now = await content(id);
    expect(now.base).toEqual(nextVersion());
    expect(now.baseRevision).toBe(2);
    expect(now.files[NUMBERS]).toEqual({ text: null, revision: 2 });
    expect((await admin.get<DraftBase>(`/api/drafts/${id}/base`)).body).toEqual({});
    const { changes } = (await admin.get<DraftHistory>(`/api/drafts/${id}/history`)).body;
    expect(changes.map(({ label, files: paths }) => [label, paths])).toEqual([
      ['并入 1.1.0', ['pack.json', NUMBERS].sort()],
      ['改', [NUMBERS]],
    ]);
  });

  test('is taken out again by the history, and in again', async () => {
    const id = await adapted();
    const { base: _, ...before } = await content(id);
    const added: Record<string, string> = { ...nextVersion(), 'documents/extra.json': '{}' };
    const { 'documents/order.json': _gone, ...base } = added;
    await rebase(id, { revision: 0, base, files: { [NUMBERS]: '{"a":1}' } });
    const restoration = (revision: number) => ({ revision, label: '退回' });
    await admin.post(`/api/drafts/${id}/restoration`, restoration(0));
    const back = await content(id);
    expect(back.base).toEqual(flood);
    expect(back.files['pack.json']).toEqual(before.files['pack.json']);
    expect(back.files[NUMBERS]!.text).toBeNull();
    await admin.post(`/api/drafts/${id}/restoration`, restoration(1));
    const again = await content(id);
    expect(again.base).toEqual(base);
    expect(again.files[NUMBERS]!.text).toBe('{"a":1}');
  });

  test('is not put beneath what somebody changed meanwhile, nor beneath another pack’s overlay', async () => {
    const id = await adapted();
    await edit(id, NUMBERS, '{}');
    const late = await rebase<{ code: string }>(id, { revision: 0, base: nextVersion() });
    expect([late.status, late.body.code]).toEqual([409, 'draft-changed']);
    const other = { 'pack.json': flood['pack.json']!.replace('flood-watch', 'other') };
    const wrong = await rebase<{ code: string }>(id, { revision: 1, base: other });
    expect([wrong.status, wrong.body.code]).toEqual([422, 'base-unfit']);
    expect((await rebase(id, { revision: 1 })).status).toBe(404);
    const whole = (await begin({})).body.id;
    expect((await rebase(whole, { revision: 0, base: flood })).status).toBe(404);
    expect((await content(id)).base).toEqual(flood);
  });

  test('is known to whoever goes on: what was changed over the old one is not written over the new', async () => {
    const id = await adapted();
    await rebase(id, { revision: 0, base: nextVersion() });
    const stale = await edit<{ code: string }>(id, NUMBERS, '{}', { base: 0 });
    expect([stale.status, stale.body.code]).toEqual([409, 'draft-base-changed']);
    expect((await edit(id, NUMBERS, '{}', { base: 1 })).status).toBe(200);
  });
});

describe('a pack that is brought in again', () => {
  test('stands on the version that it was made of, and is a change of it', async () => {
    const { from } = (await begin({})).body;
    const { 'documents/order.json': _, ...rest } = flood;
    const files = { ...rest, [NUMBERS]: flood[NUMBERS]!.replace('"default": 2', '"default": 3') };
    const { body } = await begin({ from: from!.hash, files, label: '从文件导入' });
    expect(body).toMatchObject({ from, revision: 1, behind: false });
    const { files: now } = await content(body.id);
    expect(now[NUMBERS]).toEqual({ text: files[NUMBERS], revision: 1 });
    expect(now['documents/order.json']).toEqual({ text: null, revision: 1 });
    const { changes } = (await admin.get<DraftHistory>(`/api/drafts/${body.id}/history`)).body;
    expect(changes.map(({ label }) => label)).toEqual(['从文件导入']);
  });

  test('names no file outside itself', async () => {
    for (const path of ['../up.json', 'a/../../up.json', '/root.json'])
      expect((await begin<{ code: string }>({ files: { [path]: '{}' } })).body.code).toBe(
        'malformed',
      );
  });
});

test('what a base is becomes is for those who may publish', async () => {
  const keeper = await river.as('keeper-east-1');
  const id = await adapted();
  expect((await keeper.get(`/api/drafts/${id}/base`)).status).toBe(403);
  expect((await keeper.put(`/api/drafts/${id}/base`, { revision: 0 })).status).toBe(403);
});
