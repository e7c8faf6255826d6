import type { Kind } from '../compile/documents.js';
import { META_SCHEMAS } from '../compile/shape/meta-schemas.js';
import { referred, type Schema, type Schemas } from '../compile/shape/position.js';

const SCHEMAS: Schemas = new Map(META_SCHEMAS.map((schema) => [String(schema['$id']), schema]));

/** The properties that an object at a place may have, in the order in which the language lists them; none of a map. */
export function propertyOrder(kind: Kind, path: readonly string[]): string[] {
  const here = schemaOf(kind, path);
  return here === undefined ? [] : Object.keys(here.schema['properties'] ?? {});
}

interface Here {
  schema: Schema;
  file: string;
}

/** The schema of what stands at a place of a document of that kind; undefined where the language has none. */
function schemaOf(kind: Kind, path: readonly string[]): Here | undefined {
  const file = `${kind}.schema.json`;
  const root = SCHEMAS.get(file);
  return path.reduce<Here | undefined>(
    (here, name) => (here === undefined ? undefined : below(here, name)),
    root === undefined ? undefined : resolved({ schema: root, file }),
  );
}

function below({ schema, file }: Here, name: string): Here | undefined {
  const properties = (schema['properties'] ?? {}) as Record<string, Schema>;
  const part = Object.hasOwn(properties, name)
    ? properties[name]
    : ((schema['additionalProperties'] ?? schema['items']) as Schema | boolean | undefined);
  return typeof part === 'object' ? resolved({ schema: part, file }) : undefined;
}

function resolved(here: Here): Here {
  const ref = here.schema['$ref'];
  if (typeof ref !== 'string') return here;
  const found = referred(SCHEMAS, here.file, ref);
  return resolved({ schema: found.schema, file: found.file });
}
