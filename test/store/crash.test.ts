import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { freshDatabase, type TestDatabase } from '../http/databases.js';
import { disagreements } from './agreement.js';
import { closeFlood, type Flood, openFlood, testClock } from './flood.js';

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
  const child = spawn(
    process.execPath,
    [
      '--import',
      './test/store/crash/typescript.mjs',
      'test/store/crash/readings.ts',
      place.url,
      from,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (said.split('\n').length > after) child.kill('SIGKILL');
  });
  const [, signal] = (await once(child, 'close')) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
  return said.split('\n').slice(0, -1);
}

/** The acknowledged readings of which the database knows nothing. */
async function missing({ database }: Flood, acknowledged: string[]): Promise<string[]> {
  const rows = await database.read<{ key: string; told: string }>`
    SELECT c.key, t.event AS told FROM command c
    JOIN telling t ON c.key = t.record || ' ' || t.day || ' ' || t.event`;
  const kept = new Set(rows.map(({ key }) => key));
  return acknowledged.filter((key) => !kept.has(key));
}
