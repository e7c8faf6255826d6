import { Secret, TOTP } from 'otpauth';
import type {
  AccountView,
  FirstPassword,
  RecoveryCodes,
  SecondStepBegun,
} from '../../server/http/types.js';
import { Caller } from './caller.js';
import { earnest, type Earnest, FIRST } from './earnest.js';

let river: Earnest;
beforeAll(async () => {
  river = await earnest({ secretKey: 'a key that the operator keeps elsewhere' });
});
afterAll(() => river.close());
beforeEach(() => river.pass(16 * 60_000));

const own = async (caller: Caller) => (await caller.get<AccountView>('/api/account')).body;

describe('a password', () => {
  test.each([
    ['short-12345', 'password-too-short'],
    ['长'.repeat(11), 'password-too-short'],
    ['x1'.repeat(129), 'password-too-long'],
    ['password1234', 'password-common'],
    ['PassWord1234', 'password-common'],
    ['abcabcabcabc', 'password-common'],
    ['123456789012', 'password-common'],
    ['chief-east', 'password-too-short'],
    [FIRST, 'password-unchanged'],
  ])('%s is refused: %s', async (password, code) => {
    const chief = await river.as('chief-east');
    const answer = await chief.put('/api/account/password', { present: FIRST, password });
    expect([answer.status, answer.body.code]).toEqual([422, code]);
    expect(answer.body.faults).toMatchObject([{ field: 'password' }]);
  });

  test('is not the account’s name, and needs no kinds of signs', async () => {
    const admin = await river.as('admin');
    const account = 'somebody-long-named';
    const made = await admin.post<FirstPassword>('/api/people', { account, name: '长名' });
    const caller = await river.as(account, made.body.password);
    const change = (password: string) =>
      caller.put('/api/account/password', { present: made.body.password, password });
    expect((await change('Somebody-Long-Named')).body.code).toBe('password-is-account');
    expect((await change('十二个汉字也可以当作密码用')).status).toBe(204);
    await river.as(account, '十二个汉字也可以当作密码用');
  });

  test('is changed by whoever knows the present one, who is then signed out elsewhere', async () => {
    const [here, there] = [await river.as('keeper-west-1'), await river.as('keeper-west-1')];
    const password = 'slow water runs deep';
    const wrong = await here.put('/api/account/password', { present: 'not this one', password });
    expect([wrong.status, wrong.body.code]).toEqual([403, 'wrong-present-password']);
    expect((await there.get('/api/work')).status).toBe(200);
    expect((await here.put('/api/account/password', { present: FIRST, password })).status).toBe(
      204,
    );
    expect((await here.get('/api/work')).status).toBe(200);
    expect((await there.get('/api/work')).status).toBe(401);
    await river.as('keeper-west-1', password);
  });

  test('is not guessed through an open session either', async () => {
    const keeper = await river.as('keeper-east-2');
    const guess = () =>
      keeper.put('/api/account/password', { present: 'a guess', password: 'mine from now on' });
    for (let count = 0; count < 5; count += 1)
      expect((await guess()).body.code).toBe('wrong-present-password');
    const slow = await guess();
    expect([slow.status, slow.body.code]).toEqual([429, 'slow-down']);
    expect((await keeper.get('/api/work')).status).toBe(200);
  });
});

describe('sessions', () => {
  test('are listed with their device, and one is ended at once on every server', async () => {
    const first = await river.as('chief-east');
    await first.delete('/api/account/sessions');
    await first.delete('/api/session');
    const phone = await signedInWith(
      'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36 MicroMessenger/8.0',
    );
    const desk = await signedInWith(
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/120.0 Safari/537.36 Edg/120.0',
    );
    const { sessions } = await own(desk);
    expect(sessions).toHaveLength(2);
    expect(sessions.find(({ current }) => current)).toMatchObject({
      browser: 'Edge',
      system: 'Windows',
    });
    const lost = sessions.find(({ current }) => !current)!;
    expect(lost).toMatchObject({ browser: '微信', system: 'Android', means: 'password' });

    const other = await river.beside();
    const phoneElsewhere = new Caller(other.address, phone.sent);
    expect((await phoneElsewhere.get('/api/work')).status).toBe(200);
    expect((await desk.delete(`/api/account/sessions/${lost.id}`)).status).toBe(204);
    expect((await phoneElsewhere.get('/api/work')).status).toBe(401);
    expect((await phone.get('/api/work')).status).toBe(401);
    expect((await desk.delete(`/api/account/sessions/${lost.id}`)).status).toBe(404);
  });

  test('of others are not there', async () => {
    const [chief, office] = [await river.as('chief-west'), await river.as('office')];
    const [theirs] = (await own(office)).sessions;
    expect((await chief.delete(`/api/account/sessions/${theirs!.id}`)).status).toBe(404);
    expect((await office.get('/api/work')).status).toBe(200);
  });

  test('are all ended but the one that asks', async () => {
    const [one, two, three] = [
      await river.as('rescue-lead'),
      await river.as('rescue-lead'),
      await river.as('rescue-lead'),
    ];
    expect((await two.delete('/api/account/sessions')).status).toBe(204);
    expect((await own(two)).sessions).toMatchObject([{ current: true }]);
    for (const caller of [one, three]) expect((await caller.get('/api/work')).status).toBe(401);
  });

  async function signedInWith(agent: string): Promise<Caller> {
    const answer = await river.anyone.post(
      '/api/session',
      { account: 'chief-east', password: FIRST },
      { headers: { 'user-agent': agent } },
    );
    const cookie = answer.headers.get('set-cookie')!.split(';')[0]!;
    return new Caller(river.address, { cookie });
  }
});

describe('the second step', () => {
  let totp: TOTP;
  let codes: string[];
  let caller: Caller;
  const now = () => totp.generate({ timestamp: river.clock.now() });
  const signIn = (code?: string, password = FIRST) =>
    river.anyone.post('/api/session', { account: 'office', password, ...(code ? { code } : {}) });

  test('begins with the password, and is asked for once a code was confirmed', async () => {
    caller = await river.as('office');
    const wrong = await caller.post('/api/account/second-step', { password: 'a guess' });
    expect(wrong.body.code).toBe('wrong-present-password');
    const begun = await caller.post<SecondStepBegun>('/api/account/second-step', {
      password: FIRST,
    });
    expect(begun.body.uri).toMatch(/^otpauth:\/\/totp\/Zelian:office\?/);
    totp = new TOTP({ secret: Secret.fromBase32(begun.body.secret) });
    await river.as('office');
    expect((await own(caller)).secondStep.on).toBe(false);

    const code = await caller.put('/api/account/second-step', { code: '000000' });
    expect(code.body.code).toBe('wrong-code');
    const on = await caller.put<RecoveryCodes>('/api/account/second-step', { code: now() });
    codes = on.body.codes;
    expect(codes).toHaveLength(10);
    expect((await own(caller)).secondStep).toEqual({ on: true, recoveryCodes: 10 });
    expect((await caller.post('/api/account/second-step', { password: FIRST })).body.code).toBe(
      'second-factor-on',
    );
  });

  test('asks only who knows the password; says so, and gives no session before', async () => {
    const asked = await signIn();
    expect([asked.status, asked.body.code]).toEqual([401, 'code-required']);
    expect(asked.headers.get('set-cookie')).toBeNull();
    expect((await signIn(now(), 'not the password')).body.code).toBe('wrong-password');
    expect((await signIn('123')).body.code).toBe('wrong-code');
  });

  test('takes a code once', async () => {
    const code = now();
    expect((await signIn(code)).status).toBe(200);
    const again = await signIn(code);
    expect([again.status, again.body.code]).toEqual([422, 'wrong-code']);
    river.pass(30_000);
    expect((await signIn(code)).body.code).toBe('wrong-code');
    expect((await signIn(now())).status).toBe(200);
  });

  test('takes a code once, of two at the same moment too', async () => {
    const answers = await Promise.all([signIn(now()), signIn(now()), signIn(now())]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422, 422]);
  });

  test('takes no code that was there before one that was used', async () => {
    const before = now();
    river.pass(30_000);
    expect((await signIn(now())).status).toBe(200);
    expect((await signIn(before)).body.code).toBe('wrong-code');
  });

  test('takes a recovery code once, however it is written', async () => {
    const [first = '', second = ''] = codes;
    expect((await signIn(first.toUpperCase().replaceAll('-', ' '))).status).toBe(200);
    expect((await signIn(first)).body.code).toBe('wrong-code');
    expect((await own(caller)).secondStep.recoveryCodes).toBe(9);
    expect((await signIn(second)).status).toBe(200);
  });

  test('slows down who guesses codes, and asking without one forgives nothing', async () => {
    for (let count = 0; count < 5; count += 1) {
      expect((await signIn('999999')).body.code).toBe('wrong-code');
      if (count < 4) expect((await signIn()).body.code).toBe('code-required');
    }
    const slow = await signIn('999999');
    expect([slow.status, slow.body.code]).toEqual([429, 'slow-down']);
  });

  test('is kept so that the database alone gives no code', async () => {
    const rows = await river.database.read<{ secret: string }>`SELECT secret FROM second_factor`;
    expect(rows[0]!.secret).toMatch(/^aes256gcm:/);
    expect(rows[0]!.secret).not.toContain(totp.secret.base32);
    const hashes = await river.database.read`SELECT * FROM recovery_code`;
    expect(JSON.stringify(hashes)).not.toContain(codes[5]);
  });

  test('is switched off with the password, and by an administrator for who has lost it', async () => {
    const removal = (password: string) =>
      caller.post('/api/account/second-step/removal', { password });
    expect((await removal('a guess')).status).toBe(403);
    expect((await removal(FIRST)).status).toBe(204);
    expect((await signIn()).status).toBe(200);

    const begun = await caller.post<SecondStepBegun>('/api/account/second-step', {
      password: FIRST,
    });
    totp = new TOTP({ secret: Secret.fromBase32(begun.body.secret) });
    await caller.put('/api/account/second-step', { code: now() });
    expect((await signIn()).body.code).toBe('code-required');
    const admin = await river.as('admin');
    expect((await admin.delete('/api/people/office/second-step')).status).toBe(204);
    expect((await signIn()).status).toBe(200);
    const rows = await river.database.read<{ kind: string }>`
      SELECT kind FROM account_event WHERE person = 'office' ORDER BY number`;
    expect(rows.map(({ kind }) => kind)).toEqual([
      'second-factor-on',
      'second-factor-off',
      'second-factor-on',
      'second-factor-reset',
    ]);
  });
});
