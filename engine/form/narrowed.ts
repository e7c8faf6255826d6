import type { Data, Json } from '../json.js';
import type { FieldSchema } from '../types.js';

/**
 * A field with those of its choices that the answers before it leave. Undefined where none is left: there is nothing
 * to ask.
 *
 * @param data the answers to the questions before it
 */
export function narrowed(field: FieldSchema, data: Data): FieldSchema | undefined {
  // Most are not, and are asked as they stand, without a copy.
  if (field.narrowedBy === undefined) return field;
  const { narrowedBy, choices = {}, ...rest } = field;
  const answer = data[narrowedBy.field];
  const left =
    typeof answer === 'string' && Object.hasOwn(narrowedBy.to, answer)
      ? narrowedBy.to[answer]
      : undefined;
  const offered = Object.entries(choices).filter(([value]) => left?.includes(value) === true);
  return offered.length === 0 ? undefined : { ...rest, choices: Object.fromEntries(offered) };
}

/**
 * Whether a value can stand in a field as it is asked now: of a narrowed one, a value that is left; of a note, none.
 *
 * @param declared as the form declares it
 * @param asks the same as it is asked now
 */
export function fits(declared: FieldSchema, asks: FieldSchema, value: Json | undefined): boolean {
  if (declared.format === 'note') return false;
  if (declared.narrowedBy === undefined) return true;
  return typeof value === 'string' && Object.hasOwn(asks.choices ?? {}, value);
}
