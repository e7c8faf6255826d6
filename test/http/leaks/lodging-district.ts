import { createHash } from 'node:crypto';
import type { SampleDocument, SampleUnit } from '../../../engine/types.js';

/** How many units there are of each type within one above. */
const WITHIN = { circle: 4, town: 4, quarter: 3, house: 3 } as const;
const UNITS = 200;
const RECORDS = 2_000;

/** Two hundred units of five tiers, a hundred people, two thousand lodgers, each of whom says everywhere who it is. */
export interface District {
  sample: SampleDocument;
  /** The ids of units from the top down to a unit, itself among them. */
  lineOf: (unit: string) => readonly string[];
  /** The house of a lodger. */
  houseOf: (record: string) => string;
}

export function lodgingDistrict(): District {
  const lines = new Map<string, string[]>([['land', ['land']]]);
  const units: Record<string, SampleUnit> = { land: { type: 'land', title: '地' } };
  const add = (id: string, type: string, within: string) => {
    units[id] = { type, title: `单位${id}`, within };
    lines.set(id, [...(lines.get(within) ?? []), id]);
  };
  let above = ['land'];
  for (const [type, count] of Object.entries(WITHIN)) {
    const made: string[] = [];
    for (const within of above)
      for (let number = 1; number <= count && lines.size < UNITS; number += 1) {
        const id = `${type}-${made.length + 1}`;
        add(id, type, within);
        made.push(id);
      }
    if (type === 'circle')
      made.forEach((circle, index) => {
        add(`bureau-${index + 1}`, 'bureau', circle);
      });
    above = made;
  }
  const houses = Object.keys(units).filter((id) => units[id]!.type === 'house');
  const records = Array.from({ length: RECORDS }, (_, index) => lodger(index, houses));
  const houseOf = new Map(records.map(([id, { units: at }]) => [id, at['house']]));
  const held = heldPlaces(units);
  return {
    sample: {
      ...{ kind: 'sample', id: 'lodging', title: '虚构', units },
      people: Object.fromEntries([
        ...held.map((unit) => [`who-${unit}`, { name: `人${unit}` }]),
        ['administrator', { name: '管理', administrator: true }],
      ]),
      posts: Object.fromEntries(
        Object.keys(units).map((unit) => {
          const role = `${units[unit]!.type}-officer`;
          const holder = held.includes(unit) ? { holder: `who-${unit}` } : {};
          return [`post-${unit}`, { role, unit, ...holder }];
        }),
      ),
      records: Object.fromEntries(records),
    },
    lineOf: (unit) => lines.get(unit) ?? [],
    houseOf: (record) => houseOf.get(record)!,
  };
}

/** A hundred posts have a holder: all above the houses as far as it goes, every bureau, and houses for the rest. */
function heldPlaces(units: Record<string, SampleUnit>): string[] {
  const order = ['land', 'circle', 'bureau', 'town', 'house', 'quarter'];
  const counts: Record<string, number> = { house: 45, quarter: 30 };
  return order.flatMap((type) =>
    Object.keys(units)
      .filter((id) => units[id]!.type === type)
      .slice(0, counts[type] ?? Infinity),
  );
}

function lodger(index: number, houses: readonly string[]) {
  const id = `lodger-${String(index).padStart(5, '0')}`;
  const data = Object.fromEntries(
    ['name', 'code', 'illness', 'note'].map((field) => [field, canary(id, field)]),
  );
  const house = houses[index % houses.length]!;
  return [id, { type: 'lodger', units: { house }, data: { ...data, away: false } }] as const;
}

/** A word that stands nowhere else: whose it is, and of which field. */
export function canary(record: string, field: string): string {
  const mark = createHash('sha256').update(`${record} ${field}`).digest('hex').slice(0, 10);
  return `Q${record.slice(-5)}${field.slice(0, 1).toUpperCase()}${mark}`;
}

/** The records whose words stand in a text. */
export function recordsNamedIn(text: string): Set<string> {
  const named = [...text.matchAll(/Q(\d{5})[A-Z][0-9a-f]|lodger-(\d{5})/g)];
  return new Set(named.map(([, word, id]) => `lodger-${word ?? id ?? ''}`));
}
