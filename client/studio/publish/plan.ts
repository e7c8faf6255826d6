import type { CaseMapping, DraftMoves } from '../../api/types.js';

/** How a draft is to be put in force, as it stands on the form. */
export interface Plan {
  /** Whether open cases are moved, and where to. */
  isMoving: boolean;
  mapping: CaseMapping;
  unmovable: DraftMoves['unmovable'];
}

const NEW_CASES_ONLY: Plan = {
  isMoving: false,
  mapping: { states: {}, tasks: {} },
  unmovable: 'refuse',
};

/** The plan of what somebody has put up. */
export function planOf(moves: DraftMoves | undefined): Plan {
  if (moves === undefined) return NEW_CASES_ONLY;
  const { states, tasks, unmovable } = moves;
  return { isMoving: true, mapping: { states, tasks }, unmovable };
}

export function movesIn({ isMoving, mapping, unmovable }: Plan): { moves?: DraftMoves } {
  return isMoving ? { moves: { ...mapping, unmovable } } : {};
}

/** The plan with a state of the old version going to one of the new; undefined: not decided. */
export function withState(
  plan: Plan,
  { process, state }: { process: string; state: string },
  target: string | undefined,
): Plan {
  const { [state]: _, ...others } = plan.mapping.states[process] ?? {};
  const states = target === undefined ? others : { ...others, [state]: target };
  return {
    ...plan,
    mapping: { ...plan.mapping, states: { ...plan.mapping.states, [process]: states } },
  };
}

/** The plan with a task going on as another; undefined: it ends. */
export function withTask(
  plan: Plan,
  { process, state, task }: { process: string; state: string; task: string },
  target: string | undefined,
): Plan {
  const ofProcess = plan.mapping.tasks[process] ?? {};
  const { [task]: _, ...others } = ofProcess[state] ?? {};
  const tasks = target === undefined ? others : { ...others, [task]: target };
  return {
    ...plan,
    mapping: {
      ...plan.mapping,
      tasks: { ...plan.mapping.tasks, [process]: { ...ofProcess, [state]: tasks } },
    },
  };
}
