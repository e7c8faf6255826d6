import type { Scope } from '../../../engine/expression/expression.js';
import type { ProducedDocumentRow } from '../entities/cases.js';
import { caseScopeThen } from '../parting-scope.js';
import type { Reader } from '../reader.js';
import { part, type Part, type Sql } from '../sql.js';

/** A paper that a case produced; `scope` is what its templates are filled with. */
export type ProducedDocument = Omit<ProducedDocumentRow, 'content'> & { scope: Scope };

export function documentsOf(sql: Sql, reader: Reader, kase: string): Promise<ProducedDocument[]> {
  return select(sql, reader, part`d.case_id = ${kase}`);
}

export async function documentByNumber(
  sql: Sql,
  reader: Reader,
  kase: string,
  number: number,
): Promise<ProducedDocument | undefined> {
  const [row] = await select(sql, reader, part`d.case_id = ${kase} AND d.number = ${number}`);
  return row;
}

async function select(sql: Sql, reader: Reader, condition: Part): Promise<ProducedDocument[]> {
  const rows = await sql<ProducedDocumentRow>`
    SELECT d.* FROM produced_document d
    JOIN cases c ON c.district = d.district AND c.id = d.case_id
    WHERE d.district = ${sql.district} AND ${condition}
      AND ${caseScopeThen(reader, part`d.number <= s.produced`)}
    ORDER BY d.number`;
  return rows.map(({ content, ...row }) => ({ ...row, scope: JSON.parse(content) as Scope }));
}
