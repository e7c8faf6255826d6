// Where a district's database lies while it is played: nothing of it stays.
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
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
  if (server === undefined)
    return { url: `sqlite:${join(folder, 'zelian.db')}`, folder, remove: async () => removeFolder() };
  const name = `province_${process.pid}_${Date.now()}`;
  await tell(server, `CREATE DATABASE ${name}`);
  return {
    url: Object.assign(new URL(server), { pathname: `/${name}` }).href,
    folder,
    remove: async () => {
      removeFolder();
      await tell(server, `DROP DATABASE ${name}`);
    },
  };
}

async function tell(server, statement) {
  const client = new pg.Client(server);
  await client.connect();
  await client.query(statement);
  await client.end();
}

/** Bytes of the database, with SQLite's log as long as it is there. */
export async function bytesOf(database, folder) {
  if (database.kind === 'postgres') {
    const [row] = await database.read`SELECT pg_database_size(current_database()) AS bytes`;
    return Number(row.bytes);
  }
  const files = readdirSync(folder).filter((name) => name.startsWith('zelian.db'));
  return files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}
