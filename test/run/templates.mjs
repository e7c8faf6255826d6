import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** A folder in which the tests of one run say which databases they copy (see test/http/databases.ts): never those of another run. */
export function makeTemplates() {
  process.env.TEST_TEMPLATES = mkdtempSync(join(tmpdir(), 'zelian-templates-'));
}

/** Removes the databases as well: a PostgreSQL that was named by hand would keep them. */
export async function removeTemplates() {
  const folder = process.env.TEST_TEMPLATES;
  for (const file of readdirSync(folder)) await removeOne(readFileSync(join(folder, file), 'utf8'));
  rmSync(folder, { recursive: true, force: true });
}

async function removeOne(url) {
  if (url.startsWith('sqlite:')) {
    rmSync(join(url.slice('sqlite:'.length), '..'), { recursive: true, force: true });
    return;
  }
  const client = new pg.Client(process.env.TEST_POSTGRES_URL);
  await client.connect();
  await client.query(`DROP DATABASE ${new URL(url).pathname.slice(1)} WITH (FORCE)`);
  await client.end();
}
