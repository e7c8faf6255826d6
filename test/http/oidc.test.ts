import type { AccountView, Session, WaysIn } from '../../server/http/types.js';
import { Caller } from './caller.js';
import { earnest, type Earnest } from './earnest.js';
import { identityProvider, type IdentityProvider } from './identity-provider.js';

let provider: IdentityProvider;
let river: Earnest;

beforeAll(async () => {
  provider = await identityProvider();
  river = await earnest({ oidc: provider.settings });
  provider.beginFor(`${river.address}/api/sign-in/oidc/callback`);
});
afterAll(async () => {
  await river.close();
  await provider.close();
});

test('is offered where it is set up', async () => {
  expect((await river.anyone.get<WaysIn>('/api/sign-in')).body).toEqual({ oidc: true });
});

test('whoever is known there by an account’s name is signed in here', async () => {
  const browser = new Browser();
  const last = await browser.through(`${river.address}/api/sign-in/oidc`, 'chief-east');
  expect(last.url).toBe(`${river.address}/`);
  const caller = new Caller(river.address, { cookie: browser.cookieFor(river.address) });
  const { body } = await caller.get<Session>('/api/session');
  expect(body.person).toEqual({ id: 'chief-east', name: '堤一', administrator: false });
  const { sessions } = (await caller.get<AccountView>('/api/account')).body;
  expect(sessions).toMatchObject([{ current: true, means: 'oidc' }]);
  expect((await caller.delete('/api/session')).status).toBe(204);
  expect((await caller.get('/api/session')).status).toBe(401);
});

test('the way there has a challenge, a state and a nonce, new each time', async () => {
  const begin = async () => {
    const answer = await river.anyone.sendText('GET', '/api/sign-in/oidc', undefined);
    expect(answer.headers.get('set-cookie')).toMatch(
      /^zelian-oidc=.*Path=\/api\/sign-in\/oidc; HttpOnly; SameSite=Lax/,
    );
    return new URL(answer.headers.get('location')!).searchParams;
  };
  const [one, two] = [await begin(), await begin()];
  expect(one.get('code_challenge_method')).toBe('S256');
  for (const name of ['code_challenge', 'state', 'nonce']) {
    expect(one.get(name)).toMatch(/^[\w-]{43}$/);
    expect(one.get(name)).not.toBe(two.get(name));
  }
});

describe('nobody is signed in', () => {
  const refusedWith = async (
    change: (address: URL) => void,
    { at = 'callback', who = 'chief-east' } = {},
  ) => {
    const browser = new Browser((address) => {
      const there =
        at === 'callback' ? address.pathname.endsWith('/callback') : address.pathname === '/auth';
      if (there) change(address);
    });
    const last = await browser.through(`${river.address}/api/sign-in/oidc`, who);
    expect(browser.cookieFor(river.address)).not.toContain('zelian-session');
    return new URL(last.url).searchParams.get('signIn');
  };
  const set = (name: string, value: string) => (address: URL) => {
    address.searchParams.set(name, value);
  };

  test('who has no account here', async () => {
    expect(await refusedWith(() => undefined, { who: 'stranger' })).toBe('oidc-no-account');
  });

  test('whose account is closed', async () => {
    const admin = await river.as('admin');
    await admin.post('/api/people/keeper-west-1/deactivation');
    expect(await refusedWith(() => undefined, { who: 'keeper-west-1' })).toBe('oidc-no-account');
  });

  test('with another state than was sent', async () => {
    expect(await refusedWith(set('state', 'another'))).toBe('oidc-refused');
  });

  test('with another nonce than was sent', async () => {
    expect(await refusedWith(set('nonce', 'another'), { at: 'provider' })).toBe('oidc-refused');
  });

  test('with another issuer than was asked', async () => {
    expect(await refusedWith(set('iss', 'http://127.0.0.1:1'))).toBe('oidc-refused');
  });

  test('with a code that is not the provider’s', async () => {
    expect(await refusedWith(set('code', 'made-up'))).toBe('oidc-refused');
  });

  test('without the challenge that goes with the code', async () => {
    const other = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';
    expect(await refusedWith(set('code_challenge', other), { at: 'provider' })).toBe(
      'oidc-refused',
    );
  });

  test('by the same return a second time, nor in another browser', async () => {
    let back = '';
    const browser = new Browser((address) => {
      if (address.pathname.endsWith('/callback')) back = address.href;
    });
    await browser.through(`${river.address}/api/sign-in/oidc`, 'chief-west');
    for (const again of [browser, new Browser()]) {
      again.forget('zelian-session');
      const last = await again.open(back);
      expect(last.headers.get('location')).toBe('/?signIn=oidc-stale');
      expect(again.cookieFor(river.address)).not.toContain('zelian-session');
    }
  });

  test('who took longer than ten minutes', async () => {
    const late = await refusedWith(() => {
      river.pass(10 * 60_000 + 1);
    });
    expect(late).toBe('oidc-stale');
  });

  test('who declined there', async () => {
    expect(
      await refusedWith((address) => {
        address.searchParams.delete('code');
        address.searchParams.set('error', 'access_denied');
      }),
    ).toBe('oidc-declined');
  });

  test('with a token that another key has signed', async () => {
    const between = await identityProvider();
    const other = await earnest({ oidc: between.settings });
    between.beginFor(`${other.address}/api/sign-in/oidc/callback`);
    between.publishOtherKeys();
    const browser = new Browser();
    const last = await browser.through(`${other.address}/api/sign-in/oidc`, 'chief-east');
    expect(new URL(last.url).searchParams.get('signIn')).toBe('oidc-refused');
    expect(browser.cookieFor(other.address)).not.toContain('zelian-session');
    await other.close();
    await between.close();
  });
});

test('where the provider cannot be reached, or none is set up, one is told so', async () => {
  const gone = await earnest({ oidc: { ...provider.settings, issuer: 'http://127.0.0.1:9' } });
  const answer = await gone.anyone.sendText('GET', '/api/sign-in/oidc', undefined);
  expect(answer.headers.get('location')).toBe('/?signIn=oidc-unreachable');
  await gone.close();
  const none = await earnest();
  expect((await none.anyone.get<WaysIn>('/api/sign-in')).body).toEqual({ oidc: false });
  const off = await none.anyone.sendText('GET', '/api/sign-in/oidc', undefined);
  expect(off.headers.get('location')).toBe('/?signIn=oidc-off');
  await none.close();
});

/** As much of a browser as it takes: keeps cookies, follows redirects, fills the provider's two forms. */
class Browser {
  readonly #cookies = new Map<string, string>();

  /** @param change what somebody does to an address before the browser goes there */
  constructor(private readonly change: (address: URL) => void = () => undefined) {}

  async open(address: string, form?: URLSearchParams): Promise<Response> {
    const url = new URL(address);
    this.change(url);
    const answer = await fetch(url, {
      method: form === undefined ? 'GET' : 'POST',
      redirect: 'manual',
      headers: { cookie: this.cookieFor(url.origin) },
      ...(form === undefined ? {} : { body: form }),
    });
    for (const cookie of answer.headers.getSetCookie()) this.#keep(url.origin, cookie);
    return answer;
  }

  /** From an address to where it ends, signing in at the provider on the way. */
  async through(start: string, who: string): Promise<{ url: string }> {
    let url = start;
    let answer = await this.open(url);
    for (let steps = 0; steps < 20; steps += 1) {
      const location = answer.headers.get('location');
      if (location !== null) {
        url = new URL(location, url).href;
        if (new URL(url).pathname === '/') return { url };
        answer = await this.open(url);
      } else {
        const page = await answer.text();
        const action = /action="([^"]+)"/.exec(page)?.[1] ?? '';
        const prompt = /name="prompt" value="([^"]+)"/.exec(page)?.[1] ?? '';
        const filled = new URLSearchParams({ prompt, login: who, password: 'any' });
        url = new URL(action, url).href;
        answer = await this.open(url, filled);
      }
    }
    throw new Error(`It does not end: ${url}`);
  }

  cookieFor(origin: string): string {
    const own = [...this.#cookies].filter(([key]) => key.startsWith(`${origin} `));
    return own.map(([key, value]) => `${key.slice(origin.length + 1)}=${value}`).join('; ');
  }

  forget(name: string): void {
    for (const key of this.#cookies.keys()) if (key.endsWith(` ${name}`)) this.#cookies.delete(key);
  }

  #keep(origin: string, cookie: string): void {
    const [pair = ''] = cookie.split(';');
    const at = pair.indexOf('=');
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    if (/expires=Thu, 01 Jan 1970/i.test(cookie)) this.#cookies.delete(`${origin} ${name}`);
    else this.#cookies.set(`${origin} ${name}`, value);
  }
}
