import { below, type Here, type Position, referred, report, type Schema } from './position.js';

/** Checks a value against every keyword of a schema. */
export function check(schema: Schema, value: unknown, position: Position): void {
  const { schemas, file, trail, faults } = position;
  for (const keyword in schema) {
    const examine = KEYWORDS[keyword];
    if (examine === undefined) throw new Error(`the keyword ${keyword} is not known`);
    if (examine === 'says nothing') continue;
    const here = { schemas, file, trail, faults, schema, keyword };
    examine(schema[keyword] as never, value, here);
  }
}

/** Whether a value satisfies a keyword: reports it if not. Each looks only at values of its own type. */
type Keyword = (wanted: never, value: unknown, here: Here) => void;

/** The keywords in which the definition language is written. One that says nothing of a value is for its readers. */
const KEYWORDS: Record<string, Keyword | 'says nothing'> = {
  $schema: 'says nothing',
  $id: 'says nothing',
  $defs: 'says nothing',
  title: 'says nothing',
  description: 'says nothing',
  default: 'says nothing',

  $ref: (wanted: string, value, here) => {
    const { schema, file } = referred(here.schemas, here.file, wanted);
    const { schemas, trail, faults } = here;
    check(schema, value, { schemas, trail, faults, file });
  },
  not: (wanted: Schema, value, here) => {
    const faults: Here['faults'] = [];
    check(wanted, value, { ...here, faults });
    if (faults.length === 0) report(here, value);
  },

  type: (wanted: string | string[], value, here) => {
    if (![wanted].flat().some((type) => TYPES[type]?.(value))) report(here, value);
  },
  const: (wanted: unknown, value, here) => {
    if (!same(wanted, value)) report(here, value);
  },
  enum: (wanted: unknown[], value, here) => {
    if (!wanted.some((one) => same(one, value))) report(here, value);
  },

  minLength: text((wanted, value) => value.length >= 2 * wanted || lengthOf(value) >= wanted),
  maxLength: text((wanted, value) => value.length <= wanted || lengthOf(value) <= wanted),
  pattern: (wanted: string, value, here) => {
    if (typeof value === 'string' && !expressionOf(wanted).test(value)) report(here, value);
  },

  minimum: number((wanted, value) => value >= wanted),
  maximum: number((wanted, value) => value <= wanted),
  exclusiveMinimum: number((wanted, value) => value > wanted),

  minItems: list((wanted, { length }) => length >= wanted),
  uniqueItems: list(
    (_, items) => new Set(items.map((item) => JSON.stringify(item))).size === items.length,
  ),
  items: (wanted: Schema, value, here) => {
    if (!Array.isArray(value)) return;
    value.forEach((item, index) => check(wanted, item, below(here, index)));
  },

  minProperties: map((wanted, names) => names.length >= wanted),
  maxProperties: map((wanted, names) => names.length <= wanted),
  required: (wanted: string[], value, here) => {
    if (!isObject(value)) return;
    for (const name of wanted) if (!Object.hasOwn(value, name)) report(here, value, { name });
  },
  properties: (wanted: Record<string, Schema>, value, here) => {
    if (!isObject(value)) return;
    for (const name in wanted)
      if (Object.hasOwn(value, name)) check(wanted[name] ?? {}, value[name], below(here, name));
  },
  additionalProperties: (wanted: Schema | boolean, value, here) => {
    if (!isObject(value)) return;
    const known = here.schema.properties ?? {};
    for (const name of Object.keys(value)) {
      if (Object.hasOwn(known, name)) continue;
      if (wanted === false) report(here, value[name], { name, at: name });
      else if (wanted !== true) check(wanted, value[name], below(here, name));
    }
  },
  propertyNames: (wanted: Schema, value, here) => {
    if (!isObject(value)) return;
    for (const name of Object.keys(value)) check(wanted, name, below(here, name));
  },
};

const TYPES: Record<string, (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  number: (value) => typeof value === 'number',
  integer: (value) => Number.isInteger(value),
  array: (value) => Array.isArray(value),
  object: isObject,
  null: (value) => value === null,
};

function text(holds: (wanted: number, value: string) => boolean): Keyword {
  return (wanted: number, value, here) => {
    if (typeof value === 'string' && !holds(wanted, value)) report(here, value);
  };
}

function number(holds: (wanted: number, value: number) => boolean): Keyword {
  return (wanted: number, value, here) => {
    if (typeof value === 'number' && !holds(wanted, value)) report(here, value);
  };
}

function list(holds: (wanted: number, value: unknown[]) => boolean): Keyword {
  return (wanted: number, value, here) => {
    if (Array.isArray(value) && !holds(wanted, value)) report(here, value);
  };
}

function map(holds: (wanted: number, names: string[]) => boolean): Keyword {
  return (wanted: number, value, here) => {
    if (isObject(value) && !holds(wanted, Object.keys(value))) report(here, value);
  };
}

/** JSON Schema counts characters, not the pairs that some of them are written with. */
function lengthOf(value: string): number {
  return Array.from(value).length;
}

function same(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const expressions = new Map<string, RegExp>();

/** Patterns are the language's own, few and simple. */
function expressionOf(pattern: string): RegExp {
  const known = expressions.get(pattern) ?? new RegExp(pattern, 'u');
  expressions.set(pattern, known);
  return known;
}
