import type {
  DraftContent,
  DraftHistory,
  DraftList,
  DraftRevision,
  DraftView,
  PackVersion,
  PackVersions,
} from '../../server/http/types.js';
import type { Answer, Caller } from './caller.js';
import { running, type Running } from './running.js';

const NUMBERS = 'parameters.json';

let river: Running;
let admin: Caller;
let draft: string;

beforeEach(async () => {
  river = await running();
  admin = await river.as('admin');
  draft = (await begun({ title: '汛期改一改' })).id;
});
afterEach(() => river.close());

async function begun(beginning: object): Promise<DraftView> {
  const answer = await admin.post<DraftView>('/api/drafts', beginning);
  expect(answer.status).toBe(201);
  return answer.body;
}

async function content(id = draft): Promise<DraftContent> {
  return (await admin.get<DraftContent>(`/api/drafts/${id}`)).body;
}

const edit = <Body = DraftRevision>(
  files: Record<string, { since: number; text: string | null }>,
  label = '改数字',
): Promise<Answer<Body>> => admin.put<Body>(`/api/drafts/${draft}/files`, { label, files });

const numbers = async () => (await content()).files[NUMBERS]!.text!;

/** The text with another title of the pack's first number. */
async function retitled(title: string): Promise<string> {
  const document = JSON.parse(await numbers()) as { parameters: Record<string, object> };
  const [first] = Object.keys(document.parameters);
  Object.assign(document.parameters[first!]!, { title });
  return JSON.stringify(document);
}

describe('a draft', () => {
  test('begins as what is in force, and is in force for nobody', async () => {
    const { draft: view, files } = await content();
    const { versions } = (await admin.get<PackVersions>('/api/packs')).body;
    expect(view).toMatchObject({
      ...{ title: '汛期改一改', pack: 'flood-watch', revision: 0, behind: false },
      from: { hash: versions[0]!.hash, version: '1.0.0' },
    });
    expect(view.createdBy).toBe(view.changedBy);
    expect(JSON.parse(files['pack.json']!.text!)).toMatchObject({ id: 'flood-watch' });
    expect(Object.values(files).every(({ revision }) => revision === 0)).toBe(true);
    expect(versions).toHaveLength(1);
  });

  test('holds what was changed, taken away and added, and who did it', async () => {
    const text = await retitled('几小时内去看');
    expect((await edit({ [NUMBERS]: { since: 0, text } })).body).toEqual({ revision: 1 });
    const more = {
      'documents/order.json': { since: 0, text: null },
      'extra.json': { since: 0, text: '{' },
    };
    expect((await edit(more, '删一份，加一份')).body).toEqual({ revision: 2 });
    const { files, begun: before, draft: view } = await content();
    expect(Object.keys(before).sort()).toEqual(['documents/order.json', 'extra.json', NUMBERS]);
    expect(before['extra.json']).toBeNull();
    expect(before[NUMBERS]).toContain('"kind": "parameters"');
    expect(files[NUMBERS]).toEqual({ text, revision: 1 });
    expect(files['documents/order.json']).toEqual({ text: null, revision: 2 });
    expect(files['extra.json']).toEqual({ text: '{', revision: 2 });
    expect(view.revision).toBe(2);
    const { changes } = (await admin.get<DraftHistory>(`/api/drafts/${draft}/history`)).body;
    expect(changes.map(({ label, files: paths, by }) => [label, paths, by])).toEqual([
      ['删一份，加一份', ['documents/order.json', 'extra.json'], view.changedBy],
      ['改数字', [NUMBERS], view.changedBy],
    ]);
  });

  test('is restored to any moment, and from there back again', async () => {
    const before = await content();
    const first = await retitled('第一');
    await edit({ [NUMBERS]: { since: 0, text: first } });
    await edit({
      [NUMBERS]: { since: 1, text: await retitled('第二次') },
      'extra.json': { since: 0, text: '1' },
    });
    await edit({ [NUMBERS]: { since: 2, text: null }, 'extra.json': { since: 2, text: '12' } });
    const last = await content();
    const back = async (revision: number) => {
      const restoration = { revision, label: `退回第 ${revision} 步` };
      const path = `/api/drafts/${draft}/restoration`;
      expect((await admin.post<DraftRevision>(path, restoration)).status).toBe(200);
      const { files } = await content();
      return Object.fromEntries(Object.entries(files).map(([name, { text }]) => [name, text]));
    };
    const texts = ({ files }: DraftContent) =>
      Object.fromEntries(Object.entries(files).map(([name, { text }]) => [name, text]));
    expect((await back(1))[NUMBERS]).toBe(first);
    expect(await back(3)).toEqual(texts(last));
    expect(await back(0)).toEqual({ ...texts(before), 'extra.json': null });
    expect(
      (await admin.post(`/api/drafts/${draft}/restoration`, { revision: 99, label: 'x' })).status,
    ).toBe(404);
  });

  test('that is put away is found no more', async () => {
    expect((await admin.delete(`/api/drafts/${draft}`)).status).toBe(204);
    expect((await admin.get(`/api/drafts/${draft}`)).status).toBe(404);
    expect((await admin.delete(`/api/drafts/${draft}`)).status).toBe(404);
    expect((await edit({ [NUMBERS]: { since: 0, text: '{}' } })).status).toBe(404);
    expect((await admin.get<DraftList>('/api/drafts')).body.drafts).toEqual([]);
  });

  test('that is brought in may be faulty, and is published only when it is not', async () => {
    draft = (
      await begun({ title: '带来的', files: { 'pack.json': '{"id":"mine"', 'notes.txt': '?' } })
    ).id;
    const { draft: view, files } = await content();
    expect(view).toMatchObject({ pack: '', revision: 0, behind: false });
    expect(files).toEqual({
      'notes.txt': { text: '?', revision: 0 },
      'pack.json': { text: '{"id":"mine"', revision: 0 },
    });
    const answer = await admin.post(`/api/drafts/${draft}/publication`, { revision: 0, note: '' });
    expect([answer.status, answer.body.code]).toEqual([422, 'pack-faulty']);
    expect(answer.body.issues!.length).toBeGreaterThan(0);
    expect((await content()).draft.revision).toBe(0);
  });
});

describe('two who work on one draft', () => {
  test('change different files, one after the other', async () => {
    await edit({ [NUMBERS]: { since: 0, text: await retitled('甲') } });
    const units = { 'units.json': { since: 0, text: '{}' } };
    expect((await edit(units)).status).toBe(200);
  });

  test('never write over one another: the later one is shown what stands there', async () => {
    const first = await retitled('甲的');
    await edit({ [NUMBERS]: { since: 0, text: first } });
    const late = {
      [NUMBERS]: { since: 0, text: await retitled('乙的') },
      'extra.json': { since: 0, text: '1' },
    };
    const answer = await edit<{ code: string; details: object }>(late);
    expect(answer.status).toBe(409);
    expect(answer.body.code).toBe('draft-changed');
    expect(answer.body.details).toEqual({ files: { [NUMBERS]: { text: first, revision: 1 } } });
    expect((await content()).files).not.toHaveProperty(['extra.json']);
    const gone = await edit({ [NUMBERS]: { since: 1, text: null } });
    expect(gone.body).toEqual({ revision: 2 });
    expect((await edit({ [NUMBERS]: { since: 1, text: first } })).status).toBe(409);
  });

  test('a sending that is repeated is one change', async () => {
    const files = { [NUMBERS]: { since: 0, text: await retitled('甲') } };
    expect((await edit(files)).body).toEqual({ revision: 1 });
    expect((await edit(files)).body).toEqual({ revision: 1 });
  });

  test('at the same moment: each file has one winner, and nobody is told otherwise', async () => {
    const texts = await Promise.all([1, 2, 3, 4, 5].map((number) => retitled(`第${number}人`)));
    const answers = await Promise.all(texts.map((text) => edit({ [NUMBERS]: { since: 0, text } })));
    const won = answers.flatMap(({ status }, index) => (status === 200 ? [texts[index]] : []));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
    expect(await numbers()).toBe(won[0]);
  });
});

describe('a draft that is published', () => {
  const publish = (revision: number, note = '改了标题') =>
    admin.post<PackVersion>(`/api/drafts/${draft}/publication`, { revision, note });

  test('is in force with its note, and done with', async () => {
    await edit({ [NUMBERS]: { since: 0, text: await retitled('几小时内') } });
    const published = await publish(1);
    expect(published.status).toBe(201);
    expect(published.body).toMatchObject({ active: true, note: '改了标题' });
    expect((await admin.get<DraftList>('/api/drafts')).body.drafts).toEqual([]);
    const { versions } = (await admin.get<PackVersions>('/api/packs')).body;
    expect(versions.map(({ active }) => active)).toEqual([true, false]);
  });

  test('is what its publisher saw: what was changed since is not published unseen', async () => {
    await edit({ [NUMBERS]: { since: 0, text: await retitled('几小时内') } });
    const answer = await publish(0);
    expect([answer.status, (answer.body as unknown as { code: string }).code]).toEqual([
      409,
      'draft-changed',
    ]);
  });

  test('never undoes another that was published meanwhile', async () => {
    const other = await begun({ title: '另一份' });
    await edit({ [NUMBERS]: { since: 0, text: await retitled('几小时内') } });
    await publish(1);
    draft = other.id;
    expect((await content()).draft.behind).toBe(true);
    const answer = await publish(0);
    expect([answer.status, (answer.body as unknown as { code: string }).code]).toEqual([
      409,
      'draft-behind',
    ]);
  });
});

test('drafts are for those who may publish', async () => {
  const keeper = await river.as('keeper-east-1');
  expect((await keeper.get('/api/drafts')).status).toBe(403);
  expect((await keeper.get(`/api/drafts/${draft}`)).status).toBe(403);
});

test('what is sent in another shape is refused', async () => {
  const wrong = [
    { label: '', files: { [NUMBERS]: { since: 0, text: '' } } },
    { label: 'x', files: {} },
    { label: 'x', files: { '../up.json': { since: 0, text: '' } } },
    { label: 'x', files: { __proto__x: { since: 0, text: '' } } },
    { label: 'x', files: { [NUMBERS]: { since: -1, text: '' } } },
    { label: 'x', files: { [NUMBERS]: { since: 0 } } },
  ];
  for (const body of wrong)
    expect((await admin.put(`/api/drafts/${draft}/files`, body)).body.code).toBe('malformed');
});
