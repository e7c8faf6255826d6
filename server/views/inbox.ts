import type { Inbox, InboxItem, InboxQuery, InboxUnread } from '../http/types.js';
import { found } from '../refusals/refused.js';
import type { Database } from '../store/database.js';
import {
  inboxCounts,
  type InboxLetter,
  inboxOf,
  isInInbox,
  unreadLetters,
} from '../store/reading/inbox.js';
import { noticesByIds } from '../store/reading/notices.js';
import { tasksByIds } from '../store/reading/tasks.js';
import { markRead, markUnread } from '../store/writing/inbox-marks.js';
import type { Desk } from './desk.js';
import { isoOf } from './instant.js';
import { pageOf } from './page.js';
import { looksById } from './emergencies.js';
import { taskSummaries } from './task-summary.js';
import { noticeViews } from './work.js';

/** How far back the inbox reaches. */
const REACH_MS = 90 * 86_400_000;

/** What came for the reader, newest first: for the posts held now, as all that is addressed to a post. */
export async function inboxView(desk: Desk, query: InboxQuery): Promise<Inbox> {
  const since = desk.now - REACH_MS;
  const [letters, counts] = await Promise.all([
    inboxOf(desk.sql, desk.reader, { since, ...pageOf(query) }),
    inboxCounts(desk.sql, desk.reader, since),
  ]);
  return { items: await itemsOf(desk, letters), ...counts };
}

export async function inboxUnreadView(desk: Desk): Promise<InboxUnread> {
  const { unread } = await inboxCounts(desk.sql, desk.reader, desk.now - REACH_MS);
  return { unread };
}

/** Marks a letter as read, or as to be read again. */
export async function markLetter(
  { sql, reader, now }: Desk,
  database: Database,
  letter: string,
  read: boolean,
): Promise<void> {
  const own = await isInInbox(sql, reader, now - REACH_MS, letter);
  found(own ? letter : undefined);
  const mark = read ? markRead : markUnread;
  await database.write((writing) => mark(writing, reader.person, letter));
}

/** Marks all that is unread as read. */
export async function markAllRead({ sql, reader, now }: Desk, database: Database): Promise<void> {
  const letters = await unreadLetters(sql, reader, now - REACH_MS);
  await database.write(async (writing) => {
    for (const letter of letters) await markRead(writing, reader.person, letter);
  });
}

async function itemsOf(desk: Desk, letters: readonly InboxLetter[]): Promise<InboxItem[]> {
  const about = (...kinds: InboxLetter['kind'][]) =>
    letters.filter(({ kind }) => kinds.includes(kind)).map(({ subject }) => subject);
  const [tasks, notices, look] = await Promise.all([
    tasksByIds(desk.sql, desk.reader, about('task', 'overdue')),
    noticesByIds(desk.sql, desk.reader, about('report', 'notice')),
    looksById(desk, about('look')),
  ]);
  const task = new Map((await taskSummaries(desk, tasks)).map((one) => [one.id, one]));
  const notice = new Map((await noticeViews(desk, notices)).map((one) => [one.id, one]));
  return letters.map(({ id, kind, subject, created_at, unread, done_at }) => ({
    id,
    kind,
    at: isoOf(created_at),
    unread: Boolean(unread),
    done: done_at !== null,
    ...named('task', task.get(subject)),
    ...named('notice', notice.get(subject)),
    ...named('look', look.get(subject)),
  }));
}

function named<N extends string, T>(name: N, value: T | undefined): Partial<Record<N, T>> {
  return (value === undefined ? {} : { [name]: value }) as Partial<Record<N, T>>;
}
