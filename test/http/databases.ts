import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** An empty database of one test file: where it is, and how to be rid of it when all is closed. */
export interface TestDatabase {
  url: string;
  remove: () => Promise<void>;
}

/** An empty database of the kind that TEST_DATABASE names: sqlite (where nothing is said) or postgres. */
export function freshDatabase(): Promise<TestDatabase> {
  const kind = process.env['TEST_DATABASE'] ?? 'sqlite';
  const make = MAKERS[kind];
  if (!make)
    throw new Error(`TEST_DATABASE is ${kind}; known are ${Object.keys(MAKERS).join(', ')}`);
  return make();
}

const MAKERS: Record<string, () => Promise<TestDatabase>> = {
  async sqlite() {
    const folder = await mkdtemp(join(tmpdir(), 'zelian-sqlite-'));
    return {
      url: `sqlite:${join(folder, 'zelian.db')}`,
      remove: () => rm(folder, { recursive: true, force: true }),
    };
  },

  async postgres() {
    const server = process.env['TEST_POSTGRES_URL'];
    if (!server)
      throw new Error('Jest has started no PostgreSQL: see test/run/postgres-for-suite.mjs');
    const name = `test_${randomUUID().replaceAll('-', '')}`;
    await command(server, `CREATE DATABASE ${name}`);
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
