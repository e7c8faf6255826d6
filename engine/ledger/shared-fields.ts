import { celType } from '../expression/values.js';
import type { Fields, FieldSchema } from '../types.js';

/** The fields that all of them have, of the same type: what expressions may read of any of them. */
export function sharedFields(all: readonly Fields[]): Fields {
  const [first = {}, ...others] = all;
  const shared = Object.entries(first).flatMap(([name, field]) => {
    const same = others.map((fields) => (Object.hasOwn(fields, name) ? fields[name] : undefined));
    const agree = same.every((other) => other !== undefined && celType(other) === celType(field));
    return agree ? [[name, joined(field, same as FieldSchema[])] as const] : [];
  });
  return Object.fromEntries(shared);
}

/** One that has the choices of them all. */
function joined(field: FieldSchema, others: readonly FieldSchema[]): FieldSchema {
  if (others.length === 0) return field;
  const choices = choicesOf([field, ...others]);
  const items = [field, ...others].flatMap((one) => one.items ?? []);
  const [item, ...otherItems] = items;
  return {
    ...field,
    ...(choices === undefined ? {} : { choices }),
    ...(item === undefined ? {} : { items: joined(item, otherItems) }),
  };
}

function choicesOf(fields: readonly FieldSchema[]): FieldSchema['choices'] {
  if (fields.every(({ choices }) => choices === undefined)) return undefined;
  return Object.assign(
    {},
    ...[...fields].reverse().map(({ choices }) => choices ?? {}),
  ) as NonNullable<FieldSchema['choices']>;
}
