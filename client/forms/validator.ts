import { Validator, type Schema } from '@cfworker/json-schema';
import { toErrorList, type RJSFSchema, type ValidatorType } from '@rjsf/utils';
import type { Data } from '../../engine/json.js';
import type { Words } from '../api/types.js';
import { errorSchemaOf } from './error-schema.js';
import type { RunningForm } from './running-form.js';

/**
 * The validator that rjsf asks. The form itself is what judges: which fields are asked and what is
 * wrong with them is the engine's to say, so that browser and server agree word for word.
 */
export function validatorOf(form: RunningForm, words: (words: Words) => string): ValidatorType {
  return {
    validateFormData(data) {
      const errorSchema = errorSchemaOf(form.faults((data ?? {}) as Data), words);
      return { errors: toErrorList(errorSchema), errorSchema };
    },
    isValid: (schema, data) => interpreter(schema).validate(data).valid,
    rawValidation: (schema, data) => ({
      errors: interpreter(schema).validate(data).errors as never[],
    }),
  };
}

function interpreter(schema: RJSFSchema): Validator {
  return new Validator(schema as Schema, '2020-12', false);
}
