import { randomUUID } from 'node:crypto';
import type { Problem, TaskView, Work } from '../../server/http/types.js';
import type { Answer, Caller } from './caller.js';
import { DAY, PHOTO, send, SOUND, taskOf, tellHigh, upload } from './river.js';
import { running, type Running } from './running.js';

let river: Running;
let keeper: Caller;
let chief: Caller;
let other: Caller;

beforeEach(async () => {
  river = await running();
  keeper = await river.as('keeper-east-1');
  chief = await river.as('chief-east');
  other = await river.as('chief-west');
  await tellHigh(keeper);
});
afterEach(() => river.close());

const problemOf = (answer: Answer<unknown>) => answer.body as Problem;

describe('what there is to do', () => {
  test('stands in the list of whoever has to do it, with why and until when', async () => {
    const { body } = await keeper.get<Work>('/api/work');
    expect(body.tasks).toMatchObject([
      {
        title: '巡堤',
        reason: '高水位',
        overdue: false,
        dueAt: expect.stringContaining('2026-07-01T02:00') as string,
        cites: ['1', '2'],
        holder: { roleTitle: '看水员', unitTitle: '东堤一段', people: ['水一'] },
        case: {
          headline: '东一尺自2026年7月1日起高水位',
          record: { name: '东一尺', units: ['东堤一段'] },
        },
      },
    ]);
    const told = (await chief.get<Work>('/api/work')).body;
    expect(told.tasks).toEqual([]);
    expect(told.notices).toMatchObject([
      { kind: 'notice', title: '东一尺水位越过警戒线', from: { name: '水一' } },
    ]);
    expect((await other.get<Work>('/api/work')).body).toEqual({ tasks: [], notices: [] });
  });

  test('a notice is acknowledged once, by whoever it was sent to', async () => {
    const [notice] = (await chief.get<Work>('/api/work')).body.notices;
    const path = `/api/notices/${notice!.id}/acknowledgement`;
    expect((await other.post(path)).status).toBe(404);
    expect((await keeper.post(path)).status).toBe(403);
    expect((await chief.post(path)).status).toBe(204);
    expect((await chief.post(path)).status).toBe(204);
    expect((await chief.get<Work>('/api/work')).body.notices).toEqual([]);
    expect((await chief.post('/api/notices/none/acknowledgement')).status).toBe(404);
  });

  test('what is overdue shows to those above, and follows the ladder', async () => {
    expect((await chief.get<Work>('/api/overdue')).body.tasks).toEqual([]);
    await river.forwardTo('2026-07-01T10:30');
    const overdue = await chief.get<Work>('/api/overdue');
    expect(overdue.body.tasks).toMatchObject([{ title: '巡堤', overdue: true }]);
    expect((await other.get<Work>('/api/overdue')).body.tasks).toEqual([]);
    await river.forwardTo('2026-07-01T14:30');
    expect((await taskOf(chief, '巡堤')).task.holder.people).toEqual(['堤一']);
    expect((await keeper.get<Work>('/api/work')).body.tasks).toEqual([]);
  });
});

describe('a task', () => {
  test('comes with its form, prefilled, with its clauses and what follows if it is not done', async () => {
    const view = await taskOf(keeper, '巡堤');
    expect(view).toMatchObject({
      status: 'open',
      mayAct: true,
      values: { inspectedOn: DAY },
      clauses: [
        { id: '1', heading: '巡查', sourceTitle: '江北县防汛值守预案（虚构）' },
        { id: '2' },
      ],
      ifNotDone: [
        {
          kind: 'escalation',
          text: '上报堤长：逾期未巡堤',
          at: expect.stringContaining('2026-07-01T02:00') as string,
        },
        {
          kind: 'hand-over',
          text: '改由堤长办理：逾期未巡堤，交堤长办理',
          at: expect.stringContaining('2026-07-01T06:00') as string,
        },
        { kind: 'transition', text: '转入“复核”（高水位满一个月）' },
      ],
    });
    expect(view.record).toContainEqual({
      name: 'keeperPhone',
      title: '看水员电话',
      value: '139******01',
      withheld: 'masked',
    });
    const { context } = view.form;
    expect(context.record).toEqual({ warningCm: 300 });
    expect(context.case).toEqual({ highSince: DAY });
    expect(context.choices).toEqual({ lead: {} });
  });

  test('cannot be done by whoever only sees it', async () => {
    const { task, form } = await taskOf(keeper, '巡堤');
    const seen = await chief.get<TaskView>(`/api/tasks/${task.id}`);
    expect(seen.body.mayAct).toBe(false);
    const body = { form: form.hash, data: SOUND };
    const answer = await chief.post(`/api/tasks/${task.id}/submission`, body);
    expect(answer.status).toBe(403);
    expect(answer.body.code).toBe('not-permitted');
  });

  test('outside one’s units is answered as one that does not exist', async () => {
    const view = await taskOf(keeper, '巡堤');
    const path = `/api/tasks/${view.task.id}`;
    const none = '/api/tasks/0123456789abcdef.1.inspect';
    const outside = await other.get(path);
    expect(outside.status).toBe(404);
    expect(outside.text).toBe((await other.get(none)).text);
    const body = { form: view.form.hash, data: SOUND };
    const sent = await other.post(`${path}/submission`, body);
    expect(sent.status).toBe(404);
    expect(sent.text).toBe((await other.post(`${none}/submission`, body)).text);
  });
});

describe('sending a form', () => {
  test('gives a receipt: where the case is, who has it, who was told, which papers there are', async () => {
    const photo = (await upload(keeper, PHOTO)).body.id;
    const view = await taskOf(keeper, '巡堤');
    const data = { ...SOUND, seepage: true, picture: photo };
    const { status, body } = await send(keeper, view, data);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      repeated: false,
      case: { state: { id: 'reinforce', title: '抢护', tone: 'danger', final: false } },
      next: [{ title: '抢护堤段', holder: { roleTitle: '抢险队长', people: ['险一'] } }],
      told: [{ kind: 'report', roleTitle: '防汛办主任', title: '东一尺发现渗漏' }],
      documents: [{ number: 1, title: '抢护令' }],
    });
    expect(body.timers!.map(({ title }) => title)).toContain('转入“复核”（高水位满一个月）');

    const done = (await keeper.get<TaskView>(`/api/tasks/${view.task.id}`)).body;
    expect(done).toMatchObject({
      status: 'closed',
      mayAct: false,
      values: { ...data, aboveWarningCm: 50 },
      closed: { end: 'submitted', by: { name: '水一', postTitle: '东堤一段 看水员' } },
    });
  });

  test('again, with the same key, is done once', async () => {
    const view = await taskOf(keeper, '巡堤');
    const key = randomUUID();
    const first = await send(keeper, view, SOUND, { key });
    const again = await send(keeper, view, SOUND, { key });
    expect(first.body.repeated).toBe(false);
    expect(again.status).toBe(200);
    expect(again.body).toEqual({ ...first.body, repeated: true });
    const other = await send(keeper, view, { ...SOUND, levelCm: 351 }, { key });
    expect(other.status).toBe(409);
    expect(problemOf(other).code).toBe('idempotency-key-reused');
  });

  test('is done only as whom it is sent for', async () => {
    const view = await taskOf(keeper, '巡堤');
    const key = randomUUID();
    const as = (person: string) => ({ key, headers: { 'x-zelian-person': person } });
    for (const person of ['chief-east', '', 'keeper-east', '%']) {
      const declined = await send(keeper, view, SOUND, as(person));
      expect(declined.status).toBe(401);
      expect(problemOf(declined).code).toBe('not-signed-in');
    }
    expect((await taskOf(keeper, '巡堤')).closed).toBeUndefined();
    const taken = await send(keeper, view, SOUND, as('keeper-east-1'));
    expect(taken.status).toBe(200);
    expect(taken.body.repeated).toBe(false);
  });

  test('without a key is refused', async () => {
    const { task, form } = await taskOf(keeper, '巡堤');
    for (const key of ['', 'twice', '1']) {
      const body = { form: form.hash, data: SOUND };
      const answer = await keeper.post(`/api/tasks/${task.id}/submission`, body, { key });
      expect(answer.status).toBe(400);
      expect(answer.body.code).toBe('key-missing');
    }
  });

  test('that has changed meanwhile is refused', async () => {
    const view = await taskOf(keeper, '巡堤');
    const stale = { ...view, form: { ...view.form, hash: 'f'.repeat(64) } };
    const answer = await send(keeper, stale, SOUND);
    expect(answer.status).toBe(409);
    expect(problemOf(answer)).toMatchObject({
      code: 'form-changed',
      details: { form: view.form.hash },
    });
  });

  test('of a task that was closed meanwhile says who closed it', async () => {
    const view = await taskOf(keeper, '巡堤');
    await send(keeper, view, SOUND);
    const late = await send(keeper, view, SOUND);
    expect(late.status).toBe(409);
    expect(problemOf(late)).toMatchObject({
      code: 'task-closed',
      details: { end: 'submitted', by: { name: '水一' } },
    });
  });

  test('of a task that the case has left says so', async () => {
    const view = await taskOf(keeper, '巡堤');
    const entries = [{ record: 'gauge-e1', event: 'normal', data: {} }];
    await keeper.post('/api/roll-calls/reading', { unit: 'east-1', day: DAY, entries });
    const late = await send(keeper, view, SOUND);
    expect(late.status).toBe(409);
    expect(problemOf(late)).toMatchObject({ code: 'task-closed', details: { end: 'left-state' } });
    const closed = (await keeper.get<TaskView>(`/api/tasks/${view.task.id}`)).body.closed!;
    expect(closed).toMatchObject({ end: 'left-state', by: { name: '水一' } });
    expect(closed.reason).toContain('平稳');
  });

  test('names what is wrong, field by field', async () => {
    const view = await taskOf(keeper, '巡堤');
    const faultsOf = async (data: object) => {
      const answer = await send(keeper, view, data);
      expect(answer.status).toBe(422);
      expect(problemOf(answer).code).toBe('form-invalid');
      return problemOf(answer).faults!.map(({ field, code }) => `${field} ${code}`);
    };
    expect(await faultsOf({})).toEqual(['inspectedOn required', 'levelCm required']);
    expect(await faultsOf({ ...SOUND, levelCm: 'high' })).toEqual(['levelCm type']);
    expect(await faultsOf({ ...SOUND, levelCm: 9999 })).toEqual(['levelCm maximum']);
    expect(await faultsOf({ ...SOUND, inspectedOn: '2026-06-30' })).toEqual([
      'inspectedOn not-before',
    ]);
    expect(await faultsOf({ ...SOUND, unasked: 1 })).toEqual(['unasked additionalProperties']);
  });

  test('without the photograph that it asks for is refused at that field', async () => {
    const view = await taskOf(keeper, '巡堤');
    const answer = await send(keeper, view, { ...SOUND, seepage: true });
    expect(answer.status).toBe(422);
    expect(problemOf(answer).faults).toEqual([
      {
        field: 'picture',
        code: 'required',
        message: { zh: '请上传照片：渗漏照片', en: 'Add a photograph: 渗漏照片' },
      },
    ]);
    const made = await send(keeper, view, { ...SOUND, seepage: true, picture: randomUUID() });
    expect(problemOf(made).faults).toMatchObject([{ field: 'picture', code: 'format' }]);
  });

  test('by twenty at once is done once', async () => {
    const view = await taskOf(keeper, '巡堤');
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(keeper, view, SOUND)));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array.from({ length: 19 }, () => 409)]);
    const done = answers.find(({ status }) => status === 200)!.body;
    expect(done.case.state.id).toBe('watch');
  });
});
