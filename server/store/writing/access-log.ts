import type { Instant } from '../../../engine/json.js';
import type { AccessLogRow } from '../entities/access.js';
import type { Place } from '../reader.js';
import { join, part, type Sql } from '../sql.js';

/** Something that was read, before it is written down. */
export type Read = Omit<AccessLogRow, 'district' | 'id' | 'at' | 'person' | 'posts' | 'unit'> & {
  unit?: string;
};

/** Who reads, as the holder of which posts. */
export interface Reading {
  ids: readonly string[];
  at: Instant;
  person: string;
  posts: readonly Place[];
}

/** How many rows go into one statement. */
const TOGETHER = 200;

/** Writes down what a person reads. */
export async function keepReads(
  sql: Sql,
  { ids, at, person, posts }: Reading,
  reads: readonly Read[],
): Promise<void> {
  const held = JSON.stringify(posts.map(({ role, unit }) => ({ role, unit })));
  for (let from = 0; from < reads.length; from += TOGETHER) {
    const rows = reads.slice(from, from + TOGETHER).map(
      (read, index) => part`(${sql.district}, ${ids[from + index] ?? ''}, ${at}, ${person},
        ${read.kind}, ${read.record_type}, ${read.record}, ${read.case_id}, ${read.subject},
        ${read.entries}, ${read.reason}, ${held}, ${read.unit ?? null})`,
    );
    await sql`INSERT INTO access_log (district, id, at, person, kind, record_type, record, case_id,
      subject, entries, reason, posts, unit) VALUES ${join(rows, ', ')}`;
  }
}

/** Lets go of what was written down before a moment. */
export async function forgetReadsBefore(sql: Sql, before: Instant): Promise<void> {
  await sql`DELETE FROM access_log WHERE district = ${sql.district} AND at < ${before}`;
}
