import { join } from 'node:path';
import { dayOfNumber, plusMonths } from '../engine/calendar/day.js';
import { dayNumberAt, instantAt, minutesAt } from '../engine/calendar/zone.js';
import type { Instant } from '../engine/json.js';
import { onDisk } from './files/on-disk.js';
import { beginDemonstration, fillDemonstration, type Rehearsal } from './prepare-demonstration.js';
import { packInForce, putInForce, readPack } from './put-in-force.js';
import { Packs } from './packs/packs.js';
import { simulate, type Simulated } from './simulation/simulate.js';
import { settableClock } from './store/clock.js';
import type { Database } from './store/database.js';
import { Organisations } from './units/organisation.js';

/** What is rehearsed: which pack's sample (left out: of the one in force), by which chance, how long. */
export interface Rehearsing {
  pack?: string;
  seed: string;
  months: number;
  dataDir: string;
  demo: Rehearsal;
}

/** What came of it, and the day on which it ended. */
export type Rehearsed = Simulated & { until: string };

/**
 * Plays months of a demonstration that begins, or goes on, in this database; its clock stands at their
 * end then.
 *
 * @throws CannotStart where the database holds real data, or the pack is faulty
 */
export async function rehearseMonths(
  database: Database,
  { pack: folder, seed, months, dataDir, demo }: Rehearsing,
  onDay?: (share: number) => void,
): Promise<Rehearsed> {
  const clock = await settableClock(database);
  const packs = new Packs(database, clock);
  const pack = folder === undefined ? undefined : await readPack(folder);
  const program = pack?.program ?? (await packInForce(packs));
  const begins = await beginDemonstration(database, program, clock, demo);
  if (pack !== undefined) await putInForce(packs, pack);
  if (begins) await fillDemonstration(database, program, demo);
  const from = nextMinute(clock.now());
  const until = monthsAfter(from, months, program.pack.timeZone);
  const organisations = new Organisations(database, clock);
  const ground = { database, packs, organisations, files: onDisk(join(dataDir, 'files')) };
  const simulated = await simulate(ground, program, { seed, from, until }, onDay);
  await clock.set(until);
  return { ...simulated, until: dayOfNumber(dayNumberAt(until, program.pack.timeZone)) };
}

const MINUTE = 60_000;

/**
 * The course begins on a whole minute: how long the machine took to get there would otherwise be in the
 * moments at which the first things open, and with them in all that chance makes of these.
 */
const nextMinute = (now: Instant): Instant => Math.ceil(now / MINUTE) * MINUTE;

/** The same time of day, some months later. */
export function monthsAfter(from: Instant, months: number, timeZone: string): Instant {
  const day = plusMonths(dayNumberAt(from, timeZone), months);
  return instantAt(day, minutesAt(from, timeZone), timeZone);
}
