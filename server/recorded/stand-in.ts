import { birthDateOf, sexOf } from '../../engine/expression/id-number.js';
import { FORMATS } from '../../engine/form/formats.js';
import type { Days } from './without-words.js';

/**
 * An ID number that belongs to nobody, of an area that does not exist: it keeps birth and sex, which conditions may
 * ask for, and nothing else. Undefined: what is given is none.
 */
export function standIn(given: string, days: Days): string | undefined {
  if (!isIdNumber(given)) return undefined;
  const birth = birthDateOf(given).toString().replaceAll('-', '');
  const born = days === 'days' ? birth : `${birth.slice(0, 6)}01`;
  const places = `990000${born}00${sexOf(given) === 'male' ? '1' : '2'}`;
  return LAST_PLACES.map((last) => places + last).find(isIdNumber);
}

function isIdNumber(text: string): boolean {
  return FORMATS['id-number']?.(text) === true;
}

const LAST_PLACES = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'X'];
