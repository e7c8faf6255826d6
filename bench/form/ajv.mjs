import { Ajv2020 } from 'ajv/dist/2020.js';
import { FORMATS } from '../../dist/engine/form/formats.js';
import { validationSchemaOf } from '../../dist/engine/form/json-schema.js';
import { contender, FORM } from './thirty-fields.mjs';

const validate = new Ajv2020({ allErrors: true, strict: false, formats: FORMATS }).compile(
  validationSchemaOf(FORM.schema),
);

/** The limit: the same schema by ajv alone; nothing of what is asked when, no checks, no messages. */
export const ajv = contender((data) =>
  validate(data) ? [] : validate.errors.map(({ instancePath }) => instancePath.slice(1)),
);
