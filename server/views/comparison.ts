import type { Comparisons } from '../comparison/comparisons.js';
import type {
  ComparisonOpened,
  ComparisonQuery,
  ComparisonRequest,
  FindingSettling,
} from '../http/types.js';
import { found, granted, refuse } from '../refusals/refused.js';
import { comparisonById, findingCounts, findingPage } from '../store/comparisons/reading.js';
import { findingViews, recordsIn } from './comparison-findings.js';
import { mayTakeIn } from './comparison-new-records.js';
import { openComparison } from './comparison-opened.js';
import { columnsAt, comparing, comparisonView } from './comparisons.js';
import type { Desk } from './desk.js';
import { pageOf } from './page.js';
import { readOfRecord } from './reads.js';

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
  return comparisonPage(desk, id, {});
}

/** A comparison with a page of what it found; of whom it tells is written down. */
export async function comparisonOpened(
  desk: Desk,
  id: string,
  query: ComparisonQuery,
): Promise<ComparisonOpened> {
  const page = await comparisonPage(desk, id, query);
  const { type, title: subject } = page.comparison;
  await desk.note(
    recordsIn(page.findings).map((record) =>
      readOfRecord('comparison', { type, id: record }, { subject }),
    ),
  );
  return page;
}

async function comparisonPage(
  desk: Desk,
  id: string,
  query: ComparisonQuery,
): Promise<ComparisonOpened> {
  const { sql } = desk;
  const { comparison, filter, total } = await openComparison(desk, id, query);
  const findings = await findingPage(sql, id, filter, pageOf(query));
  const counts = await findingCounts(sql, id);
  return {
    comparison: comparisonView(desk, comparison),
    counts: counts.map(({ kind, total: all, open }) => ({ kind, total: all, open })),
    findings: await findingViews(desk, comparison.record_type, findings),
    total,
    mayTakeIn: mayTakeIn(desk, comparison),
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

/** A finding's number as it stands in an address. */
function numberIn(text: string): number {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : refuse('not-found');
}
