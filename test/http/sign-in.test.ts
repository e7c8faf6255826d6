import type { Session } from '../../server/http/types.js';
import type { Clock } from '../../server/store/clock.js';
import { Caller } from './caller.js';
import { PASSWORD, running, type Running } from './running.js';

const START = Date.UTC(2026, 0, 5, 8);
let machine = START;
const clock: Clock = { now: () => machine };
let river: Running;

beforeAll(async () => {
  river = await running({ clock });
});
afterAll(() => river.close());
beforeEach(() => {
  // A quarter of an hour on, all wrong passwords are forgiven.
  machine += 16 * 60_000;
});

const guess = (password: string, account = 'chief-east', from = '10.0.0.1') =>
  river.anyone.post(
    '/api/session',
    { account, password },
    { headers: { 'x-forwarded-for': from } },
  );

describe('signing in', () => {
  test('gives the session and a cookie that scripts and other sites do not get', async () => {
    const answer = await river.anyone.post<Session>('/api/session', {
      account: 'chief-east',
      password: PASSWORD,
    });
    expect(answer.status).toBe(200);
    expect(answer.body.person).toEqual({ id: 'chief-east', name: '堤一', administrator: false });
    expect(answer.body.posts).toMatchObject([{ role: 'dike-chief', unitTitle: '东堤' }]);
    const cookie = answer.headers.get('set-cookie')!;
    expect(cookie).toMatch(/HttpOnly; SameSite=Lax$/);
    expect(cookie).toContain('Max-Age=43200');
    expect(cookie).not.toContain('Secure');
  });

  test('says which standing views one’s posts open', async () => {
    const opens = async (account: string) =>
      (await (await river.as(account)).get<Session>('/api/session')).body.opens;
    expect(await opens('chief-east')).toEqual(['duties', 'ledgers', 'indicators']);
    expect(await opens('keeper-east-1')).toEqual(['imports']);
  });

  test('goes on while others do, also for twenty at once', async () => {
    const people = ['chief-east', 'chief-west', 'keeper-east-1', 'keeper-east-2', 'keeper-west-1'];
    const office = (account: string) =>
      Array.from({ length: 4 }, () => guess(PASSWORD, account, '10.0.9.1'));
    for (let round = 0; round < 3; round += 1) {
      const answers = await Promise.all(people.flatMap(office));
      expect(answers.map(({ status, text }) => (status === 200 ? 200 : text))).toEqual(
        Array.from({ length: 20 }, () => 200),
      );
    }
  });

  test('over https the cookie stays with https', async () => {
    const answer = await river.anyone.post(
      '/api/session',
      { account: 'chief-east', password: PASSWORD },
      { headers: { 'x-forwarded-proto': 'https' } },
    );
    expect(answer.headers.get('set-cookie')).toContain('Secure');
  });

  test('an account that is not there is answered as a wrong password is', async () => {
    const wrong = await guess('nonsense');
    const unknown = await guess('nonsense', 'nobody', '10.0.0.2');
    expect(wrong.status).toBe(401);
    expect(wrong.body.code).toBe('wrong-password');
    expect(unknown.status).toBe(401);
    expect(unknown.text).toBe(wrong.text);
    expect(wrong.headers.get('set-cookie')).toBeNull();
  });

  test('without a session there is nothing to see', async () => {
    const answer = await river.anyone.get('/api/session');
    expect(answer.status).toBe(401);
    expect(answer.body.code).toBe('not-signed-in');
    expect(
      (await new Caller(river.address, { cookie: 'zelian-session=made-up' }).get('/api/work'))
        .status,
    ).toBe(401);
  });
});

describe('guessing passwords', () => {
  test('is slowed down after five, ever more, and never for good', async () => {
    for (let count = 0; count < 5; count += 1) expect((await guess('wrong')).status).toBe(401);
    const sixth = await guess('wrong');
    expect(sixth.status).toBe(429);
    expect(sixth.body.code).toBe('slow-down');
    expect(sixth.body.details).toEqual({ retryAfterSeconds: 1 });
    expect(sixth.headers.get('retry-after')).toBe('1');

    const waits = [];
    for (let count = 0; count < 8; count += 1) {
      const declined = await guess('wrong');
      const seconds = Number(declined.body.details?.['retryAfterSeconds']);
      waits.push(seconds);
      machine += seconds * 1000;
      expect((await guess('wrong')).status).toBe(401);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);

    expect((await guess(PASSWORD)).status).toBe(429);
    machine += 60_000;
    expect((await guess(PASSWORD)).status).toBe(200);
    expect((await guess('wrong')).status).toBe(401);
    expect((await guess(PASSWORD)).status).toBe(200);
  });

  test('of an account that is not there is slowed down alike', async () => {
    for (let count = 0; count < 5; count += 1) await guess('wrong', 'nobody-at-all', '10.0.2.1');
    const answer = await guess('wrong', 'nobody-at-all', '10.0.2.1');
    expect(answer.body.code).toBe('slow-down');
  });

  test('at once does not get around it', async () => {
    const tries = Array.from({ length: 20 }, (_, at) => guess('wrong', 'office', `10.0.3.${at}`));
    const codes = (await Promise.all(tries)).map(({ body }) => body.code);
    expect(codes.filter((code) => code === 'wrong-password')).toHaveLength(5);
    expect(codes.filter((code) => code === 'slow-down')).toHaveLength(15);
  });

  test('of many accounts from one address is slowed down; others go on', async () => {
    for (let count = 0; count < 20; count += 1)
      await guess('wrong', `account-${count}`, '10.0.4.1');
    expect((await guess(PASSWORD, 'chief-west', '10.0.4.1')).body.code).toBe('slow-down');
    expect((await guess(PASSWORD, 'chief-west', '10.0.4.2')).status).toBe(200);
  });

  test('from one address is not forgiven because one account there is one’s own', async () => {
    for (let count = 0; count < 19; count += 1) await guess('wrong', `other-${count}`, '10.0.5.1');
    expect((await guess(PASSWORD, 'chief-west', '10.0.5.1')).status).toBe(200);
    expect((await guess('wrong', 'other-19', '10.0.5.1')).status).toBe(401);
    expect((await guess('wrong', 'other-20', '10.0.5.1')).status).toBe(429);
  });
});

describe('a session', () => {
  test('ends twelve hours after it was last used', async () => {
    const chief = await river.as('chief-east');
    machine += 11 * 3_600_000;
    const used = await chief.get('/api/session');
    expect(used.status).toBe(200);
    expect(used.headers.get('set-cookie')).toContain('Max-Age=43200');
    machine += 11 * 3_600_000;
    expect((await chief.get('/api/session')).status).toBe(200);
    machine += 12 * 3_600_000 + 1;
    expect((await chief.get('/api/session')).status).toBe(401);
  });

  test('is over at once when one signs out', async () => {
    const chief = await river.as('chief-east');
    const answer = await chief.delete('/api/session');
    expect(answer.status).toBe(204);
    expect(answer.headers.get('set-cookie')).toMatch(/zelian-session=;.*Expires=Thu, 01 Jan 1970/);
    expect((await chief.get('/api/session')).status).toBe(401);
    expect((await chief.delete('/api/session')).status).toBe(401);
  });

  test('does not serve another site', async () => {
    const chief = await river.as('chief-east');
    const foreign: Record<string, string>[] = [
      { origin: 'https://elsewhere.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ];
    for (const headers of foreign) {
      const answer = await chief.delete('/api/session', { headers });
      expect(answer.status).toBe(403);
      expect(answer.body.code).toBe('foreign-origin');
    }
    const own = await chief.delete('/api/session', { headers: { origin: river.address } });
    expect(own.status).toBe(204);
  });
});
