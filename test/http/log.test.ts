import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Accounts } from '../../server/accounts/accounts.js';
import { Caller } from './caller.js';
import { PHOTO, upload } from './river.js';
import { routesOf } from './routes.js';
import { running, type Running } from './running.js';

/** What stands for people in what is sent: if the log held one of them, it would be found there. */
const CANARIES = {
  name: '金丝雀',
  latin: 'Canaria',
  number: '990101201003071234',
  password: 'yellow-feathers',
  token: 'c2Vzc2lvbi1jYW5hcnk',
};
const ALL = Object.values(CANARIES);
const TEXT = ALL.join(' ');

interface Line {
  level: string;
  time: string;
  msg: string;
  request?: string;
  route?: string;
  status?: number;
  ms?: number;
  incident?: string;
  address?: string;
  err?: { message: string; at: string[] };
}

let river: Running;
let keeper: Caller;
const lines: string[] = [];
const said = () => lines.map((line) => JSON.parse(line) as Line);
/** What the log says of whatever is done now. */
async function saidOf(doing: () => Promise<unknown>): Promise<Line[]> {
  lines.length = 0;
  await doing();
  // The line is written when the answer has gone out, which its receiver may see first.
  while (!said().some(({ msg }) => msg === 'request'))
    await new Promise((resolve) => setImmediate(resolve));
  return said();
}

beforeAll(async () => {
  const stream = { write: (line: string) => void lines.push(line) };
  river = await running({ logging: { level: 'debug', stream } });
  keeper = await river.as('keeper-east-1');
});
afterAll(() => river.close());
afterEach(() => {
  for (const canary of ALL) expect(lines.join('')).not.toContain(canary);
});

test('a request is one line of JSON: its route without ids, its status, its time, and nobody', async () => {
  const [line] = await saidOf(() => keeper.get(`/api/tasks/${CANARIES.latin}?q=${TEXT}`));
  expect(line).toEqual({
    level: 'info',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.+Z$/) as string,
    pid: process.pid,
    request: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    method: 'GET',
    route: '/api/tasks/:id',
    status: 404,
    ms: expect.any(Number) as number,
    msg: 'request',
  });
});

test('nothing that is sent to any route is in the log', async () => {
  const routes = routesOf(river.app).filter((route) => route.includes('/api/'));
  const callers = [
    ...(await Promise.all(['keeper-east-1', 'admin'].map((id) => river.as(id)))),
    new Caller(river.address, { cookie: `zelian-session=${CANARIES.token}` }),
  ];
  // Who signs out sends nothing more.
  const ends = ['DELETE /api/session', 'DELETE /api/account/sessions'];
  for (const route of routes.filter((one) => !ends.includes(one))) {
    const [method = '', pattern = ''] = route.split(' ');
    const path = `${pattern.replaceAll(/:\w+/g, encodeURIComponent(TEXT))}?q=${encodeURIComponent(TEXT)}&unit=${CANARIES.latin}`;
    for (const caller of callers) {
      const json = { 'content-type': 'application/json', 'idempotency-key': CANARIES.latin };
      const body = JSON.stringify({ account: TEXT, password: TEXT, data: ALL, [TEXT]: TEXT });
      if (method === 'GET')
        await caller.sendText(method, path, undefined, { referer: `http://x/${CANARIES.latin}` });
      else {
        await caller.sendText(method, path, body, json);
        await caller.sendText(method, path, `{"name":"${TEXT}"${TEXT}`, json);
      }
    }
  }
  expect(said().filter(({ msg }) => msg === 'request').length).toBeGreaterThan(routes.length * 3);
});

test('nor who signs in, with which password, or how a file is called', async () => {
  await river.anyone.post('/api/session', { account: CANARIES.latin, password: CANARIES.password });
  await river.anyone.post('/api/session', { account: 'office', password: CANARIES.password });
  const kept = await upload(keeper, PHOTO, { name: `${CANARIES.name} ${CANARIES.number}.png` });
  expect(kept.status).toBe(201);
  await upload(keeper, TEXT, { name: `${TEXT}.txt` });
  await river.anyone.get(`/${encodeURIComponent(TEXT)}/${CANARIES.latin}`);
  await river.anyone.get(`/api/tasks/%E0%A4%A${CANARIES.latin}`);
});

test('what fails inside has a number, and its place, but not whom it was about', async () => {
  const { body: file } = await upload(keeper, PHOTO);
  await rm(join(river.dataDir, 'files', file.id));
  let incident: unknown;
  const found = await saidOf(async () => {
    const { status, content } = await keeper.file(`/api/files/${file.id}`);
    const body = JSON.parse(content.toString()) as { details: { incident: string } };
    expect(status).toBe(500);
    incident = body.details.incident;
  });
  expect(found.find(({ msg }) => msg === 'incident')).toMatchObject({ level: 'error', incident });
  expect(found.find(({ msg }) => msg === 'request')).toMatchObject({ level: 'error', status: 500 });
});

test.each([
  ['a parser', () => void JSON.parse(`{"name": "${TEXT}"`)],
  [
    'a parser in the middle',
    () => void JSON.parse(`{"name":"${CANARIES.latin}" ${CANARIES.latin}}`),
  ],
  [
    'a driver',
    () => {
      const detail = `Key (name)=(${TEXT}) already exists.`;
      const driver = Object.assign(new Error(`duplicate key: ${detail}`), {
        detail,
        code: '23505',
      });
      throw Object.assign(new Error(detail, { cause: driver }), { query: TEXT, parameters: ALL });
    },
  ],
  [
    'somebody in a sentence',
    () => {
      throw new Error(
        `${CANARIES.name} “${CANARIES.latin}” ${CANARIES.number} '${CANARIES.password} ${CANARIES.token}`,
      );
    },
  ],
])('not even where %s says it', async (_, fail) => {
  const accounts = river.app.get(Accounts);
  const use = accounts.use.bind(accounts);
  accounts.use = () => Promise.resolve().then(fail);
  try {
    const found = await saidOf(() => keeper.get(`/api/cases/${CANARIES.latin}`));
    expect(found.map(({ msg }) => msg)).toEqual(['incident', 'request']);
  } finally {
    accounts.use = use;
  }
});

test('the address of whoever is refused is told only where the operator wants it', async () => {
  const [line] = await saidOf(() => river.anyone.get('/api/work'));
  expect(line).not.toHaveProperty('address');
  const told: Line[] = [];
  const guarded = await running({
    logging: {
      level: 'info',
      addresses: true,
      stream: { write: (text) => void told.push(JSON.parse(text) as Line) },
    },
  });
  await guarded.anyone.get('/api/work');
  await guarded.anyone.get('/api/health');
  await guarded.close();
  const requests = told.filter(({ msg }) => msg === 'request');
  expect(requests.map(({ route, address }) => [route, address])).toEqual([
    ['/api/work', '127.0.0.1'],
    ['/api/health', undefined],
  ]);
});
