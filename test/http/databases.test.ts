import Sqlite from 'better-sqlite3';
import pg from 'pg';
import { freshDatabase } from './databases.js';

test('every test file gets an empty database of its own', async () => {
  const first = await freshDatabase();
  const second = await freshDatabase();
  await run(first.url, 'CREATE TABLE notes (words text)');
  // The driver's error may be of a class that another test file's realm made: only its words count.
  const said = await run(second.url, 'SELECT words FROM notes').catch(messageOf);
  expect(said).toContain('notes');
  await expect(run(first.url, 'SELECT words FROM notes')).resolves.toBeUndefined();
  await first.remove();
  await second.remove();
});

function messageOf(error: unknown): string {
  return (error as { message: string }).message;
}

async function run(url: string, sql: string): Promise<void> {
  if (url.startsWith('sqlite:')) {
    const database = new Sqlite(url.slice('sqlite:'.length));
    try {
      database.exec(sql);
    } finally {
      database.close();
    }
    return;
  }
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
