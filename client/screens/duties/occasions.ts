import type { DutyOccurrence } from '../../api/types.js';

/** One date of a duty, with all units that owe it then. */
export interface Occasion {
  opensOn: string;
  dueOn: string;
  occurrences: DutyOccurrence[];
}

type State = DutyOccurrence['state'];

/** The states, the most pressing first. */
const STATES: readonly State[] = ['overdue', 'missed', 'open', 'done-late', 'coming', 'done'];

/** In which colour a state is shown. */
export const TONES: Record<State, 'danger' | 'warning' | 'notice' | 'quiet' | 'success'> = {
  overdue: 'danger',
  missed: 'danger',
  open: 'notice',
  'done-late': 'warning',
  coming: 'quiet',
  done: 'success',
};

/** Occurrences by their dates, in order; within a date the most pressing unit first. */
export function occasionsOf(occurrences: readonly DutyOccurrence[]): Occasion[] {
  const occasions = new Map<string, Occasion>();
  for (const occurrence of occurrences) {
    const { opensOn, dueOn } = occurrence;
    const known = occasions.get(`${opensOn} ${dueOn}`) ?? { opensOn, dueOn, occurrences: [] };
    known.occurrences.push(occurrence);
    occasions.set(`${opensOn} ${dueOn}`, known);
  }
  const sorted = [...occasions.values()].toSorted((one, other) =>
    one.opensOn.localeCompare(other.opensOn),
  );
  return sorted.map((occasion) => ({
    ...occasion,
    occurrences: occasion.occurrences.toSorted((one, other) => rank(one.state) - rank(other.state)),
  }));
}

/** How many occurrences are in which state, the most pressing first. */
export function countsOf(
  occurrences: readonly DutyOccurrence[],
): { state: State; count: number }[] {
  return STATES.map((state) => ({
    state,
    count: occurrences.filter((one) => one.state === state).length,
  })).filter(({ count }) => count > 0);
}

function rank(state: State): number {
  return STATES.indexOf(state);
}
