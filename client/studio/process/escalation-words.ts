import {
  amount,
  duration,
  type Telling,
  titleIn,
} from '../../../engine/authoring/ladder/telling.js';
import { SAYS } from '../../../engine/authoring/ladder/sentence-words.js';
import { isObject, type Json } from '../../../engine/json.js';
import type { Escalation } from '../../../engine/types.js';

/**
 * Whom it goes up to, and when: 再过4小时移交堤长.
 *
 * @param isShort leaves out on which calendar the days count
 */
export function escalationWords(
  telling: Telling,
  value: Json | undefined,
  isShort = false,
): string {
  if (!isObject(value)) return '';
  const { to, after, handOver } = value as unknown as Escalation;
  return SAYS[telling.language].late(
    titleIn(telling, 'tiers', to),
    after === undefined ? undefined : isShort ? amount(telling, after) : duration(telling, after),
    handOver === true,
  );
}
