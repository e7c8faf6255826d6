import assert from 'node:assert/strict';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';
import { openDatabase } from '../../dist/server/store/database.js';
import { startPostgres } from '../../test/run/postgres.mjs';
import { before, decided, write, WRITTEN } from '../command/decided.mjs';
import { recorded, replay } from '../command/recorded.mjs';
import { saving } from '../command/saved.mjs';
import { median } from '../contest.mjs';
import { inTemporaryFolder } from '../folder.mjs';
import { beside } from '../row.mjs';

const ROUNDS = 7;
const A_ROUND = 400;
/** A server runs for weeks: until so many rounds are over its code is not yet compiled for what it does all day. */
const WARM_UP = 3;
const AT_ONCE = 20;
const PATH = 'one command in the database';

/** What a decided command writes, alone: by the store, beside the same statements sent by hand, and beside TypeORM's `save`. */
export async function written() {
  return [...(await inTemporaryFolder(onSqlite)), ...(await onPostgres())];
}

async function onSqlite(folder) {
  const [ours, hand, script] = ['ours', 'hand', 'script'].map((name) => join(folder, `${name}.db`));
  await (await openDatabase(`sqlite:${ours}`)).close();
  const commands = someCommands(2 * (WARM_UP + ROUNDS) * A_ROUND);
  const filling = new Database(ours);
  filling.pragma('foreign_keys = OFF');
  for (const statement of before(commands.map(({ id }) => id))) filling.exec(statement);
  filling.pragma('wal_checkpoint(TRUNCATE)');
  filling.close();
  for (const copy of [hand, script]) copyFileSync(ours, copy);
  const statements = await recorded(script, commands);
  const database = await openDatabase(`sqlite:${ours}`);
  const byHand = replay(hand);
  const run = (command) => database.write((sql) => write(sql, command));
  const rates = await rounds({
    serial: (from) => serially(run, commands.slice(from, from + A_ROUND)),
    hand: (from) => byHand.run(statements.slice(from, from + A_ROUND)),
    together: (from) => together(run, commands.slice(from + A_ROUND, from + 2 * A_ROUND)),
    rest: (from) => byHand.run(statements.slice(from + A_ROUND, from + 2 * A_ROUND)),
  });
  await database.close();
  byHand.close();
  assert.deepEqual(rowsOf(ours), rowsOf(hand));
  const ourRow = { path: `${PATH}, SQLite`, rate: rates.serial };
  return [
    beside(ourRow, { name: 'its statements, better-sqlite3', rate: rates.hand, least: 0.75 }),
    beside(
      { path: `${PATH}, SQLite, ${AT_ONCE} at once`, rate: rates.together },
      { name: 'one after the other', rate: rates.serial, least: 1.7 },
    ),
  ];
}

async function onPostgres() {
  const { url, stop } = await startPostgres();
  try {
    const database = await openDatabase(url);
    const commands = someCommands(2 * (WARM_UP + ROUNDS) * A_ROUND);
    const client = new pg.Client(url);
    await client.connect();
    await client.query('SET session_replication_role = replica');
    for (const statement of before(commands.map(({ id }) => id))) await client.query(statement);
    const peer = await saving(url);
    const run = (command) => database.write((sql) => write(sql, command));
    const rates = await rounds({
      ours: (from) => serially(run, commands.slice(from, from + A_ROUND)),
      save: (from) => serially(peer.run, commands.slice(from + A_ROUND, from + 2 * A_ROUND)),
    });
    const { rows } = await client.query(
      `SELECT count(*)::int AS tasks, count(DISTINCT case_id)::int AS cases FROM task WHERE closed_at IS NULL`,
    );
    assert.deepEqual(rows, [{ tasks: 2 * commands.length, cases: commands.length }]);
    await Promise.all([database.close(), peer.close(), client.end()]);
    return [
      beside(
        { path: `${PATH}, PostgreSQL`, rate: rates.ours },
        { name: 'TypeORM save', rate: rates.save, least: 3 },
      ),
    ];
  } finally {
    await stop();
  }
}

/** Median commands a second of each, in alternation. */
async function rounds(contenders) {
  const seen = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1)
    for (const [name, work] of Object.entries(contenders)) {
      const began = performance.now();
      await work(round * 2 * A_ROUND);
      if (round >= WARM_UP) seen[name].push((A_ROUND * 1000) / (performance.now() - began));
    }
  return Object.fromEntries(Object.entries(seen).map(([name, rates]) => [name, median(rates)]));
}

async function serially(run, commands) {
  for (const command of commands) await run(command);
}

async function together(run, commands) {
  const waiting = [...commands];
  const one = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) await run(next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}

function someCommands(amount) {
  return Array.from({ length: amount }, (_, index) => decided(`case-${index}`));
}

/** All rows of the tables that are written. */
function rowsOf(file) {
  const database = new Database(file, { readonly: true });
  const rows = WRITTEN.map((table) =>
    database
      .prepare(`SELECT * FROM ${table}`)
      .all()
      .map((row) => JSON.stringify(row))
      .sort(),
  );
  database.close();
  return rows;
}
