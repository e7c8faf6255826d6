/**
 * Where open cases go whose states or tasks a new version does not have, by process. What is not named
 * goes to what has the same id; a task that has no counterpart ends.
 */
export interface Mapping {
  /** process → state of the old version → state of the new one. */
  states: Record<string, Record<string, string>>;
  /** process → state of the old version → task of it → task of the new state. */
  tasks: Record<string, Record<string, Record<string, string>>>;
}

export const SAME: Mapping = { states: {}, tasks: {} };

/** The state of the new version for one of the old. */
export function stateFor({ states }: Mapping, process: string, state: string): string {
  return member(member(states, process), state) ?? state;
}

/** The task of the new version for one of the old. */
export function taskFor({ tasks }: Mapping, process: string, state: string, task: string): string {
  return member(member(member(tasks, process), state), task) ?? task;
}

/** Names come from outside: only what was said counts, not what every object has. */
function member<T>(map: Record<string, T> | undefined, name: string): T | undefined {
  return map !== undefined && Object.hasOwn(map, name) ? map[name] : undefined;
}
