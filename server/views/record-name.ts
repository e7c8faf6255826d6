import type { RecordName } from '../http/types.js';
import { unitsOfRecords } from '../store/reading/records.js';
import { grouped } from '../units/grouped.js';
import type { Desk } from './desk.js';

/** A record that the reader was shown. */
export interface Known {
  type: string;
  id: string;
  name: string;
}

/** The records' names with their units', to be looked up by type and id. */
export async function recordNames(
  { sql, organisation }: Desk,
  records: readonly Known[],
): Promise<{ of: (type: string, id: string) => RecordName | undefined }> {
  const names = new Map<string, RecordName>();
  for (const [type, ofType] of grouped(records, (record) => record.type)) {
    const ids = [...new Set(ofType.map(({ id }) => id))];
    const units = grouped(await unitsOfRecords(sql, type, ids), ({ record }) => record);
    for (const { id, name } of ofType) {
      const titles = (units.get(id) ?? []).map(
        ({ unit }) => organisation.unit(unit)?.title ?? unit,
      );
      // What is about a unit itself has its name already.
      const others = new Set(titles.filter((title) => title !== name));
      names.set(`${type}/${id}`, { type, id, name, units: [...others] });
    }
  }
  return { of: (type, id) => names.get(`${type}/${id}`) };
}
