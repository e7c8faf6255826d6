// Where a district's database lies while it is played: nothing of it stays.
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/**
 * A new folder with a SQLite file or, where a PostgreSQL server is named, a new database there.
 *
 * @param {string | undefined} server postgres://…
 * @returns {Promise<{ url: string, folder: string, remove: () => Promise<void> }>}
 */
export async function newPlace(server) {
  const folder = mkdtempSync(join(tmpdir(), 'zelian-province-'));
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  // Also where it is broken off.
  process.once('exit', removeFolder);
  const base = server === undefined ? sqliteIn(folder) : await newOn(server);
  return {
    ...{ url: base.url, folder },
    remove: async () => {
      process.off('exit', removeFolder);
      removeFolder();
      await base.drop();
    },
  };
}

function sqliteIn(folder) {
  return { url: `sqlite:${join(folder, SQLITE)}`, drop: async () => undefined };
}

async function newOn(server) {
  const name = `province_${process.pid}_${Date.now()}`;
  await tell(server, `CREATE DATABASE ${name}`);
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  return { url, drop: () => tell(server, `DROP DATABASE ${name}`) };
}

async function tell(server, statement) {
  const client = new pg.Client(server);
  await client.connect();
  await client.query(statement);
  await client.end();
}

/** Bytes of a database that is closed: SQLite's log has become part of the file. */
export async function bytesOf({ url, folder }) {
  if (url.startsWith('sqlite:')) return statSync(join(folder, SQLITE)).size;
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query('SELECT pg_database_size(current_database()) AS bytes');
  await client.end();
  return Number(rows[0].bytes);
}

/** Bytes of the files that were uploaded. */
export function bytesOfFiles({ folder }) {
  const files = join(folder, FILES);
  if (!existsSync(files)) return 0;
  return readdirSync(files, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}

const SQLITE = 'zelian.db';
export const FILES = 'files';
