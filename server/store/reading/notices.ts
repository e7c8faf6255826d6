import type { NoticeRow } from '../entities/work.js';
import { caseScopeThen } from '../parting-scope.js';
import type { Reader } from '../reader.js';
import { ownNotices } from '../scope.js';
import { list, part, type Part, type Sql } from '../sql.js';
import { type CaseWithRecord, casesSeen } from './cases.js';

/** A report or a notice with its case. */
export type NoticeWithCase = NoticeRow & { case: CaseWithRecord };

/** What the reader was told and has not acknowledged, newest first. */
export function noticesOf(sql: Sql, reader: Reader): Promise<NoticeWithCase[]> {
  return select(sql, reader, part`n.acknowledged_at IS NULL AND ${ownNotices(reader)}`);
}

/** Several of them, acknowledged or not; those about cases that the reader may not see are not there. */
export async function noticesByIds(
  sql: Sql,
  reader: Reader,
  ids: readonly string[],
): Promise<NoticeWithCase[]> {
  return ids.length === 0 ? [] : select(sql, reader, part`n.id IN ${list(ids)}`);
}

async function select(sql: Sql, reader: Reader, condition: Part): Promise<NoticeWithCase[]> {
  const notices = await sql<NoticeRow>`
    SELECT n.* FROM notice n JOIN cases c ON c.district = n.district AND c.id = n.case_id
    WHERE n.district = ${sql.district} AND ${condition}
      AND ${caseScopeThen(reader, part`n.at <= s.at AND ${ownNotices(reader)}`)}
    ORDER BY n.at DESC, n.id DESC`;
  const cases = await casesSeen(
    sql,
    reader,
    notices.map(({ case_id }) => case_id),
  );
  return notices.flatMap((notice) => {
    const kase = cases.get(notice.case_id);
    return kase === undefined ? [] : [{ ...notice, case: kase }];
  });
}
