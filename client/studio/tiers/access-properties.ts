import type {
  AccessInStates,
  AccessShares,
  ClassLevels,
  TierAccess,
} from '../../../engine/types.js';

/** The classes of which it is said how much is read. */
export const CLASSES = ['personal', 'sensitive'] as const satisfies (keyof ClassLevels)[];
/** How much. */
export const LEVELS = ['shown', 'masked', 'hidden'] as const;
/** What is a yes or a no. */
export const TICKS = [
  'reveals',
  'approves',
  'emergencies',
  'audits',
  'compares',
] as const satisfies (keyof TierAccess)[];
/** What has an editor of its own, beside the grounds. */
export const APART = [
  'reads',
  'while',
  'shares',
  'exports',
  'imports',
] as const satisfies (keyof TierAccess)[];
/** What is said of more that is read while a case is in certain states, beside the grounds. */
export const IN_STATES = [
  'title',
  'process',
  'states',
  'reads',
] as const satisfies (keyof AccessInStates)[];
export const SHARES = ['with', 'days'] as const satisfies (keyof AccessShares)[];
export const GROUNDS = ['cites', 'assumes'] as const;
