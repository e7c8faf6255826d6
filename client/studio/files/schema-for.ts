import { META_SCHEMAS } from '../../../engine/compile/shape/meta-schemas.js';
import type { Kind } from '../../../engine/compile/documents.js';

/** The schema of a kind of document as one whole: the editor's helper follows no references into other files. */
export function schemaFor(kind: Kind): object {
  const file = `${kind}.schema.json`;
  return { ...WHOLE[file], definitions: WHOLE };
}

const WHOLE: Record<string, object> = Object.fromEntries(
  META_SCHEMAS.map((schema) => {
    const file = String(schema['$id']);
    const { $schema: _dialect, $id: _id, ...rest } = schema;
    return [file, withinOne(rest, file) as object];
  }),
);

/** `common.schema.json#/$defs/id` becomes `#/definitions/common.schema.json/$defs/id`. */
function withinOne(value: unknown, file: string): unknown {
  if (Array.isArray(value)) return value.map((part) => withinOne(part, file));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      name === '$ref' && typeof part === 'string'
        ? referenceFrom(part, file)
        : withinOne(part, file),
    ]),
  );
}

function referenceFrom(reference: string, file: string): string {
  const [beside = '', pointer = ''] = reference.split('#');
  return `#/definitions/${beside === '' ? file : beside}${pointer}`;
}
