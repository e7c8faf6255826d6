import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mergePatch } from '../../engine/merge/merge-patch.js';
import type { Json } from '../../engine/json.js';
import type {
  CaseList,
  CaseView,
  DraftContent,
  DraftEffect,
  DraftHistory,
  DraftList,
  DraftNewer,
  DraftOutcome,
  DraftView,
  PackVersion,
  PackVersions,
  Problem,
} from '../../server/http/types.js';
import type { Answer, Caller } from './caller.js';
import { send, SOUND, taskOf, tellHigh } from './river.js';
import { FLOOD, running, type Running } from './running.js';

/** Versions of a pack: back again, taken in, moved to, approved by a second person, at a set time. */

let river: Running;
let admin: Caller;
let office: Caller;
let keeper: Caller;
let folder: string;

/** The flood watch without its stories, which hold to its numbers; with a second person who may publish. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zelian-publication-'));
  await cp(FLOOD, folder, { recursive: true });
  await rm(join(folder, 'scenarios'), { recursive: true });
  const path = join(folder, 'samples/river.json');
  const sample = JSON.parse(await readFile(path, 'utf8')) as { people: Record<string, object> };
  sample.people['second'] = { name: '管二', administrator: true };
  await writeFile(path, JSON.stringify(sample));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
afterEach(() => river.close());

async function open(approval: 'none' | 'by-number'): Promise<void> {
  river = await running({ pack: folder, approval });
  admin = await river.as('admin');
  office = await river.as('office');
  keeper = await river.as('keeper-east-1');
}

async function begin(by = admin, title = '改一改'): Promise<DraftView> {
  return (await by.post<DraftView>('/api/drafts', { title })).body;
}

async function contentOf(id: string, by = admin): Promise<DraftContent> {
  return (await by.get<DraftContent>(`/api/drafts/${id}`)).body;
}

/** Changes a document of a draft by a merge patch; gives the new revision. */
async function patch(id: string, file: string, change: Json, by = admin): Promise<number> {
  const { files } = await contentOf(id, by);
  const { text, revision: since } = files[file]!;
  const next = JSON.stringify(mergePatch(JSON.parse(text!) as Json, change), null, 2);
  const edit = { label: `改 ${file}`, files: { [file]: { since, text: next } } };
  const answer = await by.put<{ revision: number }>(`/api/drafts/${id}/files`, edit);
  expect(answer.status).toBe(200);
  return answer.body.revision;
}

const SLOWER = { parameters: { inspectWithin: { default: 4 } } };

/** The state of watch is called another name. */
async function renameWatch(id: string): Promise<number> {
  const file = 'processes/high-water.json';
  const { files } = await contentOf(id);
  const text = files[file]!.text!.replaceAll('"watch": {', '"guard": {')
    .replaceAll('"initial": "watch"', '"initial": "guard"')
    .replaceAll('"target": "watch"', '"target": "guard"');
  const edit = { label: '值守改名', files: { [file]: { since: 0, text } } };
  return (await admin.put<{ revision: number }>(`/api/drafts/${id}/files`, edit)).body.revision;
}

const publish = <Body = PackVersion>(id: string, body: object): Promise<Answer<Body>> =>
  admin.post<Body>(`/api/drafts/${id}/publication`, { note: '说明', ...body });

const code = ({ status, body }: Answer<unknown>): [number, string] => [
  status,
  (body as Problem).code,
];

async function versions(): Promise<PackVersions> {
  return (await admin.get<PackVersions>('/api/packs')).body;
}

/** Waits until no case is left to be moved. */
async function moved(hash: string): Promise<NonNullable<PackVersion['move']>> {
  for (;;) {
    const { move } = (await versions()).versions.find((version) => version.hash === hash)!;
    if (move === undefined) throw new Error('there is no migration');
    if (move.waiting === 0) return move;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function caseOf(caller = keeper): Promise<CaseView> {
  const { cases } = (await caller.get<CaseList>('/api/cases?open=true')).body;
  return (await caller.get<CaseView>(`/api/cases/${cases[0]!.id}`)).body;
}

describe('a former version', () => {
  beforeEach(() => open('none'));

  test('is put in force again with a note, for new cases; who and when is kept', async () => {
    const { versions: before } = await versions();
    const { id } = await begin();
    const next = await publish(id, { revision: await patch(id, 'parameters.json', SLOWER) });
    await tellHigh(keeper);
    const back = { over: next.body.hash, note: '改错了，先退回' };
    const path = `/api/packs/${before[0]!.hash}/activation`;
    expect(code(await admin.post(path, { ...back, over: before[0]!.hash }))).toEqual([
      409,
      'live-changed',
    ]);
    const answer = await admin.post<PackVersion>(path, back);
    expect([answer.status, answer.body.active, answer.body.hash]).toEqual([
      200,
      true,
      before[0]!.hash,
    ]);
    expect(code(await admin.post(path, back))).toEqual([409, 'already-live']);
    expect((await admin.post(`/api/packs/nothing/activation`, back)).status).toBe(404);
    const { activations } = await versions();
    expect(activations.map(({ again, by, note }) => [again, by, note])).toEqual([
      [true, '管一', '改错了，先退回'],
      [false, '管一', '说明'],
      [false, undefined, undefined],
    ]);
    await tellHigh(keeper, { gauge: 'gauge-e1b' });
    const { cases } = (await keeper.get<CaseList>('/api/cases')).body;
    expect(cases).toHaveLength(2);
    const { versions: after } = await versions();
    expect(Object.fromEntries(after.map(({ hash, openCases }) => [hash, openCases]))).toEqual({
      [next.body.hash]: 1,
      [before[0]!.hash]: 1,
    });
  });

  test('is for administrators', async () => {
    const [{ hash } = { hash: '' }] = (await versions()).versions;
    const answer = await keeper.post(`/api/packs/${hash}/activation`, { over: hash, note: 'x' });
    expect(answer.status).toBe(403);
  });
});

describe('a version that came meanwhile', () => {
  beforeEach(() => open('none'));

  test('is taken in: what it changed is no difference any more, and the draft may be published', async () => {
    const mine = await begin();
    const theirs = await begin(admin, '先发的');
    await patch(mine.id, 'parameters.json', { parameters: { reinforceWithin: { default: 9 } } });
    await patch(theirs.id, 'parameters.json', SLOWER);
    await patch(theirs.id, 'tiers/rescuer.json', { title: '抢险组长' });
    const live = await publish(theirs.id, { revision: 2 });
    expect(code(await publish(mine.id, { revision: 1 }))).toEqual([409, 'draft-behind']);

    const { body: newer } = await admin.get<DraftNewer>(`/api/drafts/${mine.id}/newer`);
    expect(newer).toMatchObject({ hash: live.body.hash, publishedBy: '管一', note: '说明' });
    const own = await contentOf(mine.id);
    const numbers = mergePatch(JSON.parse(newer.files['parameters.json']!) as Json, {
      parameters: { reinforceWithin: { default: 9 } },
    });
    const taking = {
      ...{ revision: own.draft.revision, hash: newer.hash, label: '并入 1.0.0' },
      files: {
        'parameters.json': JSON.stringify(numbers),
        'tiers/rescuer.json': newer.files['tiers/rescuer.json'],
      },
    };
    const path = `/api/drafts/${mine.id}/taking-in`;
    const changed = { ...taking, revision: 0 };
    expect(code(await admin.post(path, changed))).toEqual([409, 'draft-changed']);
    const another = { ...taking, hash: own.draft.from!.hash };
    expect(code(await admin.post(path, another))).toEqual([409, 'live-changed']);
    expect((await admin.post(path, taking)).body).toEqual({ revision: 2 });

    const merged = await contentOf(mine.id);
    expect(merged.draft).toMatchObject({ behind: false, from: { hash: newer.hash } });
    expect(merged.begun['tiers/rescuer.json']).toBe(merged.files['tiers/rescuer.json']!.text);
    expect(merged.begun['parameters.json']).toBe(newer.files['parameters.json']);
    expect((await admin.get(`/api/drafts/${mine.id}/newer`)).status).toBe(404);
    const { changes } = (await admin.get<DraftHistory>(`/api/drafts/${mine.id}/history`)).body;
    expect(changes[0]).toMatchObject({ label: '并入 1.0.0', revision: 2 });

    // Gone back before it was taken in, it is behind again, as it was.
    const restoration = { revision: 1, label: '退回' };
    await admin.post(`/api/drafts/${mine.id}/restoration`, restoration);
    const restored = await contentOf(mine.id);
    expect(restored.draft).toMatchObject({ behind: true, from: { hash: own.draft.from!.hash } });
    expect(restored.files['tiers/rescuer.json']!.text).toBe(own.files['tiers/rescuer.json']!.text);
    await admin.post(`/api/drafts/${mine.id}/restoration`, { revision: 2, label: '再来' });
    const again = await contentOf(mine.id);
    expect(again.draft.behind).toBe(false);
    expect(again.files['tiers/rescuer.json']!.text).toBe(merged.files['tiers/rescuer.json']!.text);
    expect((await publish(mine.id, { revision: again.draft.revision })).status).toBe(201);
  });
});

describe('the effect on open cases', () => {
  beforeEach(() => open('none'));

  test('is counted by state and version, with the due dates that move; nobody sees a case by it', async () => {
    await tellHigh(keeper);
    await tellHigh(keeper, { gauge: 'gauge-e1b' });
    const { id } = await begin();
    await patch(id, 'parameters.json', SLOWER);
    const path = `/api/drafts/${id}/effect`;
    const { body } = await admin.post<DraftEffect>(path, { states: {}, tasks: {} });
    expect(body).toMatchObject({
      total: 2,
      moves: 2,
      opened: 0,
      closed: 0,
      states: [],
      staying: [],
    });
    expect(body.places).toEqual([
      expect.objectContaining({ stateTitle: '值守', version: '1.0.0', count: 2, gone: false }),
    ]);
    expect(body.shifts).toEqual([
      expect.objectContaining({
        title: '巡堤',
        count: 2,
        least: 7_200_000,
        most: 7_200_000,
        passed: 0,
      }),
    ]);
    expect(body.shifts[0]).not.toHaveProperty('case');
    expect((await caseOf()).case.version).toBe('1.0.0');
    expect((await keeper.post(path, { states: {}, tasks: {} })).status).toBe(403);
  });

  test('asks where a state goes that vanishes; without an answer nothing is published', async () => {
    await tellHigh(keeper);
    const { id } = await begin();
    const revision = await renameWatch(id);
    const path = `/api/drafts/${id}/effect`;
    const { body } = await admin.post<DraftEffect>(path, { states: {}, tasks: {} });
    expect(body).toMatchObject({ total: 1, moves: 0 });
    expect(body.states).toEqual([
      expect.objectContaining({ state: 'watch', stateTitle: '值守', count: 1, suggested: 'guard' }),
    ]);
    expect(body.states[0]!.choices.map(({ id: state }) => state)).not.toContain('calm');
    expect(body.staying).toEqual([expect.objectContaining({ count: 1, cases: [] })]);
    const moves = { states: {}, tasks: {}, unmovable: 'refuse' };
    expect(code(await publish(id, { revision, moves }))).toEqual([409, 'cases-stay']);
    expect((await versions()).versions).toHaveLength(1);

    const stays = await publish(id, { revision, moves: { ...moves, unmovable: 'stay' } });
    const move = await moved(stays.body.hash);
    expect(move).toMatchObject({ moved: 0, stayed: [{ count: 1 }] });
    expect((await caseOf()).case.version).toBe('1.0.0');
  });
});

describe('a migration', () => {
  beforeEach(() => open('none'));

  test('moves open cases: the task is the same, its day and its state the new version’s', async () => {
    await tellHigh(keeper);
    const before = await caseOf();
    const { id } = await begin();
    await patch(id, 'parameters.json', SLOWER);
    await patch(id, 'pack.json', { version: '1.1.0' });
    const revision = await renameWatch(id);
    const moves = { states: { 'high-water': { watch: 'guard' } }, tasks: {}, unmovable: 'refuse' };
    const { body: version } = await publish(id, { revision, moves });
    expect(await moved(version.hash)).toEqual({ waiting: 0, moved: 1, stayed: [] });

    const after = await caseOf();
    expect(after.case).toMatchObject({ version: '1.1.0', state: { id: 'guard', title: '值守' } });
    expect(after.tasks[0]).toMatchObject({ id: before.tasks[0]!.id, title: '巡堤' });
    expect(Date.parse(after.tasks[0]!.dueAt!) - Date.parse(before.tasks[0]!.dueAt!)).toBe(
      7_200_000,
    );
    const [first, second] = after.history;
    expect(first).toMatchObject({ title: before.history[0]!.title });
    expect(second).toMatchObject({ title: '方案更新，改按版本 1.1.0 办理' });
    expect(second!.effects[0]!.text).toMatch(/^巡堤：由看水员办理，2026年7月1日 12:00 前完成$/);

    // It goes on as any other: the form is sent, and it is late by the new day.
    await river.forwardTo('2026-07-01T11:00');
    const chief = await river.as('chief-east');
    expect((await chief.get<{ tasks: unknown[] }>('/api/overdue')).body.tasks).toEqual([]);
    const sent = await send(keeper, await taskOf(keeper, '巡堤'), SOUND);
    expect(sent.status).toBe(200);
    const english = await river.as('keeper-east-1', 'en');
    const told = await english.get<CaseView>(`/api/cases/${after.case.id}`);
    expect(told.body.history[1]!.title).toBe(
      'The policy has changed; it goes on under version 1.1.0',
    );
  });

  test('while cases are written: what is sent meanwhile is neither lost nor half done', async () => {
    const gauges = ['gauge-e1', 'gauge-e1b'];
    for (const gauge of gauges) await tellHigh(keeper, { gauge });
    const { id } = await begin();
    const revision = await patch(id, 'parameters.json', SLOWER);
    const moves = { states: {}, tasks: {}, unmovable: 'refuse' };
    const [task] = (await keeper.get<{ tasks: { id: string }[] }>('/api/work')).body.tasks;
    const form = await keeper.get<{ form: { hash: string } }>(`/api/tasks/${task!.id}`);
    const sending = () =>
      keeper.post(`/api/tasks/${task!.id}/submission`, { form: form.body.form.hash, data: SOUND });
    const west = await river.as('keeper-west-1');
    const [published, sent, told] = await Promise.all([
      publish(id, { revision, moves }),
      sending(),
      tellHigh(west, { unit: 'west-1', gauge: 'gauge-w1' }),
    ]);
    expect([published.status, sent.status, told.status]).toEqual([201, 200, 200]);
    const { stayed } = await moved(published.body.hash);
    expect(stayed).toEqual([]);
    const { cases } = (await office.get<CaseList>('/api/cases')).body;
    expect(cases).toHaveLength(3);
    for (const { id: one } of cases) {
      const { body } = await office.get<CaseView>(`/api/cases/${one}`);
      expect(body.history.map(({ sequence }) => sequence)).toEqual(
        body.history.map((_, index) => index + 1),
      );
    }
    const done = await office.get<CaseView>(`/api/cases/${task!.id.split('.')[0]!}`);
    expect(done.body.tasks).toEqual([]);
  });
});

describe('where two may publish', () => {
  let second: Caller;
  let draft: DraftView;

  beforeEach(async () => {
    await open('by-number');
    second = await river.as('second');
    draft = await begin();
    await patch(draft.id, 'parameters.json', SLOWER);
  });

  const say = (by: Caller, what: string, body: object) =>
    by.post<DraftOutcome>(`/api/drafts/${draft.id}/${what}`, body);
  const submit = (body: object = {}) =>
    say(admin, 'submission', { revision: 1, note: '请审', ...body });

  test('nobody publishes alone, by no way', async () => {
    expect((await contentOf(draft.id)).approval).toBe(true);
    expect(code(await publish(draft.id, { revision: 1 }))).toEqual([409, 'approval-required']);
    const schedule = { revision: 1, note: '', effectiveAt: '2030-01-01T00:00:00.000Z' };
    expect(code(await say(admin, 'schedule', schedule))).toEqual([409, 'approval-required']);
    const { files } = await contentOf(draft.id);
    const upload = Object.fromEntries(
      Object.entries(files).map(([path, { text }]) => [path, text]),
    );
    expect(code(await admin.post('/api/packs', { files: upload }))).toEqual([
      409,
      'approval-required',
    ]);
  });

  test('one puts up, the other approves; never oneself', async () => {
    const put = await submit();
    expect(put.body.draft!.release).toMatchObject({
      ...{ state: 'waiting', number: 1, revision: 1, note: '请审', askedBy: '管一', own: true },
    });
    const { drafts } = (await second.get<DraftList>('/api/drafts')).body;
    expect(drafts[0]).toMatchObject({ own: false, release: { own: false, state: 'waiting' } });
    expect(code(await say(admin, 'approval', { number: 1 }))).toEqual([403, 'own-submission']);
    expect(code(await say(second, 'approval', { number: 2 }))).toEqual([409, 'not-submitted']);
    const approved = await say(second, 'approval', { number: 1 });
    expect(approved.body.version).toMatchObject({
      active: true,
      publishedBy: '管一',
      note: '请审',
    });
    const { activations } = await versions();
    expect(activations[0]).toMatchObject({ by: '管一', approvedBy: '管二' });
    expect((await say(second, 'approval', { number: 1 })).status).toBe(404);
  });

  test('or sends it back with words', async () => {
    await submit();
    const words = '四小时太长';
    const back = await say(second, 'sending-back', { number: 1, words });
    expect(back.body.draft!.release).toMatchObject({
      state: 'sent-back',
      words,
      decidedBy: '管二',
    });
    expect(code(await say(second, 'approval', { number: 1 }))).toEqual([409, 'not-submitted']);
    expect((await submit()).body.draft!.release).toMatchObject({ state: 'waiting', number: 2 });
  });

  test('what is changed after it was put up is put up no more', async () => {
    await submit();
    await patch(draft.id, 'parameters.json', { parameters: { inspectWithin: { default: 5 } } });
    expect((await contentOf(draft.id)).draft.release!.state).toBe('void');
    expect(code(await say(second, 'approval', { number: 1 }))).toEqual([409, 'submission-void']);
  });

  test('it is taken back by whoever put it up', async () => {
    await submit();
    const path = `/api/drafts/${draft.id}/release`;
    const taken = await admin.delete<DraftOutcome>(path);
    expect(taken.body.draft).not.toHaveProperty('release');
    expect(code(await admin.delete(path))).toEqual([409, 'not-submitted']);
  });

  test('at a set time it comes into force by itself', async () => {
    const at = new Date('2026-07-02T00:00:00+08:00').toISOString();
    await submit({ effectiveAt: at });
    const approved = await say(second, 'approval', { number: 1 });
    expect(approved.body.draft!.release).toMatchObject({ state: 'scheduled', effectiveAt: at });
    await river.forwardTo('2026-07-01T23:00');
    expect((await versions()).versions).toHaveLength(1);
    await river.forwardTo('2026-07-02T00:30');
    expect((await versions()).activations[0]).toMatchObject({ by: '管一', approvedBy: '管二' });
    expect((await admin.get<DraftList>('/api/drafts')).body.drafts).toEqual([]);
  });

  test('but not over a version that came meanwhile: the problem is kept', async () => {
    const effectiveAt = new Date('2026-07-02T00:00:00+08:00').toISOString();
    await submit({ effectiveAt });
    await say(second, 'approval', { number: 1 });
    const other = await begin(admin, '另一份');
    await patch(other.id, 'tiers/rescuer.json', { title: '抢险组长' });
    await admin.post(`/api/drafts/${other.id}/submission`, { revision: 1, note: '' });
    const overtaking = await second.post(`/api/drafts/${other.id}/approval`, { number: 1 });
    expect(overtaking.status).toBe(200);
    await river.forwardTo('2026-07-02T00:30');
    const { draft: view } = await contentOf(draft.id);
    expect(view.release).toMatchObject({ state: 'failed' });
    expect(view.release!.problem!.zh).toMatch(/已有新版本上线/);
    expect((await versions()).versions).toHaveLength(2);
  });

  test('and not when it was called off before', async () => {
    const effectiveAt = new Date('2026-07-02T00:00:00+08:00').toISOString();
    await submit({ effectiveAt });
    await say(second, 'approval', { number: 1 });
    await second.delete(`/api/drafts/${draft.id}/release`);
    await river.forwardTo('2026-07-02T00:30');
    expect((await versions()).versions).toHaveLength(1);
    expect((await contentOf(draft.id)).draft).not.toHaveProperty('release');
  });
});
