import { issue, pointerOf } from '../faults.js';
import { reachableFrom, targetsOf } from './ways-out.js';
import type { Rule } from './rules.js';

/**
 * A state in which a case can hang: no final state can be reached from it, or it waits for people
 * only, with nothing that happens in time.
 */
export const deadEnd: Rule = ({ processes }) =>
  Object.entries(processes).flatMap(([id, process]) =>
    Object.values(process.states)
      .filter(({ definition }) => definition.final !== true)
      .flatMap((state) => {
        const at = pointerOf('states', state.id);
        const ends = [...reachableFrom(process, state.id)].some(
          (name) => process.states[name]?.definition.final === true,
        );
        if (!ends || targetsOf(state).length === 0)
          return [noEnd(`processes/${id}.json`, at, state.definition.title, state.id)];
        return waitsForEver(state)
          ? [noTime(`processes/${id}.json`, at, state.definition.title, state.id)]
          : [];
      }),
  );

function waitsForEver(state: {
  after: object;
  tasks: Record<string, { overdue: object }>;
}): boolean {
  const escalates = Object.values(state.tasks).some(
    ({ overdue }) => Object.keys(overdue).length > 0,
  );
  return Object.keys(state.after).length === 0 && !escalates;
}

function noEnd(file: string, pointer: string, title: string, id: string) {
  return issue('dead-end', file, pointer, {
    zh: `从状态“${title}”（${id}）走不到任何结束状态`,
    en: `No final state can be reached from “${title}” (${id})`,
  });
}

function noTime(file: string, pointer: string, title: string, id: string) {
  return issue(
    'dead-end',
    file,
    pointer,
    {
      zh: `状态“${title}”（${id}）只等人办理，没有计时也没有逾期升级，可能永远停住`,
      en: `“${title}” (${id}) waits for people only: it has no timer and no escalation, and may wait forever`,
    },
    {
      hint: {
        zh: '加一个 after 计时，或给任务设期限 due',
        en: 'Add a timer in after, or a due date to a task',
      },
    },
  );
}
