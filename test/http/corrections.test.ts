import { randomUUID } from 'node:crypto';
import { CaseService } from '../../server/cases/case.service.js';
import type {
  AccessLog,
  CaseView,
  CorrectionView,
  DraftView,
  Inbox,
  LedgerView,
  PrintedDocument,
  Problem,
  Receipt,
  RecordedPage,
  TaskView,
  Work,
} from '../../server/http/types.js';
import { Installation } from '../../server/installation.js';
import type { Answer, Caller, Sending } from './caller.js';
import { correctFolder } from './correct-folder.js';
import type { ListFolder } from './list-folder.js';
import { DAY, PHOTO, send, SOUND, taskOf, tellHigh, upload } from './river.js';
import { running, type Running } from './running.js';

/** What was sent is put right by an entry of its own; what was sent stays, and the case stays where it is. */

const KEEPER_ID = '990101199003074518';

let folder: ListFolder;
let river: Running;
let keeper: Caller;
let chief: Caller;
let office: Caller;
let id: string;
let task: TaskView;
let sent: object;

beforeAll(async () => {
  folder = await correctFolder();
  river = await running({ pack: folder.path });
  [keeper, chief, office] = (await Promise.all(
    ['keeper-east-1', 'chief-east', 'office'].map((who) => river.as(who)),
  )) as [Caller, Caller, Caller];
});
afterAll(async () => {
  await river.close();
  await folder.remove();
});

/** East's first gauge is high and leaks; the keeper has taken the level for 350 although it is 450. */
beforeEach(async () => {
  id = (await tellHigh(keeper)).body.lines[0]!.case!.id;
  const picture = (await upload(keeper, PHOTO)).body.id;
  sent = { ...SOUND, seepage: true, picture, keeperId: KEEPER_ID };
  task = await taskOf(keeper, '巡堤');
  expect((await send(keeper, task, sent)).status).toBe(200);
});
afterEach(fall);

/** The water falls, which ends the case. */
async function fall(): Promise<void> {
  const entries = [{ record: 'gauge-e1', event: 'normal', data: {} }];
  const body = { unit: 'east-1', day: DAY, entries };
  expect((await keeper.post('/api/roll-calls/reading', body)).status).toBe(200);
}

const caseOf = async (caller: Caller) => (await caller.get<CaseView>(`/api/cases/${id}`)).body;
const open = (caller: Caller, sequence: number) =>
  caller.get<CorrectionView>(`/api/cases/${id}/events/${sequence}/correction`);
const correct = (
  caller: Caller,
  sequence: number,
  changed: object,
  { reason = '水位看错了', ...sending }: Sending & { reason?: string } = {},
): Promise<Answer<Receipt & Problem>> =>
  caller.post(
    `/api/cases/${id}/events/${sequence}/correction`,
    { form: task.form.hash, data: { ...sent, ...changed }, reason },
    sending,
  );

test('the history has both, and all that is read from the case says what is right', async () => {
  const paper = (await chief.get<PrintedDocument>(`/api/cases/${id}/documents/1`)).body;
  const answer = await correct(keeper, 2, { levelCm: 450 });
  expect(answer.body).toMatchObject({ corrected: true, repeated: false, case: { id } });
  expect(answer.body.elsewhere).toBeUndefined();

  const view = await caseOf(office);
  expect(view.case).toMatchObject({
    headline: '东一尺高水位，450厘米',
    state: { id: 'reinforce' },
  });
  const [, first, second] = view.history;
  expect(first).toMatchObject({ sequence: 2, correctedBy: 3, title: '巡堤：发现渗漏' });
  expect(first!.values).toContainEqual({ name: 'levelCm', title: '水位（厘米）', value: '350' });
  expect(second).toMatchObject({
    ...{ sequence: 3, corrects: 2, reason: '水位看错了', title: '更正：巡堤' },
    by: { name: '水一', postTitle: '东堤一段 看水员' },
    effects: [{ text: '生成文书：抢护令' }],
  });
  expect(second!.values).toContainEqual({ name: 'levelCm', title: '水位（厘米）', value: '450' });
  expect(second!.values).toContainEqual({
    name: 'aboveWarningCm',
    title: '高出警戒',
    value: '150',
  });
  expect(view.tasks).toMatchObject([{ title: '抢护堤段' }]);
  expect(view.documents).toMatchObject([{ number: 1, replaced: true }, { number: 2 }]);

  const { rows } = (await office.get<LedgerView>('/api/ledgers/high-water')).body;
  expect(rows.flatMap(({ cells }) => cells)).toContain('450');
  const closed = await office.get<TaskView>(`/api/tasks/${task.task.id}`);
  expect(closed.body.values).toMatchObject({ levelCm: 450, keeperId: KEEPER_ID });

  // The paper that was handed out stays; a new one says what is right.
  const papers = await Promise.all(
    [1, 2].map((number) => chief.get<PrintedDocument>(`/api/cases/${id}/documents/${number}`)),
  );
  expect(papers[0]!.body).toEqual(paper);
  expect(papers[1]!.body.paragraphs).toEqual(['东一尺水位450厘米，发现渗漏，请立即抢护。']);
});

test('the form comes back as it was filled, without what the reader does not read whole', async () => {
  const { body } = await open(keeper, 2);
  expect(body).toMatchObject({
    title: '巡堤',
    sentAt: expect.stringMatching(/^2026-07-01T00:0/) as string,
    kept: ['picture', 'keeperId'],
  });
  expect(body.values).toMatchObject({ levelCm: 350, seepage: true });
  expect(JSON.stringify(body)).not.toContain(KEEPER_ID);
  expect(body.form.definition).toMatchObject({
    schema: { properties: { keeperId: { format: 'note' }, levelCm: { type: 'integer' } } },
  });
  const masked = await open(chief, 2);
  expect(masked.body.kept).toEqual(['keeperId']);
  expect(masked.text).not.toContain('4518');
  expect((await open(office, 2)).status).toBe(403);
});

test('nobody writes a mask over what it hides', async () => {
  const masked = await correct(chief, 2, { levelCm: 450, keeperId: '990101********4518' });
  expect(masked.status).toBe(200);
  const { keeperId: _, ...rest } = sent as { keeperId: string };
  sent = rest;
  expect((await correct(keeper, 3, { levelCm: 460 })).status).toBe(200);
  const { history } = await caseOf(office);
  expect(history).toHaveLength(4);
  for (const entry of history.slice(1))
    expect(entry.values).toContainEqual(
      expect.objectContaining({ name: 'keeperId', value: KEEPER_ID }),
    );
});

test('it is refused in words, and nothing changes', async () => {
  const before = await caseOf(office);
  const codeOf = async (answer: Promise<Answer<Problem>>) => {
    const { status, body } = await answer;
    return [status, body.code];
  };
  expect(await codeOf(correct(keeper, 2, {}))).toEqual([422, 'nothing-corrected']);
  const noReason = correct(keeper, 2, { levelCm: 450 }, { reason: ' ' });
  expect(await codeOf(noReason)).toEqual([422, 'reason-missing']);
  expect(await codeOf(correct(keeper, 2, {}, { reason: '' }))).toEqual([400, 'malformed']);
  // What was told is not a form, and the ninth thing has not happened.
  expect(await codeOf(correct(keeper, 1, { levelCm: 450 }))).toEqual([404, 'not-found']);
  expect(await codeOf(correct(keeper, 9, { levelCm: 450 }))).toEqual([404, 'not-found']);
  expect(await codeOf(correct(office, 2, { levelCm: 450 }))).toEqual([403, 'not-permitted']);
  const english = await river.as('keeper-east-1', 'en');
  const early = await correct(english, 2, { inspectedOn: '2026-06-30' });
  expect(early.body).toMatchObject({ code: 'form-invalid', faults: [{ field: 'inspectedOn' }] });
  // It was checked on the day on which it was sent.
  const task2 = { form: '0'.repeat(64), data: sent, reason: '看错了' };
  const other = await keeper.post(`/api/cases/${id}/events/2/correction`, task2);
  expect([other.status, other.body.code]).toEqual([409, 'form-changed']);
  expect(await caseOf(office)).toEqual(before);
});

test('whoever sees nothing of the case is answered as if it were not there', async () => {
  const stranger = await river.as('chief-west');
  for (const sequence of [2, 9]) {
    const none = await stranger.get(`/api/cases/none/events/${sequence}/correction`);
    expect((await open(stranger, sequence)).text).toBe(none.text);
    expect((await correct(stranger, sequence, { levelCm: 450 })).text).toBe(none.text);
  }
});

test('sent twice it is done once; what was put right meanwhile is not overwritten unseen', async () => {
  const key = randomUUID();
  expect((await correct(keeper, 2, { levelCm: 450 }, { key })).body.repeated).toBe(false);
  expect((await correct(keeper, 2, { levelCm: 450 }, { key })).body.repeated).toBe(true);
  const late = await correct(chief, 2, { levelCm: 470 });
  expect([late.status, late.body.code]).toEqual([409, 'corrected-meanwhile']);
  expect((await open(keeper, 3)).body.values).toMatchObject({ levelCm: 450 });
  expect((await correct(chief, 3, { levelCm: 470 })).status).toBe(200);
  expect((await correct(keeper, 3, { levelCm: 480 })).body.code).toBe('corrected-meanwhile');
  expect([(await open(keeper, 2)).status, (await open(keeper, 3)).status]).toEqual([409, 409]);
  const { history, case: summary } = await caseOf(keeper);
  expect(
    history.map(({ sequence, correctedBy, mayCorrect }) => [sequence, correctedBy, mayCorrect]),
  ).toEqual([
    ...[
      [1, undefined, undefined],
      [2, 4, undefined],
    ],
    ...[
      [3, 4, undefined],
      [4, undefined, true],
    ],
  ]);
  expect(summary.headline).toBe('东一尺高水位，470厘米');
});

test('where the case would have come is said, and it does not go there', async () => {
  const { picture: _, ...dry } = sent as { picture: string };
  sent = dry;
  const { body } = await correct(keeper, 2, { seepage: false });
  expect(body).toMatchObject({
    ...{ corrected: true, elsewhere: { id: 'watch', title: '值守' } },
    case: { state: { id: 'reinforce' } },
  });
  const { history, tasks } = await caseOf(keeper);
  expect(history.at(-1)).toMatchObject({ elsewhere: { id: 'watch' } });
  expect(tasks).toMatchObject([{ title: '抢护堤段' }]);
});

test('who opened a form to correct it is written down; what is lived through again is what is right', async () => {
  await open(keeper, 2);
  await correct(keeper, 2, { levelCm: 999 });
  await correct(keeper, 3, { levelCm: 998 });
  const log = await office.get<AccessLog>('/api/access-log?type=water-gauge&record=gauge-e1');
  expect(log.body.entries).toContainEqual(
    expect.objectContaining({ kind: 'correction', by: '水一', title: '打开了要更正的表单' }),
  );
  const admin = await river.as('admin');
  const draft = (await admin.post<DraftView>('/api/drafts', { title: '推演' })).body.id;
  const page = await admin.get<RecordedPage>(`/api/drafts/${draft}/recorded/histories?offset=0`);
  const said = JSON.stringify(page.body.happened);
  expect(said).toContain('"levelCm":998');
  expect(said).not.toContain('"levelCm":999');
});

test('who works on the case and who wrote what was put right hear that it was, and nothing of it', async () => {
  const told = async (who: Caller) => {
    const { notices } = (await who.get<Work>('/api/work')).body;
    const ofCase = notices.filter((notice) => notice.case.id === id && notice.kind === 'corrected');
    return ofCase.map(({ title, from }) => ({ title, by: from?.name }));
  };
  const rescuer = await river.as('rescue-lead');
  // The rescuers have the work now; the keeper, who wrote it, puts it right.
  expect((await correct(keeper, 2, { levelCm: 444 })).status).toBe(200);
  const byKeeper = { title: '巡堤记录', by: '水一' };
  expect([await told(rescuer), await told(keeper)]).toEqual([[byKeeper], []]);
  expect((await correct(chief, 3, { levelCm: 445 })).status).toBe(200);
  const byChief = await told(keeper);
  expect(byChief).toHaveLength(1);
  expect(await told(rescuer)).toHaveLength(2);
  const inbox = (await keeper.get<Inbox>('/api/inbox')).body.items;
  expect(inbox.find(({ notice }) => notice?.kind === 'corrected')).toMatchObject({ unread: true });
});

test('whom the record had left by then is not told', async () => {
  const move = (section: string) =>
    river.app.get(CaseService).moveRecord('water-gauge', 'gauge-e1', { section });
  await move('west-1');
  const { status } = await correct(await river.as('chief-west'), 2, { levelCm: 450 });
  expect(status).toBe(200);
  await move('east-1');
  // Reading hides from them whatever is of later: so the table itself is looked into.
  const { read } = river.app.get(Installation).database;
  const told = await read<{ role: string }>`SELECT role FROM notice
    WHERE district = ${read.district} AND case_id = ${id} AND kind = 'corrected'`;
  expect(told.map(({ role }) => role)).toEqual(['rescuer']);
});

test('a substitute corrects for whoever is away, and the history says so', async () => {
  const naming = { person: 'keeper-east-2', until: '2026-07-03' };
  const named = await keeper.post('/api/posts/post-keeper-east-1/substitutions', naming);
  expect(named.status).toBe(201);
  const substitute = await river.as('keeper-east-2');
  expect((await correct(substitute, 2, { levelCm: 450 })).status).toBe(200);
  const { history } = await caseOf(keeper);
  expect(history[2]!.by).toMatchObject({ name: '水二', actsFor: '水一' });
  // What was done in one's place is one's own to correct.
  expect((await correct(keeper, 3, { levelCm: 460 })).status).toBe(200);
});

test('after four hours only the chief may, whether the case has ended or not', async () => {
  await fall();
  expect((await caseOf(keeper)).case.state).toMatchObject({ final: true });
  expect((await correct(keeper, 2, { levelCm: 440 })).status).toBe(200);
  await river.forwardTo(`${DAY}T12:30`);
  const late = await correct(keeper, 4, { levelCm: 450 });
  expect([late.status, late.body.code]).toEqual([409, 'correction-too-late']);
  expect((await caseOf(keeper)).history[3]!.mayCorrect).toBeUndefined();
  expect((await caseOf(chief)).history[3]).toMatchObject({ sequence: 4, mayCorrect: true });
  const { body } = await correct(chief, 4, { levelCm: 460 });
  expect(body.case).toMatchObject({ headline: '东一尺高水位，460厘米', state: { final: true } });
});
