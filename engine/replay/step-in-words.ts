import type { Words } from '../issue.js';
import type { Data } from '../json.js';
import type { Program } from '../program.js';
import type { Step } from '../types.js';
import { dataInWords, titlesOf } from './titles.js';

/** What happens in a step, and what is filled in with it; of a step in which time alone passes: that. */
export function stepInWords(program: Program, step: Step, process: string): Words[] {
  return [...happening(program, step, process), ...posts(program, step)];
}

function happening(program: Program, step: Step, process: string): Words[] {
  const titles = titlesOf(program);
  const { tell, apply, submit, correct } = step;
  if (tell !== undefined) {
    const [signal = ''] = tell.event.split('.');
    const fields = program.signals[signal]?.definition.schema.properties ?? {};
    const data = dataInWords(program, `signals/${signal}.json`, fields, tell.data);
    return [said({ zh: '登记', en: 'Told' }, titles.event(tell.event), data)];
  }
  if (apply !== undefined) {
    const form = program.processes[process]?.definition.opens?.[apply.opening]?.form ?? '';
    const title = titles.opening(process, apply.opening);
    return [said({ zh: '申请', en: 'Applied' }, title, filled(program, form, apply.form))];
  }
  if (submit !== undefined) {
    const form = formOf(program, process, submit.task);
    const title = titles.task(process, submit.task);
    return [said({ zh: '办理', en: 'Done' }, title, filled(program, form, submit.form))];
  }
  if (correct !== undefined) return [corrected(program, process, correct)];
  return step.posts === undefined ? [TIME] : [];
}

function corrected(
  program: Program,
  process: string,
  { task, form: answers, reason }: NonNullable<Step['correct']>,
): Words {
  const { opens = {} } = program.processes[process]?.definition ?? {};
  const [opening = '', { form: applied = '' } = {}] =
    Object.entries(opens).find(([, { form }]) => form !== undefined) ?? [];
  const titles = titlesOf(program);
  const title = task === undefined ? titles.opening(process, opening) : titles.task(process, task);
  const form = task === undefined ? applied : formOf(program, process, task);
  const words = said({ zh: '更正', en: 'Corrected' }, title, filled(program, form, answers));
  return { zh: `${words.zh}（${reason}）`, en: `${words.en} (${reason})` };
}

/** Time alone brings it. */
const TIME: Words = { zh: '到了这个时候', en: 'Time has passed' };

function filled(program: Program, form: string, data: Data): Words | undefined {
  const fields = program.forms[form]?.definition.schema.properties ?? {};
  return dataInWords(program, `forms/${form}.json`, fields, data);
}

/** The form of a task, in whichever state it stands. */
function formOf({ processes }: Program, process: string, task: string): string {
  const states = Object.values(processes[process]?.definition.states ?? {});
  return states.find(({ tasks }) => tasks?.[task] !== undefined)?.tasks?.[task]?.form ?? '';
}

function posts(program: Program, { posts: held = {} }: Step): Words[] {
  return Object.entries(held).map(([role, name]) => {
    const title = titlesOf(program).role(role);
    return name === null
      ? { zh: `${title.zh}空缺`, en: `${title.en}: vacant` }
      : { zh: `${title.zh}由${name}担任`, en: `${title.en}: ${name}` };
  });
}

function said(verb: Words, title: Words, data: Words | undefined): Words {
  const filledIn =
    data === undefined ? { zh: '', en: '' } : { zh: `：${data.zh}`, en: `: ${data.en}` };
  return {
    zh: `${verb.zh}“${title.zh}”${filledIn.zh}`,
    en: `${verb.en} “${title.en}”${filledIn.en}`,
  };
}
