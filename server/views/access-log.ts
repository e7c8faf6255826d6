import type { AccessEntry, AccessLog, AccessQuery } from '../http/types.js';
import { found, refuse } from '../refusals/refused.js';
import { maySeeRecord } from '../store/reading/visible.js';
import { type ReadWithNames, readsOf } from '../store/reading/access-log.js';
import { accessWords } from './access-words.js';
import type { Desk } from './desk.js';
import { postTitle } from './holder.js';
import { isoOf } from './instant.js';
import { auditing } from './levels.js';
import { pageOf } from './page.js';
import { recordNames } from './record-name.js';

/** Who read of the records that the reader looks after, newest first. */
export async function accessLogView(desk: Desk, query: AccessQuery): Promise<AccessLog> {
  const reader = auditing(desk) ?? refuse('not-permitted');
  const { type, record: id } = query;
  const record = type === undefined || id === undefined ? undefined : { type, id };
  if (record !== undefined)
    found((await maySeeRecord(desk.sql, reader, record.type, record.id)) || undefined);
  const page = { ...pageOf(query), ...(record === undefined ? {} : { record }) };
  const { reads, total } = await readsOf(desk.sql, reader, page);
  const names = await recordNames(
    desk,
    reads.map((read) => ({
      type: read.record_type ?? '',
      id: read.record ?? '',
      name: read.record_name ?? '',
    })),
  );
  return {
    entries: reads.map((read) => {
      const about = names.of(read.record_type ?? '', read.record ?? '');
      return entryView(desk, read, found(about));
    }),
    total,
  };
}

function entryView(desk: Desk, read: ReadWithNames, record: AccessEntry['record']): AccessEntry {
  const { at, kind, person, person_name: by, case_id, reason } = read;
  return {
    ...{ at: isoOf(at), by, kind, record },
    posts: desk.organisation.heldBy(person).map(({ role, unit }) => postTitle(desk, role, unit)),
    title: accessWords(desk.language, kind, titleOf(desk, read)),
    ...(case_id === null ? {} : { case: case_id }),
    ...(reason === null ? {} : { reason }),
  };
}

/** What the pack calls what was read: a ledger, an application. */
function titleOf({ active: { words } }: Desk, { kind, subject }: ReadWithNames): string {
  if (subject === null) return '';
  if (kind === 'sheet') return words.ledgers[subject]?.definition.title ?? '';
  // What somebody else called the register that was compared.
  if (kind === 'comparison') return subject;
  if (kind === 'application') return words.processes[subject]?.definition.title ?? '';
  return '';
}
