import { createHash } from 'node:crypto';
import { isOpenNumber } from '../../engine/calendar/calendar.js';
import { dayOfNumber } from '../../engine/calendar/day.js';
import { dayNumberAt, instantAt } from '../../engine/calendar/zone.js';
import type { Instant } from '../../engine/json.js';
import type { Program } from '../../engine/program.js';
import { courseOfDistrict } from '../store/reading/whole-district.js';
import { applyForms } from './apply-forms.js';
import { type Ground, SimulatedDistrict } from './district.js';
import { doTasks } from './do-tasks.js';
import { emptyTally, type Tally } from './tally.js';
import { tellLists } from './tell-lists.js';

/** From when until when, by which chance. */
export interface Course {
  seed: string;
  from: Instant;
  until: Instant;
  /** Of all records without a case, which share gives reason to open one on a day; left out: much, so that something is seen. */
  trouble?: number;
}

/** What came of it. */
export interface Simulated extends Tally {
  /** sha-256 of the whole course: the same for the same pack, sample, seed and time. */
  digest: string;
}

/**
 * Plays a district through the real server code: lists are called, forms filled, applications made, by
 * those whose posts they are; what nobody does falls due. The same seed gives the same course.
 *
 * @param onDay told after each day how much is done, of 1
 */
export async function simulate(
  ground: Ground,
  program: Program,
  course: Course,
  onDay: (share: number) => void = () => undefined,
): Promise<Simulated> {
  const { from, until } = course;
  const { timeZone } = program.pack;
  const organisation = await ground.organisations.current();
  const district = new SimulatedDistrict(ground, program, organisation, from);
  const tally = emptyTally();
  const first = dayNumberAt(from, timeZone);
  const last = dayNumberAt(until, timeZone);
  for (let day = first; day <= last; day += 1) {
    await liveThrough(district, day, course, tally);
    tally.days += 1;
    onDay((day - first + 1) / (last - first + 1));
  }
  await district.passTo(until);
  return { ...tally, digest: await digestOf(district) };
}

/** The moments of a day at which people do something, in minutes since midnight. */
const MOMENTS = { lists: 8 * 60 + 30, morning: 10 * 60, afternoon: 15 * 60, applications: 16 * 60 };

async function liveThrough(
  district: SimulatedDistrict,
  number: number,
  course: Course,
  tally: Tally,
): Promise<void> {
  const { seed, from, until } = course;
  const day = dayOfNumber(number);
  const at = (minutes: number) => instantAt(number, minutes, district.program.pack.timeZone);
  await district.passTo(Math.min(at(0), until));
  const calendars = Object.values(district.program.calendars);
  // Where the pack knows no calendar, people work every day.
  if (calendars.length > 0 && !calendars.some((one) => isOpenNumber(one, number))) return;
  const doings: [number, () => Promise<void>][] = [
    [MOMENTS.lists, () => tellLists(district, day, course, tally)],
    [MOMENTS.morning, () => doTasks(district, seed, tally)],
    [MOMENTS.afternoon, () => doTasks(district, seed, tally)],
    [MOMENTS.applications, () => applyForms(district, day, seed, tally)],
  ];
  for (const [minutes, doSomething] of doings) {
    if (at(minutes) < from || at(minutes) > until) continue;
    await district.passTo(at(minutes));
    await doSomething();
  }
}

async function digestOf({ sql }: SimulatedDistrict): Promise<string> {
  const hash = createHash('sha256');
  for (const line of await courseOfDistrict(sql)) hash.update(`${line}\n`);
  return hash.digest('hex');
}
