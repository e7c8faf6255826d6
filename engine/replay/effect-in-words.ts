import { localOf } from '../calendar/zone.js';
import type { Effect } from '../case.js';
import type { Words } from '../issue.js';
import type { Json } from '../json.js';
import type { Program } from '../program.js';
import { inBoth } from '../wording/wording.js';
import { timeInWords } from './quoted.js';
import { type Titles, titlesOf } from './titles.js';

/** What an effect of a case means to people, in a sentence each; nothing of what only the engine keeps. */
export function effectInWords(program: Program, process: string, effect: Effect): Words[] {
  const titles = titlesOf(program);
  const about = program.processes[process]?.definition.about ?? '';
  switch (effect.type) {
    case 'state-entered':
      return [say(ENTERED, titles.state(process, effect.to))];
    case 'task-opened': {
      const { role, dueAt } = effect.opened;
      const due =
        dueAt === undefined ? undefined : timeInWords(localOf(dueAt, program.pack.timeZone));
      return [opened(titles.task(process, effect.task), titles.role(role), due)];
    }
    case 'task-closed':
      return effect.end === 'submitted' ? [] : [say(DROPPED, titles.task(process, effect.task))];
    case 'task-overdue':
      return [say(OVERDUE, titles.task(process, effect.task))];
    case 'task-due-changed': {
      const { dueAt } = effect;
      const due = timeInWords(dueAt === undefined ? null : localOf(dueAt, program.pack.timeZone));
      return [two(DUE, titles.task(process, effect.task), due)];
    }
    case 'task-handed-over':
      return [two(HANDED, titles.task(process, effect.task), titles.role(effect.to))];
    case 'reported':
      return [two(REPORTED, titles.role(effect.to), asIs(effect.title))];
    case 'notified':
      return [two(NOTIFIED, titles.role(effect.to), asIs(effect.title))];
    case 'document-produced':
      return [say(PRODUCED, titles.document(effect.document))];
    case 'case-wanted':
      return [say(WANTED, titles.process(effect.process))];
    case 'record-marked':
      return marked(titles, about, effect.data);
    case 'record-moved':
      return Object.keys(effect.units).map((relation) =>
        say(MOVED, titles.relation(about, relation)),
      );
    // Work that goes on under another version of the rules is told where that is told.
    case 'task-moved':
    case 'timer-set':
    case 'timer-cancelled':
    case 'remembered':
      return [];
  }
}

type One = Record<keyof Words, (title: string) => string>;
type Two = Record<keyof Words, (title: string, other: string) => string>;

const ENTERED: One = { zh: (state) => `进入“${state}”`, en: (state) => `Enters “${state}”` };
const DROPPED: One = {
  zh: (task) => `“${task}”不用再办`,
  en: (task) => `“${task}” need not be done any more`,
};
const OVERDUE: One = { zh: (task) => `“${task}”逾期`, en: (task) => `“${task}” is overdue` };
const PRODUCED: One = { zh: (paper) => `生成文书“${paper}”`, en: (paper) => `Paper “${paper}”` };
const WANTED: One = { zh: (process) => `另立“${process}”`, en: (process) => `Opens “${process}”` };
const MOVED: One = { zh: (unit) => `“${unit}”改变`, en: (unit) => `“${unit}” changes` };
const DUE: Two = {
  zh: (task, due) => `“${task}”的期限改为${due}`,
  en: (task, due) => `“${task}” is due ${due} now`,
};
const HANDED: Two = {
  zh: (task, role) => `“${task}”移交${role}`,
  en: (task, role) => `“${task}” goes to ${role}`,
};
const REPORTED: Two = {
  zh: (role, title) => `上报${role}：${title}`,
  en: (role, title) => `Reported to ${role}: ${title}`,
};
const NOTIFIED: Two = {
  zh: (role, title) => `通知${role}：${title}`,
  en: (role, title) => `${role} is notified: ${title}`,
};
const MARKED: Two = {
  zh: (field, value) => `档案的“${field}”改为${value}`,
  en: (field, value) => `The record’s “${field}” is now ${value}`,
};

function opened(task: Words, role: Words, due: Words | undefined): Words {
  return {
    zh: `${role.zh}要办“${task.zh}”${due === undefined ? '' : `，期限${due.zh}`}`,
    en: `${role.en} has “${task.en}” to do${due === undefined ? '' : `, due ${due.en}`}`,
  };
}

function marked(titles: Titles, type: string, data: Record<string, Json>): Words[] {
  return Object.entries(data).map(([name, value]) =>
    two(MARKED, titles.field(type, name), titles.value(`records/${type}.json`, name, value)),
  );
}

function say(sentence: One, title: Words): Words {
  return inBoth((language) => sentence[language](title[language]));
}

function two(sentence: Two, title: Words, other: Words): Words {
  return inBoth((language) => sentence[language](title[language], other[language]));
}

function asIs(text: string): Words {
  return { zh: text, en: text };
}
