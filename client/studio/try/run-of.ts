import type { Data } from '../../../engine/json.js';
import type { Step } from '../../../engine/types.js';
import type { Subject, TrialAsked } from '../run/questions.js';

/** On whom something is tried: on a record, or on a unit that owes a duty; by name, and where it is. */
export type RunSubject = Pick<Subject, 'name' | 'place' | 'units'> &
  (Pick<Subject, 'type' | 'data'> | { duty: string; figures: Data });

/** What somebody tries in a draft: on whom, what happened, up to when one looks. */
export interface Run {
  subject: RunSubject;
  /** The day on which it began: the slider's left end. */
  since: string;
  steps: Step[];
  at: string;
}

export function begun(subject: RunSubject, startsAt: string): Run {
  return { subject, since: startsAt.slice(0, 10), steps: [], at: startsAt };
}

/** As the draft's program is asked for it. */
export function trialOf({ subject, since, steps, at }: Run): TrialAsked {
  const { units, name: unit } = subject;
  if (!('duty' in subject)) {
    const { type, data } = subject;
    return { record: { type, data }, units, steps, at };
  }
  const { duty, figures } = subject;
  return { duty, unit, figures, since, units, steps, at };
}

export function withStep(run: Run, step: Step): Run {
  return { ...run, steps: [...run.steps, step] };
}

export function withoutStep(run: Run, index: number): Run {
  return { ...run, steps: run.steps.filter((_, one) => one !== index) };
}

const DAY = 86_400_000;

/** How many days after its beginning a run looks. */
export function daysIn({ since, at }: Pick<Run, 'since' | 'at'>): number {
  return Math.round((Date.parse(at.slice(0, 10)) - Date.parse(since)) / DAY);
}

/** The same time of day, so many days after the beginning. */
export function onDay({ since, at }: Pick<Run, 'since' | 'at'>, days: number): string {
  const day = new Date(Date.parse(since) + days * DAY).toISOString().slice(0, 10);
  return `${day}${at.slice(10)}`;
}
