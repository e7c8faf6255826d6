// `npm run bench:directus -- FOLDER`: a form sent to the product, beside a record sent to Directus on SQLite, in
// turns. FOLDER is one in which `npm install directus@11` was done: it is not this project's, and may not be free.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from '../../server/start/build.mjs';
import { clerkWithTasks } from '../command/clerk.mjs';
import { send } from '../command/send.mjs';
import { packWithShelf } from '../command/shelf.mjs';
import { median } from '../contest.mjs';
import { inTemporaryFolder } from '../folder.mjs';
import { sendForms } from '../measure/command.mjs';
import { beside } from '../row.mjs';
import { serve } from '../server.mjs';
import { machine, table } from '../table.mjs';

const ROUNDS = 5;
const A_ROUND = 200;
const TASKS = (1 + ROUNDS) * A_ROUND;

const RECORD = { searched_on: '2026-09-16', outcome: 'nothing' };

const COLLECTION = {
  collection: 'visits',
  schema: {},
  meta: {},
  fields: [
    { field: 'id', type: 'integer', schema: { is_primary_key: true, has_auto_increment: true } },
    { field: 'searched_on', type: 'date' },
    { field: 'outcome', type: 'string' },
  ],
};

build();
const [folder] = process.argv.slice(2);
const rows = await inTemporaryFolder(sideBySide);
console.log(`${table(rows)}\n\n${machine()}`);

async function sideBySide(place) {
  const pack = join(place, 'pack');
  packWithShelf(pack, TASKS);
  const ours = await serve(join(place, 'data'), '--demo', '--pack', pack);
  const directus = await startDirectus(place);
  try {
    const clerk = await clerkWithTasks(ours.address, TASKS);
    const tasks = clerk.cases.map((id) => `${id}.2.search`);
    const rates = { ours: [], theirs: [] };
    for (let round = -1; round < ROUNDS; round += 1) {
      const seen = {
        ours: await sendForms(ours, clerk, tasks.splice(0, A_ROUND)),
        theirs: await directus.sendRecords(A_ROUND),
      };
      // The first time both warm up.
      if (round >= 0) for (const [name, rate] of Object.entries(seen)) rates[name].push(rate);
    }
    return [
      beside(
        { path: 'form sent over HTTP, SQLite', rate: median(rates.ours) },
        { name: 'Directus, a record', rate: median(rates.theirs), least: 5 },
      ),
    ];
  } finally {
    await Promise.all([ours.stop(), directus.stop()]);
  }
}

/** Directus with an empty database and one collection, signed in as its administrator. */
async function startDirectus(place) {
  const port = await freePort();
  const admin = { email: 'admin@example.com', password: randomBytes(9).toString('hex') };
  const env = {
    ...process.env,
    ...{ DB_CLIENT: 'sqlite3', DB_FILENAME: join(place, 'directus.db'), HOST: '127.0.0.1' },
    ...{ PORT: String(port), SECRET: randomBytes(16).toString('hex') },
    ...{ ADMIN_EMAIL: admin.email, ADMIN_PASSWORD: admin.password },
    ...{ TELEMETRY: 'false', RATE_LIMITER_ENABLED: 'false', LOG_LEVEL: 'error' },
  };
  const cli = join(folder, 'node_modules/directus/cli.js');
  const options = { cwd: folder, env, stdio: 'ignore' };
  if (spawnSync(process.execPath, [cli, 'bootstrap'], options).status !== 0)
    throw new Error(`${cli} could not be set up`);
  const server = spawn(process.execPath, [cli, 'start'], options);
  const address = `http://127.0.0.1:${port}`;
  await answering(`${address}/server/ping`);
  const { access_token: token } = await post(address, '/auth/login', admin);
  const headers = { authorization: `Bearer ${token}` };
  await post(address, '/collections', COLLECTION, headers);
  return {
    sendRecords: (amount) =>
      send({ address, headers, body: RECORD, amount, each: () => ({ path: '/items/visits' }) }),
    async stop() {
      const ended = once(server, 'exit');
      server.kill();
      await ended;
    },
  };
}

async function post(address, path, body, headers = {}) {
  const answer = await fetch(address + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()).data;
}

async function answering(url) {
  const late = AbortSignal.timeout(60_000);
  while (!late.aborted) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await pause(200);
  }
  throw new Error(`${url} does not answer`);
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}
