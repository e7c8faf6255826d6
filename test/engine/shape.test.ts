import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { placeOf } from '../../engine/compile/documents.js';
import { pointerOf } from '../../engine/compile/faults.js';
import { type Schema, shapeFaults } from '../../engine/compile/shape/json-schema.js';
import { META_SCHEMAS } from '../../engine/compile/shape/meta-schemas.js';
import type { Json } from '../../engine/json.js';
import { parcelDocuments } from './parcel-pack.js';

const schemas = new Map(META_SCHEMAS.map((schema) => [String(schema.$id), schema as Schema]));
const ajv = new Ajv2020({ allErrors: true, strict: false, schemas: META_SCHEMAS });
const documents = Object.entries(parcelDocuments()).map(([file, value]) => ({
  schema: `${placeOf(file)?.kind}.schema.json`,
  value: value as Json,
}));

/** One fault as both see it: the keyword, and where. */
function byAjv(schema: string, value: Json): string[] {
  const validate = ajv.getSchema(schema) as ValidateFunction;
  validate(value);
  return (validate.errors ?? [])
    .filter(({ keyword }) => keyword !== 'propertyNames')
    .map((error) => `${error.keyword} ${error.instancePath}${memberAtFault(error)}`)
    .sort();
}

function byOurs(schema: string, value: Json): string[] {
  return shapeFaults(schemas, schema, value)
    .map(({ keyword, pointer }) => `${keyword} ${pointer}`)
    .sort();
}

/** Ajv names the object; ours names the member that is wrong. */
function memberAtFault({ keyword, params, propertyName }: ErrorObject): string {
  if (keyword === 'additionalProperties') return pointerOf(String(params.additionalProperty));
  return propertyName === undefined ? '' : pointerOf(propertyName);
}

test.each(documents)('a document of $schema is right for both', ({ schema, value }) => {
  expect(byAjv(schema, value)).toEqual([]);
  expect(byOurs(schema, value)).toEqual([]);
});

test('a document in which something was changed has the same faults for both', () => {
  const change = fc.record({
    document: fc.constantFrom(...documents),
    at: fc.nat(),
    value: fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom<unknown>(
        '',
        '𠮷',
        'x'.repeat(5000),
        -1,
        1.5,
        [],
        {},
        ['a', 'a'],
        'Abc',
        'a-b',
      ),
    ),
    name: fc.option(fc.constantFrom('title', 'Titel', 'x y', 'kind', '9')),
  });
  fc.assert(
    fc.property(change, ({ document: { schema, value }, at, value: other, name }) => {
      const changed = replaced(value, at, other as Json, name);
      expect(byOurs(schema, changed)).toEqual(byAjv(schema, changed));
    }),
    { numRuns: 2000, seed: 20260901 },
  );
});

/** A copy in which the n-th value is another, or has one member more. */
function replaced(value: Json, at: number, other: Json, name: string | null): Json {
  const copy = { root: structuredClone(value) };
  const slots: [Record<string, Json>, string][] = [];
  const visit = (holder: Record<string, Json>, key: string): void => {
    slots.push([holder, key]);
    const inner = holder[key] as Json;
    if (typeof inner === 'object' && inner !== null)
      Object.keys(inner).forEach((below) => visit(inner as Record<string, Json>, below));
  };
  visit(copy, 'root');
  const [holder, key] = slots[at % slots.length]!;
  const inner = holder[key];
  if (name !== null && typeof inner === 'object' && inner !== null && !Array.isArray(inner))
    inner[name] = other;
  else holder[key] = other;
  return copy.root;
}
