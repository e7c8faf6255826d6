import type { Json } from '../../engine/json.js';
import { soundFiles } from './sound-pack.js';
import type { Seed, Seeds } from './seed.js';

/** Faults of a pack that adapts another. */
export const OVERLAYS: Seeds = {
  'base-missing': {
    write: () => overlay({}),
    at: 'pack.json#/extends/pack',
  },
  'overlay-deletes-nothing': adapting({ 'forms/serch.json': null }, 'forms/serch.json#'),
  'overlay-deletes-used': adapting(
    { 'parameters.json': { parameters: { searchAfter: null } } },
    'parameters.json#/parameters/searchAfter',
  ),
  'base-changed-beneath': adapting(
    {
      'parameters.json': { parameters: { searchAfter: { default: 2 } } },
      'pack.json': {
        extends: {
          overrides: { 'parameters.json#/parameters/searchAfter/default': '0123456789abcdef' },
        },
      },
    },
    'parameters.json#/parameters/searchAfter/default',
  ),
};

function adapting(documents: Record<string, Json>, at: string): Seed {
  return { write: () => overlay(documents), base: soundFiles(), at };
}

function overlay({
  'pack.json': pack,
  ...documents
}: Record<string, Json>): Record<string, string> {
  const { extends: more } = (pack ?? {}) as { extends?: object };
  const all = {
    ...documents,
    'locales/en.json': { documents: { 'pack/parcels-north': { title: 'Northern office' } } },
    'pack.json': {
      kind: 'pack',
      id: 'parcels-north',
      title: '北局',
      version: '1.0.0',
      extends: { pack: 'parcels', version: '1.0.0', ...more },
    },
  };
  return Object.fromEntries(
    Object.entries(all).map(([file, document]) => [file, JSON.stringify(document)]),
  );
}
