import { readFileSync } from 'node:fs';
import { validateShapes } from '../../engine/compile/shape/validate.js';
import { placeOf, type Kind } from '../../engine/compile/documents.js';
import { META_SCHEMAS } from '../../engine/compile/shape/meta-schemas.js';
import type { Json } from '../../engine/json.js';

const tour = readFileSync(new URL('../../docs/language.md', import.meta.url), 'utf8');
const snippets = [...tour.matchAll(/```json (\w+)\n(.*?)```/gs)].map(([, kind, text]) => ({
  kind: kind as Kind,
  text: text!,
}));

test('the tour has snippets', () =>
  expect(snippets.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['process', 'form', 'duty', 'pack']),
  ));

test.each(snippets)('the $kind in docs/language.md has the right shape', ({ kind, text }) => {
  const value = JSON.parse(text) as Json;
  expect(validateShapes([{ file: 'docs/language.md', kind, id: 'x', value }])).toEqual([]);
});

test('the tour names every folder and file that a pack may have, and no other', () => {
  const named = [...tour.matchAll(/^\| `([a-z]+\.json|[a-z]+\/<[a-z]+>\.json)`/gm)].map(
    ([, file]) => file!.replace(/<[a-z]+>/, 'x'),
  );
  const kinds = META_SCHEMAS.map(({ $id }) => String($id).split('.')[0]).filter(
    (kind) => kind !== 'common' && kind !== 'zelian',
  );
  expect(named.map((file) => placeOf(file)?.kind).sort()).toEqual(kinds.sort());
});

test('every property of the language is described', () => {
  const undescribed: string[] = [];
  const visit = (schema: unknown, path: string): void => {
    if (typeof schema !== 'object' || schema === null) return;
    for (const [name, property] of Object.entries(
      (schema as { properties?: object }).properties ?? {},
    )) {
      // A schema of schemas has a property that is itself called properties.
      if (typeof property === 'string') continue;
      const at = `${path}/${name}`;
      const { description, $ref } = property as { description?: string; $ref?: string };
      if (description === undefined && $ref === undefined) undescribed.push(at);
    }
    for (const [name, part] of Object.entries(schema)) visit(part, `${path}/${name}`);
  };
  for (const schema of META_SCHEMAS) visit(schema, String(schema.$id));
  expect(undescribed).toEqual([]);
});
