import type { Data } from '../../../engine/json.js';
import { closeFlood, openFlood, read, testClock } from '../flood.js';

/**
 * A server under load that is going to be killed: for each gauge a reading a day, high and normal by
 * turns. Says a line for each reading that was acknowledged: the key under which it was sent.
 */
const [, , url = '', from = ''] = process.argv;

const GAUGES = [
  { who: 'keeper-east-1', unit: 'east-1', gauge: 'gauge-e1' },
  { who: 'keeper-east-1', unit: 'east-1', gauge: 'gauge-e1b' },
  { who: 'keeper-east-2', unit: 'east-2', gauge: 'gauge-e2' },
  { who: 'keeper-west-1', unit: 'west-1', gauge: 'gauge-w1' },
];

/** More than it will live to see. */
const MOST_DAYS = 3_000;

const flood = await openFlood(url, testClock('2030-01-01T00:00'));
await Promise.all(GAUGES.map(readEveryDay));
await closeFlood(flood);

async function readEveryDay(place: (typeof GAUGES)[number]): Promise<void> {
  for (let count = 0; count < MOST_DAYS; count += 1) {
    const date = new Date(Date.parse(from) + count * 24 * 3600 * 1000);
    const day = date.toISOString().slice(0, 10);
    const event = count % 2 === 0 ? 'high' : 'normal';
    const data: Data = event === 'high' ? { levelCm: 400 } : {};
    const key = `${place.gauge} ${day} ${event}`;
    const told = await read(flood, place.who, { ...place, day, event, data }, key);
    if (told.kind === 'refused') throw new Error(JSON.stringify(told));
    process.stdout.write(`${key}\n`);
  }
}
