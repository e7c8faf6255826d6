import type { Documents } from '../compile/documents.js';
import type { Fields } from '../types.js';
import { processesOf, recordTypesOf, type Source } from './among.js';
import { entryFields } from './entry-fields.js';
import { sharedFields } from './shared-fields.js';

/** What expressions about the entries of a list may read. */
export interface SourceFields {
  record?: Fields;
  case?: Fields;
  entry: Fields;
  /** The record types that the entries are about. */
  types: string[];
}

const NO_DATA: Fields = {};

/** The fields of a list's entries: those that all it is about have; without `among`, only what the list itself knows. */
export function sourceFields(documents: Documents, source: Source): SourceFields {
  const processes = processesOf(source, Object.keys(documents.process)).flatMap(
    (id) => documents.process[id] ?? [],
  );
  const duties = Object.values(documents.duty).filter(
    ({ id }) => source.among?.includes(id) ?? true,
  );
  const types =
    source.of === 'records'
      ? recordTypesOf(source, Object.keys(documents.record))
      : [...new Set(processes.map(({ about }) => about))];
  const records = types.map((type) => documents.record[type]?.schema.properties ?? NO_DATA);
  const named: { record?: Fields; case?: Fields } = {
    record: sharedFields(records),
    ...(source.of === 'records'
      ? {}
      : { case: sharedFields(processes.map(({ data }) => data ?? NO_DATA)) }),
  };
  return {
    ...(source.among === undefined ? {} : named),
    entry: entryFields(source.of, { processes, duties, tiers: documents.tier }),
    types,
  };
}
