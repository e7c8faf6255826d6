import type { AccessEntry, AccessLog, AccessQuery } from '../http/types.js';
import { found, refuse } from '../refusals/refused.js';
import { maySeeRecord } from '../store/reading/visible.js';
import type { Place } from '../store/reader.js';
import { type ReadWithNames, readsOf } from '../store/reading/access-log.js';
import { accessWords } from './access-words.js';
import type { Desk } from './desk.js';
import { postTitle } from './holder.js';
import { isoOf } from './instant.js';
import { auditing } from './levels.js';
import { pageOf } from './page.js';
import { recordNames } from './record-name.js';

/** Who read of the records that the reader looks after, newest first. */
export async function accessLogView(
  desk: Desk,
  keptDays: number,
  query: AccessQuery,
): Promise<AccessLog> {
  const reader = auditing(desk) ?? refuse('not-permitted');
  const { type, record: id } = query;
  const record = type === undefined || id === undefined ? undefined : { type, id };
  if (record !== undefined)
    found((await maySeeRecord(desk.sql, reader, record.type, record.id)) || undefined);
  const page = { ...pageOf(query), ...(record === undefined ? {} : { record }) };
  const { reads, total } = await readsOf(desk.sql, reader, page);
  const names = await recordNames(
    desk,
    reads.flatMap(({ record_type: type, record: id, record_name: name }) =>
      type === null || id === null ? [] : { type, id, name: name ?? '' },
    ),
  );
  return {
    entries: reads.map((read) => {
      const { record_type: of, record: whose } = read;
      const about = of === null || whose === null ? undefined : found(names.of(of, whose));
      return entryView(desk, read, about);
    }),
    total,
    keptDays,
  };
}

function entryView(
  desk: Desk,
  read: ReadWithNames,
  record: AccessEntry['record'] | undefined,
): AccessEntry {
  const { at, kind, person_name: by, case_id, reason } = read;
  const wasInVain = kind === 'emergency' && record === undefined;
  return {
    ...{ at: isoOf(at), by, kind },
    ...(record === undefined ? {} : { record }),
    posts: postsOf(desk, read).map(({ role, unit }) => postTitle(desk, role, unit)),
    title: accessWords(desk.language, wasInVain ? 'in-vain' : kind, titleOf(desk, read)),
    ...(case_id === null ? {} : { case: case_id }),
    ...(reason === null ? {} : { reason }),
  };
}

/** Those held then; of what was written down before that was kept, those held now. */
function postsOf({ organisation }: Desk, { person, posts }: ReadWithNames): Place[] {
  return posts === null ? organisation.heldBy(person) : (JSON.parse(posts) as Place[]);
}

/** What the pack calls what was read: a ledger, an application. */
function titleOf({ active: { words } }: Desk, { kind, subject }: ReadWithNames): string {
  if (subject === null) return '';
  if (kind === 'sheet') return words.ledgers[subject]?.definition.title ?? '';
  // What somebody else called the register that was compared.
  if (kind === 'comparison' || kind === 'comparison-sheet') return subject;
  if (kind === 'application') return words.processes[subject]?.definition.title ?? '';
  return '';
}
