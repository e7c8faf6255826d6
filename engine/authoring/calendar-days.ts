import { dayNumber, dayOfNumber } from '../calendar/day.js';
import type { Day, Json } from '../json.js';
import type { CalendarDocument, Span } from '../types.js';
import { newId } from './new-id.js';
import { put } from './put.js';

/** From one day to another, both included. */
export interface Days {
  from: Day;
  to: Day;
}

/**
 * The calendar with these days closed under a name. What it said of them before is gone. A holiday of that name
 * beside them becomes longer; else there is a new one, in the order of time.
 */
export function closedOn(calendar: CalendarDocument, days: Days, title: string): CalendarDocument {
  const plain = unmarkedOn(calendar, days);
  const holidays = plain.holidays ?? {};
  const before = dayOfNumber(dayNumber(days.from) - 1);
  const after = dayOfNumber(dayNumber(days.to) + 1);
  const same = Object.entries(holidays).filter(([, span]) => span.title === title);
  const earlier = same.find(([, span]) => span.to === before);
  if (earlier !== undefined) return withHoliday(plain, earlier, { to: days.to });
  const later = same.find(([, span]) => span.from === after);
  if (later !== undefined) return withHoliday(plain, later, { from: days.from });
  const id = newId(title, 'holiday', Object.keys(holidays));
  const span: Span = { title, from: days.from, to: days.to };
  return saying(plain, 'holidays', inTime({ ...holidays, [id]: span }, id));
}

/** The calendar with these days worked though they would be closed (调休), under a name. */
export function madeUpOn(calendar: CalendarDocument, days: Days, title: string): CalendarDocument {
  const plain = unmarkedOn(calendar, days);
  const added = Object.fromEntries(eachOf(days).map((day) => [day, title]));
  const makeUpDays = sorted({ ...plain.makeUpDays, ...added }, ([one], [other]) =>
    one < other ? -1 : 1,
  );
  return saying(plain, 'makeUpDays', makeUpDays);
}

/** The calendar that says nothing of its own about these days; a holiday around them falls into two. */
export function unmarkedOn(calendar: CalendarDocument, days: Days): CalendarDocument {
  const { holidays, makeUpDays, ...rest } = calendar;
  const order = Object.keys(calendar);
  const left = leftOf(holidays ?? {}, days);
  const made = Object.entries(makeUpDays ?? {}).filter(([day]) => day < days.from || days.to < day);
  return inOrderOf(order, {
    ...rest,
    ...(holidays === undefined || left.length === 0 ? {} : { holidays: Object.fromEntries(left) }),
    ...(makeUpDays === undefined || made.length === 0
      ? {}
      : { makeUpDays: Object.fromEntries(made) }),
  });
}

function leftOf(holidays: Record<string, Span>, { from, to }: Days): [string, Span][] {
  const taken = Object.keys(holidays);
  return Object.entries(holidays).flatMap(([id, span]): [string, Span][] => {
    if (span.to < from || to < span.from) return [[id, span]];
    const first = { ...span, to: dayOfNumber(dayNumber(from) - 1) };
    const second = { ...span, from: dayOfNumber(dayNumber(to) + 1) };
    const parts = [first, second].filter((part) => part.from <= part.to);
    const [one, two] = parts;
    if (one === undefined) return [];
    if (two === undefined) return [[id, one]];
    const other = newId(id, 'holiday', taken);
    taken.push(other);
    return [
      [id, one],
      [other, two],
    ];
  });
}

function withHoliday(
  calendar: CalendarDocument,
  [id, span]: [string, Span],
  change: Partial<Days>,
): CalendarDocument {
  return saying(calendar, 'holidays', { ...calendar.holidays, [id]: { ...span, ...change } });
}

/** With a part of it: where there was none, it stands where the language lists it. */
function saying(
  calendar: CalendarDocument,
  part: 'holidays' | 'makeUpDays',
  value: Record<string, Span | string>,
): CalendarDocument {
  const said = put(calendar as unknown as Json, 'calendar', `/${part}`, value as unknown as Json);
  return said as unknown as CalendarDocument;
}

/** The new span before the first that begins later; the others stay in the order in which they were written. */
function inTime(spans: Record<string, Span>, id: string): Record<string, Span> {
  const added = spans[id];
  const others = Object.entries(spans).filter(([other]) => other !== id);
  if (added === undefined) return spans;
  const at = others.findIndex(([, { from }]) => from > added.from);
  const index = at < 0 ? others.length : at;
  return Object.fromEntries([...others.slice(0, index), [id, added], ...others.slice(index)]);
}

function sorted<V>(
  map: Record<string, V>,
  by: (one: [string, V], other: [string, V]) => number,
): Record<string, V> {
  return Object.fromEntries(Object.entries(map).sort(by));
}

function inOrderOf(order: readonly string[], calendar: CalendarDocument): CalendarDocument {
  const names = order.filter((name) => Object.hasOwn(calendar, name));
  return Object.fromEntries(
    names.map((name) => [name, calendar[name as keyof CalendarDocument]]),
  ) as unknown as CalendarDocument;
}

/** Each of the days; at most two years of them. */
export function eachOf({ from, to }: Days): Day[] {
  const first = dayNumber(from);
  const length = Math.max(0, Math.min(dayNumber(to) - first + 1, 732));
  return Array.from({ length }, (_, index) => dayOfNumber(first + index));
}
