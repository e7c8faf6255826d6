import { Forgetting } from '../../server/audit/forgetting.js';
import type {
  AccessLog,
  CaseList,
  CaseView,
  EmergencyList,
  IndicatorEntries,
  Inbox,
  LedgerView,
  RecordList,
  RecordShares,
  SheetRequestList,
  TaskView,
  ValueView,
} from '../../server/http/types.js';
import { Installation } from '../../server/installation.js';
import { mailReceiver } from '../store/receivers.js';
import { accessFolder, ILLNESS } from './access-folder.js';
import type { Caller } from './caller.js';
import type { ListFolder } from './list-folder.js';
import { PHOTO, send, SOUND, taskOf, tellHigh, upload } from './river.js';
import { running, type Running } from './running.js';

/** 1 July: the east's first gauge is high and leaks; its case is with the keeper, the rescuers and all above. */
let folder: ListFolder;
let river: Running;
let keeper: Caller;
let chief: Caller;
let west: Caller;
let office: Caller;
let rescuer: Caller;
let id: string;
let picture: string;
/** The chief's view before there was a leak. */
let watched: { keeper: CaseView; task: TaskView };
/** The open task as the chief saw it, who may see but not do it. */
let overseen: { text: string; body: TaskView };

const PHONE = '13900000001';
const SHORT = '139******01';
const GAUGE = '/api/records/water-gauge/gauge-e1';

beforeAll(async () => {
  folder = await accessFolder();
  river = await running({ pack: folder.path, readsKeptDays: 200 });
  [keeper, chief, west, office, rescuer] = (await Promise.all(
    ['keeper-east-1', 'chief-east', 'chief-west', 'office', 'rescue-lead'].map((who) =>
      river.as(who),
    ),
  )) as [Caller, Caller, Caller, Caller, Caller];
  id = (await tellHigh(keeper)).body.lines[0]!.case!.id;
  watched = { keeper: await caseOf(keeper), task: await taskOf(keeper, '巡堤') };
  overseen = await chief.get<TaskView>(`/api/tasks/${watched.task.task.id}`);
  picture = (await upload(keeper, PHOTO)).body.id;
  await send(keeper, watched.task, { ...SOUND, seepage: true, picture });
});

afterAll(async () => {
  await river.close();
  await folder.remove();
});

const caseOf = async (caller: Caller) => (await caller.get<CaseView>(`/api/cases/${id}`)).body;
const valueOf = (values: ValueView[], name: string) => values.find((one) => one.name === name);
const sees = async (caller: Caller) => (await caller.get(`/api/cases/${id}`)).status === 200;

describe('how much is read', () => {
  test('follows the class of the field and the tier of the post', async () => {
    const asOffice = await caseOf(office);
    expect(valueOf(asOffice.record, 'keeperPhone')).toMatchObject({ value: PHONE });
    expect(valueOf(asOffice.record, 'illness')).toMatchObject({ value: ILLNESS });
    const asChief = await caseOf(chief);
    expect(valueOf(asChief.record, 'keeperPhone')).toEqual({
      ...{ name: 'keeperPhone', title: '看水员电话' },
      ...{ value: SHORT, withheld: 'masked' },
    });
    expect(valueOf(asChief.record, 'illness')).toEqual({
      ...{ name: 'illness', title: '看水员病情' },
      ...{ value: '', withheld: 'hidden' },
    });
    expect(JSON.stringify(asChief)).not.toContain(ILLNESS);
  });

  test('is more while the case is in a state that needs it', async () => {
    expect(valueOf(watched.keeper.record, 'keeperPhone')).toMatchObject({ withheld: 'hidden' });
    expect(valueOf(watched.task.record, 'keeperPhone')).toMatchObject({ withheld: 'hidden' });
    expect(valueOf((await caseOf(keeper)).record, 'keeperPhone')).toMatchObject({ value: PHONE });
  });

  test('holds for what was sent, for pictures and for papers', async () => {
    const asRescuer = await rescuer.get<CaseView>(`/api/cases/${id}`);
    expect(asRescuer.text).not.toContain(picture);
    expect(asRescuer.text).not.toContain(PHONE);
    const sent = asRescuer.body.history.find(({ values }) => valueOf(values, 'picture'));
    expect(valueOf(sent!.values, 'picture')).toMatchObject({ withheld: 'hidden' });
    expect((await rescuer.get(`/api/files/${picture}`)).status).toBe(404);
    expect((await chief.file(`/api/files/${picture}`)).status).toBe(200);
    // What the paper says of the gauge is internal; what it says of the case is personal.
    expect((await rescuer.get(`/api/cases/${id}/documents/1`)).status).toBe(403);
    expect((await office.get(`/api/cases/${id}/documents/1`)).status).toBe(200);
  });

  test('holds for the form of an open task, but for whoever is to fill it', () => {
    expect(watched.task).toMatchObject({
      mayAct: true,
      form: { context: { record: { keeperPhone: PHONE, illness: ILLNESS } } },
      values: { calledAt: PHONE, ailment: ILLNESS },
    });
    const { body, text } = overseen;
    expect(body.mayAct).toBe(false);
    expect(body.form.context.record).toEqual({ warningCm: 300, keeperPhone: SHORT });
    expect(body.values).toEqual({ ...watched.task.values, calledAt: SHORT, ailment: undefined });
    for (const secret of [PHONE, ILLNESS]) expect(text).not.toContain(secret);
  });

  test('holds for a form that was sent, when its task is opened again', async () => {
    const { body } = await rescuer.get<TaskView>(`/api/tasks/${watched.task.task.id}`);
    expect(body).toMatchObject({ status: 'closed' });
    expect(Object.keys(body.values)).not.toContain('picture');
  });

  test('holds for ledgers, whose hidden columns do not narrow either', async () => {
    const asChief = await chief.get<LedgerView>('/api/ledgers/gauges');
    expect(asChief.text).not.toContain(ILLNESS);
    expect(asChief.text).not.toContain(PHONE);
    const columns = Object.fromEntries(asChief.body.columns.map((one) => [one.name, one]));
    expect(columns['illness']).toMatchObject({ withheld: 'hidden' });
    expect(columns['ill']).not.toHaveProperty('choices');
    expect((await chief.get('/api/ledgers/gauges?where.ill=true')).status).toBe(400);
    const asOffice = await office.get<LedgerView>('/api/ledgers/gauges?where.ill=true');
    expect(asOffice.body.rows).toHaveLength(1);
    expect(asOffice.text).toContain(ILLNESS);
    expect(asOffice.text).toContain(PHONE);
  });
});

test('whom an indicator counts by what one does not read is told to nobody who does not', async () => {
  const ill = '/api/indicators/calm/entries?part=denominator&by=ill&value=true';
  const asOffice = await office.get<IndicatorEntries>(ill);
  expect(asOffice.body.total).toBe(1);
  expect((await chief.get(ill)).status).toBe(404);
  const calm = '/api/indicators/calm/entries?part=denominator&by=alert&value=calm';
  expect((await chief.get(calm)).status).toBe(200);
});

describe('masks are lifted', () => {
  const reason = '需要立即联系看水员';

  test('with a right and a reason, and what is hidden stays so', async () => {
    const { status, body } = await chief.post<CaseView>(`/api/cases/${id}/revelation`, { reason });
    expect(status).toBe(200);
    expect(valueOf(body.record, 'keeperPhone')).toEqual({
      ...{ name: 'keeperPhone', title: '看水员电话', value: PHONE },
    });
    expect(valueOf(body.record, 'illness')).toMatchObject({ withheld: 'hidden' });
    // For this once only.
    expect(valueOf((await caseOf(chief)).record, 'keeperPhone')).toMatchObject({ value: SHORT });
  });

  test('not without', async () => {
    const path = `/api/cases/${id}/revelation`;
    expect((await chief.post(path, {})).status).toBe(400);
    expect((await chief.post(path, { reason: '    ' })).status).toBe(400);
    expect((await rescuer.post(path, { reason })).body).toMatchObject({ code: 'not-permitted' });
    expect((await west.post(path, { reason })).status).toBe(404);
    expect((await caseOf(chief)).mayReveal).toBe(true);
    expect((await caseOf(rescuer)).mayReveal).toBe(false);
  });
});

describe('who read is written down', () => {
  const log = (caller: Caller, query = '') => caller.get<AccessLog>(`/api/access-log${query}`);

  test('with the reason, for those who look after it', async () => {
    const { body } = await log(chief, '?type=water-gauge&record=gauge-e1');
    const lines = body.entries.map(({ kind, by }) => `${by} ${kind}`);
    expect(lines).toEqual(
      expect.arrayContaining(['水一 case', '水一 task', '堤一 case', '汛一 case', '险一 case']),
    );
    expect(lines).toContain('堤一 file');
    expect(lines).toContain('汛一 paper');
    const lifted = body.entries.find(({ kind }) => kind === 'revelation');
    expect(lifted).toMatchObject({
      ...{ by: '堤一', reason: '需要立即联系看水员', case: id, title: '查看了未遮盖的信息' },
      ...{ posts: ['东堤 堤长'], record: { name: '东一尺' } },
    });
  });

  test('with the post that was held then, whoever holds it afterwards', async () => {
    const admin = await river.as('admin');
    const handed = await admin.post('/api/posts/post-rescue/holder', { person: 'keeper-east-2' });
    expect(handed.status).toBeLessThan(300);
    const { entries } = (await log(office)).body;
    expect(entries.find(({ by }) => by === '险一')).toMatchObject({ posts: ['抢险队 抢险队长'] });
  });

  test('as long as the operator wants it', async () => {
    expect((await log(office)).body.keptDays).toBe(200);
    const { database } = river.app.get(Installation);
    const forgetAt = async (day: string) => {
      const clock = { now: () => Date.parse(`${day}T12:00:00+08:00`) };
      const due = await new Forgetting({ database, clock, days: 200 }).next();
      await due?.carryOut();
      return (await log(office)).body.total;
    };
    const total = await forgetAt('2027-01-16');
    expect(total).toBeGreaterThan(0);
    expect(await forgetAt('2027-01-19')).toBe(0);
  });

  test('once for a page that is opened again and again', async () => {
    const before = (await log(office)).body.total;
    await caseOf(office);
    await caseOf(office);
    expect((await log(office)).body.total).toBe(before);
  });

  test('and is nobody else’s to read', async () => {
    expect((await log(keeper)).body).toMatchObject({ code: 'not-permitted' });
    expect((await log(west)).body).toMatchObject({ entries: [], total: 0 });
    expect((await log(west, '?type=water-gauge&record=gauge-e1')).status).toBe(404);
    expect((await log(west, '?record=gauge-e1')).status).toBe(400);
  });
});

describe('a record is shared', () => {
  const wanted = { unit: 'west-dike', role: 'dike-chief', days: 7, reason: '看水员住在西堤' };
  const share = (caller: Caller, more: object = {}) =>
    caller.post<RecordShares>(`${GAUGE}/shares`, { ...wanted, ...more });

  test('with a post of another unit, until its time is over', async () => {
    expect(await sees(west)).toBe(false);
    expect((await chief.get<RecordShares>(`${GAUGE}/shares`)).body).toMatchObject({
      ...{ shares: [], offer: { days: 30, places: [{ role: 'dike-chief', title: '堤长' }] } },
    });
    const { body, status } = await share(chief);
    expect(status).toBe(201);
    expect(body.shares).toMatchObject([
      { with: '西堤 堤长', by: '堤一', reason: '看水员住在西堤', isOpen: true, mayEnd: true },
    ]);
    expect(await sees(west)).toBe(true);
    const records = await west.get<RecordList>('/api/records/water-gauge?q=东一尺');
    expect(records.body.records).toMatchObject([{ record: { id: 'gauge-e1' } }]);
    const { cases } = (await west.get<CaseList>('/api/cases')).body;
    expect(cases.map((one) => one.id)).toContain(id);
    expect(new Set(cases.map(({ record }) => record.id))).toEqual(new Set(['gauge-e1']));
    // What is counted of one's own units is not more by it.
    const rows = (await west.get<LedgerView>('/api/ledgers/gauges')).body.rows;
    expect(rows.map((row) => row.record?.id)).toEqual(['gauge-w1']);
    // Who was let in lets in nobody.
    expect((await share(west)).status).toBe(404);
    expect((await west.get(`${GAUGE}/shares`)).status).toBe(404);
    expect((await west.delete(`/api/shares/${body.shares[0]!.id}`)).status).toBe(404);
    expect((await chief.delete(`/api/shares/${body.shares[0]!.id}`)).status).toBe(204);
    expect(await sees(west)).toBe(false);
  });

  test('not for longer, not with others, not by others', async () => {
    expect((await share(chief, { days: 31 })).body).toMatchObject({ code: 'share-too-long' });
    expect((await share(chief, { role: 'rescuer' })).body).toMatchObject({
      code: 'share-not-offered',
    });
    expect((await share(chief, { unit: 'nowhere' })).body).toMatchObject({
      code: 'share-not-offered',
    });
    expect((await share(keeper)).status).toBe(404);
    expect(await sees(west)).toBe(false);
  });
});

describe('more than one may take away alone', () => {
  const ask = { query: { q: '东' }, reason: '上报省里汛前检查' };

  test('needs somebody else', async () => {
    const alone = await chief.get('/api/ledgers/gauges/sheet?q=东');
    expect(alone.body).toMatchObject({
      ...{ code: 'sheet-needs-approval', details: { count: 3, most: 1 } },
    });
    const asked = await chief.post<SheetRequestList>('/api/ledgers/gauges/sheet-requests', ask);
    expect(asked.body.mine).toMatchObject([{ entries: 3, mayFetch: false, mayDecide: false }]);
    const [{ id: request } = { id: '' }] = asked.body.mine;
    const decide = (caller: Caller) =>
      caller.post<SheetRequestList>(`/api/sheet-requests/${request}/decision`, { agreed: true });
    const fetched = (caller: Caller) => caller.file(`/api/sheet-requests/${request}/sheet`);
    expect((await fetched(chief)).status).toBe(404);
    expect((await decide(chief)).status).toBe(404);
    expect((await decide(west)).status).toBe(404);
    const waiting = await office.get<SheetRequestList>('/api/sheet-requests');
    expect(waiting.body.others).toMatchObject([
      { by: '堤一', title: '水尺台账', reason: '上报省里汛前检查', mayDecide: true },
    ]);
    expect((await decide(office)).status).toBe(200);
    expect((await decide(office)).body).toMatchObject({ code: 'already-decided' });
    const sheet = await fetched(chief);
    expect(sheet.status).toBe(200);
    expect(sheet.content.subarray(0, 2).toString()).toBe('PK');
    expect((await fetched(west)).status).toBe(404);
  });

  test('and is written down entry by entry', async () => {
    const { body } = await chief.get<AccessLog>('/api/access-log');
    const sheets = body.entries.filter(({ kind }) => kind === 'sheet');
    expect(sheets).toHaveLength(3);
    expect(sheets[0]).toMatchObject({ by: '堤一', title: '导出了“水尺台账”' });
  });
});

describe('because of a danger', () => {
  const look = { type: 'water-gauge', identity: { label: '东一尺' }, reason: '看水员落水失联' };

  test('one looks outside of one’s units for three hours, and its units look at that', async () => {
    expect(await sees(west)).toBe(false);
    const looked = await west.post<EmergencyList>('/api/emergencies', look);
    expect(looked.body.mine).toMatchObject([
      { record: { name: '东一尺' }, reason: '看水员落水失联', mayReview: false },
    ]);
    const { body } = await west.get<CaseView>(`/api/cases/${id}`);
    expect(valueOf(body.record, 'keeperPhone')).toMatchObject({ value: SHORT });
    expect(body.mayReveal).toBe(true);
    const [{ id: emergency } = { id: '' }] = looked.body.mine;
    const review = (caller: Caller) =>
      caller.post<EmergencyList>(`/api/emergencies/${emergency}/review`, {
        ...{ proper: true, words: '情况属实' },
      });
    expect((await review(west)).body).toMatchObject({ code: 'already-decided' });
    // They are told in their inbox; who looked, and who only sees all, is not.
    const toldOf = async (caller: Caller) =>
      (await caller.get<Inbox>('/api/inbox')).body.items.filter(({ kind }) => kind === 'look');
    expect(await toldOf(chief)).toMatchObject([
      {
        ...{ unread: true, done: false },
        look: { by: '堤二', record: { name: '东一尺' }, mayReview: true },
      },
    ]);
    for (const other of [west, office, keeper, rescuer]) expect(await toldOf(other)).toEqual([]);
    const waiting = await chief.get<EmergencyList>('/api/emergencies');
    expect(waiting.body.others).toMatchObject([{ by: '堤二', post: '西堤 堤长', mayReview: true }]);
    expect((await review(chief)).body.others).toMatchObject([
      { mayReview: false, review: { by: '堤一', proper: true, words: '情况属实' } },
    ]);
    expect((await review(office)).body).toMatchObject({ code: 'already-decided' });
    expect(await toldOf(chief)).toMatchObject([{ unread: false, done: true }]);
    await river.forwardTo('2026-07-01T10:59');
    expect(await sees(west)).toBe(true);
    await river.forwardTo('2026-07-01T11:30');
    expect(await sees(west)).toBe(false);
  });

  test('not without the right, and not by guessing', async () => {
    expect((await office.post('/api/emergencies', look)).status).toBe(403);
    const guess = { ...look, identity: { label: '东一' } };
    expect((await west.post('/api/emergencies', guess)).body).toMatchObject({
      code: 'nobody-found',
    });
    expect((await west.post('/api/emergencies', { ...look, type: 'toString' })).status).toBe(404);
    expect(await sees(west)).toBe(false);
  });

  test('who is looked for in vain is seen by those who answer for the one who looked', async () => {
    const inVain = async (caller: Caller) => {
      const { body } = await caller.get<AccessLog>('/api/access-log');
      return body.entries.filter(({ record }) => record === undefined);
    };
    const line = {
      ...{ by: '堤二', posts: ['西堤 堤长'], kind: 'emergency', title: '紧急查看，没有找到人' },
      reason: '看水员落水失联',
    };
    expect(await inVain(west)).toMatchObject([line]);
    expect(await inVain(office)).toMatchObject([line]);
    expect(await inVain(chief)).toEqual([]);
  });
});

test('a share that nobody ends is over with its last day', async () => {
  const wanted = { unit: 'west-dike', role: 'dike-chief', days: 1, reason: '看水员住在西堤' };
  expect((await chief.post(`${GAUGE}/shares`, wanted)).status).toBe(201);
  await river.forwardTo('2026-07-02T11:00');
  expect(await sees(west)).toBe(true);
  await river.forwardTo('2026-07-04T00:01');
  expect(await sees(west)).toBe(false);
});

test('who answers for a record is written to when somebody elsewhere looks at it, without a word of it', async () => {
  const mails = await mailReceiver({ now: () => 0 });
  const there = await running({
    pack: folder.path,
    messages: { mail: { url: mails.origin, from: 'zelian@example.gov.cn', tls: 'none' } },
  });
  try {
    const [owner, looker] = (await Promise.all(
      ['chief-east', 'chief-west'].map((who) => there.as(who)),
    )) as [Caller, Caller];
    await owner.put('/api/reminders', { address: 'chief@example.gov.cn', pace: 'at-once' });
    const look = { type: 'water-gauge', identity: { label: '东一尺' }, reason: '看水员落水失联' };
    expect((await looker.post('/api/emergencies', look)).status).toBe(201);
    for (let turn = 0; turn < 1_000 && mails.arrivals.length === 0; turn += 1)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(mails.arrivals).toMatchObject([{ to: 'chief@example.gov.cn' }]);
    const [{ subject, whole } = { subject: '', whole: '' }] = mails.arrivals;
    expect(subject).toBe('责链：1 次紧急查看待复核');
    for (const word of ['东一尺', '落水', '堤二', PHONE]) expect(whole).not.toContain(word);
  } finally {
    await there.close();
    await mails.close();
  }
});
