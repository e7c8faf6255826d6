import type { Case } from '../case.js';
import type { Words } from '../issue.js';
import type { Program } from '../program.js';
import { titlesOf } from './titles.js';

/** What will come by itself in a case when one of its timers comes due, by the timer's key. */
export function timerInWords(program: Program, present: Case, key: string): Words {
  const titles = titlesOf(program);
  const { process } = present;
  const [kind, name = '', escalation = ''] = key.split('/');
  const state = program.processes[process]?.states[present.state];
  if (kind === 'after') {
    const target = state?.after[name]?.definition.target;
    const title = target === undefined ? undefined : titles.state(process, target);
    const own = titles.element(`processes/${process}.json#/states/${present.state}/after/${name}`);
    return title === undefined ? own : { zh: `进入“${title.zh}”`, en: `it enters “${title.en}”` };
  }
  const task = titles.task(process, name);
  if (kind === 'due') return { zh: `“${task.zh}”到期限`, en: `“${task.en}” is due` };
  const definition = state?.tasks[name]?.overdue[escalation]?.definition;
  const role = titles.role(definition?.to ?? '');
  return definition?.handOver === true
    ? { zh: `“${task.zh}”移交${role.zh}`, en: `“${task.en}” goes to ${role.en}` }
    : { zh: `“${task.zh}”逾期，上报${role.zh}`, en: `“${task.en}” is reported to ${role.en}` };
}
