import { cpSync, createWriteStream, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { PARCELS } from '../packs/parcels.mjs';

/** The fields of a parcel in a register, with what stands in the cells of a row. */
export const FIELDS = {
  number: { type: 'string', title: 'Number', maxLength: 30 },
  label: { type: 'string', title: 'Label', minLength: 1, maxLength: 40 },
  value: { type: 'integer', title: 'Worth', minimum: 0 },
  status: { type: 'string', title: 'Status', choices: { fine: 'all well', lost: 'is lost' } },
  receivedOn: { type: 'string', title: 'Received on', format: 'date' },
  phone: { type: 'string', title: 'Telephone', format: 'phone' },
};
export const REQUIRED = ['number', 'label', 'status'];

/** The parcels' pack, whose clerk reads registers in. */
export function packWithRegister(folder) {
  cpSync(PARCELS, folder, { recursive: true });
  change(folder, 'records/parcel.json', (record) => ({
    ...record,
    identity: ['number'],
    schema: { type: 'object', properties: FIELDS, required: REQUIRED },
  }));
  change(folder, 'tiers/clerk.json', (tier) => ({ ...tier, access: { imports: ['parcel'] } }));
  mkdirSync(join(folder, 'samples'));
  writeFileSync(join(folder, 'samples', 'office.json'), JSON.stringify(OFFICE));
}

const OFFICE = {
  kind: 'sample',
  id: 'office',
  title: 'An office without parcels',
  startsAt: '2026-09-14T09:00',
  units: {
    office: { type: 'office', title: 'Office' },
    counter: { type: 'counter', title: 'Counter', within: 'office' },
  },
  people: { clerk: { name: 'A clerk', demonstration: true }, head: { name: 'A head' } },
  posts: {
    'clerk-post': { role: 'clerk', unit: 'counter', holder: 'clerk' },
    'head-post': { role: 'head', unit: 'office', holder: 'head' },
  },
  records: {},
};

function change(folder, file, how) {
  const path = join(folder, file);
  writeFileSync(path, JSON.stringify(how(JSON.parse(readFileSync(path, 'utf8')))));
}

/** A sheet with so many parcels, all at the counter. */
export async function writeRegister(path, rows) {
  const file = createWriteStream(path);
  file.write('Number,Label,Worth,Status,Received on,Telephone,Counter\r\n');
  for (let row = 0; row < rows; row += 1) {
    const day = `2026-${two(1 + (row % 9))}-${two(1 + (row % 28))}`;
    const phone = `139${String(row % 1e8).padStart(8, '0')}`;
    const line = `P${row},Parcel ${row},${row % 500},${row % 50 ? 'all well' : 'is lost'},${day},${phone},Counter\r\n`;
    if (!file.write(line)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}

function two(number) {
  return String(number).padStart(2, '0');
}
