import type { Data } from '../../engine/json.js';
import { lineUp } from '../../engine/tiers/resolve.js';
import type { ListedRecord } from '../store/reading/entries.js';
import { openCasesCounted } from '../store/reading/entries.js';
import { unitsOfRecords } from '../store/reading/records.js';
import { grouped } from '../units/grouped.js';
import type { Organisation } from '../units/organisation.js';
import type { Entry } from './entry.js';
import type { Sight } from './sight.js';

/** Records of one type as entries. */
export async function recordEntries(
  sight: Sight,
  type: string,
  rows: readonly ListedRecord[],
): Promise<Entry[]> {
  const ids = rows.map(({ record }) => record);
  const open = await openCasesCounted(sight.sql, sight.reader, type, ids);
  const subjects = await subjectsOf(sight, rows);
  return rows.map((row) => {
    const { units, titles, data } = subjects(row);
    const { record: id, record_name: name } = row;
    return {
      ...{ key: id, kind: type, record: { type, id, name }, units },
      facts: {
        record: data,
        entry: { name, open: open.get(id) ?? 0 },
        units: titles,
        now: sight.now,
      },
    };
  });
}

/** What entries know of their record: its data, its units with those above, and their titles by type. */
export interface Subject {
  data: Data;
  units: ReadonlySet<string>;
  titles: Readonly<Record<string, string>>;
}

/** Looks up the records of rows, whose units are read together; what many have in common is made once. */
export async function subjectsOf(
  { sql, organisation }: Sight,
  rows: readonly ListedRecord[],
): Promise<(row: ListedRecord) => Subject> {
  const units = new Map<string, string[]>();
  for (const [type, ofType] of grouped(rows, ({ record_type: one }) => one)) {
    const ids = [...new Set(ofType.map(({ record }) => record))];
    for (const { record, unit } of await unitsOfRecords(sql, type, ids)) {
      const key = `${type}/${record}`;
      const its = units.get(key);
      if (its === undefined) units.set(key, [unit]);
      else its.push(unit);
    }
  }
  const placed = new Map<string, Placed>();
  return ({ record_type: type, record, record_data: data, record_units: then }) => {
    const its =
      then === undefined ? units.get(`${type}/${record}`) : (JSON.parse(then) as string[]);
    const where = (its ?? []).join('\n');
    let place = placed.get(where);
    if (place === undefined) placed.set(where, (place = placedIn(organisation, its ?? [])));
    return { data: JSON.parse(data) as Data, ...place };
  };
}

/** What an entry knows of its units. */
type Placed = Pick<Subject, 'units' | 'titles'>;

function placedIn(organisation: Organisation, ids: readonly string[]): Placed {
  const all = ids.flatMap((id) => lineUp(id, (one) => organisation.unit(one)));
  const titles: Record<string, string> = {};
  for (const unit of all) titles[unit.type] ??= unit.title;
  return { units: new Set(all.map(({ id }) => id)), titles };
}
