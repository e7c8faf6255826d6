import { tellingsOf } from '../../../engine/authoring/ladder/names-in-scope.js';
import { eventWords } from '../../../engine/authoring/ladder/telling.js';
import type { Pickable } from '../bench/pack.js';
import { useProcess } from './process-context.js';

/** What can happen while a case is in one of these states, in words: the work there is done first, then what is told. */
export function useEvents(states: readonly string[]): Pickable[] {
  const { process, telling } = useProcess();
  const tasks = states.flatMap((id) => Object.keys(process.states[id]?.tasks ?? {}));
  const done = [...new Set(tasks)].map((task) => `${task}.submitted`);
  const told = Object.keys(tellingsOf(telling.pack, process.about));
  return [...done, ...told, 'record.marked'].map((id) => ({
    id,
    title: eventWords(telling, id),
  }));
}
