import type { Language } from '../../expression/vocabulary.js';
import type { Source } from '../../ledger/among.js';
import { sourceFields } from '../../ledger/source-fields.js';
import { below, type Linking, type Place } from './linking.js';

/** What expressions about the entries of a list may read, and what of it is masked. */
export interface EntryLanguage {
  language: Language;
  /** The fields of the record types that have a mask. */
  masked: ReadonlySet<string>;
}

/** What expressions of a ledger or an indicator may read; reports what it is about that does not exist. */
export function entryLanguage(linking: Linking, source: Source, place: Place): EntryLanguage {
  source.among?.forEach((id, index) =>
    linking.refers(KIND_OF[source.of], id, below(place, 'among', index)),
  );
  const { documents } = linking;
  const { types, ...fields } = sourceFields(documents, source);
  const language = linking.language({ ...fields, units: true });
  const masks = types.flatMap((type) => Object.entries(documents.record[type]?.sensitivity ?? {}));
  const masked = masks.flatMap(([name, { mask }]) => (mask === undefined ? [] : [name]));
  return { language, masked: new Set(masked) };
}

/** What `among` names. */
const KIND_OF = { records: 'record', cases: 'process', tasks: 'process', duties: 'duty' } as const;
