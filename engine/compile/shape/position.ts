import type { Data } from '../../json.js';
import { pointerOf } from '../faults.js';

/** A schema of the definition language, as JSON. */
export type Schema = Record<string, unknown>;

/** Schemas by their file names, as `$ref` names them. */
export type Schemas = ReadonlyMap<string, Schema>;

/** One keyword of a schema that a value does not satisfy. */
export interface ShapeFault {
  keyword: string;
  /** JSON Pointer to the value; for a name that is wrong, to what has that name. */
  pointer: string;
  value: unknown;
  /** What the keyword asks for. */
  wanted: unknown;
  /** The property that is missing or unknown. */
  name?: string;
  /** The schema in which the keyword stands. */
  schema: Schema;
}

/** The way to a value, from its end: cheap to make longer, put together only for a fault. */
interface Trail {
  name: string | number;
  above: Trail | undefined;
}

/** Where a check stands: the schema's file, the way to the value, and where faults go. */
export interface Position {
  schemas: Schemas;
  file: string;
  trail: Trail | undefined;
  faults: ShapeFault[];
}

/** A keyword at work: also the schema in which it stands. */
export interface Here extends Position {
  schema: Schema;
  keyword: string;
}

/** The position of a member of the value. */
export function below({ schemas, file, trail, faults }: Position, name: string | number): Position {
  return { schemas, file, trail: { name, above: trail }, faults };
}

/** Reports that `value` does not satisfy a keyword; `at` is the member that is at fault. */
export function report(
  here: Here,
  value: unknown,
  more: { name?: string; at?: string } = {},
): void {
  const { trail, schema, keyword, faults } = here;
  const { at, ...named } = more;
  const place = at === undefined ? trail : { name: at, above: trail };
  faults.push({
    keyword,
    pointer: pointerAlong(place),
    value,
    wanted: schema[keyword],
    schema,
    ...named,
  });
}

/** What a `$ref` written in `file` refers to, looked up once. */
export function referred(schemas: Schemas, file: string, ref: string): Referred {
  const known = references.get(schemas) ?? new Map<string, Referred>();
  references.set(schemas, known);
  const found = known.get(file + ref);
  if (found !== undefined) return found;
  const [beside = '', pointer = ''] = ref.split('#');
  const target = beside === '' ? file : beside;
  const result = { schema: schemaAt(schemas, target, pointer), file: target };
  known.set(file + ref, result);
  return result;
}

interface Referred {
  schema: Schema;
  file: string;
}

const references = new WeakMap<Schemas, Map<string, Referred>>();

/** The schema that a `$ref` points to: a file, and a pointer within it. */
export function schemaAt(schemas: Schemas, file: string, pointer: string): Schema {
  const names = pointer.split('/').slice(1);
  const found = names.reduce<unknown>(
    (value, name) => (value as Data | undefined)?.[name],
    schemas.get(file),
  );
  if (found === undefined) throw new Error(`there is no schema ${file}#${pointer}`);
  return found as Schema;
}

function pointerAlong(trail: Trail | undefined): string {
  const names: (string | number)[] = [];
  for (let step = trail; step !== undefined; step = step.above) names.unshift(step.name);
  return pointerOf(...names);
}
