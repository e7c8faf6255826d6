// The limit: the same sheet parsed, each row validated, and as many rows at once upserted from JSON. No checks of
// units, no report, nothing kept of what was there before.
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import Database from 'better-sqlite3';
import Papa from 'papaparse';
import { FORMATS } from '../../dist/engine/form/formats.js';
import { FIELDS, REQUIRED } from './register.mjs';

const [, , folder, , sheet] = process.argv;
const TOGETHER = 5_000;
const database = new Database(join(folder, 'by-hand.db'));
database.pragma('journal_mode = WAL');
database.pragma('synchronous = FULL');
database.exec(`
  CREATE TABLE record (district TEXT, type TEXT, id TEXT, name TEXT, data TEXT, version INTEGER,
    identity TEXT, PRIMARY KEY (district, type, id)) WITHOUT ROWID;
  CREATE UNIQUE INDEX record_identity ON record (district, type, identity);
  CREATE TABLE record_unit (district TEXT, type TEXT, record TEXT, relation TEXT, unit TEXT,
    PRIMARY KEY (district, type, record, relation)) WITHOUT ROWID;
  CREATE INDEX record_unit_unit ON record_unit (district, unit);
`);
const upsert = database.prepare(`
  INSERT INTO record SELECT 'main', 'parcel', value->>0, value->>1, value->>2, 1, value->>0
  FROM json_each(?) WHERE true
  ON CONFLICT (district, type, id) DO UPDATE SET data = excluded.data, version = version + 1
    WHERE data <> excluded.data`);
const attach = database.prepare(`
  INSERT INTO record_unit SELECT 'main', 'parcel', value->>0, 'counter', value->>3
  FROM json_each(?) WHERE true
  ON CONFLICT (district, type, record, relation) DO UPDATE SET unit = excluded.unit
    WHERE unit <> excluded.unit`);
const take = database.transaction((rows) => {
  const text = JSON.stringify(rows);
  upsert.run(text);
  attach.run(text);
});
const status = new Map(Object.entries(FIELDS.status.choices).map(([id, title]) => [title, id]));
const { choices: _, ...said } = FIELDS.status;
const validate = new Ajv2020({ formats: FORMATS, strict: false }).compile({
  type: 'object',
  properties: { ...FIELDS, status: { ...said, enum: [...status.values()] } },
  required: REQUIRED,
  additionalProperties: false,
});

const began = performance.now();
let rows = [];
let count = 0;
await new Promise((resolve, reject) => {
  Papa.parse(createReadStream(sheet, 'utf8'), {
    header: false,
    chunk: ({ data }) => data.forEach(takeIn),
    complete: resolve,
    error: reject,
  });
});
take(rows);
const seconds = (performance.now() - began) / 1000;
process.send({ count, seconds, megabytes: process.resourceUsage().maxRSS / 1024 });

function takeIn([number, label, value, word, receivedOn, phone, unit]) {
  if (number === 'Number' || label === undefined) return;
  const data = { number, label, value: Number(value), status: status.get(word), receivedOn, phone };
  if (!validate(data)) throw new Error(JSON.stringify(validate.errors));
  rows.push([number, label, JSON.stringify(data), unit.toLowerCase()]);
  count += 1;
  if (rows.length < TOGETHER) return;
  take(rows);
  rows = [];
}
