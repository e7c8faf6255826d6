import { randomFillSync } from 'node:crypto';
import type { Instant } from '../../engine/json.js';

const BYTES = 10;

/** Chance is drawn for many at once: a call to the system for each was a tenth of what an import takes. */
const pool = Buffer.alloc(400 * BYTES);
let used = pool.length;

/**
 * An id that nobody else will ever make: 48 bits of time, so that rows made together lie together,
 * then 80 of chance. In lower case, without signs that an address would have to escape.
 */
export function newId(now: Instant): string {
  const time = now.toString(16).padStart(12, '0').slice(-12);
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += BYTES;
  return time + pool.toString('hex', used - BYTES, used);
}
