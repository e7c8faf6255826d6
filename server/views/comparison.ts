import type { Comparisons } from '../comparison/comparisons.js';
import type { Data } from '../../engine/json.js';
import type {
  ComparisonOpened,
  ComparisonQuery,
  ComparisonRequest,
  FindingEntry,
  FindingSettling,
  FindingView,
} from '../http/types.js';
import { found, granted, refuse } from '../refusals/refused.js';
import {
  comparisonById,
  findingCounts,
  type FindingFilter,
  findingPage,
  type FindingWithName,
} from '../store/comparisons/reading.js';
import type { FoundEntry } from '../store/entities/comparisons.js';
import { columnsAt, comparing, comparisonView } from './comparisons.js';
import type { Desk } from './desk.js';
import { isoOf } from './instant.js';
import { levelsInLists } from './levels.js';
import { pageOf } from './page.js';
import { readOfRecord } from './reads.js';
import { recordNames } from './record-name.js';
import { titlesIn } from './shown-in.js';
import { recordValues, type Shown } from './values.js';

/** Compares a register that was sent with the records that the reader sees. */
export async function compareRegister(
  desk: Desk,
  comparisons: Comparisons,
  path: string,
  { type, title, chosen }: ComparisonRequest,
): Promise<ComparisonOpened> {
  const reader = comparing(desk);
  const definition = found(desk.active.program.records[type]);
  const { id, records } = granted(
    await comparisons.compare({
      ...{ title: title.trim(), definition, columns: columnsAt(desk, type), path, reader },
      chosen: chosen === undefined ? undefined : chosenIn(chosen),
    }),
  );
  const subject = title.trim();
  await desk.note(
    records.map((record) => readOfRecord('comparison', { type, id: record }, { subject })),
  );
  return comparisonOpened(desk, id, {});
}

/** A comparison with a page of what it found. */
export async function comparisonOpened(
  desk: Desk,
  id: string,
  query: ComparisonQuery,
): Promise<ComparisonOpened> {
  const { sql } = desk;
  const comparison = found(await comparisonById(sql, comparing(desk), id));
  const { findings, total } = await findingPage(sql, id, { ...pageOf(query), ...filterOf(query) });
  const counts = await findingCounts(sql, id);
  return {
    comparison: comparisonView(desk, comparison),
    counts: counts.map(({ kind, total: all, open }) => ({ kind, total: all, open })),
    findings: await findingViews(desk, comparison.record_type, findings),
    total,
  };
}

/** Settles a finding. */
export async function settleFinding(
  desk: Desk,
  comparisons: Comparisons,
  { id, number }: { id: string; number: string },
  { outcome, note }: FindingSettling,
): Promise<void> {
  found(await comparisonById(desk.sql, comparing(desk), id));
  if (outcome === 'nothing' && note.trim() === '') refuse('reason-missing');
  const settling = { outcome, note: note.trim(), by: desk.reader.person };
  granted(await comparisons.settle(id, numberIn(number), settling));
}

/** Opens a finding again that was settled by mistake. */
export async function reopenFinding(
  desk: Desk,
  comparisons: Comparisons,
  { id, number }: { id: string; number: string },
): Promise<void> {
  found(await comparisonById(desk.sql, comparing(desk), id));
  granted(await comparisons.reopen(id, numberIn(number)));
}

/** Takes a comparison away: for whoever made it. */
export async function removeComparison(
  desk: Desk,
  comparisons: Comparisons,
  id: string,
): Promise<void> {
  const { person } = found(await comparisonById(desk.sql, comparing(desk), id));
  if (person !== desk.reader.person) refuse('not-permitted');
  await comparisons.remove(id);
}

function chosenIn(text: string): Record<string, string> {
  const chosen = parsed(text);
  const isMap =
    typeof chosen === 'object' &&
    chosen !== null &&
    Object.values(chosen).every((key) => typeof key === 'string');
  return isMap ? (chosen as Record<string, string>) : refuse('malformed');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return refuse('malformed');
  }
}

function filterOf({ kind, open, q }: ComparisonQuery): Partial<FindingFilter> {
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(open === undefined ? {} : { open: open === 'true' }),
    ...(q === undefined ? {} : { q }),
  };
}

async function findingViews(
  desk: Desk,
  type: string,
  rows: FindingWithName[],
): Promise<FindingView[]> {
  const definition = found(desk.active.words.records[type]);
  const read = rows.map(({ ours, theirs }) => ({
    ours: entriesIn(ours),
    theirs: entriesIn(theirs),
  }));
  const known = read.flatMap(({ ours }) =>
    ours.flatMap(({ record, data }) =>
      record === undefined ? [] : [{ type, id: record, name: nameIn(data[definition.name]) }],
    ),
  );
  const names = await recordNames(desk, known);
  const levels = levelsInLists({ ...desk, reader: comparing(desk) });
  const shown: Shown = { language: desk.language, levels, titles: titlesIn(desk) };
  const entryView = ({ record, line, data }: FoundEntry): FindingEntry => ({
    ...(line === undefined ? {} : { line }),
    ...(record === undefined ? {} : { record: found(names.of(type, record)) }),
    values: recordValues(definition, data as Data, Object.keys(data), shown),
  });
  return rows.map((row, at) => ({
    ...{ number: row.number, kind: row.kind, name: row.name },
    fields: JSON.parse(row.fields) as string[],
    ours: (read[at]?.ours ?? []).map(entryView),
    theirs: (read[at]?.theirs ?? []).map(entryView),
    ...settledView(row),
  }));
}

function nameIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A finding's number as it stands in an address. */
function numberIn(text: string): number {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : refuse('not-found');
}

function entriesIn(text: string): FoundEntry[] {
  return JSON.parse(text) as FoundEntry[];
}

function settledView({ outcome, note, settled_at: at, settler_name: by }: FindingWithName) {
  if (outcome === null) return {};
  return {
    outcome,
    note: note ?? '',
    ...(at === null ? {} : { settledAt: isoOf(at) }),
    ...(by === null ? {} : { settledBy: by }),
  };
}
