import type { FindingSettling, FindingView } from '../../api/types.js';

/** The kinds of findings in the order in which they are worked off. */
export const KINDS = [
  'only-theirs',
  'only-ours',
  'differs',
  'likely',
  'twice-ours',
  'twice-theirs',
] as const satisfies FindingView['kind'][];

export const TONES: Record<FindingView['kind'], 'danger' | 'warning' | 'notice'> = {
  'only-theirs': 'danger',
  'only-ours': 'danger',
  differs: 'warning',
  likely: 'warning',
  'twice-ours': 'notice',
  'twice-theirs': 'notice',
};

/** What may come of a finding. */
export const OUTCOMES = [
  'ours-mended',
  'theirs-told',
  'case-begun',
  'not-same',
  'nothing',
] as const satisfies FindingSettling['outcome'][];
