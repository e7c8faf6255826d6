// The calendar of the parcels counted by hand: a zone whose offset is fixed, days as numbers since 1970.
const DAY = 86_400_000;
const HOUR = 3_600_000;
const OFFSET = 8 * HOUR;
const OPENS = 8 * HOUR;
const CLOSES = 17 * HOUR;
const REST = new Set(dates('2026-10-01', '2026-10-07'));
const WORKED = new Set(dates('2026-10-10', '2026-10-10'));

/** When the office opens on the n-th open day, the first counted being `day` itself. */
export function nthOpenDay(day, count) {
  return openDayFrom(numberOf(day), count) * DAY + OPENS - OFFSET;
}

/** When the office closes on the n-th open day after the one of `instant`. */
export function lastMoment(instant, count) {
  return openDayFrom(Math.floor((instant + OFFSET) / DAY) + 1, count) * DAY + CLOSES - OFFSET;
}

/** Midnight of the same day a month later, or of that month's last day. */
export function monthLater(day) {
  const date = new Date(numberOf(day) * DAY);
  const month = date.getUTCMonth() + 1;
  const last = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
  return Date.UTC(date.getUTCFullYear(), month, Math.min(date.getUTCDate(), last)) - OFFSET;
}

function openDayFrom(from, count) {
  let day = from;
  for (let left = count; ; day += 1) if (isOpen(day) && (left -= 1) === 0) return day;
}

function isOpen(day) {
  if (WORKED.has(day)) return true;
  // 1970-01-01 was a Thursday.
  return (day + 3) % 7 < 5 && !REST.has(day);
}

function numberOf(day) {
  return Date.parse(day) / DAY;
}

function dates(from, to) {
  const length = numberOf(to) - numberOf(from) + 1;
  return Array.from({ length }, (_, index) => numberOf(from) + index);
}
