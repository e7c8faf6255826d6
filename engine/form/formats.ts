import { isDay } from '../calendar/day.js';

/** Whether a string is of the format, for the formats that Zelian adds or makes stricter. Files and posts are looked up by the shell. */
export const FORMATS: Record<string, (text: string) => boolean> = {
  date: isDay,
  time: (text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text),
  'date-time': (text) => !Number.isNaN(Date.parse(text)) && /^\d{4}-\d{2}-\d{2}T/.test(text),
  phone: (text) => /^1\d{10}$/.test(text) || /^0\d{2,3}-?\d{7,8}$/.test(text),
  'id-number': isIdNumber,
  email: (text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) && text.length <= 254,
  uri: (text) => /^https:\/\/[^\s]+$/.test(text),
  photo: isReference,
  file: isReference,
  signature: isReference,
  post: isReference,
  unit: isReference,
  // Words to be read: nothing is filled in.
  note: (text) => text === '',
};

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';

/** An 18-digit citizen ID number: a date of birth that exists, and the check digit of GB 11643 (ISO 7064 MOD 11-2). */
function isIdNumber(text: string): boolean {
  if (!/^\d{17}[\dX]$/.test(text)) return false;
  if (!isDay(`${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`)) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return CHECK_DIGITS[sum % 11] === text[17];
}

function isReference(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9_.:@-]{0,99}$/.test(text);
}
