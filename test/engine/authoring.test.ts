import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { check } from 'prettier';
import { put, reordered } from '../../engine/authoring/put.js';
import { rewritten } from '../../engine/authoring/rewritten.js';
import { placeOf } from '../../engine/compile/documents.js';
import { isObject, type Json } from '../../engine/json.js';

const PACK = join(import.meta.dirname, '../../definitions/packs/shuangcheng');
const FILES = Object.fromEntries(
  readdirSync(PACK, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => [file, readFileSync(join(PACK, file), 'utf8')]),
);
const NAMES = Object.keys(FILES);
const careful = (text: string) => check(text, { parser: 'json', printWidth: 100 });

/** The lines of which `after` has another number than `before`. */
function changedLines(before: string, after: string): string[] {
  const count = new Map<string, number>();
  for (const line of after.split('\n')) count.set(line, (count.get(line) ?? 0) + 1);
  for (const line of before.split('\n')) count.set(line, (count.get(line) ?? 0) - 1);
  return [...count].filter(([, times]) => times !== 0).map(([line]) => line.trim());
}

describe('what is written', () => {
  test('stays as it is where nothing else is said, however it was written', () => {
    for (const text of Object.values(FILES))
      expect(rewritten(text, JSON.parse(text) as Json)).toBe(text);
    const odd = '{"a" : [1,2,\n3], "b":{ "c":null }}\n\n';
    expect(rewritten(odd, JSON.parse(odd) as Json)).toBe(odd);
  });

  test('differs in the line that is changed, and in no other', () => {
    const text = FILES['parameters.json']!;
    const document = JSON.parse(text) as Json;
    const after = rewritten(
      text,
      put(document, 'parameters', '/parameters/verifyAfter/default', 4),
    );
    expect(changedLines(text, after)).toEqual(['"default": 4,', '"default": 3,']);
  });

  test('a new property stands where the language lists it, a new element last', async () => {
    const text = FILES['parameters.json']!;
    const document = JSON.parse(text) as Json;
    const assumed = put(document, 'parameters', '/parameters/verifyAfter/minimum', undefined);
    const again = put(assumed, 'parameters', '/parameters/verifyAfter/minimum', 1);
    expect(rewritten(text, again)).toBe(text);
    const more = put(document, 'parameters', '/parameters/newNumber', { title: '新' });
    expect(Object.keys((more as { parameters: object }).parameters).at(-1)).toBe('newNumber');
    expect(await careful(rewritten(text, more))).toBe(true);
  });

  test('what is moved is moved as it was written', async () => {
    const text = FILES['processes/absence.json']!;
    const document = JSON.parse(text) as { states: object };
    const names = Object.keys(document.states).reverse();
    const after = rewritten(text, reordered(document as Json, 'process', '/states', names));
    expect(Object.keys((JSON.parse(after) as typeof document).states)).toEqual(names);
    expect(await careful(after)).toBe(true);
    expect(changedLines(text, after).every((line) => /^\}?,?$/.test(line))).toBe(true);
  });

  test('an object on one line stays on one line while there is room', () => {
    const text = '{\n  "high": { "title": "高" }\n}\n';
    const more = put(JSON.parse(text) as Json, 'ledger', '/high/of', 'cases');
    expect(rewritten(text, more)).toBe('{\n  "high": { "title": "高", "of": "cases" }\n}\n');
    const long = put(more, 'ledger', '/high/help', '长'.repeat(50));
    expect(rewritten(text, long)).toContain('\n    "of": "cases",\n');
  });
});

/** What definitions hold: nothing that JSON can write in two ways. */
const VALUES = fc.object({
  maxDepth: 2,
  values: [
    fc.string({ unit: fc.constantFrom(...'a7 "\\/~学校，') }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
  ],
});

test('whatever is changed, the text says it, and is written as the formatter would', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...NAMES),
      fc.array(fc.tuple(fc.nat(), fc.nat(), VALUES), { maxLength: 4 }),
      async (file, changes) => {
        const text = FILES[file]!;
        const { kind } = placeOf(file)!;
        let document = JSON.parse(text) as Json;
        for (const [at, way, value] of changes) {
          const places = pointersIn(document, '');
          const pointer = places[at % places.length]!;
          document = put(document, kind, pointer, way % 3 === 0 ? undefined : (value as Json));
        }
        const after = rewritten(text, document);
        expect(JSON.parse(after)).toEqual(JSON.parse(JSON.stringify(document)));
        expect(await careful(after)).toBe(true);
      },
    ),
    { numRuns: 300, seed: 20261124 },
  );
});

function pointersIn(value: Json, pointer: string): string[] {
  if (!isObject(value)) return pointer === '' ? [] : [pointer];
  const below = Object.entries(value).flatMap(([name, part]) =>
    pointersIn(part, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  );
  return pointer === '' ? below : [pointer, ...below];
}
