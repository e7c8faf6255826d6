import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { hintFor } from '../expression/faults.js';
import type { Issue, Words } from '../issue.js';
import type { Kind, RawDocument } from './documents.js';
import { issue } from './faults.js';
import { META_SCHEMAS } from './meta-schemas.js';

/** Checks each document against the schema of its kind: one issue a fault. */
export function validateShapes(documents: readonly RawDocument[]): Issue[] {
  return documents.flatMap(({ file, kind, value }) => {
    const validate = validatorOf(kind);
    return validate(value)
      ? []
      : (validate.errors ?? []).filter(isFault).map((error) => shapeIssue(file, error));
  });
}

let ajv: Ajv2020 | undefined;

/** Compiled once, when first needed: the schemas never change while a program runs. */
function validatorOf(kind: Kind): ValidateFunction {
  ajv ??= new Ajv2020({
    allErrors: true,
    verbose: true,
    allowUnionTypes: true,
    strictTypes: false,
    schemas: META_SCHEMAS,
  });
  const validate = ajv.getSchema(`${kind}.schema.json`);
  if (validate === undefined) throw new Error(`no schema for documents of kind ${kind}`);
  return validate;
}

/** Ajv says twice that a name is wrong; once is enough. */
function isFault(error: ErrorObject): boolean {
  return error.keyword !== 'propertyNames';
}

function shapeIssue(file: string, error: ErrorObject): Issue {
  const describe = DESCRIPTIONS[error.keyword] ?? other;
  const { code, message, known, at } = describe(error);
  const name = known?.name;
  const hint = name === undefined ? undefined : hintFor(name, known?.names ?? []);
  return issue(code, file, at ?? error.instancePath, message, { hint });
}

interface Description {
  code: string;
  message: Words;
  known?: { name: string; names: string[] };
  at?: string;
}

const DESCRIPTIONS: Record<string, (error: ErrorObject) => Description> = {
  additionalProperties: (error) => {
    const name = String(error.params.additionalProperty);
    const names = Object.keys((error.parentSchema as { properties?: object }).properties ?? {});
    return {
      code: 'unknown-property',
      message: { zh: `这里没有“${name}”这个属性`, en: `There is no property “${name}” here` },
      known: { name, names },
      at: `${error.instancePath}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
    };
  },
  required: (error) => {
    const name = String(error.params.missingProperty);
    return {
      code: 'missing-property',
      message: { zh: `缺少“${name}”`, en: `“${name}” is missing` },
    };
  },
  enum: (error) => {
    const names = (error.params.allowedValues as unknown[]).map(String);
    return {
      code: 'value-not-allowed',
      message: {
        zh: `“${shown(error)}”不在允许的值里`,
        en: `“${shown(error)}” is none of the allowed values`,
      },
      known: { name: shown(error), names },
    };
  },
  const: (error) => {
    const wanted = String(error.params.allowedValue);
    return {
      code: 'value-not-allowed',
      message: {
        zh: `这里应为“${wanted}”，而不是“${shown(error)}”`,
        en: `This must be “${wanted}”, not “${shown(error)}”`,
      },
    };
  },
  type: (error) => {
    const wanted = String(error.params.type);
    return {
      code: 'wrong-type',
      message: {
        zh: `“${shown(error)}”的类型不对，应为 ${wanted}`,
        en: `“${shown(error)}” has the wrong type; ${wanted} is expected`,
      },
    };
  },
  pattern: (error) => {
    const name = error.propertyName ?? shown(error);
    return {
      code: 'bad-format',
      message: {
        zh: `“${name}”的写法不对，应符合 ${String(error.params.pattern)}`,
        en: `“${name}” is not written as it must be: ${String(error.params.pattern)}`,
      },
    };
  },
};

function other(error: ErrorObject): Description {
  return {
    code: 'out-of-bounds',
    message: {
      zh: `“${shown(error)}”不符合要求（${error.message ?? error.keyword}）`,
      en: `“${shown(error)}” is not acceptable: ${error.message ?? error.keyword}`,
    },
  };
}

function shown(error: ErrorObject): string {
  const text = typeof error.data === 'string' ? error.data : JSON.stringify(error.data);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
