import { Validator } from '@cfworker/json-schema';
import { validationSchemaOf } from '../../dist/engine/form/json-schema.js';
import { FORMATS } from '../../dist/engine/form/formats.js';
import { contender, FORM } from './thirty-fields.mjs';

// It knows other formats only: ours are looked at beside it, as somebody who used it would have to.
const schema = validationSchemaOf(FORM.schema);
const validator = new Validator(schema, '2020-12', false);
const formats = Object.entries(FORM.schema.properties).filter(([, { format }]) => format);

/** A validator that compiles nothing, as a browser without eval has it. */
export const cfworker = contender((data) => {
  const { errors } = validator.validate(data);
  const found = errors
    .map(({ instanceLocation }) => instanceLocation.slice(2))
    .filter((path) => path !== '');
  for (const [name, { format }] of formats)
    if (typeof data[name] === 'string' && !FORMATS[format](data[name])) found.push(name);
  return found;
});
