import { dayNumber } from '../calendar/day.js';
import type { Day } from '../json.js';
import type { CalendarDocument } from '../types.js';
import { closedOn, eachOf, madeUpOn } from './calendar-days.js';

/** A day of which the state has said that it is a holiday, or worked in exchange for one. */
export interface PublishedDay {
  day: Day;
  isOpen: boolean;
  title: string;
}

/** How a calendar stands to what was published of a year. */
export interface Comparison {
  /** Both say the same. */
  same: PublishedDay[];
  /** Published, and the calendar says nothing of its own. */
  missing: PublishedDay[];
  /** Published, and the calendar says the contrary. */
  contrary: PublishedDay[];
  /** The calendar says it, and it was not published. */
  local: PublishedDay[];
}

/** Compares what a calendar itself says of a year with what was published of it. Names may differ. */
export function comparedWith(
  calendar: CalendarDocument,
  published: readonly PublishedDay[],
  year: number,
): Comparison {
  const own = new Map(ownDays(calendar, year).map((said) => [said.day, said]));
  const has = new Set(published.map(({ day }) => day));
  return {
    same: published.filter(({ day, isOpen }) => own.get(day)?.isOpen === isOpen),
    missing: published.filter(({ day }) => !own.has(day)),
    contrary: published.filter(({ day, isOpen }) => (own.get(day)?.isOpen ?? isOpen) !== isOpen),
    local: [...own.values()].filter(({ day }) => !has.has(day)),
  };
}

/**
 * The calendar with what was published of a year. What it says itself stays as it is: only days of which it says
 * nothing are added. It then counts as published until the end of that year.
 */
export function withPublished(
  calendar: CalendarDocument,
  published: readonly PublishedDay[],
  year: number,
): CalendarDocument {
  if (published.length === 0) return calendar;
  const { missing } = comparedWith(calendar, published, year);
  const filled = missing.reduce(withDay, calendar);
  const end = `${year}-12-31`;
  return { ...filled, knownUntil: later(filled.knownUntil, end) };
}

/** The calendar with one day as it was published, whatever it said before. */
export function withDay(
  calendar: CalendarDocument,
  { day, isOpen, title }: PublishedDay,
): CalendarDocument {
  const days = { from: day, to: day };
  return isOpen ? madeUpOn(calendar, days, title) : closedOn(calendar, days, title);
}

/** Published days that follow one another under one name, as people say them: 10月1日至7日. */
export function runsOf(days: readonly PublishedDay[]): (PublishedDay & { to: Day })[] {
  const runs: (PublishedDay & { to: Day })[] = [];
  for (const said of days) {
    const last = runs.at(-1);
    const follows = last !== undefined && dayNumber(last.to) + 1 === dayNumber(said.day);
    if (follows && last.title === said.title && last.isOpen === said.isOpen) last.to = said.day;
    else runs.push({ ...said, to: said.day });
  }
  return runs;
}

function ownDays(
  { holidays = {}, makeUpDays = {} }: CalendarDocument,
  year: number,
): PublishedDay[] {
  const closed = Object.values(holidays).flatMap(({ from, to, title }) =>
    eachOf({ from, to }).map((day) => ({ day, isOpen: false, title })),
  );
  const open = Object.entries(makeUpDays).map(([day, title]) => ({ day, isOpen: true, title }));
  return [...closed, ...open]
    .filter(({ day }) => day.startsWith(`${year}-`))
    .sort((one, other) => (one.day < other.day ? -1 : 1));
}

function later(one: Day | undefined, other: Day): Day {
  return one === undefined || one < other ? other : one;
}
