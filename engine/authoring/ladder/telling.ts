import type { PackDocuments } from '../../difference/pack-documents.js';
import { conditionWords } from '../../explain/condition-words.js';
import { valueAt } from '../../json-pointer.js';
import type { Duration, ProcessDocument } from '../../types.js';
import { durationInWords } from '../../wording/duration-in-words.js';
import type { Language } from '../../wording/wording.js';
import { namesInScope, taskNamed, tellingsOf } from './names-in-scope.js';

/** A process that is told in words as it is being written; it need not compile. */
export interface Telling {
  pack: PackDocuments;
  process: ProcessDocument;
  language: Language;
}

/** The title of a document: titleIn(telling, 'tiers', 'principal'). */
export function titleIn({ pack }: Telling, folder: string, id: string): string {
  const title = valueAt(pack[`${folder}/${id}.json`], '/title');
  return typeof title === 'string' ? title : id;
}

export function stateTitle({ process }: Telling, id: string): string {
  return process.states[id]?.title ?? id;
}

export function duration({ pack, language }: Telling, value: Duration): string {
  return durationInWords(pack, language, value);
}

/** The same without the calendar on which days count. */
export function amount(telling: Telling, value: Duration): string {
  return duration(telling, value).replace(/\s?[（(][^（(]*$/, '');
}

/** A condition in words, where it stands. */
export function condition(telling: Telling, expression: string, pointer: string): string {
  const { pack, process, language } = telling;
  const names = namesInScope(pack, process, pointer);
  const own = (name: string) => (Object.hasOwn(names, name) ? names[name] : undefined);
  const number = (name: string) =>
    QUOTED[language](own(`params.${name}`)?.title ?? name, duration(telling, `params.${name}`));
  return conditionWords(expression, own, language, number);
}

/** A date that is counted from: “缺勤第一天”. */
export function instant(telling: Telling, expression: string, pointer: string): string {
  const names = namesInScope(telling.pack, telling.process, pointer);
  const title = Object.hasOwn(names, expression) ? names[expression]?.title : undefined;
  return title === undefined ? `\`${expression}\`` : `“${title}”`;
}

/** Words with what is put into them, by title: 〔名称〕水位越过警戒线. */
export function templateWords(telling: Telling, text: string, pointer: string): string {
  const names = namesInScope(telling.pack, telling.process, pointer);
  return text.replaceAll(/\{\{\s*([a-z]+\.\w+)\s*\}\}/g, (whole, name: string) => {
    const title = Object.hasOwn(names, name) ? names[name]?.title : undefined;
    return title === undefined ? whole : `〔${title}〕`;
  });
}

/** What happens, as people say it: 办完“巡堤”. */
export function eventWords({ pack, process, language }: Telling, event: string): string {
  if (event === 'record.marked') return MARKED[language];
  const [name = '', what] = event.split('.');
  if (what === 'submitted') return DONE[language](taskNamed(process, name)?.title ?? name);
  const told = tellingsOf(pack, process.about);
  return TOLD[language]((Object.hasOwn(told, event) ? told[event] : undefined) ?? event);
}

const QUOTED = {
  zh: (title: string, count: string) => `“${title}”（${count}）`,
  en: (title: string, count: string) => `“${title}” (${count})`,
};
const DONE = {
  zh: (task: string) => `办完“${task}”`,
  en: (task: string) => `“${task}” is done`,
};
const TOLD = {
  zh: (event: string) => `登记了“${event}”`,
  en: (event: string) => `“${event}” is told`,
};
const MARKED = { zh: '别的流程改了档案', en: 'another process has changed the record' };
