import { dayNumber, dayOfNumber, isDay, plusMonths } from '../calendar/day.js';
import type { Day } from '../json.js';

/** A day as expressions see it: comparable with days only. CEL itself knows instants, not days. */
export class LocalDate {
  constructor(readonly number: number) {}

  /** Throws when `text` is no day that exists. */
  static of(text: string): LocalDate {
    if (!isDay(text)) throw new Error(`“${text}” is no date`);
    return new LocalDate(dayNumber(text));
  }

  plusMonths(months: number): LocalDate {
    return new LocalDate(plusMonths(this.number, months));
  }

  toString(): Day {
    return dayOfNumber(this.number);
  }
}
