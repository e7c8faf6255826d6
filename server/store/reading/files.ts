import type { FileRow } from '../entities/cases.js';
import type { Reader } from '../reader.js';
import { caseScope } from '../scope.js';
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
        OR (f.case_id IS NOT NULL AND ${caseScope(reader)}))
    ORDER BY f.at, f.id`;
}
