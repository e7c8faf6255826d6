import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MASK, SENSITIVITY } from '../../client/studio/fields/sensitivity-properties.js';
import {
  APART,
  CLASSES,
  GROUNDS,
  IN_STATES,
  LEVELS,
  SHARES,
  TICKS,
} from '../../client/studio/tiers/access-properties.js';

/** Whatever the language can say of who reads what can be said in the studio. */

interface Schema {
  properties: Record<string, Schema>;
  additionalProperties: Schema;
  enum?: string[];
}
const ROOT = join(import.meta.dirname, '../..');
const read = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as unknown;
const tier = read('definitions/schema/tier.schema.json') as Schema & {
  $defs: { levels: Schema };
};
const common = read('definitions/schema/common.schema.json') as {
  $defs: { sensitivity: Schema };
};
const words = (read('client/locales/studio/zh-CN.json') as { access: Record<string, unknown> })
  .access;

const access = tier.properties['access']!;
const names = (of: Schema) => Object.keys(of.properties).sort();

test('every property of access has an editor', () => {
  expect([...TICKS, ...APART, ...GROUNDS].sort()).toEqual(names(access));
  expect([...IN_STATES, ...GROUNDS].sort()).toEqual(
    names(access.properties['while']!.additionalProperties),
  );
  expect([...SHARES].sort()).toEqual(names(access.properties['shares']!));
});

test('so has each class, and each level of it', () => {
  expect([...CLASSES].sort()).toEqual(names(tier.$defs.levels));
  for (const one of CLASSES) expect([...LEVELS]).toEqual(tier.$defs.levels.properties[one]!.enum);
});

test('and all that is said of a field', () => {
  const { additionalProperties: field } = common.$defs.sensitivity;
  expect([...SENSITIVITY].sort()).toEqual(names(field));
  expect([...MASK].sort()).toEqual(names(field.properties['mask']!));
});

test('each has a name that people read', () => {
  for (const name of [
    ...TICKS,
    'reads',
    'while',
    'shares',
    'exports',
    'imports',
    'days',
    'process',
    'states',
  ])
    expect(words).toHaveProperty(name);
});
