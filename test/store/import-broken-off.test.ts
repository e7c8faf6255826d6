import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportMode } from '../../server/store/entities/import.js';
import { grouped } from '../../server/units/grouped.js';
import { migratedDatabase, type TestDatabase } from '../http/databases.js';
import type { ListFolder } from '../http/list-folder.js';
import { as, closeFlood } from './flood.js';
import { HEADER, type ImportRiver, openRiver, READINGS } from './import-river.js';
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
  place = await migratedDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'zelian-import-'));
});

afterEach(async () => {
  await place.remove();
  await rm(dataDir, { recursive: true, force: true });
});

/** A register, and what is told of its records: who sends the sheet, what is found in it, and what it leaves behind. */
const KINDS = [
  {
    ...{ what: 'a register', who: 'chief-east', of: undefined, text: sheet(), rows: ROWS + 1 },
    found: { added: ROWS - 2, changed: 1, moved: 1, faulty: 1 },
    left: gauges,
  },
  {
    ...{ what: 'what was told', who: 'keeper-east-1', of: READINGS, text: readings(), rows: ROWS },
    found: { added: ROWS - 1, faulty: 1 },
    left: heard,
  },
];

test.each(KINDS)(
  '$what, killed at any row and taken up again, gives what a clean run gives',
  async (kind) => {
    const { who, of, text, rows, left } = kind;
    const { id } = await using(async (river) => {
      const checked = await river.check(who, text, false, of);
      expect(checked).toMatchObject(kind.found);
      return checked;
    });
    const at = 30 + Math.floor(Math.random() * (ROWS - 100));
    const done = await killedAfter(at, id, who);
    expect(done).toBeGreaterThanOrEqual(at);
    // Nobody who waits for less than a minute takes it from a server that may still live, unless it is the only one.
    const broken = await using(async (river) => {
      const run = await river.run(id);
      await river.imports.workshop.start();
      await river.imports.workshop.kick();
      expect(await river.run(id)).toMatchObject({ state: 'done', total: rows });
      return { run, left: await left(river) };
    }, 61_000);
    expect(`${at}: ${broken.run.state}`).toBe(`${at}: running`);
    expect(broken.run.done_rows).toBeGreaterThanOrEqual(done);
    expect(broken.run.done_rows).toBeLessThan(ROWS);
    await place.remove();
    place = await migratedDatabase();
    const clean = await using(async (river) => {
      const checked = await river.check(who, text, false, of);
      expect(await river.take(who, checked.id)).toMatchObject({ state: 'done' });
      return left(river);
    });
    expect(broken.left).toEqual(clean);
  },
  120_000,
);

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

/** Two gauges of a section, day by day: high for a week, then a week calm; one row is of another's gauge. */
function readings(): string {
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const day = new Date(Date.UTC(2026, 0, 2 + Math.floor(index / 2))).toISOString().slice(0, 10);
    const gauge = index === 150 ? '东二尺' : index % 2 === 0 ? '东一尺' : '东一副尺';
    return Math.floor(index / 14) % 2 === 0
      ? `${gauge},${day},高水位,400\n`
      : `${gauge},${day},平稳,\n`;
  });
  return `名称,日期,水尺读数,水位（厘米）\n${rows.join('')}`;
}

/** What was told, and what became of the cases by it. */
async function heard({ database: { read } }: ImportRiver): Promise<object> {
  const told = await read`
    SELECT record, day, event, data FROM telling WHERE district = ${read.district}
    ORDER BY record, day`;
  const events = await read<{ record: string; case_id: string; event: string }>`
    SELECT c.record, e.case_id, e.event FROM case_event e
    JOIN cases c ON c.district = e.district AND c.id = e.case_id
    WHERE e.district = ${read.district} ORDER BY e.case_id, e.sequence`;
  expect(told).toHaveLength(ROWS - 1);
  expect(events.length).toBeGreaterThan(40);
  const lives = grouped(events, ({ record, case_id }) => `${case_id} ${record}`);
  const happened = [...lives.values()].map((life) =>
    life.map(({ record, event }) => `${record} ${(JSON.parse(event) as { type: string }).type}`),
  );
  return { told, happened: happened.map((life) => life.join()).toSorted() };
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
async function killedAfter(rows: number, run: string, who: string): Promise<number> {
  const child = spawn(
    process.execPath,
    [
      ...['--import', './test/run/typescript.mjs', 'test/store/crash/import.ts'],
      ...[place.url, folder.path, dataDir, run, who],
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
