import type { Instant } from '../../../engine/json.js';
import type { LetIn, Reader } from '../reader.js';
import { atMost } from '../at-most.js';
import { join, part, type Sql } from '../sql.js';

/** More would be no exception any more. */
const MOST = 500;

/** The records outside of a reader's units that they are let in to see now: shared with a post of theirs, or because of a danger. */
export async function letIn(
  sql: Sql,
  { person, posts }: Pick<Reader, 'person' | 'posts'>,
  now: Instant,
): Promise<LetIn[]> {
  const because = part`SELECT e.type, e.record, '' AS role FROM emergency e
    WHERE e.district = ${sql.district} AND e.person = ${person} AND e.until > ${now}`;
  const places = posts.map(({ unit, role }) => part`(${unit}, ${role})`);
  const shared = part`UNION SELECT h.type, h.record, h.role FROM record_share h
    WHERE h.district = ${sql.district} AND h.until > ${now} AND h.ended_at IS NULL
      AND (h.unit, h.role) IN (VALUES ${join(places, ', ')})`;
  const rows = await sql<{ type: string; record: string; role: string }>`
    ${because} ${places.length === 0 ? part`` : shared} ${atMost(MOST)}`;
  return rows.map(({ role, ...row }) => (role === '' ? row : { ...row, role }));
}
