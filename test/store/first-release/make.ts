import { writeFile } from 'node:fs/promises';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { hashPassword } from '../../../server/accounts/password.js';
import { Drafts } from '../../../server/drafts/drafts.js';
import { ENTITIES } from '../../../server/store/entities/entities.js';
import { POSTGRES_MIGRATIONS } from '../../../server/store/migrations/postgres/migrations.js';
import { SQLITE_MIGRATIONS } from '../../../server/store/migrations/sqlite/migrations.js';
import { Part, type Sql } from '../../../server/store/sql.js';
import { freshDatabase } from '../../http/databases.js';
import { addFile } from '../files.js';
import { closeFlood, doTask, highWater, openFlood, read, SOUND, testClock } from '../flood.js';

/**
 * Writes the database of a release as text, for test/store/upgrade.test.ts: how its migrations make
 * the tables, for each kind of database, and the rows that its code leaves behind when some things
 * have happened on the river. Run once, when 0.1.0 was frozen, and never again for that release:
 *
 *   node --import ./test/run/typescript.mjs test/store/first-release/make.ts
 *
 * A later release that is to be frozen too gets a folder of its own beside this one.
 */
const HERE = new URL('.', import.meta.url);
const PASSWORD = 'known-to-all';

await writeFile(new URL('sqlite.sql', HERE), await tables(SQLITE_MIGRATIONS, SQLITE_DONE()));
await writeFile(new URL('postgres.sql', HERE), await tables(POSTGRES_MIGRATIONS, POSTGRES_DONE()));
await writeFile(new URL('rows.sql', HERE), await rows());

type Migrations = (new () => MigrationInterface)[];

/** The statements of the migrations, and the table in which TypeORM keeps that they were done. */
async function tables(migrations: Migrations, done: string): Promise<string> {
  const statements = [done];
  const runner = {
    query: (statement: string) => Promise.resolve(statements.push(statement)),
  } as unknown as QueryRunner;
  for (const Made of migrations) {
    const migration = new Made();
    await migration.up(runner);
    const { name = '' } = migration;
    const timestamp = name.slice(-13);
    statements.push(`INSERT INTO migrations (timestamp, name) VALUES (${timestamp}, '${name}')`);
  }
  return statements.map((statement) => `${statement};\n`).join('');
}

function SQLITE_DONE(): string {
  return `CREATE TABLE "migrations" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "timestamp" bigint NOT NULL, "name" varchar NOT NULL)`;
}

function POSTGRES_DONE(): string {
  return `CREATE TABLE "migrations" ("id" SERIAL NOT NULL, "timestamp" bigint NOT NULL, "name" character varying NOT NULL, CONSTRAINT "PK_8c82d7f526340ab734260ea46be" PRIMARY KEY ("id"))`;
}

/** What is there after two days on the river; rows that others point to come first. */
async function rows(): Promise<string> {
  const place = await freshDatabase();
  const flood = await openFlood(place.url, testClock('2026-07-01T08:00'));
  const { clock, database, sweeper } = flood;
  const hash = await hashPassword(PASSWORD);
  await database.write(
    (sql) => sql`UPDATE person SET password_hash = ${hash} WHERE district = ${sql.district}`,
  );
  // Opened, looked at, over.
  const finished = { who: 'keeper-east-2', unit: 'east-2', gauge: 'gauge-e2' };
  await highWater(flood, finished);
  await doTask(flood, finished.who, 'inspect', SOUND);
  await read(flood, finished.who, { ...finished, day: '2026-07-01', event: 'normal' });
  // Nobody looked in time: it has gone up.
  const late = { who: 'keeper-west-1', unit: 'west-1', gauge: 'gauge-w1' };
  await highWater(flood, late);
  clock.set('2026-07-01T18:00');
  await sweeper.kick();
  // Under way, with a photograph that no form names yet.
  await highWater(flood);
  await addFile(flood, 'photograph', 'keeper-east-1');
  const drafts = new Drafts(database, clock);
  const begun = await drafts.begin({ title: '汛期改一改' }, 'admin');
  if (begun === undefined || begun.kind === 'refused') throw new Error('There is no draft.');
  const texts = await inserts(database.read);
  await closeFlood(flood);
  await place.remove();
  return texts.join('');
}

async function inserts(sql: Sql): Promise<string[]> {
  const texts: string[] = [];
  for (const { options } of inOrder()) {
    const found = await sql<Record<string, unknown>>`SELECT * FROM ${new Part([options.name], [])}`;
    for (const row of found) {
      const columns = Object.entries(options.columns);
      const values = columns.map(([name, { type }]) => literal(row[name], type === 'boolean'));
      const names = columns.map(([name]) => `"${name}"`).join(', ');
      texts.push(`INSERT INTO ${options.name} (${names}) VALUES (${values.join(', ')});\n`);
    }
  }
  return texts;
}

/** Tables that others point to first. */
function inOrder() {
  const first = [
    'pack_version',
    'unit',
    'person',
    'post',
    'record',
    'cases',
    'draft',
    'kept_period',
  ];
  const place = (name = '') => first.indexOf(name) + 1 || first.length + 1;
  return ENTITIES.toSorted((a, b) => place(a.options.name) - place(b.options.name));
}

function literal(value: unknown, truth: boolean): string {
  if (value === null || value === undefined) return 'NULL';
  if (truth) return value === 1 || value === true ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
  throw new Error(`A ${typeof value} is no value of a row.`);
}
