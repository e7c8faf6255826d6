import { isDay } from '../../engine/calendar/day.js';
import { plainly } from './columns.js';
import type { Cell } from './table/table.js';

/** The day that a cell says, as YYYY-MM-DD; undefined where it says none. */
export function dayIn(cell: Cell, text: string): string | undefined {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'number') return isSerial(cell) ? daySince1899(cell) : eightDigits(text);
  const plain = plainly(text);
  const parts = YEAR_FIRST.exec(plain);
  if (parts === null) return eightDigits(plain);
  const [, year = '', month = '', day = ''] = parts;
  return existing(year, month, day);
}

/** The time of day that a cell says, as 08:30; undefined where it says none. */
export function timeIn(cell: Cell, text: string): string | undefined {
  if (cell instanceof Date) return cell.toISOString().slice(11, 16);
  if (typeof cell === 'number')
    return cell >= 0 && cell < 1 ? timeAfterMidnight(Math.round(cell * MINUTES_A_DAY)) : undefined;
  const parts = /^(\d{1,2})[:.时点](\d{2})分?(?::\d{2})?$/.exec(plainly(text));
  return parts === null ? undefined : `${parts[1]?.padStart(2, '0')}:${parts[2]}`;
}

/** 2015-3-1, 2015/03/01, 2015.3.1, 2015年3月1日, with a time after it or without. */
const YEAR_FIRST = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:t?\d{1,2}:.*)?$/;

function eightDigits(text: string): string | undefined {
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  return parts === null ? undefined : existing(parts[1] ?? '', parts[2] ?? '', parts[3] ?? '');
}

function existing(year: string, month: string, day: string): string | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) ? text : undefined;
}

/** Days as Excel counts them where a cell lost its format: those of 1927 to 2173. */
function isSerial(number: number): boolean {
  return number >= 10_000 && number < 100_000;
}

const DAY = 86_400_000;
const MINUTES_A_DAY = 1440;

function daySince1899(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * DAY).toISOString().slice(0, 10);
}

function timeAfterMidnight(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
}
