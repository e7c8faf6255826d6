import { format, Validator, type OutputUnit } from '@cfworker/json-schema';
import { describeFault, type FieldFault } from '../../engine/form/fault-words.js';
import { FORMATS } from '../../engine/form/formats.js';
import { validationSchemaOf } from '../../engine/form/json-schema.js';
import type { Data } from '../../engine/json.js';
import type { DataSchema, FieldSchema } from '../../engine/types.js';

Object.assign(format, FORMATS);

/**
 * What JSON Schema finds wrong in `data`, in the words the server would use. An interpreter, not a
 * compiler: the page's security policy allows no code made from text.
 */
export function schemaFaults(schema: DataSchema, data: Data): FieldFault[] {
  const validator = new Validator(validationSchemaOf(schema), '2020-12', false);
  const { errors } = validator.validate(data);
  return errors.filter(isCause(errors)).map((error) => faultOf(error, schema));
}

/** Keywords that only say that something inside them is wrong. */
const WRAPPERS = new Set([
  'properties',
  'items',
  'additionalProperties',
  'allOf',
  'anyOf',
  'oneOf',
]);

/** Whether an error is the cause and not its echo further out; an echo without a cause is kept. */
function isCause(errors: OutputUnit[]): (error: OutputUnit) => boolean {
  return (error) =>
    !WRAPPERS.has(error.keyword) ||
    !errors.some(
      (other) => other !== error && other.keywordLocation.startsWith(`${error.keywordLocation}/`),
    );
}

function faultOf({ keyword, instanceLocation, error }: OutputUnit, schema: DataSchema): FieldFault {
  const path = instanceLocation.split('/').slice(1).map(decodeURIComponent);
  // What is missing is named in the error alone: Instance does not have required property "day".
  const missing = keyword === 'required' ? /"([^"]+)"/.exec(error)?.[1] : undefined;
  if (missing !== undefined) path.push(missing);
  const name = path.at(-1) ?? '';
  return {
    field: path.join('/'),
    code: keyword,
    message: describeFault(keyword, fieldAt(schema, path), name),
  };
}

/** The declared field at talks/0/day. */
function fieldAt(schema: DataSchema, path: string[]): FieldSchema | undefined {
  let at: FieldSchema | undefined = { type: 'object', properties: schema.properties };
  for (const part of path) at = at?.type === 'array' ? at.items : at?.properties?.[part];
  return at;
}
