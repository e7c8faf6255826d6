import { type Language, phraseLanguage } from './language.js';

/** The sentences that the server itself says about cases; names and titles in them are the pack's. */
export interface Phrases {
  /** A role told above, a role that gets the work, a state that the case moves to. */
  escalation: (role: string, title: string | undefined) => string;
  handOver: (role: string, title: string | undefined) => string;
  transition: (state: string, title: string | undefined) => string;
  /** Of a task that is there for whoever wants it, and for nobody to be late with. */
  nothing: string;

  submitted: string;
  leftState: (state: string) => string;

  openedByCase: (process: string) => string;
  openedByCalendar: (rule: string) => string;
  overdue: (task: string) => string;

  taskOpened: (task: string, role: string) => string;
  taskClosed: (task: string) => string;
  taskMoved: (task: string, role: string, due: string | undefined) => string;
  movedToVersion: (version: string) => string;
  noLongerAsked: (version: string) => string;
  corrected: (what: string) => string;
  keptTitle: (field: string) => string;
  kept: string;
  handedOver: (task: string, role: string) => string;
  reported: (role: string, title: string) => string;
  notified: (role: string, title: string) => string;
  produced: (document: string) => string;
  marked: (field: string, value: string) => string;
  moved: (relation: string, unit: string | undefined) => string;
  wanted: (process: string) => string;

  titled: (one: string, other: string) => string;
}

/** The phrases of the product's language that stands for the reader's. */
export function phrasesIn(language: Language): Phrases {
  return PHRASES[phraseLanguage(language)];
}

const PHRASES: Record<'zh' | 'en', Phrases> = {
  zh: {
    escalation: (role, title) => `上报${role}${title === undefined ? '' : `：${title}`}`,
    handOver: (role, title) => `改由${role}办理${title === undefined ? '' : `：${title}`}`,
    transition: (state, title) => `转入“${state}”${title === undefined ? '' : `（${title}）`}`,
    nothing: '需要时才办；不办，事项照常进行',
    submitted: '已提交',
    leftState: (state) => `办理情况已变为“${state}”，不再需要办理`,
    openedByCase: (process) => `由“${process}”转来`,
    openedByCalendar: (rule) => `按期办理：${rule}`,
    overdue: (task) => `逾期未办：${task}`,
    taskOpened: (task, role) => `交${role}办理：${task}`,
    taskClosed: (task) => `不再需要：${task}`,
    taskMoved: (task, role, due) =>
      `${task}：由${role}办理，${due === undefined ? '不限期' : `${due} 前完成`}`,
    movedToVersion: (version) => `方案更新，改按版本 ${version} 办理`,
    corrected: (what) => `更正：${what}`,
    keptTitle: (field) => `${field}（保持原样）`,
    kept: '这一项您看不全，更正时保持原来填的内容。',
    noLongerAsked: (version) => `方案更新为版本 ${version}，不再需要办理`,
    handedOver: (task, role) => `改由${role}办理：${task}`,
    reported: (role, title) => `报告${role}：${title}`,
    notified: (role, title) => `告知${role}：${title}`,
    produced: (document) => `生成文书：${document}`,
    marked: (field, value) => `${field}记为“${value}”`,
    moved: (relation, unit) =>
      unit === undefined ? `不再有${relation}` : `${relation}改为“${unit}”`,
    wanted: (process) => `启动：${process}`,
    titled: (one, other) => `${one}：${other}`,
  },
  en: {
    escalation: (role, title) =>
      `It is reported to: ${role}${title === undefined ? '' : ` (${title})`}`,
    handOver: (role, title) => `It passes to: ${role}${title === undefined ? '' : ` (${title})`}`,
    transition: (state, title) =>
      `The case moves on to “${state}”${title === undefined ? '' : ` (${title})`}`,
    nothing: 'Only for those who want it; if it is not done, the case goes on as it is',
    submitted: 'Sent',
    leftState: (state) => `The case has moved on to “${state}”; this is no longer needed`,
    openedByCase: (process) => `Handed on from “${process}”`,
    openedByCalendar: (rule) => `Falls to be done: ${rule}`,
    overdue: (task) => `Not done in time: ${task}`,
    taskOpened: (task, role) => `Given to ${role}: ${task}`,
    taskClosed: (task) => `No longer needed: ${task}`,
    taskMoved: (task, role, due) =>
      `${task}: with ${role}, ${due === undefined ? 'without a date' : `until ${due}`}`,
    movedToVersion: (version) => `The policy has changed; it goes on under version ${version}`,
    corrected: (what) => `Corrected: ${what}`,
    keptTitle: (field) => `${field} (stays as it is)`,
    kept: 'You do not read this whole; it stays as it was filled in.',
    noLongerAsked: (version) =>
      `The policy has changed to version ${version}; this is no longer needed`,
    handedOver: (task, role) => `Passed to ${role}: ${task}`,
    reported: (role, title) => `Reported to ${role}: ${title}`,
    notified: (role, title) => `Told ${role}: ${title}`,
    produced: (document) => `Document produced: ${document}`,
    marked: (field, value) => `${field} set to “${value}”`,
    moved: (relation, unit) =>
      unit === undefined ? `No longer: ${relation}` : `${relation} is now “${unit}”`,
    wanted: (process) => `Begun: ${process}`,
    titled: (one, other) => `${one}: ${other}`,
  },
};
