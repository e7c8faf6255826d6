import type { PackDocuments } from '../difference/pack-documents.js';
import { compileExpression } from '../expression/compile-expression.js';
import type { Compiled } from '../expression/expression.js';
import { fieldAlone } from '../expression/field-alone.js';
import { written } from '../expression/template.js';
import { languageOf, type Language } from '../expression/vocabulary.js';
import type { Instant, Json } from '../json.js';
import { type Facts, holds, valueOf } from '../ledger/row.js';
import { sourceFields } from '../ledger/source-fields.js';
import type { LedgerDocument } from '../types.js';
import { asDraft } from './as-documents.js';
import { sampleRecords } from './sample-scope.js';

/** A few lines of a ledger, a text for each column. */
export interface SampleRows {
  rows: string[][];
  /** How many of the samples stand in it. */
  count: number;
}

/**
 * The lines that a ledger of records would have of the pack's samples; of cases, tasks and duties there are no samples.
 * A column whose expression has a fault is empty, and a condition that has one holds for nobody.
 *
 * @param most so many lines at most
 */
export function sampleRows(
  pack: PackDocuments,
  ledger: LedgerDocument,
  now: Instant,
  most: number,
): SampleRows {
  if (ledger.of !== 'records') return { rows: [], count: 0 };
  const { documents, calendars } = asDraft(pack);
  const { locale, timeZone } = documents.pack;
  const { types, ...fields } = sourceFields(documents, ledger);
  const language = languageOf({
    ...fields,
    units: true,
    parameters: documents.parameters.parameters,
    calendars,
    timeZone,
  });
  const { where } = ledger;
  const condition = where === undefined ? undefined : compiled(where, language);
  const facts = sampleRecords(pack, types).map(({ name, record, units }): Facts => ({
    record,
    units,
    entry: { name, open: 0 },
    now,
  }));
  const standing = facts.filter(
    (one) =>
      where === undefined ||
      (condition !== undefined && holds(condition as Compiled<boolean>, one)),
  );
  const columns = Object.values(ledger.columns).map(({ value }) => ({
    value: compiled(value, language),
    field: fieldAlone(value, language.vocabulary)?.field,
  }));
  const rows = standing
    .slice(0, most)
    .map((one) =>
      columns.map(({ value, field }) =>
        value === undefined ? '' : written(valueOf(value, one), field, locale),
      ),
    );
  return { rows, count: standing.length };
}

function compiled(text: string, language: Language): Compiled<Json> | undefined {
  const result = compileExpression<Json>(text, language, []);
  return 'fault' in result ? undefined : result.compiled;
}
