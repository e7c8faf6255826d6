import type { Data } from '../json.js';
import type { RecordDocument } from '../types.js';

/**
 * What identifies a record among those of its type: the values of the fields that its type names, in their order, so
 * written that different values never give the same text.
 *
 * @returns null where the type names none, or one of them has no value
 */
export function identityOf(
  type: Pick<RecordDocument, 'identity'> | undefined,
  data: Data,
): string | null {
  const fields = type?.identity;
  if (fields === undefined) return null;
  const values = fields.map((field) => data[field] ?? '');
  return values.includes('') ? null : JSON.stringify(values);
}
