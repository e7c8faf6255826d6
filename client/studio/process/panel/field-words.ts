import type { Tone } from '../../../../engine/types.js';

export const TONES = ['quiet', 'notice', 'warning', 'danger', 'success'] as const satisfies Tone[];

/** Of which something more than the label has to be said. */
export const HINTED = new Set([
  'help',
  'due',
  'dueOn',
  'post',
  'unit',
  'order',
  'at',
  'assumes',
  'since',
  'until',
  'headline',
  'line',
  'entry',
  'roles',
  'event',
  'field',
  'overdue',
]);

/** What it means that nothing is said, where that is not plain. */
export const NONE_OF: Record<
  string,
  'studio.process.noDue' | 'studio.process.atOnce' | 'studio.process.sinceEntry' | undefined
> = {
  due: 'studio.process.noDue',
  after: 'studio.process.atOnce',
  since: 'studio.process.sinceEntry',
};
