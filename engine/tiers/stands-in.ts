import type { TierDocument } from '../types.js';
import { tierAbove } from './tier-above.js';

/**
 * The role whose post has what is addressed to a role: its own, or where that is vacant the nearest tier above
 * whose post is held. Undefined: nobody up to the top.
 */
export function standsIn(
  tiers: Record<string, TierDocument>,
  role: string,
  line: string | undefined,
  isVacant: (role: string) => boolean,
): string | undefined {
  const seen = new Set<string>();
  let having: string | undefined = role;
  while (having !== undefined && isVacant(having)) {
    if (seen.has(having)) return undefined;
    seen.add(having);
    having = tierAbove(tiers, having, line);
  }
  return having;
}
