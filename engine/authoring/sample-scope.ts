import type { PackDocuments } from '../difference/pack-documents.js';
import { isObject, type Data } from '../json.js';
import type { SampleDocument } from '../types.js';
import { asDraft } from './as-documents.js';

/** A record of the pack's samples, and the titles of its units by type. */
export interface SampleRecord {
  /** What the record is called. */
  name: string;
  record: Data;
  units: Record<string, string>;
}

/** The records of a type that the pack's samples have, in their order. */
export function sampleRecords(pack: PackDocuments, types: readonly string[]): SampleRecord[] {
  const { documents } = asDraft(pack);
  return Object.values(documents.sample).flatMap((sample) =>
    Object.values(sample.records)
      .filter(({ type }) => types.includes(type))
      .map(({ type, data, units }) => {
        const record: Data = isObject(data) ? data : {};
        const name = record[documents.record[type]?.name ?? ''];
        return {
          name: typeof name === 'string' ? name : '',
          record,
          units: unitsAbove(sample, Object.values(units)),
        };
      }),
  );
}

/** Every type of unit by its own name, where there is no sample: 〔单位〕. */
export function namelessUnits(pack: PackDocuments): Record<string, string> {
  const { types } = asDraft(pack).documents.units;
  return Object.fromEntries(Object.entries(types).map(([id, { title }]) => [id, `〔${title}〕`]));
}

function unitsAbove(sample: SampleDocument, units: readonly string[]): Record<string, string> {
  const titles = new Map<string, string>();
  for (const unit of units)
    for (let at: string | undefined = unit, steps = 0; at !== undefined && steps < 20; steps += 1) {
      const { type, title, within }: Partial<SampleDocument['units'][string]> =
        sample.units[at] ?? {};
      if (type !== undefined && title !== undefined && !titles.has(type)) titles.set(type, title);
      at = within;
    }
  return Object.fromEntries(titles);
}
