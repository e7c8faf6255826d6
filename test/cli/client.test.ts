import { readdirSync } from 'node:fs';
import { type Serving, serving, withFolder } from './zelian.js';

let server: Serving;
let stopped: Promise<void>;
let done: () => void;

beforeAll(async () => {
  const finished = new Promise<void>((resolve) => {
    done = resolve;
  });
  await new Promise<void>((ready, failed) => {
    stopped = withFolder(async (folder) => {
      server = await serving(['--demo', '--pack', 'test/packs/flood-watch'], { DATA_DIR: folder });
      ready();
      await finished;
      await server.stop();
    });
    stopped.catch(failed);
  });
});
afterAll(async () => {
  done();
  await stopped;
});

const ask = (path: string, headers: Record<string, string> = { accept: 'text/html' }) =>
  fetch(server.address + path, { headers });

/** The largest script of the built client. */
const SCRIPT = readdirSync('dist/client/assets')
  .find((name) => name.endsWith('.js.br'))!
  .slice(0, -3);

describe('the client', () => {
  test('is there at every address that a browser opens as a page', async () => {
    for (const path of ['/', '/cases/01a0e546ec44', '/plan/3.6', '/tasks/a.1.b?from=list']) {
      const answer = await ask(path);
      expect({ path, status: answer.status }).toEqual({ path, status: 200 });
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(answer.headers.get('cache-control')).toBe('no-cache');
      expect(await answer.text()).toContain('<div id="root">');
    }
  });

  test('runs no script but its own, and writes styles by a nonce of this answer alone', async () => {
    const policyOf = async () => {
      const answer = await ask('/');
      const policy = answer.headers.get('content-security-policy')!;
      const nonce = /property="csp-nonce" nonce="([^"]+)"/.exec(await answer.text())?.[1];
      return { policy, nonce: nonce! };
    };
    const first = await policyOf();
    expect(first.policy).toContain("script-src 'self';");
    expect(first.policy).not.toContain('unsafe-eval');
    expect(first.policy).toContain(`style-src 'self' 'nonce-${first.nonce}';`);
    expect(first.policy).toContain("frame-ancestors 'none'");
    expect((await policyOf()).nonce).not.toBe(first.nonce);
  });

  test('has files that are kept for ever, and comes compressed', async () => {
    const plain = await ask(`/assets/${SCRIPT}`, { 'accept-encoding': 'identity' });
    expect(plain.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(plain.headers.get('content-type')).toMatch(/javascript/);
    expect(plain.headers.get('x-content-type-options')).toBe('nosniff');
    for (const encoding of ['br', 'gzip']) {
      const packed = await ask(`/assets/${SCRIPT}`, { 'accept-encoding': encoding });
      expect(packed.headers.get('content-encoding')).toBe(encoding);
      expect(packed.headers.get('cache-control')).toContain('immutable');
    }
  });

  test('does not stand in for what is missing', async () => {
    for (const path of [
      '/assets/missing.js',
      '/api/missing',
      '/api',
      '/assets/../../package.json',
    ]) {
      const answer = await ask(path, { accept: 'text/html' });
      if (path.includes('..')) expect(await answer.text()).not.toContain('"dependencies"');
      else expect({ path, status: answer.status }).toEqual({ path, status: 404 });
    }
    expect((await ask('/picture', { accept: 'image/png' })).status).toBe(404);
    const posted = await fetch(`${server.address}/cases`, { method: 'POST' });
    expect(posted.status).toBe(404);
  });
});
