import type { Data } from '../../engine/json.js';
import type { FindingEntry, FindingView } from '../http/types.js';
import { found } from '../refusals/refused.js';
import type { FindingWithName } from '../store/comparisons/reading.js';
import type { FoundEntry } from '../store/entities/comparisons.js';
import { comparing } from './comparisons.js';
import type { Desk } from './desk.js';
import { isoOf } from './instant.js';
import { levelsInLists } from './levels.js';
import { recordNames } from './record-name.js';
import { titlesIn } from './shown-in.js';
import { recordValues, type Shown } from './values.js';

/** What was found, as far as the reader may read it. */
export async function findingViews(
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

/** Of which records findings tell, each once. */
export function recordsIn(findings: readonly Pick<FindingView, 'ours'>[]): string[] {
  const records = findings.flatMap(({ ours }) => ours.flatMap(({ record }) => record?.id ?? []));
  return [...new Set(records)];
}

function nameIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The entries of one side, as they are kept. */
export function entriesIn(text: string): FoundEntry[] {
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
