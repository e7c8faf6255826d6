import { readFileSync } from 'node:fs';
import type { PipeTransform } from '@nestjs/common';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { LIMITS } from '../../engine/compile/limits.js';
import { asJson } from '../as-json.js';
import { Refused, refusal } from '../refusals/refused.js';
import { SCHEMAS } from './schema-folder.js';
import type { FieldFault, Http } from './types.js';

/**
 * The one pipe: what comes in has the shape that http.schema.json gives it, or is refused with what
 * is wrong where. Nothing is coerced: a number in a query stays the text that it is.
 */
export function shaped(name: keyof Http): PipeTransform<unknown> {
  return {
    transform(value) {
      // First, since what comes after it descends as deep as the value does.
      if (isTooDeep(value)) throw malformed([DEEP]);
      const validate = validatorOf(name);
      if (!validate(value)) throw malformed((validate.errors ?? []).map(faultOf));
      if (holdsNul(value)) throw malformed([NUL]);
      return value;
    },
  };
}

let ajv: Ajv2020 | undefined;

function validatorOf(name: keyof Http): ValidateFunction {
  ajv ??= wire();
  const validate = ajv.getSchema(`http.schema.json#/$defs/${name}`);
  if (validate === undefined) throw new Error(`http.schema.json does not define ${name}`);
  return validate;
}

/** Compiled at the first request, so that starting does not wait for it. */
function wire(): Ajv2020 {
  const made = new Ajv2020({ allErrors: true, strict: false });
  addFormats.default(made, ['date', 'date-time']);
  const file = new URL('http.schema.json', SCHEMAS);
  made.addSchema(JSON.parse(readFileSync(file, 'utf8')) as object);
  return made;
}

function malformed(faults: FieldFault[]): Refused {
  return new Refused(refusal('malformed', { faults: asJson(faults) }));
}

function faultOf({ instancePath, keyword, message = keyword, params }: ErrorObject): FieldFault {
  const { missingProperty, additionalProperty } = params as Record<string, string | undefined>;
  const missing = missingProperty ?? additionalProperty;
  const field = [instancePath.slice(1), missing].filter(Boolean).join('/');
  return {
    field,
    code: keyword,
    message: {
      zh: `接口约定：${field || '内容'} ${message}`,
      en: `${field || 'body'}: ${message}`,
    },
  };
}

/** Whether values lie deeper within values than any document has them. Level by level, so that no depth is too deep to be seen. */
function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MOST_LEVELS) return true;
    level = level.flatMap((one) =>
      typeof one === 'object' && one !== null ? Object.values<unknown>({ ...one }) : [],
    );
  }
  return false;
}

/** As many as a document of a pack may have: see engine/compile/limits.ts. */
const MOST_LEVELS = LIMITS.depth;

const DEEP: FieldFault = {
  field: '',
  code: 'too-deep',
  message: {
    zh: `内容嵌套超过 ${MOST_LEVELS} 层`,
    en: `The content is nested more than ${MOST_LEVELS} levels deep`,
  },
};

/** U+0000: no person types it, and PostgreSQL keeps no text that holds it. */
function holdsNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0');
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, item]) => key.includes('\0') || holdsNul(item));
}

const NUL: FieldFault = {
  field: '',
  code: 'control-character',
  message: {
    zh: '内容含有不可见的控制字符（U+0000）',
    en: 'The content holds the control character U+0000',
  },
};
