import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import type { SampleDocument } from '../../../engine/types.js';
import { type Database, openDatabase } from '../../../server/store/database.js';

export const PASSWORD = 'known-to-all';

export const FLOOD_WATCH = 'test/packs/flood-watch';

export type Kind = 'sqlite' | 'postgres';

/** Where a server keeps its data, and what tells it so. */
export interface Ground {
  kind: Kind;
  url: string;
  dataDir: string;
  env: Record<string, string>;
  remove: () => Promise<void>;
}

/**
 * An empty place of one kind.
 *
 * @param server the address of a PostgreSQL, where that is the kind
 * @param within the folder below which everything lies
 */
export async function newGround(
  kind: Kind,
  server: string,
  within: string = tmpdir(),
): Promise<Ground> {
  const folder = await mkdtemp(join(within, 'zelian-faults-'));
  const dataDir = join(folder, 'data');
  const removeFolder = () => rm(folder, { recursive: true, force: true });
  if (kind === 'sqlite') {
    const url = `sqlite:${join(dataDir, 'zelian.db')}`;
    return { kind, url, dataDir, env: { DATA_DIR: dataDir }, remove: removeFolder };
  }
  const name = `faults_${randomUUID().replaceAll('-', '')}`;
  await askPostgres(server, `CREATE DATABASE ${name}`);
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  return {
    ...{ kind, url, dataDir, env: { DATA_DIR: dataDir, DATABASE_URL: url } },
    async remove() {
      await askPostgres(server, `DROP DATABASE ${name} WITH (FORCE)`);
      await removeFolder();
    },
  };
}

/** Says something to a PostgreSQL, or to one of its databases, that is no work of the product. */
export async function askPostgres(server: string, text: string): Promise<void> {
  const client = new pg.Client(server);
  await client.connect();
  await client.query(text).finally(() => client.end());
}

/** Runs one of the product's commands on a ground, to its end. */
export async function zelian(ground: Ground, ...args: string[]): Promise<string> {
  const command = promisify(execFile);
  const { stdout } = await command(process.execPath, ['dist/server/cli/main.js', ...args], {
    env: { PATH: process.env['PATH'], ZELIAN_PASSWORD: PASSWORD, ...ground.env },
    maxBuffer: 2 ** 26,
  });
  return stdout;
}

/** Looks at what is kept, beside the servers that work on it. */
export async function look<T>(
  { url }: Ground,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(url);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** What is other in a pack than in that of the flood watch: how its files are changed. */
export type Change = Record<string, (document: Record<string, unknown>) => void>;

/** Seeds a ground with the river: all its people have the one password. */
export async function seedRiver(ground: Ground, change: Change = {}): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'zelian-faults-pack-'));
  const pack = join(folder, 'flood-watch');
  try {
    await cp(FLOOD_WATCH, pack, { recursive: true });
    // They are the stories of the pack as it was.
    await rm(join(pack, 'scenarios'), { recursive: true });
    for (const [file, alter] of Object.entries(change)) {
      const document = JSON.parse(await readFile(join(pack, file), 'utf8')) as Record<
        string,
        unknown
      >;
      alter(document);
      await writeFile(join(pack, file), JSON.stringify(document));
    }
    await zelian(ground, 'seed', '--pack', pack);
    // As after everybody's first sign-in, when they chose a password of their own.
    await look(ground, (database) =>
      database.write(
        (sql) =>
          sql`UPDATE person SET must_change_password = ${false} WHERE district = ${sql.district}`,
      ),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** So many gauges on each of the three sections. */
export function moreGauges(count: number): Change {
  return {
    'samples/river.json': (document) => {
      const { records } = document as unknown as SampleDocument;
      for (const section of SECTIONS)
        for (let number = 1; number <= count; number += 1)
          records[gaugeOf(section, number)] = {
            type: 'water-gauge',
            units: { section },
            data: { label: `${section} ${number}`, warningCm: 300, alert: 'calm' },
          };
    },
  };
}

export const SECTIONS = ['east-1', 'east-2', 'west-1'] as const;

export function gaugeOf(section: string, number: number): string {
  return `more-${section}-${number}`;
}
