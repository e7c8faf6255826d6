import { freshDatabase, type TestDatabase } from '../http/databases.js';
import { disagreements } from './agreement.js';
import { closeFlood, openFlood, testClock } from './flood.js';
import { loadOn, missing } from './under-load.js';

const KILLS = 4;

let place: TestDatabase;

beforeAll(async () => {
  place = await freshDatabase();
  await closeFlood(await openFlood(place.url, testClock('2030-01-01T00:00')));
});

afterAll(async () => {
  await place.remove();
});

test('of what was acknowledged nothing is lost or half done when the server is killed', async () => {
  const acknowledged: string[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const heard = await readUntilKilled(`202${kill}-01-01`, 10 + 17 * kill);
    expect(heard.length).toBeGreaterThan(9);
    acknowledged.push(...heard);
    const flood = await openFlood(place.url, testClock('2030-01-01T00:00'));
    expect(await missing(flood, acknowledged)).toEqual([]);
    expect(await disagreements(flood.database)).toEqual([]);
    await closeFlood(flood);
  }
}, 120_000);

/** Starts a server that is sent readings, and kills it in the middle of them. */
async function readUntilKilled(from: string, after: number): Promise<string[]> {
  const load = loadOn(place.url, from);
  await load.reached(after);
  await load.kill();
  return load.acknowledged();
}
