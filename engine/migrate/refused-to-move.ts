import type { Case, Refusal } from '../case.js';
import type { Words } from '../issue.js';
import type { Program } from '../program.js';

/** Why a case cannot stand in a state of another version, if it cannot. A migration ends no case. */
export function refusedToMove(
  program: Program,
  { process: id }: Case,
  state: string,
): Refusal | undefined {
  const process = program.processes[id];
  if (process === undefined)
    return refused('process-gone', id, {
      zh: '新版本里没有这个流程了',
      en: 'The new version does not have this process any more',
    });
  const target = process.states[state];
  if (target === undefined)
    return refused('state-gone', state, {
      zh: '新版本里没有这个办理阶段，请选定转到哪个阶段',
      en: 'The new version does not have this state; choose one that it is to go to',
    });
  if (target.definition.final !== true) return undefined;
  const { title } = target.definition;
  return refused('state-final', state, {
    zh: `“${title}”在新版本里是办结，迁移不能让个案办结`,
    en: `“${title}” ends a case in the new version, and a migration ends none`,
  });
}

function refused(code: string, id: string, message: Words): Refusal {
  return { kind: 'refused', code, message, details: { id } };
}
