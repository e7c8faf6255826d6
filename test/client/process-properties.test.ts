import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EFFECT_KINDS } from '../../engine/authoring/ladder/effect-kinds.js';
import { elementAt } from '../../client/studio/process/panel/element-at.js';
import {
  EFFECT,
  ESCALATION,
  PROPERTIES,
  type Property,
} from '../../client/studio/process/panel/properties.js';

/** Whatever the language can say of a process can be said in the studio. */

interface Schema {
  properties: Record<string, unknown>;
  additionalProperties?: Schema;
}
const ROOT = join(import.meta.dirname, '../..');
const schema = JSON.parse(
  readFileSync(join(ROOT, 'definitions/schema/process.schema.json'), 'utf8'),
) as Schema & { $defs: Record<string, Schema> };
const { $defs } = schema;
const zh = JSON.parse(readFileSync(join(ROOT, 'client/locales/studio/zh-CN.json'), 'utf8')) as {
  process: { property: Record<string, string> };
};

const names = (properties: readonly Property[]) => properties.map(({ name }) => name).sort();
const listed = (of: Schema, ...apart: readonly string[]) =>
  Object.keys(of.properties)
    .filter((name) => !apart.includes(name))
    .sort();

test.each([
  // What a process and a state hold has a place of its own on the screen.
  ['process', schema, ['kind', 'id', 'opens', 'on', 'refuses', 'states']],
  ['opening', $defs['opening']!, []],
  ['refusal', (schema.properties['refuses'] as Schema).additionalProperties!, []],
  ['state', $defs['state']!, ['tasks', 'on', 'after']],
  ['task', $defs['task']!, []],
  ['transition', $defs['transition']!, []],
  ['timer', $defs['timer']!, []],
] as const)('every property of a %s can be edited', (kind, of, apart) => {
  expect(names(PROPERTIES[kind])).toEqual(listed(of, ...apart));
});

test('so can those of an escalation and of an effect, and each action of one', () => {
  expect(names(ESCALATION)).toEqual(listed($defs['escalations']!.additionalProperties!));
  expect([...names(EFFECT), ...EFFECT_KINDS].sort()).toEqual(listed($defs['effect']!));
});

test('each has a name that people read', () => {
  const all = [...Object.values(PROPERTIES).flat(), ...ESCALATION, ...EFFECT];
  for (const { name } of all) expect(zh.process.property).toHaveProperty(name);
});

test('a place leads to the element that it is of', () => {
  const at = (pointer: string) => elementAt(pointer).pointer;
  expect(elementAt('').kind).toBe('process');
  expect(elementAt('/data/since').kind).toBe('process');
  expect(at('/states/watch/tone')).toBe('/states/watch');
  expect(at('/states/watch/tasks/inspect/overdue/tell/to')).toBe('/states/watch/tasks/inspect');
  expect(at('/states/watch/on/leaking/do/lead/set')).toBe('/states/watch/on/leaking');
  expect(elementAt('/states/watch/after/month/delay')).toEqual({
    kind: 'timer',
    pointer: '/states/watch/after/month',
  });
  expect(at('/on/fallen/guard')).toBe('/on/fallen');
  expect(at('/refuses/early/message')).toBe('/refuses/early');
});
