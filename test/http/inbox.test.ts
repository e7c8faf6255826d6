import type { Inbox, OutboxView, Reminders } from '../../server/http/types.js';
import { type Receiver, mailReceiver, robotReceiver } from '../store/receivers.js';
import type { Caller } from './caller.js';
import { send, SOUND, taskOf, tellHigh } from './river.js';
import { running, type Running } from './running.js';

let river: Running;
let robots: Receiver;
let mails: Receiver;
let keeper: Caller;
let chief: Caller;
let admin: Caller;

beforeAll(async () => {
  robots = await robotReceiver({ now: () => 0 });
  mails = await mailReceiver({ now: () => 0 });
});
afterAll(async () => {
  await robots.close();
  await mails.close();
});

beforeEach(async () => {
  river = await running({
    messages: {
      mail: { url: mails.origin, from: 'zelian@example.gov.cn', tls: 'none' },
      robotOrigins: [robots.origin],
    },
  });
  keeper = await river.as('keeper-east-1');
  chief = await river.as('chief-east');
  admin = await river.as('admin');
});
afterEach(() => river.close());

describe('the inbox', () => {
  const inbox = async (caller: Caller) => (await caller.get<Inbox>('/api/inbox')).body;
  const unread = async (caller: Caller) =>
    (await caller.get<{ unread: number }>('/api/inbox/unread')).body.unread;

  test('has what came for one’s own posts, newest first, with the way there', async () => {
    await tellHigh(keeper);
    expect(await inbox(keeper)).toMatchObject({
      total: 1,
      unread: 1,
      items: [{ kind: 'task', unread: true, done: false, task: { title: '巡堤' } }],
    });
    await river.forwardTo('2026-07-01T10:30');
    expect((await inbox(keeper)).items.map(({ kind }) => kind)).toEqual(['overdue', 'task']);
    const told = await inbox(chief);
    expect(told.items.map(({ kind, notice }) => [kind, notice?.title])).toEqual([
      ['report', '逾期未巡堤'],
      ['notice', '东一尺水位越过警戒线'],
    ]);
    expect(await inbox(await river.as('chief-west'))).toEqual({ items: [], total: 0, unread: 0 });
    expect(await inbox(admin)).toEqual({ items: [], total: 0, unread: 0 });
  });

  test('is one’s own: what one has read is unread to another', async () => {
    await tellHigh(keeper);
    await river.forwardTo('2026-07-01T10:30');
    const [first] = (await inbox(keeper)).items;
    const path = `/api/inbox/${first!.id}/mark`;
    expect((await chief.put(path, { read: true })).status).toBe(404);
    expect((await keeper.put(path, { read: true })).status).toBe(204);
    expect((await keeper.put(path, { read: true })).status).toBe(204);
    expect(await unread(keeper)).toBe(1);
    expect(await unread(chief)).toBe(2);
    expect((await keeper.put(path, { read: false })).status).toBe(204);
    expect(await unread(keeper)).toBe(2);
    expect((await keeper.post('/api/inbox/reading')).status).toBe(204);
    expect([await unread(keeper), await unread(chief)]).toEqual([0, 2]);
    expect((await inbox(keeper)).total).toBe(2);
  });

  test('what is done, or was acknowledged, need not be read any more', async () => {
    await tellHigh(keeper);
    await send(keeper, await taskOf(keeper, '巡堤'), SOUND);
    expect((await inbox(keeper)).items).toMatchObject([{ unread: false, done: true }]);
    const [told] = (await inbox(chief)).items;
    await chief.post(`/api/notices/${told!.notice!.id}/acknowledgement`);
    expect(await inbox(chief)).toMatchObject({ unread: 0, items: [{ done: true }] });
  });
});

describe('reminders', () => {
  test('are for oneself, and hold an address of mail or none', async () => {
    const fresh = await keeper.get<Reminders>('/api/reminders');
    expect(fresh.body).toEqual({ mail: true, pace: 'morning' });
    const wanted = { address: 'water@example.org', pace: 'at-once' };
    const kept = await keeper.put<Reminders>('/api/reminders', wanted);
    expect(kept.body).toEqual({ mail: true, ...wanted });
    expect((await chief.get<Reminders>('/api/reminders')).body.address).toBeUndefined();
    for (const address of ['water', 'a b@example.org', 'a@example.org\nBcc: b@c.d', '<a@b.c>']) {
      const answer = await keeper.put('/api/reminders', { address, pace: 'never' });
      expect([address, answer.status]).toEqual([address, 400]);
    }
    expect((await keeper.put('/api/reminders', { address: '', pace: 'never' })).status).toBe(200);
  });

  test('bring mail by themselves', async () => {
    await keeper.put('/api/reminders', { address: 'water@example.org', pace: 'at-once' });
    const before = mails.arrivals.length;
    await tellHigh(keeper);
    for (let turn = 0; turn < 1_000 && mails.arrivals.length === before; turn += 1)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(mails.arrivals.slice(before)).toMatchObject([
      { to: 'water@example.org', subject: '责链：1 项任务待办' },
    ]);
  });
});

describe('what leaves', () => {
  const wecom = (rest: object = {}) => ({
    ...{ maker: 'wecom', unit: 'jiangbei', address: `${robots.origin}/send?key=SECRETkey1234` },
    ...rest,
  });
  const outbox = async () => (await admin.get<OutboxView>('/api/outbox')).body;

  test('is for administrators to see and to hold back', async () => {
    expect((await chief.get('/api/outbox')).status).toBe(403);
    expect((await chief.put('/api/outbox', { paused: true })).status).toBe(403);
    expect(await outbox()).toMatchObject({ paused: false, mail: true, robots: [], dead: [] });
    const paused = await admin.put<OutboxView>('/api/outbox', { paused: true });
    expect(paused.body.paused).toBe(true);
    const [added] = (await admin.post<OutboxView>('/api/outbox/robots', wecom())).body.robots;
    const trial = await admin.post(`/api/outbox/robots/${added!.id}/trial`);
    expect([trial.status, trial.body.code]).toEqual([409, 'outbox-paused']);
    await admin.put('/api/outbox', { paused: false });
    expect((await admin.post(`/api/outbox/robots/${added!.id}/trial`)).status).toBe(204);
    expect(robots.arrivals.at(-1)?.text).toContain('江北县');
  });

  test('goes by robots whose addresses and secrets nobody is told again', async () => {
    const robot = wecom({ maker: 'dingtalk', secret: 'SECverysecret' });
    const added = await admin.post<OutboxView>('/api/outbox/robots', robot);
    expect(added.status).toBe(201);
    expect(added.body.robots).toMatchObject([{ unitTitle: '江北县', ending: '1234' }]);
    const { id } = added.body.robots[0]!;
    robots.moods.push('ails');
    const trial = await admin.post(`/api/outbox/robots/${id}/trial`);
    expect([trial.status, trial.body.code, trial.body.details]).toEqual([
      422,
      'robot-declined',
      { failure: 'http-500' },
    ]);
    for (const { text } of [added, trial, await admin.get('/api/outbox')])
      for (const secret of ['SECRETkey', 'SECvery', robots.origin])
        expect(text).not.toContain(secret);
    expect((await admin.delete<OutboxView>(`/api/outbox/robots/${id}`)).body.robots).toEqual([]);
    expect((await admin.delete(`/api/outbox/robots/${id}`)).status).toBe(404);
  });

  test('goes to the makers’ hosts only, unless the operator allows another', async () => {
    const addresses = [
      ['http://127.0.0.1:1/send', 422],
      ['http://169.254.169.254/latest/meta-data', 422],
      ['http://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=x', 422],
      ['https://qyapi.weixin.qq.com.evil.example/send', 422],
      ['https://qyapi.weixin.qq.com@evil.example/send', 422],
      ['https://user:pass@qyapi.weixin.qq.com/send', 422],
      ['https://qyapi.weixin.qq.com:8443/send', 422],
      ['file:///etc/passwd', 422],
      ['robot', 422],
      ['https://oapi.dingtalk.com/robot/send?access_token=x', 422],
      ['https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=x', 201],
    ] as const;
    for (const [address, status] of addresses) {
      const answer = await admin.post('/api/outbox/robots', wecom({ address }));
      expect([address, answer.status]).toEqual([address, status]);
    }
    const nowhere = await admin.post('/api/outbox/robots', wecom({ unit: 'nowhere' }));
    expect(nowhere.status).toBe(404);
  });

  test('and what was given up is shown without the address, and sent again', async () => {
    await keeper.put('/api/reminders', { address: 'nobody@example.org', pace: 'at-once' });
    await tellHigh(keeper);
    const dead = await until(outbox, (view) => view.dead.length === 1);
    expect(dead.dead).toMatchObject([{ channel: 'mail', recipient: '水一', failure: 'smtp-550' }]);
    expect(JSON.stringify(dead)).not.toContain('nobody@');
    await keeper.put('/api/reminders', { address: 'water@example.org', pace: 'at-once' });
    const path = `/api/outbox/messages/${dead.dead[0]!.id}/again`;
    expect((await chief.post(path)).status).toBe(403);
    expect((await admin.post<OutboxView>(path)).body.dead).toEqual([]);
    await until(outbox, (view) => view.waiting === 0);
    expect(mails.arrivals.at(-1)).toMatchObject({ to: 'water@example.org' });
    expect((await admin.post(path)).status).toBe(404);
  });
});

/** Asks until it is so, for ten seconds at most. */
async function until<T>(ask: () => Promise<T>, isSo: (answer: T) => boolean): Promise<T> {
  for (let turn = 0; turn < 200; turn += 1) {
    const answer = await ask();
    if (isSo(answer)) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('It did not become so.');
}
