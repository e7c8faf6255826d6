import { ErrorSchemaBuilder, type ErrorSchema } from '@rjsf/utils';
import type { FieldFault, Words } from '../api/types.js';

/** Faults by field, as rjsf nests them: talks/0/day becomes {talks: {0: {day: {__errors: […]}}}}. */
export function errorSchemaOf(faults: FieldFault[], words: (words: Words) => string): ErrorSchema {
  const builder = new ErrorSchemaBuilder();
  for (const { field, message } of faults) {
    builder.addErrors(words(message), field === '' ? [] : field.split('/'));
  }
  return builder.ErrorSchema;
}
