import type { FileRow } from '../entities/cases.js';
import type { Sql } from '../sql.js';

/** Notes an uploaded file, which nobody has used yet. */
export async function keepFile(
  sql: Sql,
  file: Omit<FileRow, 'district' | 'case_id'>,
): Promise<void> {
  await sql`
    INSERT INTO file (district, id, name, type, size, uploaded_by, at, case_id)
    VALUES (${sql.district}, ${file.id}, ${file.name}, ${file.type}, ${file.size},
            ${file.uploaded_by}, ${file.at}, ${null})`;
}
