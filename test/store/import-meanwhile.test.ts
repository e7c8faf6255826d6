import { setImmediate as othersTurn } from 'node:timers/promises';
import { takeUpRun } from '../../server/store/import/leases.js';
import { startRun } from '../../server/store/import/runs.js';
import { appoint } from '../../server/store/terms.js';
import { as, closeFlood } from './flood.js';
import { untilOneWaits } from './held.js';
import { HEADER, type ImportRiver, openRiver } from './import-river.js';
import { useImportRiver } from './use-import-river.js';

/** What else happens while a sheet is taken: other servers look, and whoever sent it may not any more. */

const river = useImportRiver(10);
const ROWS = 200;
const MINUTE = 60_000;
/** How often one looks for what takes a few looks to come. */
const MANY = 1_000;

test('what another server works on is left alone, until nothing was heard of it for a minute', async () => {
  const id = await checked();
  await river.database.write((sql) => startRun(sql, id, 'by-row', river.clock.now()));
  await takenUpElsewhere();
  await river.imports.workshop.kick();
  expect(await river.run(id)).toMatchObject({ state: 'running', lease: 'another', done_rows: 0 });
  await besides(0, async (other) => {
    await other.imports.workshop.start();
    await other.imports.workshop.kick();
    // SQLite has one server: one that begins is alone, and goes on at once with what was left lying.
    const state = river.database.kind === 'sqlite' ? 'done' : 'running';
    expect(await river.run(id)).toMatchObject({ state });
  });
  await besides(MINUTE + 1, (other) => other.imports.workshop.kick());
  expect(await river.run(id)).toMatchObject({ state: 'done', added: ROWS });
});

test('whoever was thought dead and lives takes no more rows', async () => {
  const id = await checked();
  const left = await whileTaken(id, takenUpElsewhere);
  expect(left).toMatchObject({ state: 'running', lease: 'another' });
  expect(left.done_rows).toBeLessThan(ROWS);
  expect(await newGauges()).toBe(left.added);
});

test('whoever takes a sheet as a whole says meanwhile that it works', async () => {
  // SQLite has one server, so nobody would ask.
  if (river.database.kind === 'sqlite') return;
  const id = await checked('东一尺,301,平稳,,东堤一段\n');
  const { beats, restore } = keptBeats();
  const gauge = await heldGauge('东一尺');
  await river.imports.take(await as(river, 'chief-east'), id, 'whole');
  try {
    for (let looks = 0; beats.length === 0 && looks < MANY; looks += 1) await river.run(id);
    await river.database.write((sql) => sql`UPDATE import_run SET lease_until = 1`);
    beats.forEach((beat) => {
      beat();
    });
    expect(await leaseSaidAnew(id)).toBeGreaterThan(Date.now());
  } finally {
    restore();
    await gauge.letGo();
    await river.imports.workshop.kick();
  }
  expect(await river.run(id)).toMatchObject({ state: 'done', added: ROWS, changed: 1 });
});

test('a database that goes away for a moment ends no import', async () => {
  // SQLite has none that could.
  if (river.database.kind === 'sqlite') return;
  const id = await checked('东一尺,301,平稳,,东堤一段\n');
  const gauge = await heldGauge('东一尺');
  const reported: unknown[] = [];
  const work = async (other: ImportRiver) => {
    await other.imports.take(await as(river, 'chief-east'), id, 'whole');
    await untilOneWaits(river.database);
    await river.database.read`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    await expect(other.imports.workshop.kick()).rejects.toMatchObject({ code: '57P01' });
    await gauge.letGo();
    expect(await river.run(id)).toMatchObject({ state: 'running', done_rows: 0, lease_until: 0 });
    await other.imports.workshop.kick();
  };
  await besides(0, work, (error) => reported.push(error));
  expect(reported).toMatchObject([{ code: '57P01' }]);
  expect(await river.run(id)).toMatchObject({ state: 'done', added: ROWS, changed: 1 });
});

test.each([
  ['holds the post no longer', vacate, 'not-permitted'],
  ['has no account any more', closeAccount, 'not-found'],
])('nothing more is taken for whoever %s', async (_, act, code) => {
  const id = await checked();
  const left = await whileTaken(id, act);
  expect(left).toMatchObject({ state: 'failed' });
  expect(left.failure).toContain(code);
  expect(left.added).toBeLessThan(ROWS);
  expect(await newGauges()).toBe(left.added);
});

test('nothing more is taken when another version of the pack comes into force', async () => {
  const id = await checked();
  const { files } = (await river.packs.source(river.program.hash))!;
  const changed = files['pack.json']!.replace(/"version": "[^"]*"/, '"version": "9.0.0"');
  const left = await whileTaken(id, async () => {
    const published = await river.packs.publish(
      { files: { ...files, 'pack.json': changed } },
      null,
    );
    expect(published.kind).toBe('published');
  });
  expect(left).toMatchObject({ state: 'failed' });
  expect(left.failure).toContain('pack-changed');
  expect(await newGauges()).toBe(left.added);
});

test('of two who begin it at once, one has', async () => {
  const id = await checked();
  const by = await as(river, 'chief-east');
  const begun = await Promise.all(
    ['by-row', 'whole'].map((mode) => river.imports.take(by, id, mode as 'by-row' | 'whole')),
  );
  const codes = begun.map((each) => (each.kind === 'refused' ? each.code : each.kind));
  expect(codes.toSorted()).toEqual(['done', 'import-not-checked']);
  await river.imports.workshop.kick();
  expect(await newGauges()).toBe(ROWS);
});

async function checked(more = ''): Promise<string> {
  const rows = Array.from({ length: ROWS }, (_, index) => `东${index}号尺,300,平稳,,东堤一段\n`);
  const { id, faulty } = await river.check('chief-east', `${HEADER}\n${rows.join('')}${more}`);
  expect(faulty).toBe(0);
  return id;
}

/** Another server works on what is to be taken, from now on, for a minute. */
async function takenUpElsewhere(): Promise<void> {
  const now = Date.now();
  await river.database.write(async (sql) => {
    await sql`UPDATE import_run SET lease_until = 0 WHERE district = ${sql.district}`;
    await takeUpRun(sql, { holder: 'another', until: now + MINUTE }, now);
  });
}

/** A server more on the same database, whose clock is ahead: to it others have been silent for that long. */
async function besides(
  ahead: number,
  work: (other: ImportRiver) => Promise<void>,
  report?: (error: unknown) => void,
): Promise<void> {
  const { url, dataDir } = river;
  const options = { together: 10, ahead, ...(report === undefined ? {} : { report }) };
  const other = await openRiver(url, 'test/packs/flood-watch', dataDir, options);
  try {
    await work(other);
  } finally {
    await other.imports.workshop.stop();
    await closeFlood(other);
  }
}

async function vacate(): Promise<void> {
  const now = river.clock.now();
  const vacant = { post: 'post-chief-east', person: null, from: now, by: null };
  await river.database.write((sql) => appoint(sql, vacant, now));
}

async function closeAccount(): Promise<void> {
  await river.database.write(
    (sql) => sql`UPDATE person SET deactivated_at = 1
      WHERE district = ${sql.district} AND id = 'chief-east'`,
  );
}

/** Takes it row by row, and does something once some rows are taken. Gives it as it is when nobody works on it here. */
async function whileTaken(id: string, act: () => Promise<void>) {
  await river.imports.take(await as(river, 'chief-east'), id, 'by-row');
  while ((await river.run(id)).done_rows === 0) await othersTurn();
  await act();
  await river.imports.workshop.kick();
  return river.run(id);
}

async function newGauges(): Promise<number> {
  const { read } = river.database;
  const rows = await read`SELECT id FROM record
    WHERE district = ${read.district} AND name LIKE '东%号尺'`;
  return rows.length;
}

/** What is to be done again and again is done when the test says so. */
function keptBeats(): { beats: (() => void)[]; restore: () => void } {
  const { setInterval } = globalThis;
  const beats: (() => void)[] = [];
  globalThis.setInterval = ((beat: () => void) => {
    beats.push(beat);
  }) as typeof setInterval;
  return { beats, restore: () => (globalThis.setInterval = setInterval) };
}

/** Somebody else is at a gauge's row: who changes it waits. */
async function heldGauge(name: string): Promise<{ letGo: () => Promise<void> }> {
  let letGo = () => {};
  const free = new Promise<void>((resolve) => (letGo = resolve));
  let writing = Promise.resolve();
  await new Promise<void>((held) => {
    writing = river.database.write(async (sql) => {
      await sql`UPDATE record SET version = version WHERE district = ${sql.district} AND name = ${name}`;
      held();
      await free;
    });
  });
  return {
    letGo() {
      letGo();
      return writing;
    },
  };
}

async function leaseSaidAnew(id: string): Promise<number> {
  let until = 1;
  for (let looks = 0; until === 1 && looks < MANY; looks += 1)
    until = (await river.run(id)).lease_until;
  return until;
}
