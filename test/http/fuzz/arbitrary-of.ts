import fc from 'fast-check';

/** As much of JSON Schema as the wire uses. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  oneOf?: Schema[];
  anyOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  patternProperties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  required?: string[];
  minimum?: number;
  maximum?: number;
  maxItems?: number;
  pattern?: string;
  format?: string;
}

/** Text that has broken programs before: of markup, of queries, of paths, of other scripts, and of what no keyboard has. */
export const NAUGHTY: readonly string[] = [
  ...['', ' ', '\t\r\n', '0', '-0', '1e309', 'NaN', 'null', 'undefined', 'true', '[]', '{}'],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'],
  ...[
    "'",
    '"',
    "' OR '1'='1",
    "'; DROP TABLE cases; --",
    '%',
    '_',
    '\\',
    '\\u0000',
    '$1',
    '?',
    '${7*7}',
  ],
  ...['../../../etc/passwd', '..%2f..%2f', 'C:\\CON', 'file:///etc/passwd', '//host/x', '\u0000'],
  ...[
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    '{{7*7}}',
  ],
  ...['=cmd|/c calc!A1', '+1+1', '@SUM(1)', '-1+1'],
  ...[
    '王小明',
    '𠮷野家',
    'ａｂｃ',
    'مرحبا',
    '\u202eabc',
    '\u200b',
    '👩‍👩‍👧‍👦',
    'Ω≈ç√',
    'a\u0301'.repeat(40),
  ],
  ...['\ud800', 'x'.repeat(5_000), '９'.repeat(300), '2026-02-30', '9999-12-31', '0000-00-00'],
];

/** Values of a schema, more or less: mostly as it wants them, now and then with something in their place that it does not. */
export function arbitraryOf(schema: Schema, defs: Record<string, Schema>): fc.Arbitrary<unknown> {
  return build(schema, defs, 0);
}

/** Anything that JSON can say. */
const ANYTHING: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...NAUGHTY),
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 1e21, Number.MAX_SAFE_INTEGER, [], {}, [[[[]]]]),
);

/** One in twelve values is something else. */
function orSomethingElse(wanted: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 11, arbitrary: wanted }, { weight: 1, arbitrary: ANYTHING });
}

function build(schema: Schema, defs: Record<string, Schema>, depth: number): fc.Arbitrary<unknown> {
  const named = /^#\/components\/schemas\/(.+)$/.exec(schema.$ref ?? '')?.[1];
  if (named !== undefined) return build(defs[named] ?? {}, defs, depth);
  if (schema.const !== undefined) return orSomethingElse(fc.constant(schema.const));
  if (schema.enum !== undefined) return orSomethingElse(fc.constantFrom(...schema.enum));
  const either = schema.oneOf ?? schema.anyOf;
  if (either !== undefined)
    return orSomethingElse(fc.oneof(...either.map((one) => build(one, defs, depth + 1))));
  if (depth > 6) return fc.constant(null);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  switch (type) {
    case 'object':
      return orSomethingElse(objects(schema, defs, depth));
    case 'array':
      return orSomethingElse(
        fc.array(build(schema.items ?? {}, defs, depth + 1), {
          maxLength: Math.min(3, schema.maxItems ?? 3),
        }),
      );
    case 'string':
      return orSomethingElse(strings(schema));
    case 'integer':
      return orSomethingElse(
        fc.integer({ min: schema.minimum ?? -5, max: schema.maximum ?? 2_000 }),
      );
    case 'number':
      return orSomethingElse(fc.double({ noNaN: true, noDefaultInfinity: true }));
    case 'boolean':
      return orSomethingElse(fc.boolean());
    default:
      return ANYTHING;
  }
}

function objects(
  { properties = {}, required = [], additionalProperties }: Schema,
  defs: Record<string, Schema>,
  depth: number,
): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, one]) => [name, build(one, defs, depth + 1)]),
  );
  const own = fc.record(fields, { requiredKeys: required.filter((name) => name in fields) });
  const values = typeof additionalProperties === 'object' ? additionalProperties : {};
  const free = additionalProperties !== undefined && additionalProperties !== false;
  const others = fc.dictionary(fc.constantFrom(...NAUGHTY), build(values, defs, depth + 1), {
    maxKeys: free ? 3 : 1,
  });
  return fc
    .tuple(
      own,
      fc.oneof(
        { weight: free ? 1 : 12, arbitrary: fc.constant({}) },
        { weight: 1, arbitrary: others },
      ),
    )
    .map(([known, more]) => ({ ...more, ...known }));
}

function strings({ format, pattern }: Schema): fc.Arbitrary<string> {
  const day = fc.constantFrom('2026-07-01', '2026-07-02', '2026-13-01');
  if (format === 'date' || pattern?.startsWith('^\\d{4}-\\d{2}') === true) return day;
  if (format === 'date-time') return fc.constantFrom('2026-07-01T00:00:00.000Z', '2026-07-01');
  if (pattern !== undefined) {
    const fits = new RegExp(pattern);
    const known = ['1', '50', 'a', 'abc', '0'.repeat(64)].filter((text) => fits.test(text));
    if (known.length > 0) return fc.constantFrom(...known);
  }
  return fc.oneof(fc.constantFrom(...NAUGHTY), fc.string({ unit: 'grapheme', maxLength: 30 }));
}
