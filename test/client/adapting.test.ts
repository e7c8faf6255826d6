import { documentsOf, restored } from '../../client/studio/adapt/restored.js';
import { fileRows } from '../../client/studio/files/file-rows.js';
import { schemaFor } from '../../client/studio/files/schema-for.js';
import { originOf } from '../../client/studio/adapt/origin-of.js';
import { changesOf } from '../../client/studio/publish/sides.js';
import { textsSaying } from '../../client/studio/merge/texts-saying.js';
import { FOLDERS, SINGLE_KINDS } from '../../engine/compile/documents.js';
import type { Json } from '../../engine/json.js';
import { mergePatch } from '../../engine/merge/merge-patch.js';

/** The files of an overlay, and the way back to its base. */

const BASE = {
  'pack.json': '{"id": "river", "title": "水位"}',
  'parameters.json': '{"parameters": {"look": {"title": "巡堤", "default": 2}}}',
  'tiers/head.json': '{"title": "堤长"}',
  'forms/look.json': '{"title": "巡堤记录"}',
};
const OWN = {
  'pack.json': '{"id": "lake", "title": "湖泊"}',
  'parameters.json':
    '{\n  "parameters": { "look": { "default": 3 }, "call": { "title": "上报", "default": 1 } }\n}\n',
  'tiers/head.json': 'null\n',
  'forms/more.json': '{"title": "补充", ',
};
const base = documentsOf(BASE);
const own = Object.fromEntries(
  Object.entries(OWN).flatMap(([file, text]) =>
    file === 'forms/more.json' ? [] : [[file, JSON.parse(text) as Json]],
  ),
);
const whole = mergePatch(base, own) as typeof base;

test('the list says of each file whose it is, by what it is called', () => {
  const rows = fileRows({ texts: OWN, begun: () => null, base: BASE, pack: whole });
  expect(rows.map(({ file, title, standing }) => [file, title, standing])).toEqual([
    ['pack.json', '湖泊', 'both'],
    ['parameters.json', 'parameters.json', 'both'],
    ['tiers/head.json', '堤长', 'gone'],
    ['forms/look.json', '巡堤记录', 'base'],
    // No JSON at the moment, but its title can be read.
    ['forms/more.json', '补充', 'ours'],
  ]);
  expect(rows.map(({ isChanged }) => isChanged)).toEqual([true, true, true, false, true]);
});

test('a file that the draft has taken away stays in the list, so that it can come back', () => {
  const texts = { 'forms/look.json': null, 'forms/none.json': null };
  const begun = (file: string) => (file === 'forms/look.json' ? '{"title": "巡堤记录"}' : null);
  const rows = fileRows({ texts, begun, base: undefined, pack: {} });
  expect(rows).toMatchObject([{ file: 'forms/look.json', standing: 'gone', isChanged: true }]);
});

describe('restored is', () => {
  const back = (file: string, pointer: string) => restored({ file, pointer }, { base, whole }, OWN);

  test('what the base has, while the rest stays as it is written', () => {
    expect(back('parameters.json', '/parameters/look/default')).toEqual({
      'parameters.json': '{\n  "parameters": { "call": { "title": "上报", "default": 1 } }\n}\n',
    });
  });

  test('nothing, where the base has nothing', () => {
    const { 'parameters.json': text } = back('parameters.json', '/parameters/call');
    expect(JSON.parse(text!)).toEqual({ parameters: { look: { default: 3 } } });
  });

  test('a document that was taken away', () => {
    expect(back('tiers/head.json', '')).toEqual({ 'tiers/head.json': null });
  });
});

describe('an element that stands in several places', () => {
  const under = '{"schema": {"a": {"title": "何时"}}}';
  const ruled = { schema: { a: { title: '何时' } }, fields: { a: { required: true } } };
  const places = ['/schema/a', '/fields/a', '/uiSchema/a'];

  test.each([
    ['base', under, { schema: ruled.schema }],
    ['changed', under, ruled],
    ['ours', '{}', ruled],
  ])('is %s', (origin, beneath, now) => {
    expect(originOf(beneath, now, places)).toBe(origin);
  });

  test('is restored at all of them, and nothing empty stays behind', () => {
    const file = 'forms/when.json';
    const texts = { [file]: '{"fields": {"a": {"required": true}}}' };
    const sides = { base: documentsOf({ [file]: under }), whole: { [file]: ruled } };
    const [pointer = '', ...also] = places;
    expect(restored({ file, pointer }, sides, texts, also)).toEqual({ [file]: null });
  });
});

test('what a draft changes is told against the base that it began over', () => {
  const next = { ...BASE, 'parameters.json': BASE['parameters.json'].replace('2', '4') };
  const texts = { 'pack.json': OWN['pack.json'] };
  const content = { begun: texts, files: {}, base: next };
  const told = changesOf({ ...content, begunBase: BASE }, texts);
  expect(told.map(({ words }) => words.zh)).toEqual(['数字“巡堤” › 数值：由 2 改为 4']);
  expect(changesOf(content, texts)).toEqual([]);
});

test('documents become texts of the draft: over a base only what differs', () => {
  const after = { ...whole, 'forms/look.json': { title: '看' }, 'parameters.json': undefined };
  const { 'parameters.json': _, ...rest } = after;
  expect(textsSaying(whole, rest as typeof whole, OWN, BASE)).toEqual({
    'forms/look.json': '{\n  "title": "看"\n}\n',
    'parameters.json': 'null\n',
  });
});

test.each([...SINGLE_KINDS, ...Object.values(FOLDERS)])(
  'the schema of a %s leads nowhere outside itself',
  (kind) => {
    const schema = schemaFor(kind) as Json;
    const references = [...JSON.stringify(schema).matchAll(/"\$ref":"([^"]+)"/g)];
    expect(references.length).toBeGreaterThan(0);
    for (const [, reference = ''] of references) {
      const found = reference
        .split('/')
        .slice(1)
        .reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], schema);
      expect(found).toBeDefined();
    }
  },
);
