import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { PARCELS } from '../packs/parcels.mjs';
import { histories } from './histories.mjs';

export const AUTHOR = 'author';

/** The pack in `folder`, with a sample: forty counters, and somebody who looks after packs. */
export function packWithCounters(folder) {
  cpSync(PARCELS, folder, { recursive: true });
  mkdirSync(join(folder, 'samples'));
  const counters = Array.from({ length: 40 }, (_, at) => [
    `counter-${at}`,
    { type: 'counter', title: `Counter ${at}`, within: 'office' },
  ]);
  const sample = {
    ...{ kind: 'sample', id: 'counters', title: 'Counters', startsAt: '2027-03-01T09:00' },
    units: { office: { type: 'office', title: 'Office' }, ...Object.fromEntries(counters) },
    people: { [AUTHOR]: { name: 'An author', administrator: true, demonstration: true } },
    posts: {},
    records: {},
  };
  writeFileSync(join(folder, 'samples', 'counters.json'), JSON.stringify(sample));
}

/** Writes the parcels of made-up histories into a seeded database, with what was told of them. */
export function fill(path, happenings) {
  const database = new Database(path);
  const { district } = database.prepare('SELECT district FROM unit LIMIT 1').get();
  const into = (table, columns) =>
    database.prepare(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    );
  const record = into('record', ['district', 'type', 'id', 'name', 'data', 'version']);
  const unit = into('record_unit', ['district', 'type', 'record', 'relation', 'unit']);
  const telling = into(
    'telling',
    ['district', 'signal', 'record_type', 'record', 'day', 'event', 'data', 'told_at'].concat([
      'told_by_person',
      'told_by_post',
    ]),
  );
  let told = 0;
  database.transaction(() => {
    for (const { serial, type, units, happenings: all } of histories(happenings)) {
      const id = `parcel-${String(serial).padStart(6, '0')}`;
      const data = JSON.stringify({ label: `No. ${serial}`, value: 120 });
      record.run(district, type, id, `No. ${serial}`, data, 1);
      unit.run(district, type, id, 'counter', units.counter);
      for (const { at, kind, data } of all) {
        if (kind !== 'told') continue;
        const { type: event, ...fields } = data;
        const said = JSON.stringify(fields);
        told += 1;
        telling.run(
          ...[district, 'sighting', type, id, fields.day, event, said, at, AUTHOR, 'clerk-post'],
        );
      }
    }
  })();
  database.close();
  return told;
}
