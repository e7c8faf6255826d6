import type { CompiledState } from '../../program.js';
import { issue } from '../faults.js';
import { placeOf } from './elements.js';
import type { Rule } from './rules.js';
import { leadingTo, reachableFrom, targetsOf } from './ways-out.js';

/**
 * A state in which a case can hang: no final state can be reached from it, or it waits for people
 * only, with nothing that happens in time.
 */
export const deadEnd: Rule = ({ processes }, budget) =>
  Object.values(processes).flatMap((process) => {
    const ending = leadingTo(process, isFinal, budget);
    const reached = reachableFrom(process, process.definition.initial);
    return Object.values(process.states)
      .filter((state) => !isFinal(state) && reached.has(state.id))
      .flatMap((state) => {
        if (!ending.has(state.id) || targetsOf(state).length === 0) return [noEnd(state)];
        return waitsForEver(state) ? [noTime(state)] : [];
      });
  });

function isFinal({ definition }: CompiledState): boolean {
  return definition.final === true;
}

/** A timer that does nothing ends no waiting. */
function waitsForEver({ after, tasks }: CompiledState): boolean {
  const timed = Object.values(after).some(
    ({ definition, effects }) => definition.target !== undefined || effects.length > 0,
  );
  const escalates = Object.values(tasks).some(({ overdue }) => Object.keys(overdue).length > 0);
  return !timed && !escalates;
}

function noEnd({ id, pointer: at, definition: { title } }: CompiledState) {
  const { file, pointer } = placeOf(at);
  return issue('dead-end', file, pointer, {
    zh: `从状态“${title}”（${id}）走不到任何结束状态`,
    en: `No final state can be reached from “${title}” (${id})`,
  });
}

function noTime({ id, pointer: at, definition: { title } }: CompiledState) {
  const { file, pointer } = placeOf(at);
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
