import { ANYTHING, type Expected } from '../../expression/compile-expression.js';
import { fieldAlone } from '../../expression/field-alone.js';
import type { ShownValue } from '../../ledger/compiled.js';
import type { FieldSchema } from '../../types.js';
import type { EntryLanguage } from './entry-language.js';
import { maskedAmongOthers } from './ledger-faults.js';
import type { Linking, Place } from './linking.js';

/**
 * A value that people will read. A masked field is shown alone or not at all: mixed into other text
 * there would be nothing left to mask.
 */
export function linkShown(
  linking: Linking,
  text: string,
  { language, masked }: EntryLanguage,
  place: Place,
  expected: Expected = ANYTHING,
): ShownValue {
  const reads = new Set<string>();
  const { value, type, names } = linking.typed(text, language, expected, place, reads);
  const alone = fieldAlone(text, language.vocabulary);
  const mixed = [...reads].find((name) => masked.has(name));
  if (mixed !== undefined && alone === undefined && SHOWS_TEXT.has(type))
    linking.fault(place, maskedAmongOthers(text, mixed));
  return {
    value,
    field: alone?.field ?? FIELD_OF[type] ?? { type: 'string' },
    ...(alone?.variable === 'record' ? { recordField: alone.name } : {}),
    reads: { record: [...reads], case: [...(names?.fields.get('case') ?? [])] },
  };
}

/** What an expression of a CEL type is written as. */
const FIELD_OF: Record<string, FieldSchema> = {
  int: { type: 'integer' },
  double: { type: 'number' },
  bool: { type: 'boolean' },
  Date: { type: 'string', format: 'date' },
  'google.protobuf.Timestamp': { type: 'string', format: 'date-time' },
  'list<string>': { type: 'array', items: { type: 'string' } },
};

/** The types whose values say what stands in a field; a comparison or a count does not. */
const SHOWS_TEXT: ReadonlySet<string> = new Set(['string', 'dyn', 'list<string>']);
