import { ExpressionFault } from '../../engine/expression/compile-expression.js';
import type { Data } from '../../engine/json.js';
import type { Program } from '../../engine/program.js';
import type { CaseSummary, RecordName, StateView } from '../http/types.js';
import { type CaseWithRecord, isParted, snapshotOf } from '../store/reading/cases.js';
import type { Desk } from './desk.js';
import type { Edition } from './editions.js';
import { isoOf, maybeIso } from './instant.js';
import { recordNames } from './record-name.js';

/** Cases as they stand in lists, by id; each in the words of the pack it runs on. */
export async function caseSummaries(
  desk: Desk,
  rows: readonly CaseWithRecord[],
): Promise<Map<string, CaseSummary>> {
  const cases = new Map(rows.map((row) => [row.id, row]));
  const about = [...cases.values()].map(({ record_type: type, record: id, record_name: name }) => ({
    type,
    id,
    name,
  }));
  const names = await recordNames(desk, about);
  const summaries = [...cases.values()].map(async (row) => {
    const edition = await desk.editionOf(row.pack_hash);
    const name = nameThen(desk, row) ?? names.of(row.record_type, row.record) ?? named(row, []);
    return [row.id, summaryOf(desk, row, edition, name)] as const;
  });
  return new Map(await Promise.all(summaries));
}

/** The record with the units from which it went, where it is told of as it was then. */
function nameThen({ organisation }: Desk, row: CaseWithRecord): RecordName | undefined {
  if (!isParted(row)) return undefined;
  const units = JSON.parse(row.record_units ?? '[]') as string[];
  return named(
    row,
    units.map((unit) => organisation.unit(unit)?.title ?? unit),
  );
}

function named(row: CaseWithRecord, units: string[]): RecordName {
  const { record_type: type, record: id, record_name: name } = row;
  return { type, id, name, units };
}

/** A state in the words and the tone that it has everywhere. */
export function stateView(words: Program, process: string, id: string): StateView {
  const definition = words.processes[process]?.states[id]?.definition;
  const { title = id, tone = 'quiet', final = false } = definition ?? {};
  return { id, title, tone, final };
}

function summaryOf(
  desk: Desk,
  row: CaseWithRecord,
  { program, words }: Edition,
  record: RecordName,
): CaseSummary {
  return {
    id: row.id,
    process: row.process,
    processTitle: words.processes[row.process]?.definition.title ?? row.process,
    record,
    state: stateView(words, row.process, row.state),
    headline: words === program ? row.headline : headlineIn(words, desk, row),
    openedAt: isoOf(row.opened_at),
    version: words.pack.version,
    ...maybeIso('closedAt', row.closed_at),
  };
}

/** Headlines are kept in the pack's language; in another they are made anew. */
function headlineIn(words: Program, { now }: Desk, row: CaseWithRecord): string {
  const headline = words.processes[row.process]?.headline;
  if (headline === undefined) return row.headline;
  try {
    const record = JSON.parse(row.record_data) as Data;
    return headline({ case: snapshotOf(row).data, record, now });
  } catch (error) {
    if (error instanceof ExpressionFault) return row.headline;
    throw error;
  }
}
