import { type Database, openDatabase } from '../../server/store/database.js';
import { list, type Sql, type Transaction } from '../../server/store/sql.js';
import { freshDatabase, type TestDatabase } from '../http/databases.js';

let place: TestDatabase;
let database: Database;

beforeEach(async () => {
  place = await freshDatabase();
  database = await openDatabase(place.url);
});

afterEach(async () => {
  await database.close();
  await place.remove();
});

/** What SQLite and PostgreSQL say of a key that is there. */
const TAKEN = expect.objectContaining({
  code: expect.stringMatching(/^(SQLITE_CONSTRAINT|23505)/),
});

test('what was sent is there for the next statement, and after the end', async () => {
  const seen = await database.write((sql) => {
    send(sql, 'one');
    send(sql, 'two');
    return notes(sql);
  });
  expect(seen).toEqual(['one', 'two']);
  expect(await notes(database.read)).toEqual(seen);
});

test('what was sent and failed undoes the work, which nobody is told is done', async () => {
  const work = database.write((sql) => {
    send(sql, 'one');
    send(sql, 'one');
    send(sql, 'two');
    return Promise.resolve('done');
  });
  await expect(work).rejects.toEqual(TAKEN);
  expect(await notes(database.read)).toEqual([]);
});

test('whoever waits next hears what failed before, not what came of it', async () => {
  const heard: unknown[] = [];
  const work = database.write(async (sql) => {
    try {
      send(sql, 'one');
      send(sql, 'one');
      await notes(sql);
    } catch (error) {
      heard.push(error);
      throw error;
    }
  });
  await expect(work).rejects.toEqual(TAKEN);
  // On PostgreSQL it is begun again as often as somebody else may have been faster.
  for (const error of heard) expect(error).toEqual(TAKEN);
});

test('what failed before is the reason, whatever the work says afterwards', async () => {
  const work = database.write((sql) => {
    send(sql, 'one');
    send(sql, 'one');
    return Promise.reject(new Error('changed my mind'));
  });
  await expect(work).rejects.toEqual(TAKEN);
});

test('after a failure that was waited for, the work goes on from its savepoint', async () => {
  await database.write(async (sql) => {
    send(sql, 'one');
    await sql`SAVEPOINT here`;
    await expect(twice(sql)).rejects.toEqual(TAKEN);
    await sql`ROLLBACK TO SAVEPOINT here`;
    send(sql, 'three');
  });
  expect(await notes(database.read)).toEqual(['one', 'three']);
});

test('tables may change beside a running server', async () => {
  const read = (sql: Sql) => sql<{ name: string }>`SELECT * FROM setting
    WHERE district = ${sql.district} AND name IN ${list(['one'])}`;
  await database.write((sql) => {
    send(sql, 'one');
    return read(sql);
  });
  const other = await openDatabase(place.url);
  await other.write((sql) => sql`ALTER TABLE setting ADD COLUMN more text DEFAULT 'more'`);
  await other.close();
  const [row] = await database.write(read);
  expect(row).toMatchObject({ name: 'one', more: 'more' });
});

test('a list of any length is a list', async () => {
  const names = Array.from({ length: 12 }, (_, index) => `note ${index + 10}`);
  await database.write((sql) => {
    for (const name of names) send(sql, name);
    return Promise.resolve();
  });
  const found = (some: string[], than: string) => database.read<{ name: string }>`
    SELECT name FROM setting WHERE district = ${database.read.district} AND name IN ${list(some)}
      AND name <> ${than} ORDER BY name`;
  for (const length of [0, 1, 2, 1, 9, 12]) {
    const rows = await found(names.slice(0, length), 'note 10');
    expect(rows.map(({ name }) => name)).toEqual(names.slice(1, length));
  }
});

async function twice(sql: Transaction): Promise<void> {
  send(sql, 'two');
  send(sql, 'two');
  await sql.sent();
}

function send(sql: Transaction, name: string): void {
  sql.send`INSERT INTO setting (district, name, value) VALUES (${sql.district}, ${name}, '')`;
}

async function notes(sql: Sql): Promise<string[]> {
  const rows = await sql<{ name: string }>`
    SELECT name FROM setting WHERE district = ${sql.district} ORDER BY name`;
  return rows.map(({ name }) => name);
}
