import type {
  AccountView,
  CaseList,
  CaseView,
  ColleagueList,
  CreatedRef,
  Session,
  TaskView,
  UnitOffices,
  Work,
} from '../../server/http/types.js';
import { Caller } from './caller.js';
import { earnest, type Earnest, FIRST } from './earnest.js';
import { send, SOUND, taskOf, tellHigh } from './river.js';

const TASK = '巡堤';
let river: Earnest;
let admin: Caller;

beforeEach(async () => {
  river = await earnest();
  admin = await river.as('admin');
});
afterEach(() => river.close());

const tasks = async (caller: Caller) =>
  (await caller.get<Work>('/api/work')).body.tasks.map(({ title }) => title);
const handOver = (post: string, person: string | null, days: object = {}) =>
  admin.post(`/api/posts/${post}/holder`, { person, ...days });
const office = async (unit: string, id: string) => {
  const { body } = await admin.get<UnitOffices>(`/api/posts?unit=${unit}`);
  return body.offices.find((one) => one.id === id)!;
};

describe('a post that is handed over', () => {
  test('changes hands by itself at midnight on the river, on every server at once', async () => {
    // In the evening, so that the night is too short for anything to fall due.
    river.forwardTo('2026-07-01T23:30');
    await tellHigh(await river.as('keeper-east-1'));
    admin = await river.as('admin');
    expect(
      (await handOver('post-keeper-east-1', 'rescue-lead', { from: '2026-07-02' })).status,
    ).toBe(204);
    const other = await river.beside();

    river.forwardTo('2026-07-01T23:59');
    const [evening, successor] = [await river.as('keeper-east-1'), await river.as('rescue-lead')];
    const beside = await new Caller(other.address).signIn('rescue-lead', FIRST);
    expect(await tasks(evening)).toContain(TASK);
    for (const caller of [successor, beside]) expect(await tasks(caller)).not.toContain(TASK);
    const task = await taskOf(evening, TASK);

    river.forwardTo('2026-07-02T00:00');
    for (const caller of [successor, beside]) expect(await tasks(caller)).toContain(TASK);
    expect(await tasks(evening)).toEqual([]);
    expect((await evening.get(`/api/tasks/${task.task.id}`)).status).toBe(404);
    expect((await evening.get(`/api/cases/${task.task.case.id}`)).status).toBe(404);
    expect((await send(evening, task, SOUND)).status).toBe(404);
    expect((await send(successor, task, SOUND)).status).toBe(200);
  });

  test('at once: whoever had it sees it no more with the next request, on every server', async () => {
    const keeper = await river.as('keeper-east-1');
    await tellHigh(keeper);
    const other = await river.beside();
    const elsewhere = new Caller(other.address, keeper.sent);
    expect(await tasks(elsewhere)).toContain(TASK);
    await handOver('post-keeper-east-1', 'rescue-lead');
    expect(await tasks(elsewhere)).not.toContain(TASK);
    expect(await tasks(keeper)).not.toContain(TASK);
    expect(await tasks(await river.as('rescue-lead'))).toContain(TASK);
  });

  test('remembers who held it, and who is to', async () => {
    const post = 'post-keeper-east-1';
    await handOver(post, 'keeper-east-2', { from: '2026-07-03', until: '2026-07-10' });
    river.forwardTo('2026-07-04T08:00');
    admin = await river.as('admin');
    await handOver(post, null, { from: '2026-07-06' });
    const { terms, holder } = await office('east-1', post);
    expect(holder).toEqual({ person: 'keeper-east-2', name: '水二' });
    expect(terms).toEqual([
      { person: 'keeper-east-1', name: '水一', to: '2026-07-02T16:00:00.000Z', state: 'past' },
      {
        ...{ person: 'keeper-east-2', name: '水二', state: 'now' },
        ...{ from: '2026-07-02T16:00:00.000Z', to: '2026-07-05T16:00:00.000Z' },
      },
    ]);
    river.forwardTo('2026-07-06T00:00');
    admin = await river.as('admin');
    expect((await office('east-1', post)).holder).toBeUndefined();
  });

  test('until a day is vacant after it, and its work goes up', async () => {
    const keeper = await river.as('keeper-east-1');
    await tellHigh(keeper);
    await handOver('post-keeper-east-1', 'keeper-east-2', { until: '2026-07-01' });
    expect(await tasks(await river.as('keeper-east-2'))).toContain(TASK);
    river.forwardTo('2026-07-02T00:00');
    expect(await tasks(await river.as('keeper-east-2'))).not.toContain(TASK);
    expect(await tasks(await river.as('chief-east'))).toContain(TASK);
  });

  test('is refused where it cannot be', async () => {
    const refusals: [string, string | null, object, number, string][] = [
      ['post-keeper-east-1', 'nobody', {}, 422, 'person-unknown'],
      ['post-keeper-east-1', 'keeper-east-2', { from: '2026-06-30' }, 422, 'day-gone'],
      [
        'post-keeper-east-1',
        'keeper-east-2',
        { from: '2026-07-05', until: '2026-07-04' },
        422,
        'days-crossed',
      ],
      ['no-such-post', 'keeper-east-2', {}, 404, 'post-unknown'],
      ['post-keeper-east-1', 'admin', {}, 403, 'not-for-oneself'],
      ['post-keeper-east-1', 'keeper-east-2', { from: 'tomorrow' }, 400, 'malformed'],
    ];
    for (const [post, person, days, status, code] of refusals) {
      const answer = await handOver(post, person, days);
      expect([answer.status, answer.body.code]).toEqual([status, code]);
    }
    await admin.post('/api/people/keeper-east-2/deactivation');
    expect((await handOver('post-keeper-east-1', 'keeper-east-2')).body.code).toBe(
      'person-unknown',
    );
  });

  test('may be one more on a unit of its kind', async () => {
    const made = await admin.post<CreatedRef>('/api/posts', {
      role: 'gauge-keeper',
      unit: 'east-1',
    });
    expect(made.status).toBe(201);
    await handOver(made.body.id, 'rescue-lead');
    await tellHigh(await river.as('keeper-east-1'));
    for (const who of ['keeper-east-1', 'rescue-lead'])
      expect(await tasks(await river.as(who))).toContain(TASK);
    for (const [role, unit] of [
      ['gauge-keeper', 'rescue'],
      ['no-such-role', 'east-1'],
      ['constructor', 'east-1'],
      ['gauge-keeper', 'nowhere'],
    ])
      expect((await admin.post('/api/posts', { role, unit })).body.code).toBe('role-not-here');
  });
});

describe('a substitute', () => {
  const POST = 'post-keeper-east-1';
  const name = (caller: Caller, naming: object) =>
    caller.post<CreatedRef & { code?: string }>(`/api/posts/${POST}/substitutions`, naming);

  test('sees and does the work of the post, and history says for whom', async () => {
    const keeper = await river.as('keeper-east-1');
    await tellHigh(keeper);
    expect((await name(keeper, { person: 'keeper-east-2', until: '2026-07-03' })).status).toBe(201);
    const substitute = await river.as('keeper-east-2');
    const { posts } = (await substitute.get<Session>('/api/session')).body;
    expect(posts).toMatchObject([
      { id: 'post-keeper-east-2' },
      { id: POST, actsFor: { name: '水一', until: '2026-07-03' } },
    ]);
    // Whoever is away is not shut out.
    expect(await tasks(keeper)).toContain(TASK);
    const task = await taskOf(substitute, TASK);
    expect(task.mayAct).toBe(true);
    // Whoever looks at the case reads who has it today.
    const holder = { people: ['水一'], substitutes: [{ name: '水二', actsFor: '水一' }] };
    const chief = await river.as('chief-east');
    const seen = await chief.get<CaseView>(`/api/cases/${task.task.case.id}`);
    expect(seen.body.tasks.map((one) => one.holder)).toMatchObject([holder]);
    expect((await send(substitute, task, SOUND)).status).toBe(200);
    const { body } = await keeper.get<CaseView>(`/api/cases/${task.task.case.id}`);
    const by = body.history.map((entry) => entry.by);
    expect(by.at(-1)).toEqual({ name: '水二', postTitle: '东堤一段 看水员', actsFor: '水一' });
    expect(by[0]).toEqual({ name: '水一', postTitle: '东堤一段 看水员' });
    const closed = await keeper.get<TaskView>(`/api/tasks/${task.task.id}`);
    expect(closed.body.closed?.by).toMatchObject({ name: '水二', actsFor: '水一' });
  });

  test('is one from the first day to the last, and then by itself no more', async () => {
    const keeper = await river.as('keeper-east-1');
    const days = { from: '2026-07-02', until: '2026-07-03' };
    expect((await name(keeper, { person: 'keeper-east-2', ...days })).status).toBe(201);
    const substitutes = async () => {
      const office = await river.as('office');
      const { cases } = (await office.get<CaseList>('/api/cases')).body;
      const seen = await Promise.all(
        cases.map(({ id }) => office.get<CaseView>(`/api/cases/${id}`)),
      );
      return seen.flatMap(({ body }) =>
        body.tasks.flatMap(({ holder }) => holder.substitutes ?? []),
      );
    };
    const acts = async (caller: Caller) =>
      (await caller.get<Session>('/api/session')).body.posts.some(({ id }) => id === POST);
    const comesAt = (local: string) => {
      river.forwardTo(local);
      return river.as('keeper-east-2');
    };
    expect(await acts(await comesAt('2026-07-01T23:59'))).toBe(false);
    expect(await acts(await comesAt('2026-07-02T00:00'))).toBe(true);
    river.forwardTo('2026-07-03T23:30');
    await tellHigh(await river.as('keeper-east-1'), { day: '2026-07-03' });
    const substitute = await comesAt('2026-07-03T23:59');
    const task = await taskOf(substitute, TASK);
    expect(await substitutes()).toEqual([{ name: '水二', actsFor: '水一' }]);
    river.forwardTo('2026-07-04T00:00');
    expect(await substitutes()).toEqual([]);
    expect(await acts(substitute)).toBe(false);
    expect(await tasks(substitute)).not.toContain(TASK);
    expect((await substitute.get(`/api/tasks/${task.task.id}`)).status).toBe(404);
    expect((await send(substitute, task, SOUND)).status).toBe(404);
  });

  test('is ended at once by whoever is away, and by a successor on the post', async () => {
    const [keeper, substitute] = [await river.as('keeper-east-1'), await river.as('keeper-east-2')];
    await tellHigh(keeper);
    const until = '2026-08-01';
    const { id } = (await name(keeper, { person: 'keeper-east-2', until })).body;
    expect(await tasks(substitute)).toContain(TASK);
    const { substitutions } = (await substitute.get<AccountView>('/api/account')).body;
    expect(substitutions).toMatchObject([
      { id, holder: '水一', name: '水二', until, state: 'now' },
    ]);
    const stranger = await river.as('chief-west');
    expect((await stranger.delete(`/api/substitutions/${id}`)).body.code).toBe('not-the-holder');
    expect((await keeper.delete(`/api/substitutions/${id}`)).status).toBe(204);
    expect(await tasks(substitute)).not.toContain(TASK);

    await name(keeper, { person: 'keeper-east-2', until });
    expect(await tasks(substitute)).toContain(TASK);
    await handOver(POST, 'rescue-lead');
    expect(await tasks(substitute)).not.toContain(TASK);
  });

  test('is nobody whose account is closed', async () => {
    const keeper = await river.as('keeper-east-1');
    await name(keeper, { person: 'keeper-east-2', until: '2026-08-01' });
    await admin.post('/api/people/keeper-east-2/deactivation');
    expect((await office('east-1', POST)).substitutions).toEqual([]);
  });

  test('is named by the holder or an administrator, and by nobody for themselves', async () => {
    const [keeper, chief] = [await river.as('keeper-east-1'), await river.as('chief-east')];
    const until = '2026-08-01';
    const refusals: [Caller, object, string][] = [
      [chief, { person: 'chief-east', until }, 'not-the-holder'],
      [chief, { person: 'keeper-east-2', until }, 'not-the-holder'],
      [keeper, { person: 'keeper-east-1', until }, 'is-the-holder'],
      [keeper, { person: 'nobody', until }, 'person-unknown'],
      [keeper, { person: 'keeper-east-2', until: '2026-06-01' }, 'days-crossed'],
      [keeper, { person: 'keeper-east-2' }, 'malformed'],
      [admin, { person: 'admin', until }, 'not-for-oneself'],
    ];
    for (const [caller, naming, code] of refusals)
      expect((await name(caller, naming)).body.code).toBe(code);
    expect((await name(admin, { person: 'chief-east', until })).status).toBe(201);
    await handOver(POST, null);
    expect((await name(admin, { person: 'chief-east', until })).body.code).toBe('post-vacant');
  });

  test('is looked for among those nearby, whom the holder may know of', async () => {
    const keeper = await river.as('keeper-east-1');
    const { body } = await keeper.get<ColleagueList>(`/api/posts/${POST}/colleagues`);
    expect(body.people.map(({ name: known }) => known).toSorted()).toEqual(
      ['堤一', '水二'].toSorted(),
    );
    expect((await keeper.get('/api/posts/post-office/colleagues')).status).toBe(403);
    const all = await admin.get<ColleagueList>(
      `/api/posts/${POST}/colleagues?q=${encodeURIComponent('险')}`,
    );
    expect(all.body.people).toEqual([
      { person: 'rescue-lead', name: '险一', posts: ['抢险队 抢险队长'] },
    ]);
  });
});

test('who looks after accounts sees no case by it', async () => {
  await tellHigh(await river.as('keeper-east-1'));
  const work = (await admin.get<Work>('/api/work')).body;
  expect([work.tasks, work.notices]).toEqual([[], []]);
  expect((await admin.get<{ total: number }>('/api/cases')).body.total).toBe(0);
});
