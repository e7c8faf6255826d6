import type {
  CompiledEffect,
  CompiledProcess,
  CompiledState,
  CompiledTask,
  CompiledTimer,
  CompiledTransition,
  Program,
} from '../../program.js';
import { remembered } from '../remembered.js';

/** Something in a process: where it stands, and in which process and state. */
export interface Placed<T> {
  element: T;
  file: string;
  pointer: string;
  process: CompiledProcess;
  /** Undefined for what belongs to all states. */
  state?: CompiledState;
}

/** Every task of every process. */
export const tasksOf = remembered((program: Program): readonly Placed<CompiledTask>[] => {
  return statesOf(program).flatMap(({ process, state }) =>
    Object.values(state.tasks).map((task) => placed(task, process, state)),
  );
});

/** Every timer of every process. */
export const timersOf = remembered((program: Program): readonly Placed<CompiledTimer>[] => {
  return statesOf(program).flatMap(({ process, state }) =>
    Object.values(state.after).map((timer) => placed(timer, process, state)),
  );
});

/** Every transition of every process, those of all states once. */
export const transitionsOf = remembered(
  (program: Program): readonly Placed<CompiledTransition>[] => {
    return statesOf(program)
      .flatMap(({ process, state }) => {
        const own = Object.values(state.on)
          .flat()
          .filter(({ pointer }) => pointer.startsWith(`${state.pointer}/`));
        return own.map((transition) => placed(transition, process, state));
      })
      .concat(Object.values(program.processes).flatMap(everywhereIn));
  },
);

/** Every effect of every process, wherever it happens. */
export const effectsOf = remembered((program: Program): readonly Placed<CompiledEffect>[] => {
  const entries = statesOf(program).flatMap(({ process, state }) =>
    state.entry.map((effect) => placed(effect, process, state)),
  );
  const others = [...transitionsOf(program), ...timersOf(program)].flatMap(
    ({ element, process, state }) =>
      element.effects.map((effect) => placed(effect, process, state)),
  );
  return [...entries, ...others];
});

/** A pointer of the program, processes/absence.json#/states/verify, as the file and the pointer within it. */
export function placeOf(pointer: string): { file: string; pointer: string } {
  const [file = '', within = ''] = pointer.split('#');
  return { file, pointer: within };
}

/** Every state of every process. */
const statesOf = remembered(
  (program: Program): { process: CompiledProcess; state: CompiledState }[] => {
    return Object.values(program.processes).flatMap((process) =>
      Object.values(process.states).map((state) => ({ process, state })),
    );
  },
);

/** The process's own transitions, which each of its states has among its own. */
function everywhereIn(process: CompiledProcess): Placed<CompiledTransition>[] {
  const known = new Map<string, CompiledTransition>();
  for (const state of Object.values(process.states))
    for (const transition of Object.values(state.on).flat())
      if (!transition.pointer.startsWith(`${state.pointer}/`))
        known.set(transition.pointer, transition);
  return [...known.values()].map((transition) => placed(transition, process));
}

function placed<T extends { pointer: string }>(
  element: T,
  process: CompiledProcess,
  state?: CompiledState,
): Placed<T> {
  return {
    element,
    ...placeOf(element.pointer),
    process,
    ...(state === undefined ? {} : { state }),
  };
}
