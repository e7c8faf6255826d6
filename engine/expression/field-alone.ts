import type { FieldSchema } from '../types.js';
import { declaredField } from './names.js';
import { MESSAGES, type MessageName, type Vocabulary } from './vocabulary.js';

/** The field that an expression is, where it is nothing but a field: record.status. */
export function fieldAlone(
  text: string,
  vocabulary: Vocabulary,
): { variable: MessageName; name: string; field: FieldSchema } | undefined {
  const [, owner, name = ''] = /^\s*([a-z]+)\.([A-Za-z0-9]+)\s*$/.exec(text) ?? [];
  const variable = MESSAGES.find((message) => message === owner);
  if (variable === undefined) return undefined;
  const field = declaredField(vocabulary, variable, name);
  return field === undefined ? undefined : { variable, name, field };
}
