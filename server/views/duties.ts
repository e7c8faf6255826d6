import { dayOf } from '../../engine/calendar/zone.js';
import { ruleWords } from '../../engine/duty/rule-words.js';
import type { CompiledDuty } from '../../engine/program.js';
import { unitsThatOwe } from '../duties/due-dates.js';
import type { DutyList, DutyOccurrence, DutyQuery, DutyView } from '../http/types.js';
import { dutyDates, firstDutyDate } from '../store/reading/duties.js';
import { namesOfPeople } from '../store/reading/people.js';
import type { UnitRow } from '../store/entities/organisation.js';
import { grouped } from '../units/grouped.js';
import type { Desk } from './desk.js';
import { coming, occurrenceOf, type Year } from './duty-occurrence.js';
import { ifMissed } from './if-missed.js';
import { phraseLanguage } from './language.js';
import { clausesOf } from './policy.js';

/** The duties of the units that the reader sees, with their dates in a year: what came, and what will. */
export async function dutyListView(desk: Desk, query: DutyQuery): Promise<DutyList> {
  const { sql, reader, active, now } = desk;
  const today = dayOf(now, active.program.pack.timeZone);
  const thisYear = Number(today.slice(0, 4));
  const number = query.year === undefined ? thisYear : Number(query.year);
  const year: Year = { from: `${pad(number)}-01-01`, to: `${pad(number)}-12-31`, today };
  const rows = await dutyDates(sql, reader, year);
  const people = await namesOfPeople(
    sql,
    rows.flatMap((row) => row.task_closed_by ?? []),
  );
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const path = query.unit === undefined ? '' : (desk.organisation.unit(query.unit)?.path ?? '\0');
  const isWanted = (unit: string) =>
    desk.organisation.unit(unit)?.path.startsWith(path) === true || path === '';
  const came = grouped(
    rows.filter(({ unit }) => isWanted(unit)),
    ({ duty }) => duty,
  );
  const duties = Object.values(active.words.duties)
    .filter(({ definition: { id } }) => query.duty === undefined || query.duty === id)
    .flatMap((duty) => {
      const own = came.get(duty.definition.id) ?? [];
      const units = unitsInSight(desk, duty).filter(({ id }) => isWanted(id));
      if (own.length === 0 && units.length === 0) return [];
      const occurrences = [
        ...own.map((row) => occurrenceOf(desk, row, names)),
        ...coming(desk, duty, units, year),
      ];
      return [dutyView(desk, duty, occurrences)];
    });
  const first = Number((await firstDutyDate(sql, reader))?.slice(0, 4) ?? thisYear);
  return {
    year: number,
    years: yearsBetween(Math.min(first, thisYear), thisYear + 1),
    duties: duties.sort((one, other) => (firstOf(one) < firstOf(other) ? -1 : 1)),
  };
}

function dutyView(desk: Desk, duty: CompiledDuty, occurrences: DutyOccurrence[]): DutyView {
  const { words } = desk.active;
  const { id, title, description, role, cites = [] } = duty.definition;
  return {
    id,
    title,
    ...(description === undefined ? {} : { description }),
    roleTitle: words.tiers[role]?.title ?? role,
    rule: ruleWords(duty, phraseLanguage(desk.language)),
    ifMissed: ifMissed(words, desk.language, duty),
    occurrences,
    clauses: clausesOf(words, cites),
  };
}

/** The units that owe a duty and are the reader's to look at: below a post that sees all, or the place of a post. */
function unitsInSight({ reader, organisation, active }: Desk, duty: CompiledDuty): UnitRow[] {
  const { role } = duty.definition;
  const below = reader.posts.filter(({ sees }) => sees === 'subtree').map(({ path }) => path);
  const places = [...reader.posts, ...reader.covers].filter((place) => place.role === role);
  return unitsThatOwe(active.program, organisation, duty).filter(
    ({ id, path }) =>
      below.some((above) => path.startsWith(above)) || places.some(({ unit }) => unit === id),
  );
}

/** Duties without a date in the year come last. */
function firstOf({ occurrences: [first] }: DutyView): string {
  return first?.opensOn ?? '9999';
}

function yearsBetween(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function pad(year: number): string {
  return String(year).padStart(4, '0');
}
