import { dayNumber, dayOfNumber } from '../../engine/calendar/day.js';
import type { Day } from '../../engine/json.js';
import type { Chance } from './chance.js';

/** A telephone number of a block that nobody has. */
export function inventedPhone(chance: Chance): string {
  return `1540000${String(chance.whole(0, 9999)).padStart(4, '0')}`;
}

/** A citizen ID number with a sound check digit, of an area that does not exist, of a child of 6 to 15. */
export function inventedIdNumber(today: Day, chance: Chance): string {
  const born = dayOfNumber(dayNumber(today) - chance.whole(6 * 365, 15 * 365));
  const body = `000000${born.replaceAll('-', '')}${String(chance.whole(1, 999)).padStart(3, '0')}`;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return body + (CHECK_DIGITS[sum % 11] ?? '');
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';
