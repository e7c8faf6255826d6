import { compile, type PackFiles } from '../../engine/compile/compile.js';
import { mergePatch } from '../../engine/merge/merge-patch.js';
import { hashesOf, overridesOf } from '../../engine/merge/overrides.js';
import type { Json } from '../../engine/json.js';
import { parcelDocuments } from './parcel-pack.js';

const BASE = parcelDocuments() as Record<string, Json>;
const OVERLAY: Record<string, Json> = {
  'parameters.json': { parameters: { searchWithin: { default: 4 } } },
  'signals/sighting.json': { events: { dusted: { title: '落灰' } } },
};

/** What is warned of when the overlay, whose overrides are recorded, lies over this base. */
function warnings(base: Record<string, Json>, overrides: Record<string, string>): string[] {
  const pack = { id: 'north', extends: { pack: 'parcels', version: '1.0.0', overrides } };
  const { issues } = compile(texts({ ...OVERLAY, 'pack.json': pack }), texts(base));
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  return issues
    .filter(({ code }) => code === 'base-changed-beneath')
    .map(({ file, pointer, message }) => `${file}#${pointer} ${message.en}`);
}

const texts = (documents: Record<string, Json>): PackFiles =>
  Object.fromEntries(
    Object.entries(documents).map(([file, value]) => [file, JSON.stringify(value)]),
  );
const changed = (patch: Json) => mergePatch(BASE, patch) as Record<string, Json>;
const recorded = hashesOf(overridesOf(OVERLAY, BASE));

test('an overlay’s overrides are the very places at which it says otherwise', () => {
  expect(recorded).toEqual({
    'parameters.json#/parameters/searchWithin/default': '6b86b273ff34fce1',
    // The base has none: the hash of null.
    'signals/sighting.json#/events/dusted': '74234e98afe7498f',
  });
});

test('while the base is what it was there, nothing is said', () => {
  expect(warnings(BASE, recorded)).toEqual([]);
  const elsewhere = changed({
    'parameters.json': { parameters: { searchWithin: { maximum: 99 } } },
  });
  expect(warnings(elsewhere, recorded)).toEqual([]);
});

test('a base that changed beneath an override is told, with what it says now', () => {
  const base = changed({ 'parameters.json': { parameters: { searchWithin: { default: 9 } } } });
  expect(warnings(base, recorded)).toEqual([
    'parameters.json#/parameters/searchWithin/default What is overridden here was changed in the base: it is now 9',
  ]);
  expect(warnings(base, hashesOf(overridesOf(OVERLAY, base)))).toEqual([]);
});

test('so is a base that has come to have what the overlay added', () => {
  const base = changed({ 'signals/sighting.json': { events: { dusted: { title: '灰' } } } });
  expect(warnings(base, recorded)).toHaveLength(1);
});

test('of what nobody recorded, nothing is known', () => {
  const base = changed({ 'parameters.json': { parameters: { searchWithin: { default: 9 } } } });
  expect(warnings(base, {})).toEqual([]);
});
