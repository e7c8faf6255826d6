import { takeAttempt } from '../../server/accounts/back-off.js';
import { type Database, openDatabase } from '../../server/store/database.js';
import { freshDatabase, type TestDatabase } from '../http/databases.js';

let place: TestDatabase;
let database: Database;

beforeAll(async () => {
  place = await freshDatabase();
  database = await openDatabase(place.url);
});
afterAll(async () => {
  await database.close();
  await place.remove();
});

const tries = (account: string, now: number) =>
  database.write((sql) => takeAttempt(sql, { account, address: '127.0.0.1' }, now));

test('who asks a moment earlier and is answered a moment later has not been told to wait', async () => {
  expect(await tries('first', 1_000)).toBeUndefined();
  expect(await tries('second', 990)).toBeUndefined();
});

test('who was told to wait waits', async () => {
  for (let count = 0; count < 4; count += 1) await tries('guesser', 2_000);
  expect(await tries('guesser', 2_000)).toBeUndefined();
  expect(await tries('guesser', 2_000)).toBe(3_000);
  expect(await tries('guesser', 3_000)).toBeUndefined();
});
