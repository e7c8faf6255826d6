import type { Language } from '../../expression/vocabulary.js';
import { processesOf, recordTypesOf, type Source } from '../../ledger/among.js';
import { entryFields } from '../../ledger/entry-fields.js';
import { sharedFields } from '../../ledger/shared-fields.js';
import type { Fields } from '../../types.js';
import { below, type Linking, NO_DATA, type Place } from './linking.js';

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
  const language = linking.language({
    ...(source.among === undefined ? {} : named),
    entry: entryFields(source.of, { processes, duties, tiers: documents.tier }),
    units: true,
  });
  const masks = types.flatMap((type) => Object.entries(documents.record[type]?.sensitivity ?? {}));
  const masked = masks.flatMap(([name, { mask }]) => (mask === undefined ? [] : [name]));
  return { language, masked: new Set(masked) };
}

/** What `among` names. */
const KIND_OF = { records: 'record', cases: 'process', tasks: 'process', duties: 'duty' } as const;
