import { LIMITS } from '../../engine/compile/limits.js';
import { within } from '../engine/parcel-pack.js';
import type { Seed, Seeds } from './seed.js';

/** Faults of files and of the shape of what they hold. */
export const TEXTS: Seeds = {
  'invalid-json': clerk('{\n  "kind": "tier"\n  "id": "clerk"\n}'),
  'duplicate-name': clerk('{ "kind": "tier", "kind": "tier" }', '/kind'),
  'forbidden-name': clerk('{ "__proto__": { "unitType": "office" } }', '/__proto__'),
  'document-too-large': clerk(`"${'x'.repeat(LIMITS.documentBytes)}"`),
  'document-too-deep': clerk('['.repeat(LIMITS.depth + 1)),
  'document-too-many-values': clerk(`[${'0,'.repeat(LIMITS.values)}0]`),
  'pack-too-many-documents': {
    write: (files) => ({ ...files, ...manyFiles(LIMITS.documents, '{}') }),
    at: 'pack.json#',
  },
  'pack-too-large': {
    write: (files) => ({ ...files, ...manyFiles(40, `"${'x'.repeat(250_000)}"`) }),
    at: 'pack.json#',
  },
  'unknown-file': {
    write: (files) => ({ ...files, 'proceses/loss.json': '{}' }),
    at: 'proceses/loss.json#',
  },
  'missing-file': {
    write: ({ 'units.json': _gone, ...files }) => files,
    at: 'units.json#',
  },
  'id-differs-from-file': {
    change: (d) => (within(d, 'tiers/clerk.json').id = 'clark'),
    at: 'tiers/clerk.json#/id',
  },
  'unknown-property': {
    change: (d) => (within(d, 'processes/loss.json', 'states', 'watch').titel = 'x'),
    at: 'processes/loss.json#/states/watch/titel',
  },
  'missing-property': {
    change: (d) => delete within(d, 'forms/search.json').title,
    at: 'forms/search.json#',
  },
  'value-not-allowed': {
    change: (d) => (within(d, 'processes/loss.json', 'states', 'search').tone = 'red'),
    at: 'processes/loss.json#/states/search/tone',
  },
  'wrong-type': {
    change: (d) => (within(d, 'tiers/clerk.json').title = 3),
    at: 'tiers/clerk.json#/title',
  },
  'bad-format': {
    change: (d) => (within(d, 'calendars/office.json').opensAt = '8 o’clock'),
    at: 'calendars/office.json#/opensAt',
  },
  'out-of-bounds': {
    change: (d) => (within(d, 'tiers/clerk.json').title = ''),
    at: 'tiers/clerk.json#/title',
  },
};

function clerk(text: string, pointer = ''): Seed {
  return {
    write: (files) => ({ ...files, 'tiers/clerk.json': text }),
    at: `tiers/clerk.json#${pointer}`,
  };
}

function manyFiles(count: number, text: string): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, n) => [`tiers/t${n}.json`, text]));
}
