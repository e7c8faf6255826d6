import type { Database } from '../../server/store/database.js';
import { openDatabase } from '../../server/store/database.js';
import { awaitPeriod, keepFigures } from '../../server/store/kept-periods.js';
import type { Sql } from '../../server/store/sql.js';
import { addUnit } from '../../server/store/writing/organisation.js';
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

test('a neighbour’s rollback leaves what was acknowledged', async () => {
  const failing = database.write(async (sql) => {
    await note(sql, 'mine');
    await breath();
    throw new Error('changed my mind');
  });
  const acknowledged = Array.from({ length: 20 }, (_, index) =>
    database.write(async (sql) => {
      await breath();
      await note(sql, `neighbour ${index}`);
    }),
  );
  await expect(failing).rejects.toThrow('changed my mind');
  await Promise.all(acknowledged);
  const names = await notes();
  expect(names).toHaveLength(20);
  expect(names).not.toContain('mine');
});

test('readers see nothing of a transaction until it is committed', async () => {
  let seen: string[] = ['not looked'];
  await database.write(async (sql) => {
    await note(sql, 'half done');
    seen = await notes();
  });
  expect(seen).toEqual([]);
  expect(await notes()).toEqual(['half done']);
});

test('work that fails undoes all of its own', async () => {
  const work = database.write(async (sql) => {
    await note(sql, 'a');
    await note(sql, 'a');
  });
  await expect(work).rejects.toMatchObject({ message: mentioning(/unique/i) });
  expect(await notes()).toEqual([]);
});

test('a statement that nobody waited for does not fall into the next transaction', async () => {
  let late: Promise<unknown> = Promise.resolve();
  await database.write((sql) => {
    late = (async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      await note(sql, 'late');
    })();
    return Promise.resolve();
  });
  await expect(late).rejects.toThrow();
  expect(await notes()).toEqual([]);
});

test('of two servers that keep the figures of a period the first has kept them', async () => {
  const period = { indicator: 'calm', period: 'flood', at: 7 };
  const keep = (tally: string) =>
    database.write((sql) => keepFigures(sql, period, [['east', tally]]));
  await database.write(async (sql) => {
    await addUnit(sql, { id: 'east', type: 'dike', title: '东堤', within: null, path: '/east/' });
    await awaitPeriod(sql, 'calm', 'flood');
  });
  await keep('first');
  await keep('second');
  const { read } = database;
  const kept = await read<{ tally: string }>`
    SELECT tally FROM kept_figure WHERE district = ${read.district}`;
  expect(kept).toEqual([{ tally: 'first' }]);
});

test('the reading connection cannot write', async () => {
  const wanted = note(database.read, 'by the way');
  await expect(wanted).rejects.toMatchObject({ message: mentioning(/read-?only/) });
});

/** The driver's errors are of another realm than the tests', in which Jest sees no errors. */
const mentioning = (words: RegExp): unknown => expect.stringMatching(words);

async function note(sql: Sql, name: string): Promise<void> {
  await sql`INSERT INTO setting (district, name, value) VALUES (${sql.district}, ${name}, '')`;
}

async function notes(): Promise<string[]> {
  const rows = await database.read<{ name: string }>`SELECT name FROM setting`;
  return rows.map(({ name }) => name);
}

function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1));
}
