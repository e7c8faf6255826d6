import type { PackDocuments } from '../difference/pack-documents.js';
import type { Data } from '../json.js';
import { decided, type Decision, placeOfConflict } from './decided.js';
import { type Conflict, mergeOverlay } from './merge-overlay.js';
import { recorded } from './next-overlay.js';
import { hashesOf, overridesOf } from './overrides.js';

/** What becomes of an overlay when its base is replaced. */
export interface OverNewBase {
  overlay: PackDocuments;
  conflicts: Conflict[];
  /** Whether each conflict was decided; only then may it be kept. */
  isDecided: boolean;
}

/**
 * Puts an overlay over another version of its base, as somebody has decided each conflict. They have
 * looked at all of them, so what is overridden is recorded as it is in the new base.
 *
 * @param decisions by place, as `placeOfConflict` names it
 */
export function overNewBase(
  base: PackDocuments,
  newBase: PackDocuments,
  overlay: PackDocuments,
  decisions: Readonly<Record<string, Decision>>,
): OverNewBase {
  const merged = mergeOverlay(base, newBase, overlay);
  const result = decided(merged.overlay, merged.conflicts, decisions);
  const overrides = hashesOf(overridesOf(result, newBase));
  const version = (newBase['pack.json'] as Data | undefined)?.['version'];
  return {
    overlay: recorded(result, overrides, version),
    conflicts: merged.conflicts,
    isDecided: merged.conflicts.every((one) => decisions[placeOfConflict(one)] !== undefined),
  };
}
