import type { Json } from '../../json.js';
import { check } from './keywords.js';
import { schemaAt, type Schemas, type ShapeFault } from './position.js';

export type { Schema, Schemas, ShapeFault } from './position.js';

/**
 * Everything about `value` that the schema in `file` does not allow. Walks the schema: the part of JSON
 * Schema 2020-12 in which the definition language is written, and no more. Nothing is compiled, so
 * it starts at once and runs where making code of text is forbidden.
 */
export function shapeFaults(schemas: Schemas, file: string, value: Json): ShapeFault[] {
  const faults: ShapeFault[] = [];
  check(schemaAt(schemas, file, ''), value, { schemas, file, trail: undefined, faults });
  return faults;
}
