import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { RE2JS } from 're2js';
import { describeFault, type FieldFault } from '../../engine/form/fault-words.js';
import { FORMATS } from '../../engine/form/formats.js';
import { validationSchemaOf } from '../../engine/form/json-schema.js';
import type { Data } from '../../engine/json.js';
import type { Program } from '../../engine/program.js';
import type { DataSchema, FieldSchema } from '../../engine/types.js';

/**
 * What is wrong with the shape of single fields: their types, formats, bounds. The validator is
 * compiled once for a program, since that takes a thousand times as long as to use it.
 *
 * @param name what the schema is of, within the program: form/inspection
 */
export function shapeFaults(
  program: Program,
  name: string,
  schema: DataSchema,
  data: Data,
): FieldFault[] {
  const validate = validatorOf(program, name, schema);
  if (validate(data)) return [];
  return (validate.errors ?? []).map((error) => faultOf(error, schema));
}

const VALIDATORS = new WeakMap<Program, Map<string, ValidateFunction>>();

function validatorOf(program: Program, name: string, schema: DataSchema): ValidateFunction {
  let ofProgram = VALIDATORS.get(program);
  if (ofProgram === undefined)
    VALIDATORS.set(program, (ofProgram = new Map<string, ValidateFunction>()));
  let validator = ofProgram.get(name);
  if (validator === undefined)
    ofProgram.set(name, (validator = AJV.compile(validationSchemaOf(schema))));
  return validator;
}

const AJV = new Ajv2020({
  allErrors: true,
  strict: false,
  // The compiled function is kept here, by program; Ajv would keep every schema it ever saw.
  addUsedSchema: false,
  formats: FORMATS,
  // What somebody types cannot keep the server busy, whatever pattern a pack has.
  code: { regExp: linearTime },
});

/**
 * Ajv keeps one engine for each text that an engine has, and wants to know how it would be written
 * in code that it never writes here.
 */
function linearTime(pattern: string): { test: (text: string) => boolean; toString: () => string } {
  const compiled = RE2JS.compile(pattern);
  return { test: (text) => compiled.matcher(text).find(), toString: () => pattern };
}
linearTime.code = 'RE2JS';

function faultOf({ instancePath, keyword, params }: ErrorObject, schema: DataSchema): FieldFault {
  const { missingProperty, additionalProperty } = params as Record<string, string | undefined>;
  const path = instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const below = missingProperty ?? additionalProperty;
  const names = below === undefined ? path : [...path, below];
  const field = fieldAt(schema, names);
  return {
    field: names.join('/'),
    code: keyword,
    message: describeFault(keyword, field, names.at(-1) ?? ''),
  };
}

/** The schema of the field at a path: name/0/part is `part` of the items of `name`. */
function fieldAt(
  { properties }: DataSchema,
  [name = '', ...rest]: string[],
): FieldSchema | undefined {
  let field = Object.hasOwn(properties, name) ? properties[name] : undefined;
  for (const part of rest) {
    const below: FieldSchema | undefined = field?.items ?? field?.properties?.[part];
    field = below;
  }
  return field;
}
