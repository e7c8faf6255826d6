import type { Instant } from '../../../engine/json.js';
import type { Flag } from '../entities/column.js';
import type { OutboxRow } from '../entities/outbox.js';
import { caseScopeThen } from '../parting-scope.js';
import type { Reader } from '../reader.js';
import { ownLetters, recordScope } from '../scope.js';
import { page } from '../at-most.js';
import { part, type Part, type Sql } from '../sql.js';

/** A letter as its reader has it. What is done with need not be read any more. */
export interface InboxLetter extends Pick<OutboxRow, 'id' | 'kind' | 'subject' | 'created_at'> {
  unread: Flag;
  done_at: Instant | null;
}

/** What came for the reader since then, newest first. */
export function inboxOf(
  sql: Sql,
  reader: Reader,
  { since, offset, limit }: { since: Instant; offset: number; limit: number },
): Promise<InboxLetter[]> {
  return sql<InboxLetter>`
    SELECT o.id, o.kind, o.subject, o.created_at, (${UNREAD}) AS unread, ${DONE} AS done_at
    ${lettersFor(sql, reader, since)}
    ORDER BY o.id DESC ${page({ limit, offset })}`;
}

/** How many letters there are, and how many of them are unread. */
export async function inboxCounts(
  sql: Sql,
  reader: Reader,
  since: Instant,
): Promise<{ total: number; unread: number }> {
  const [row] = await sql<{ total: number; unread: number }>`
    SELECT count(*) AS total, count(CASE WHEN ${UNREAD} THEN 1 END) AS unread
    ${lettersFor(sql, reader, since)}`;
  return row ?? { total: 0, unread: 0 };
}

/** The ids of what is unread; one letter's, or all. */
export async function unreadLetters(sql: Sql, reader: Reader, since: Instant): Promise<string[]> {
  const rows = await sql<Pick<OutboxRow, 'id'>>`
    SELECT o.id ${lettersFor(sql, reader, since)} AND ${UNREAD}`;
  return rows.map(({ id }) => id);
}

/** Whether a letter is one of the reader's. */
export async function isInInbox(
  sql: Sql,
  reader: Reader,
  since: Instant,
  id: string,
): Promise<boolean> {
  const rows = await sql`SELECT o.id ${lettersFor(sql, reader, since)} AND o.id = ${id}`;
  return rows.length > 0;
}

const DONE = part`COALESCE(t.closed_at, n.acknowledged_at, e.reviewed_at)`;
/** Of a case whose record has gone away one keeps what one was told, but no longer the work. */
const STILL_TOLD = part`n.id IS NOT NULL AND o.created_at <= s.at`;
const UNREAD = part`m.letter IS NULL AND ${DONE} IS NULL`;

function lettersFor({ district }: Sql, reader: Reader, since: Instant): Part {
  return part`FROM outbox o
    LEFT JOIN cases c ON c.district = o.district AND c.id = o.case_id
    LEFT JOIN task t ON t.district = o.district AND t.id = o.subject
    LEFT JOIN notice n ON n.district = o.district AND n.id = o.subject
    LEFT JOIN emergency e ON e.district = o.district AND e.id = o.subject
    LEFT JOIN record r ON r.district = e.district AND r.type = e.type AND r.id = e.record
    LEFT JOIN inbox_mark m
      ON m.district = o.district AND m.person = ${reader.person} AND m.letter = o.id
    WHERE o.district = ${district} AND o.created_at >= ${since}
      AND ${ownLetters(reader)}
      AND ((c.id IS NOT NULL AND ${caseScopeThen(reader, STILL_TOLD)}) OR (r.id IS NOT NULL AND ${recordScope(reader)}))`;
}
