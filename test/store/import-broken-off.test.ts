import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportMode } from '../../server/store/entities/import.js';
import { freshDatabase, type TestDatabase } from '../http/databases.js';
import type { ListFolder } from '../http/list-folder.js';
import { as, closeFlood } from './flood.js';
import { HEADER, type ImportRiver, openRiver } from './import-river.js';
import { importFolder } from './use-import-river.js';

/** What becomes of an import that is broken off: by a kill, by somebody who does not want it, by a server that stops. */

const ROWS = 300;

let place: TestDatabase;
let folder: ListFolder;
let dataDir: string;

beforeAll(async () => {
  folder = await importFolder();
});

afterAll(async () => {
  await folder.remove();
});

beforeEach(async () => {
  place = await freshDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'zelian-import-'));
});

afterEach(async () => {
  await place.remove();
  await rm(dataDir, { recursive: true, force: true });
});

test('killed at any row and taken up again it gives what a clean run gives, each row once', async () => {
  const { id } = await using(async (river) => {
    const checked = await river.check('chief-east', sheet());
    expect(checked).toMatchObject({ added: ROWS - 2, changed: 1, moved: 1, faulty: 1 });
    return checked;
  });
  const at = 30 + Math.floor(Math.random() * (ROWS - 100));
  const done = await killedAfter(at, id);
  expect(done).toBeGreaterThanOrEqual(at);
  // Nobody who waits for less than a minute takes it from a server that may still live, unless it is the only one.
  const broken = await using(async (river) => {
    const run = await river.run(id);
    await river.imports.workshop.start();
    await river.imports.workshop.kick();
    expect(await river.run(id)).toMatchObject({ state: 'done', total: ROWS + 1 });
    return { run, gauges: await gauges(river) };
  }, 11 * 60_000);
  expect(`${at}: ${broken.run.state}`).toBe(`${at}: running`);
  expect(broken.run.done_rows).toBeGreaterThanOrEqual(done);
  expect(broken.run.done_rows).toBeLessThan(ROWS);
  await place.remove();
  place = await freshDatabase();
  const clean = await using(async (river) => {
    const checked = await river.check('chief-east', sheet());
    expect(await river.take('chief-east', checked.id)).toMatchObject({ state: 'done' });
    return gauges(river);
  });
  expect(broken.gauges).toEqual(clean);
}, 120_000);

test.each(['whole', 'by-row'] as const)('cancelled while it is taken %s', async (mode) => {
  await using(async (river) => {
    const before = await gauges(river);
    const { id } = await river.check('chief-east', sheet('').replace('东末尺', '东末一尺'));
    const by = await as(river, 'chief-east');
    await startAndCancel(river, id, mode);
    const run = await river.run(id);
    expect(run.state).toBe('cancelled');
    const after = await gauges(river);
    // Of a whole one nothing stays; by row what is said to be done is.
    const added = mode === 'whole' ? 0 : run.added;
    expect(run.added).toBe(added);
    expect(after.length - before.length).toBe(added);
    expect(run.added).toBeLessThan(ROWS - 2);
    expect(await river.imports.take(by, id, mode)).toMatchObject({ code: 'import-not-checked' });
  }, 0);
});

test('a server that stops leaves the rest to the next', async () => {
  const { id, added } = await using(async (river) => {
    const { id } = await river.check('chief-east', sheet());
    const by = await as(river, 'chief-east');
    await river.imports.take(by, id, 'by-row');
    await river.imports.workshop.stop();
    return river.run(id);
  });
  expect(added).toBeLessThan(ROWS - 2);
  await using(async (river) => {
    await river.imports.workshop.kick();
    expect(await river.run(id)).toMatchObject({ state: 'done', added: ROWS - 2, changed: 1 });
  });
});

test('a sheet is kept for a week', async () => {
  await using(async (river) => {
    const { id, file } = await river.check('chief-east', sheet());
    expect(file).not.toBeNull();
    river.clock.set('2026-07-09T08:00');
    await river.imports.workshop.kick();
    expect(await river.run(id)).toMatchObject({ file: null, state: 'cancelled' });
  });
});

async function startAndCancel(river: ImportRiver, id: string, mode: ImportMode): Promise<void> {
  const by = await as(river, 'chief-east');
  const begun = await river.imports.take(by, id, mode);
  expect(begun).toEqual({ kind: 'done' });
  expect(await river.imports.cancel(by, id)).toEqual({ kind: 'done' });
  await river.imports.workshop.kick();
}

/** New gauges, two that change and one row with a fault in the middle. */
function sheet(fault = '东错尺,高,平稳,,东堤一段\n'): string {
  const rows = Array.from(
    { length: ROWS - 2 },
    (_, index) => `东${index}号尺,${300 + (index % 40)},平稳,,东堤${index % 2 ? '一' : '二'}段\n`,
  );
  const changed = '东一尺,301,平稳,13900000001,东堤二段\n东一副尺,311,平稳,,东堤一段\n';
  return `${HEADER}\n${rows.slice(0, 150).join('')}${fault}${changed}${rows.slice(150).join('')}`;
}

async function gauges({ database }: ImportRiver): Promise<object[]> {
  return database.read`
    SELECT r.name, r.data, r.version, r.identity, u.unit FROM record r
    JOIN record_unit u ON u.district = r.district AND u.type = r.type AND u.record = r.id
    WHERE r.district = ${database.read.district} ORDER BY r.name`;
}

async function using<T>(work: (river: ImportRiver) => Promise<T>, ahead = 0): Promise<T> {
  const river = await openRiver(place.url, folder.path, dataDir, { together: 10, ahead });
  try {
    return await work(river);
  } finally {
    await river.imports.workshop.stop();
    await closeFlood(river);
  }
}

/** Kills a server once it has said that so many rows are done. Gives how many it had said. */
async function killedAfter(rows: number, run: string): Promise<number> {
  const child = spawn(
    process.execPath,
    [
      ...['--import', './test/run/typescript.mjs', 'test/store/crash/import.ts'],
      ...[place.url, folder.path, dataDir, run],
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = once(child, 'close');
  let said = 0;
  let rest = '';
  for await (const text of child.stdout.setEncoding('utf8')) {
    const lines = (rest + (text as string)).split('\n');
    rest = lines.pop() ?? '';
    said = Math.max(said, ...lines.map(Number));
    if (said >= rows) break;
  }
  child.kill('SIGKILL');
  await ended;
  return said;
}
