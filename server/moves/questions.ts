import { type Mapping, stateFor } from '../../engine/migrate/mapping.js';
import type { Program } from '../../engine/program.js';
import type { Standing } from './rehearsal.js';

/** A state of open cases that the new version does not have, or in which it ends them. */
export interface StateQuestion {
  process: string;
  state: string;
  /** A version on which they run: its words are the state's. */
  hash: string;
  count: number;
  /** States of the same process in which a case can go on. */
  choices: string[];
}

/** An open task that the state to which its case goes does not have. */
export interface TaskQuestion extends StateQuestion {
  task: string;
}

/** What somebody has to say of states that are gone. A process that is gone is no question: its cases stay. */
export function stateQuestions(standing: readonly Standing[], next: Program): StateQuestion[] {
  const questions = new Map<string, StateQuestion>();
  for (const { process, state, hash, count } of standing) {
    if (next.processes[process] === undefined || canStand(next, process, state)) continue;
    const choices = Object.keys(next.processes[process].states).filter((id) =>
      canStand(next, process, id),
    );
    const known = questions.get(`${process} ${state}`);
    if (known === undefined)
      questions.set(`${process} ${state}`, { process, state, hash, count, choices });
    else known.count += count;
  }
  return [...questions.values()];
}

/** Tasks that end where nobody says what they go on as. */
export function taskQuestions(
  standing: readonly Standing[],
  next: Program,
  mapping: Mapping,
): TaskQuestion[] {
  const questions = new Map<string, TaskQuestion>();
  for (const { process, state, hash, tasks } of standing) {
    const target = next.processes[process]?.states[stateFor(mapping, process, state)];
    if (target === undefined || target.definition.final === true) continue;
    const kept = [...tasks.keys()].filter((task) => target.tasks[task] !== undefined);
    const choices = Object.keys(target.tasks).filter((id) => !kept.includes(id));
    for (const [task, count] of tasks) {
      if (target.tasks[task] !== undefined) continue;
      const key = `${process} ${state} ${task}`;
      const known = questions.get(key);
      if (known === undefined) questions.set(key, { process, state, hash, count, choices, task });
      else known.count += count;
    }
  }
  return [...questions.values()];
}

/** Whether a case can be in a state of the new version. */
export function canStand(next: Program, process: string, state: string): boolean {
  const definition = next.processes[process]?.states[state]?.definition;
  return definition !== undefined && definition.final !== true;
}
