import { FORMATS } from '../form/formats.js';
import { LocalDate } from './local-date.js';

/** The date of birth that an 18-digit ID number says (GB 11643). Throws when it is none. */
export function birthDateOf(idNumber: string): LocalDate {
  const digits = checked(idNumber).slice(6, 14);
  return LocalDate.of(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`);
}

/** The sex that an 18-digit ID number says: male where the last digit of the sequence is odd. */
export function sexOf(idNumber: string): 'male' | 'female' {
  return Number(checked(idNumber)[16]) % 2 === 1 ? 'male' : 'female';
}

function checked(text: string): string {
  if (FORMATS['id-number']?.(text) !== true) throw new Error(`“${text}” is no ID number`);
  return text;
}
