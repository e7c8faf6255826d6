import type { Instant } from '../../../engine/json.js';
import type { EmergencyRow } from '../entities/access.js';
import type { RecordRow } from '../entities/records.js';
import type { Reader } from '../reader.js';
import { recordScope } from '../scope.js';
import { atMost } from '../at-most.js';
import { list, part, type Part, type Sql } from '../sql.js';

/** An emergency with the names of who looked, of whom it was about and of who looked at it afterwards. */
export type EmergencyWithNames = EmergencyRow & {
  person_name: string;
  record_name: string;
  reviewer_name: string | null;
};

export type NewEmergency = Pick<
  EmergencyRow,
  'id' | 'person' | 'post' | 'type' | 'record' | 'reason' | 'at' | 'until'
>;

/** The records of a type, whoever may see them, whose data hold a text: candidates for who is looked for by a number. */
export function recordsHolding(sql: Sql, type: string, text: string): Promise<RecordRow[]> {
  const escaped = text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);
  return sql<RecordRow>`
    SELECT r.* FROM record r WHERE r.district = ${sql.district} AND r.type = ${type}
      AND r.data LIKE '%' || ${escaped} || '%' ESCAPE '\\' LIMIT 20`;
}

export async function insertEmergency(sql: Sql, emergency: NewEmergency): Promise<void> {
  const { id, person, post, type, record, reason, at, until } = emergency;
  await sql`INSERT INTO emergency (district, id, person, post, type, record, reason, at, until)
    VALUES (${sql.district}, ${id}, ${person}, ${post}, ${type}, ${record}, ${reason}, ${at},
      ${until})`;
}

/** Those of somebody that last still, newest first. */
export function emergenciesOf(
  sql: Sql,
  person: string,
  now: Instant,
): Promise<EmergencyWithNames[]> {
  return select(sql, part`e.person = ${person} AND e.until > ${now}`);
}

/** Those about records that the reader sees by own units, not the reader's own: first what nobody looked at yet. */
export function emergenciesToReview(sql: Sql, reader: Reader): Promise<EmergencyWithNames[]> {
  return select(sql, part`e.person <> ${reader.person} AND ${recordScope(reader)}`);
}

/** Those of them, by id, that are about records which the reader sees by own units. */
export function emergenciesByIds(
  sql: Sql,
  reader: Reader,
  ids: readonly string[],
): Promise<EmergencyWithNames[]> {
  return select(sql, part`e.id IN ${list(ids)} AND ${recordScope(reader)}`);
}

/** Writes down whether it was right to look. @returns whether there was one that nobody had looked at */
export async function reviewEmergency(
  sql: Sql,
  reader: Reader,
  id: string,
  { at, proper, words }: { at: Instant; proper: boolean; words: string },
): Promise<boolean> {
  const reviewed = await sql`
    UPDATE emergency SET reviewed_at = ${at}, reviewed_by = ${reader.person}, proper = ${proper},
      review = ${words}
    WHERE district = ${sql.district} AND id = ${id} AND reviewed_at IS NULL
      AND person <> ${reader.person}
      AND EXISTS (SELECT 1 FROM record r WHERE r.district = emergency.district
        AND r.type = emergency.type AND r.id = emergency.record AND ${recordScope(reader)})
    RETURNING id`;
  return reviewed.length > 0;
}

const MOST = 100;

function select(sql: Sql, condition: Part): Promise<EmergencyWithNames[]> {
  return sql<EmergencyWithNames>`
    SELECT e.*, r.name AS record_name, coalesce(p.name, e.person) AS person_name,
      v.name AS reviewer_name
    FROM emergency e
      JOIN record r ON r.district = e.district AND r.type = e.type AND r.id = e.record
      LEFT JOIN person p ON p.district = e.district AND p.id = e.person
      LEFT JOIN person v ON v.district = e.district AND v.id = e.reviewed_by
    WHERE e.district = ${sql.district} AND ${condition}
    ORDER BY e.reviewed_at IS NOT NULL, e.at DESC, e.id DESC ${atMost(MOST)}`;
}
