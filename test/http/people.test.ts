import type {
  AccountEventList,
  FirstPassword,
  PersonList,
  Session,
} from '../../server/http/types.js';
import { Caller } from './caller.js';
import { earnest, type Earnest, FIRST } from './earnest.js';

let river: Earnest;
let admin: Caller;

beforeAll(async () => {
  river = await earnest();
  admin = await river.as('admin');
});
afterAll(() => river.close());
// A quarter of an hour on, all wrong passwords are forgiven.
beforeEach(() => river.pass(16 * 60_000));

const added = async (account: string, more: object = {}) => {
  const answer = await admin.post<FirstPassword>('/api/people', { account, name: '新人', ...more });
  expect(answer.status).toBe(201);
  return answer.body.password;
};
const found = async (q: string) =>
  (await admin.get<PersonList>(`/api/people?q=${encodeURIComponent(q)}`)).body.people;

describe('an account', () => {
  test('begins with a password that is good for nothing but choosing another', async () => {
    const password = await added('ms.new');
    expect(password).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
    const fresh = await river.as('ms.new', password);
    expect((await fresh.get<Session>('/api/session')).body.mustChangePassword).toBe(true);
    for (const path of ['/api/work', '/api/account', '/api/cases']) {
      const answer = await fresh.get(path);
      expect(answer.status).toBe(403);
      expect(answer.body.code).toBe('password-change-required');
    }
    const change = { present: password, password: 'a long walk by the river' };
    expect((await fresh.put('/api/account/password', change)).status).toBe(204);
    expect((await fresh.get('/api/work')).status).toBe(200);
    expect((await fresh.get<Session>('/api/session')).body.mustChangePassword).toBe(false);
    await expect(river.as('ms.new', password)).rejects.toThrow('wrong-password');
  });

  test('has a name of its own, in whatever case it is written', async () => {
    await added('taken');
    for (const account of ['taken', 'TAKEN', 'constructor']) {
      const answer = await admin.post('/api/people', { account, name: '又一人' });
      expect([answer.status, answer.body.code]).toEqual([409, 'account-taken']);
    }
    for (const account of ['a', 'with space', '../etc', '名字'])
      expect((await admin.post('/api/people', { account, name: '某人' })).body.code).toBe(
        'malformed',
      );
    expect((await admin.post('/api/people', { account: 'blank', name: '  ' })).status).toBe(400);
  });

  test('is found by name or account, and renamed', async () => {
    await added('renamed', { name: '甲乙' });
    expect((await admin.put('/api/people/renamed/name', { name: '丙丁' })).status).toBe(204);
    expect(await found('甲乙')).toEqual([]);
    expect(await found('丙')).toMatchObject([{ id: 'renamed', name: '丙丁', posts: [] }]);
    expect(await found('KEEPER-east-1')).toMatchObject([
      { name: '水一', posts: [{ title: '东堤一段 看水员' }], administrator: false },
    ]);
    expect((await admin.put('/api/people/nobody/name', { name: '某人' })).body.code).toBe(
      'person-unknown',
    );
  });

  test('that is closed is out at once, on every server, and its posts are vacant', async () => {
    const [keeper, other] = [await river.as('keeper-east-2'), await river.beside()];
    const elsewhere = await new Caller(other.address).signIn('keeper-east-2', FIRST);
    expect((await elsewhere.get('/api/work')).status).toBe(200);
    expect((await admin.post('/api/people/keeper-east-2/deactivation')).status).toBe(204);
    for (const caller of [keeper, elsewhere])
      expect((await caller.get('/api/work')).body.code).toBe('not-signed-in');
    const again = await river.anyone.post('/api/session', {
      account: 'keeper-east-2',
      password: FIRST,
    });
    expect([again.status, again.body.code]).toEqual([403, 'account-closed']);
    const [person] = await found('keeper-east-2');
    expect(person).toMatchObject({ posts: [], closedAt: expect.any(String) as string });

    const opened = await admin.delete<FirstPassword>('/api/people/keeper-east-2/deactivation');
    expect(opened.status).toBe(200);
    await expect(river.as('keeper-east-2')).rejects.toThrow('wrong-password');
    const back = await river.as('keeper-east-2', opened.body.password);
    const session = (await back.get<Session>('/api/session')).body;
    expect([session.posts, session.mustChangePassword]).toEqual([[], true]);
  });

  test('whose password is reset is signed out everywhere, and the old password is none', async () => {
    const keeper = await river.as('keeper-west-1');
    const reset = await admin.post<FirstPassword>('/api/people/keeper-west-1/password');
    expect(reset.status).toBe(200);
    expect((await keeper.get('/api/work')).status).toBe(401);
    await expect(river.as('keeper-west-1')).rejects.toThrow('wrong-password');
    await river.as('keeper-west-1', reset.body.password);
  });
});

describe('an administrator', () => {
  test('is made and unmade, but never the last', async () => {
    const last = await admin.put('/api/people/admin/administrator', { administrator: false });
    expect([last.status, last.body.code]).toEqual([409, 'last-administrator']);
    expect(
      (await admin.put('/api/people/office/administrator', { administrator: true })).status,
    ).toBe(204);
    const office = await river.as('office');
    expect((await office.get('/api/people')).status).toBe(200);
    await admin.put('/api/people/office/administrator', { administrator: false });
    expect((await office.get('/api/people')).body.code).toBe('not-permitted');
  });

  test('and another who unmake each other at once do not both succeed', async () => {
    await admin.put('/api/people/office/administrator', { administrator: true });
    const office = await river.as('office');
    const answers = await Promise.all([
      admin.put('/api/people/office/administrator', { administrator: false }),
      office.put('/api/people/admin/administrator', { administrator: false }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).not.toEqual([204, 204]);
    const { people } = (
      await (answers[0].status === 204 ? admin : office).get<PersonList>('/api/people')
    ).body;
    expect(people.filter(({ administrator }) => administrator)).toHaveLength(1);
    if (answers[0].status !== 204)
      await office.put('/api/people/admin/administrator', { administrator: true });
    admin = await river.as('admin');
    await admin.put('/api/people/office/administrator', { administrator: false });
  });

  test('does not close the own account, nor reset the own password past the present one', async () => {
    for (const path of ['deactivation', 'password']) {
      const answer = await admin.post(`/api/people/admin/${path}`);
      expect([answer.status, answer.body.code]).toEqual([403, 'not-for-oneself']);
    }
  });

  test('alone looks after accounts', async () => {
    const chief = await river.as('chief-east');
    const asks: [string, string, object?][] = [
      ['GET', '/api/people'],
      ['POST', '/api/people', { account: 'mine', name: '我的' }],
      ['POST', '/api/people/admin/deactivation'],
      ['POST', '/api/people/admin/password'],
      ['PUT', '/api/people/chief-east/administrator', { administrator: true }],
      ['GET', '/api/posts'],
      ['POST', '/api/posts/post-office/holder', { person: 'chief-east' }],
      ['GET', '/api/account-events'],
    ];
    for (const [method, path, body] of asks) {
      const answer = await chief.sendText(
        method,
        path,
        body && JSON.stringify(body),
        body && { 'content-type': 'application/json' },
      );
      expect({ path, status: answer.status }).toEqual({ path, status: 403 });
    }
  });

  test('leaves a trace of everything, without any password', async () => {
    const password = await added('traced', { administrator: true });
    await admin.put('/api/people/traced/name', { name: '留痕' });
    await admin.post('/api/people/traced/password');
    await admin.delete('/api/people/traced/sessions');
    await admin.put('/api/people/traced/administrator', { administrator: false });
    await admin.post('/api/people/traced/deactivation');
    const { body, text } = await admin.get<AccountEventList>('/api/account-events?person=traced');
    expect(body.events.map(({ kind }) => kind).toReversed()).toEqual([
      'person-added',
      'administrator-made',
      'person-renamed',
      'password-reset',
      'sessions-ended',
      'administrator-unmade',
      'person-deactivated',
    ]);
    expect(body.events[0]).toMatchObject({ by: '管一', person: '留痕' });
    expect(body.events.at(-3)).toMatchObject({ from: '新人', to: '留痕' });
    expect(text).not.toContain(password);
    const rows = await river.database.read`SELECT * FROM account_event`;
    expect(JSON.stringify(rows)).not.toMatch(/argon2|"[a-z2-9]{4}(-[a-z2-9]{4}){3}/);
  });
});
