import type { Words } from '../../../engine/issue.js';
import { listed, NONE, quoted, timeInWords } from '../../../engine/replay/quoted.js';
import type { CaseTold, TaskTold, TrialTold } from '../run/questions.js';

export interface Changed {
  what: Words;
  was: Words;
  now: Words;
}

/** What stands otherwise at the same moment of the same trial, after the draft was changed. */
export function changesBetween(before: TrialTold, after: TrialTold): Changed[] {
  const ids = [...new Set([...before.cases, ...after.cases].map(({ id }) => id))];
  const ofCases = ids.flatMap((id) =>
    ofCase(before.cases.find(isOf(id)), after.cases.find(isOf(id))),
  );
  const happened = before.moments.map(lineOf).join();
  if (ofCases.length > 0 || happened === after.moments.map(lineOf).join()) return ofCases;
  const [was, now] = [before, after].map(({ moments }) => timesOf(moments.map(({ at }) => at)));
  return [{ what: { zh: '经过', en: 'What happened' }, was: was ?? NONE, now: now ?? NONE }];
}

const isOf = (id: string) => (one: CaseTold) => one.id === id;

function ofCase(before: CaseTold | undefined, after: CaseTold | undefined): Changed[] {
  const { process } = after ?? before ?? {};
  if (process === undefined) return [];
  const state = differing(
    { zh: `“${process.zh}”的状态`, en: `The state of “${process.en}”` },
    quoted(before?.state ?? null),
    quoted(after?.state ?? null),
  );
  const titles = (one: CaseTold | undefined) =>
    listed((one?.tasks ?? []).map(({ title }) => title));
  const tasks = differing(
    { zh: `“${process.zh}”在办的任务`, en: `The open work of “${process.en}”` },
    titles(before),
    titles(after),
  );
  if (state.length + tasks.length > 0) return [...state, ...tasks];
  return (after?.tasks ?? []).flatMap((task) =>
    ofTask(
      before?.tasks.find(({ id }) => id === task.id),
      task,
    ),
  );
}

function ofTask(before: TaskTold | undefined, after: TaskTold): Changed[] {
  const { title } = after;
  const due = (task: TaskTold | undefined) => timeInWords(task?.due ?? null);
  return [
    ...differing(
      { zh: `“${title.zh}”的期限`, en: `The due date of “${title.en}”` },
      due(before),
      due(after),
    ),
    ...differing(
      { zh: `“${title.zh}”的责任人`, en: `Who has “${title.en}”` },
      quoted(before?.role ?? null),
      quoted(after.role),
    ),
    ...differing({ zh: `“${title.zh}”`, en: `“${title.en}”` }, late(before), late(after)),
  ];
}

function late(task: TaskTold | undefined): Words {
  return task?.isOverdue === true
    ? { zh: '已逾期', en: 'overdue' }
    : { zh: '没有逾期', en: 'in time' };
}

function differing(what: Words, was: Words, now: Words): Changed[] {
  return was.zh === now.zh ? [] : [{ what, was, now }];
}

function lineOf({ at, effects, refusal }: TrialTold['moments'][number]): string {
  return `${at} ${effects.map(({ words }) => words.zh).join()} ${refusal?.zh ?? ''}`;
}

function timesOf(times: string[]): Words {
  const words = times.map(timeInWords);
  return { zh: words.map(({ zh }) => zh).join('、'), en: words.map(({ en }) => en).join(', ') };
}
