import { dayNumber, dayOfNumber } from '../../engine/calendar/day.js';
import { dayOf, instantAt } from '../../engine/calendar/zone.js';
import {
  nextOpening,
  type Occurrence,
  occurrenceAt,
  occurrencesBetween,
} from '../../engine/duty/occurrences.js';
import type { Day, Instant } from '../../engine/json.js';
import type { CompiledDuty, Program } from '../../engine/program.js';
import type { LastOpening } from '../store/duties.js';
import type { Organisation } from '../units/organisation.js';

/** A date of a duty for a unit. */
export interface DueDate {
  at: Instant;
  duty: CompiledDuty;
  unit: string;
  occurrence: Occurrence;
}

/** What is known of the dates that came. */
export interface Known {
  last: readonly LastOpening[];
  /** The duties that were looked at before; of others only what is under way begins. */
  seen: readonly string[];
}

/** The dates that have come and are not open yet, those that were past when first seen, and when the next comes. */
export interface DueDates {
  due: DueDate[];
  past: DueDate[];
  next: Instant;
}

/** Works out what has come of all duties of a pack, for all units that owe them; in due order. */
export function dueDates(
  program: Program,
  organisation: Organisation,
  { last, seen }: Known,
  now: Instant,
): DueDates {
  const { timeZone } = program.pack;
  const today = dayOf(now, timeZone);
  const known = new Map(last.map((row) => [`${row.duty}@${row.unit}`, row.opens_on]));
  const result: DueDates = { due: [], past: [], next: Infinity };
  for (const duty of Object.values(program.duties)) {
    const { id } = duty.definition;
    const current = occurrenceAt(duty, today, timeZone);
    for (const unit of unitsThatOwe(program, organisation, duty)) {
      const before = known.get(`${id}@${unit.id}`);
      const dated = (occurrence: Occurrence): DueDate => ({
        at: startOf(occurrence.opensOn, timeZone),
        ...{ duty, unit: unit.id, occurrence },
      });
      if (before !== undefined && seen.includes(id))
        result.due.push(...missedSince(duty, before, today, timeZone).map(dated));
      else if (current !== undefined && (before === undefined || before < current.opensOn))
        (current.dueOn < today ? result.past : result.due).push(dated(current));
    }
    const next = nextOpening(duty, today);
    if (next !== undefined) result.next = Math.min(result.next, startOf(next, timeZone));
  }
  // The sort is stable: of one day in the order of the pack, then of the units.
  result.due.sort((one, other) => one.at - other.at);
  return result;
}

/** The units that owe a duty: all of its role's type. */
export function unitsThatOwe({ tiers }: Program, { units }: Organisation, duty: CompiledDuty) {
  const type = tiers[duty.definition.role]?.unitType;
  return units.filter((unit) => unit.type === type);
}

function missedSince(duty: CompiledDuty, last: Day, today: Day, timeZone: string): Occurrence[] {
  const earliest = Math.max(dayNumber(last) + 1, dayNumber(today) - LONGEST_SILENCE);
  return occurrencesBetween(duty, dayOfNumber(earliest), today, timeZone);
}

/** After more than a year of standstill nobody is helped by what was due before. */
const LONGEST_SILENCE = 400;

function startOf(day: Day, timeZone: string): Instant {
  return instantAt(dayNumber(day), 0, timeZone);
}
