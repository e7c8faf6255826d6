import { Validator, type Schema } from '@cfworker/json-schema';
import type { RJSFSchema, ValidatorType } from '@rjsf/utils';

/**
 * What rjsf asks for a validator. It finds nothing wrong by itself: which fields are asked and what is wrong with them is
 * the engine's to say, of the whole form, in the same words here as on the server.
 */
export const judgedElsewhere: ValidatorType = {
  validateFormData: () => ({ errors: [], errorSchema: {} }),
  isValid: (schema, data) => interpreter(schema).validate(data).valid,
  rawValidation: (schema, data) => ({
    errors: interpreter(schema).validate(data).errors as never[],
  }),
};

function interpreter(schema: RJSFSchema): Validator {
  return new Validator(schema as Schema, '2020-12', false);
}
