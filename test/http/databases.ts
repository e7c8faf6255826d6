import { randomUUID } from 'node:crypto';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openDatabase } from '../../server/store/database.js';

/** An empty database of one test file: where it is, and how to be rid of it when all is closed. */
export interface TestDatabase {
  url: string;
  remove: () => Promise<void>;
}

/** An empty database of the kind that TEST_DATABASE names: sqlite (where nothing is said) or postgres. */
export function freshDatabase(): Promise<TestDatabase> {
  return makeDatabase();
}

/** A database with all its tables and nothing in them, as a server leaves it that has only just opened it. */
export function migratedDatabase(): Promise<TestDatabase> {
  return copyOf('migrated', async (url) => {
    const database = await openDatabase(url);
    await database.close();
  });
}

/**
 * A database of one's own that holds what `fill` puts into an empty one. That is done once for all test files of a worker,
 * then copied: tables take longer to make than most tests to run.
 *
 * @param name the same for the same content
 * @param fill lets go of the database before it resolves
 */
export async function copyOf(
  name: string,
  fill: (url: string) => Promise<void>,
): Promise<TestDatabase> {
  const folder = process.env['TEST_TEMPLATES'];
  if (folder === undefined) {
    const own = await freshDatabase();
    await fill(own.url);
    return own;
  }
  const kept = join(folder, `${name}-${process.env['JEST_WORKER_ID']}`);
  const made = TEMPLATES.get(kept) ?? template(kept, fill);
  TEMPLATES.set(kept, made);
  return makeDatabase(await made);
}

/** Of this test file; what others of the worker have made, is found by its name. */
const TEMPLATES = new Map<string, Promise<string>>();

/** Its address. It goes with the suite (see test/run/templates.mjs). */
async function template(kept: string, fill: (url: string) => Promise<void>): Promise<string> {
  const there = await readFile(kept, 'utf8').catch(() => undefined);
  if (there !== undefined) return there;
  const { url } = await freshDatabase();
  await fill(url);
  await writeFile(kept, url);
  return url;
}

/** @param like the address of a database to which nobody is connected; empty where none is named */
function makeDatabase(like?: string): Promise<TestDatabase> {
  const kind = process.env['TEST_DATABASE'] ?? 'sqlite';
  const make = MAKERS[kind];
  if (!make)
    throw new Error(`TEST_DATABASE is ${kind}; known are ${Object.keys(MAKERS).join(', ')}`);
  return make(like);
}

const MAKERS: Record<string, (like?: string) => Promise<TestDatabase>> = {
  async sqlite(like) {
    const folder = await mkdtemp(join(tmpdir(), 'zelian-sqlite-'));
    const file = join(folder, 'zelian.db');
    if (like !== undefined) await copyFile(like.slice('sqlite:'.length), file);
    return {
      url: `sqlite:${file}`,
      remove: () => rm(folder, { recursive: true, force: true }),
    };
  },

  async postgres(like) {
    const server = process.env['TEST_POSTGRES_URL'];
    if (!server)
      throw new Error('Jest has started no PostgreSQL: see test/run/postgres-for-suite.mjs');
    const name = `test_${randomUUID().replaceAll('-', '')}`;
    const from = like === undefined ? '' : `TEMPLATE ${new URL(like).pathname.slice(1)}`;
    await command(server, `CREATE DATABASE ${name} ${from}`);
    return {
      url: Object.assign(new URL(server), { pathname: `/${name}` }).href,
      remove: () => command(server, `DROP DATABASE ${name} WITH (FORCE)`),
    };
  },
};

async function command(server: string, sql: string): Promise<void> {
  const client = new pg.Client(server);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
