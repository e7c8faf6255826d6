import { replacedPapers } from '../../engine/correct/papers.js';
import { countingIn } from '../../engine/correct/statements.js';
import type { Data } from '../../engine/json.js';
import { livedHistory } from '../cases/lived-history.js';
import type { CaseView, DocumentRef, Revelation } from '../http/types.js';
import { found, refuse } from '../refusals/refused.js';
import {
  caseSeen,
  casesOfRecord,
  type CaseWithRecord,
  isParted,
  snapshotOf,
} from '../store/reading/cases.js';
import { documentsOf } from '../store/reading/documents.js';
import { eventsOf } from '../store/reading/history.js';
import { openTasksOf } from '../store/reading/tasks.js';
import { caseSummaries } from './case-summary.js';
import { correctableIn } from './correction.js';
import type { Desk } from './desk.js';
import { type Happened } from './event-title.js';
import { historyEntry } from './history.js';
import { inWords } from './in-words.js';
import { isoOf } from './instant.js';
import { mayReveal } from './levels.js';
import { namesOfActors } from './names-of-actors.js';
import { readOfCase } from './reads.js';
import { spansOf, versionsAt } from './spans.js';
import { recordValues } from './values.js';
import { shownIn } from './shown-in.js';
import { taskSummaries } from './task-summary.js';
import { timerViews } from './timers.js';

/** A case with all that is known of it: the record, the work, its history, what will come. */
export async function caseView(desk: Desk, id: string): Promise<CaseView> {
  const { sql, reader } = desk;
  const row = found(await caseSeen(sql, reader, id));
  await desk.note([readOfCase('case', row)]);
  const { words } = await desk.editionOf(row.pack_hash);
  const [tasks, related, history] = await Promise.all([
    openTasksOf(sql, reader, id),
    casesOfRecord(sql, reader, row.record_type, row.record),
    eventsOf(sql, reader, id),
  ]);
  const summaries = await caseSummaries(desk, [row, ...related]);
  const summary = found(summaries.get(id));
  summaries.delete(id);
  return {
    case: summary,
    record: await recordOfCase(desk, row),
    tasks: await taskSummaries(desk, tasks),
    history: await historyOf(desk, row, history),
    timers: isParted(row) ? [] : timerViews(desk, words, snapshotOf(row)),
    documents: await documentRefs(desk, row, history),
    related: [...summaries.values()],
    mayReveal: await mayReveal(desk, row),
  };
}

/** A case without masks, for whoever may lift them; why they were lifted is kept. */
export async function revealedCaseView(
  desk: Desk,
  id: string,
  { reason }: Revelation,
): Promise<CaseView> {
  const row = found(await caseSeen(desk.sql, desk.reader, id));
  if (!(await mayReveal(desk, row))) return refuse('not-permitted');
  await desk.note([readOfCase('revelation', row, { reason })]);
  return caseView({ ...desk, lifted: true }, id);
}

/** What is known of the record that a case is about, masked as the pack says. */
export async function recordOfCase(desk: Desk, row: CaseWithRecord): Promise<CaseView['record']> {
  const { words } = await desk.editionOf(row.pack_hash);
  const type = words.records[row.record_type];
  if (type === undefined) return [];
  const data = JSON.parse(row.record_data) as Data;
  return recordValues(type, data, Object.keys(type.schema.properties), await shownIn(desk, row));
}

/** The papers that a case has produced. */
export async function documentRefs(
  desk: Desk,
  row: CaseWithRecord,
  history: readonly Happened[],
): Promise<DocumentRef[]> {
  const replaced = replacedPapers(history);
  const rows = await documentsOf(desk.sql, desk.reader, row.id);
  const versionAt = await versionsAt(desk, [row.id]);
  return Promise.all(
    rows.map(async ({ number, document, at }) => {
      const { words } = await desk.editionOf(versionAt(row, at));
      const title = words.printed[document]?.definition.title ?? document;
      const ref = { number, document, title, at: isoOf(at) };
      return replaced.has(number) ? { ...ref, replaced: true } : ref;
    }),
  );
}

async function historyOf(
  desk: Desk,
  row: CaseWithRecord,
  history: readonly Happened[],
): Promise<CaseView['history']> {
  const events = history.map(({ event }) => event);
  const programOf = async (hash: string) => (await desk.editionOf(hash)).program;
  const telling = {
    counting: countingIn(events),
    correctable: isParted(row)
      ? new Set<number>()
      : await correctableIn(desk, row, await livedHistory(events, row.pack_hash, programOf)),
    process: row.process,
    shown: await shownIn(desk, row),
    names: await namesOfActors(desk, history),
  };
  const spans = inWords(await spansOf(desk, row.pack_hash, history));
  return spans.flatMap(({ edition: { words }, history: lived }) =>
    lived.map((happened) => historyEntry(desk, happened, { ...telling, words })),
  );
}
