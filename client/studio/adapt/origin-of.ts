import { type Origin, originAt } from '../../../engine/difference/origin.js';
import type { Json } from '../../../engine/json.js';
import { documentIn } from '../bench/documents.js';

/**
 * Whose an element is that stands in several places of one document: a question has its answer, its rules and its look
 * apart. It is what its first place is, unless that is the base's and another place is not.
 *
 * @param under the text of the pack beneath
 * @param whole what comes of both
 */
export function originOf(
  under: string | undefined,
  whole: Json | undefined,
  pointers: readonly string[],
): Origin | undefined {
  const base = documentIn(undefined, under).whole;
  const [first, ...others] = pointers.map((pointer) => originAt(base, whole, pointer));
  const isTouched = others.some((origin) => origin !== undefined && origin !== 'base');
  return first === 'base' && isTouched ? 'changed' : first;
}
