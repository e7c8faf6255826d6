import { part, type Part } from './statement-text.js';

/**
 * So many rows at most. A number that stands alone after LIMIT, and a pattern that stands alone after LIKE, has SQLite
 * plan the statement anew each time it is run with another value: planning takes ten times what it takes to run.
 */
export function atMost(rows: number): Part {
  return part`LIMIT CAST(${rows} AS integer)`;
}

/** A page of rows: so many at most, after so many. */
export function page({ limit, offset }: { limit: number; offset: number }): Part {
  return part`${atMost(limit)} OFFSET CAST(${offset} AS integer)`;
}
