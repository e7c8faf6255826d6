import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PARCELS } from '../packs/parcels.mjs';

export const CLERK = 'clerk';
export const COUNTER = 'counter';

/** The pack in `folder`, with a sample: an office, its counter with a clerk, and so many parcels. */
export function packWithShelf(folder, parcels) {
  cpSync(PARCELS, folder, { recursive: true });
  mkdirSync(join(folder, 'samples'));
  writeFileSync(join(folder, 'samples', 'shelf.json'), JSON.stringify(shelf(parcels)));
}

/** The ids of the parcels on a shelf. */
export function parcelIds(parcels) {
  return Array.from({ length: parcels }, (_, index) => `parcel-${index}`);
}

function shelf(parcels) {
  return {
    kind: 'sample',
    id: 'shelf',
    title: 'A shelf of parcels',
    startsAt: '2026-09-14T09:00',
    units: {
      office: { type: 'office', title: 'Office' },
      [COUNTER]: { type: 'counter', title: 'Counter', within: 'office' },
    },
    people: { [CLERK]: { name: 'A clerk', demonstration: true }, head: { name: 'A head' } },
    posts: {
      'clerk-post': { role: 'clerk', unit: COUNTER, holder: CLERK },
      'head-post': { role: 'head', unit: 'office', holder: 'head' },
    },
    records: Object.fromEntries(parcelIds(parcels).map((id) => [id, parcel(id)])),
  };
}

function parcel(label) {
  return { type: 'parcel', units: { counter: COUNTER }, data: { label, value: 120 } };
}
