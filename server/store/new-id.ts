import { randomBytes } from 'node:crypto';
import type { Instant } from '../../engine/json.js';

/**
 * An id that nobody else will ever make: 48 bits of time, so that rows made together lie together,
 * then 80 of chance. In lower case, without signs that an address would have to escape.
 */
export function newId(now: Instant): string {
  const time = now.toString(16).padStart(12, '0').slice(-12);
  return time + randomBytes(10).toString('hex');
}
