import { key, maybe, table, text } from './column.js';

/**
 * A date of a duty that has come for a unit: exactly one, whoever looks and however often. Without a
 * case it was under way, and past its last day, when the duty was first seen.
 */
export interface DutyOpeningRow {
  district: string;
  duty: string;
  unit: string;
  opens_on: string;
  due_on: string;
  case_id: string | null;
}

export const DUTY_OPENING = table<DutyOpeningRow>('duty_opening', {
  district: key,
  duty: key,
  unit: key,
  opens_on: key,
  due_on: text,
  case_id: maybe(text),
});
