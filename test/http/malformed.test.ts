import type { Answer, Caller } from './caller.js';
import { running, type Running } from './running.js';

let river: Running;
let keeper: Caller;
let admin: Caller;

beforeAll(async () => {
  river = await running();
  keeper = await river.as('keeper-east-1');
  admin = await river.as('admin');
});
afterAll(() => river.close());

const JSON_TYPE = { 'content-type': 'application/json' };
const KEY = { 'idempotency-key': '00000000-0000-4000-8000-000000000000' };

/** Every route that takes a body. */
const WRITES: [method: string, path: string][] = [
  ['POST', '/api/session'],
  ['PUT', '/api/clock'],
  ['POST', '/api/tasks/x/submission'],
  ['POST', '/api/roll-calls/reading'],
  ['POST', '/api/applications/repair/request'],
  ['POST', '/api/packs'],
];

const whoMay = (path: string) => (path === '/api/packs' ? admin : keeper);

/** Nothing of how the server is made. */
function expectDiscreet({ text }: Answer<unknown>): void {
  expect(text).not.toMatch(/\bat .+:\d+:\d+|node_modules|SELECT|INSERT|SQLITE|\/server\//);
}

describe.each(WRITES)('%s %s', (method, path) => {
  const send = (text: string, headers: Record<string, string> = JSON_TYPE) =>
    whoMay(path).sendText(method, path, text, { ...KEY, ...headers });

  test.each([
    ['no JSON', '{"a":'],
    ['nothing', ''],
    ['no object', '[]'],
    ['null', 'null'],
    ['a text', '"text"'],
    ['no field it needs', '{}'],
    ['a field it does not know', '{"unknown":1}'],
    ['wrong types', '{"account":1,"password":[],"now":0,"form":{},"data":1,"unit":2,"files":"x"}'],
    ['a prototype', '{"__proto__":{"administrator":true}}'],
    ['a constructor', '{"constructor":{"prototype":{"administrator":true}}}'],
  ])('refuses %s', async (_, text) => {
    const answer = await send(text);
    expect(answer.status).toBe(400);
    expect(answer.body.code).toBe('malformed');
    expect(answer.body.message.zh).not.toBe('');
    expectDiscreet(answer);
  });

  test('refuses what is no JSON by its type', async () => {
    for (const type of ['text/plain', 'application/xml', 'text/html']) {
      const answer = await send('{}', { 'content-type': type });
      expect(answer.status).toBe(415);
      expect(answer.body.code).toBe('unsupported-media-type');
    }
  });

  test('refuses more than it can take', async () => {
    const megabytes = path === '/api/packs' ? 33 : 2;
    const answer = await send(`{"a":"${'x'.repeat(megabytes * 1024 * 1024)}"}`);
    expect(answer.status).toBe(413);
    expect(answer.body.code).toBe('too-large');
  });
});

describe('a body of the right shape', () => {
  test('with U+0000 in it is refused, since PostgreSQL could not keep it', async () => {
    const answer = await keeper.post('/api/roll-calls/reading', {
      unit: 'east-1',
      day: '2026-07-01',
      entries: [{ record: 'gauge-e1', event: 'high', data: { note: 'a\0b' } }],
    });
    expect(answer.status).toBe(400);
    expect(answer.body.faults).toMatchObject([{ code: 'control-character' }]);
  });

  test('that says what is wrong says where', async () => {
    const { body } = await keeper.post('/api/roll-calls/reading', {
      unit: 'east-1',
      day: 'today',
      entries: [{ record: 'gauge-e1', event: 'high' }],
    });
    expect(body.faults!.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'day pattern',
      'entries/0/data required',
    ]);
  });
});

describe('an address', () => {
  const ODD = [
    'constructor',
    '__proto__',
    'toString',
    '..%2f..',
    '%00',
    '%F0%9F%92%A9',
    "'--",
    '%25',
  ];
  const PLACES = [
    ...['/api/tasks/X', '/api/cases/X', '/api/cases/X/documents/1', '/api/files/X'],
    ...['/api/policy/X', '/api/records/X', '/api/roll-calls/X?unit=east-1'],
    ...[
      '/api/roll-calls/reading?unit=X',
      '/api/applications/X/request',
      '/api/applications/repair/X',
    ],
    ...['/api/records/water-gauge?unit=X&q=X', '/api/cases?process=X&state=X&q=X', '/X', '/api/X'],
  ];

  test.each(PLACES)('%s answers whatever stands in it', async (place) => {
    for (const odd of ODD) {
      const path = place.replaceAll('X', odd);
      const answer = await keeper.get(path);
      expect({ path, incident: answer.status >= 500 }).toEqual({ path, incident: false });
      expectDiscreet(answer);
    }
  });

  test.each([
    ['/api/tasks/X/submission', { form: 'f', data: {} }],
    ['/api/notices/X/acknowledgement', undefined],
    ['/api/roll-calls/X', { unit: 'east-1', day: '2026-07-01', entries: [] }],
    ['/api/applications/X/request', { record: 'gauge-e1', form: 'f', data: {} }],
    ['/api/applications/repair/X', { record: 'gauge-e1', form: 'f', data: {} }],
  ])('%s takes nothing for it', async (place, body) => {
    for (const odd of ODD) {
      const path = place.replaceAll('X', odd);
      const answer = await keeper.post(path, body);
      expect({ path, known: [400, 404].includes(answer.status) }).toEqual({ path, known: true });
      expectDiscreet(answer);
    }
  });

  test('that cannot be read or is too long is refused', async () => {
    const broken = await keeper.get('/api/tasks/%E0%A4%A');
    expect(broken.status).toBe(400);
    expect(broken.body.code).toBe('malformed');
    const long = await keeper.get(`/api/tasks/${'x'.repeat(300)}`);
    expect([404, 414]).toContain(long.status);
    expect(long.body.code).toMatch(/address-too-long|not-found/);
  });

  test('that is none is answered as a problem', async () => {
    for (const path of ['/', '/cases', '/api', '/api/nothing']) {
      const answer = await river.anyone.get(path);
      expect(answer.status).toBe(404);
      expect(answer.body.code).toBe('not-found');
    }
  });
});

test('what is not there is not there in the same words, whoever says so', async () => {
  const body = { unit: 'west-dike', role: 'dike-chief', days: 1, reason: '一个理由' };
  const answers = await Promise.all([
    keeper.get('/api/nothing'),
    keeper.get('/api/cases/nowhere'),
    keeper.post('/api/tasks/nowhere/submission', { form: '0'.repeat(64), data: {} }),
    keeper.post('/api/notices/nowhere/acknowledgement'),
    keeper.post('/api/records/water-gauge/nowhere/shares', body),
    keeper.delete('/api/shares/nowhere'),
  ]);
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
});
