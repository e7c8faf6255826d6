import type { FileRow } from '../entities/cases.js';
import { caseScopeThen } from '../parting-scope.js';
import type { Reader } from '../reader.js';
import { part, type Part, type Sql } from '../sql.js';

/** A file: its uploader's until it is used, then of whoever may see the case. */
export async function fileById(sql: Sql, reader: Reader, id: string): Promise<FileRow | undefined> {
  const [row] = await select(sql, reader, part`f.id = ${id}`);
  return row;
}

export function filesOfCase(sql: Sql, reader: Reader, kase: string): Promise<FileRow[]> {
  return select(sql, reader, part`f.case_id = ${kase}`);
}

function select(sql: Sql, reader: Reader, condition: Part): Promise<FileRow[]> {
  return sql<FileRow>`
    SELECT f.* FROM file f LEFT JOIN cases c ON c.district = f.district AND c.id = f.case_id
    WHERE f.district = ${sql.district} AND ${condition}
      AND ((f.case_id IS NULL AND f.uploaded_by = ${reader.person})
        OR (f.case_id IS NOT NULL AND ${caseScopeThen(reader, IN_USE)}))
    ORDER BY f.at, f.id`;
}

/** Used by an event that is seen: files are named in what was sent. */
const IN_USE = part`EXISTS (SELECT 1 FROM case_event e
  WHERE e.district = f.district AND e.case_id = f.case_id AND e.sequence <= s.sequence
    AND e.event LIKE '%' || f.id || '%')`;
