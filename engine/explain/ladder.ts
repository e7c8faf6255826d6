import type { CompiledProcess, CompiledState, CompiledTask } from '../program.js';
import type { Timer } from '../types.js';
import type { Rung } from './explanation.js';
import { conditionOf } from './meaning.js';
import { statesInOrder } from './order-of-states.js';
import type { Speaker } from './speaker.js';

/** The tasks of a process as rungs, in the order of its states: who does what, by when, and who is next. */
export function ladderOf(speaker: Speaker, process: CompiledProcess): Rung[] {
  return statesInOrder(process).flatMap((state) => {
    const when = comesBy(speaker, process, state.id);
    return Object.values(state.tasks).map((task) => rung(speaker, process, state, task, when));
  });
}

function rung(
  speaker: Speaker,
  process: CompiledProcess,
  state: CompiledState,
  { pointer, definition, overdue }: CompiledTask,
  when: string[],
): Rung {
  const { program, language, tier, duration, escalations } = speaker;
  const { title, role, form, due, dueOn, cites = [] } = definition;
  const within = { form, processes: [process.definition.id] };
  const only = definition.when === undefined ? [] : [conditionOf(speaker, definition.when, within)];
  return {
    pointer,
    state: state.definition.title,
    when: [...when, ...only.map((condition) => ONLY_IF[language](condition))],
    calendar: calendarOf(speaker, due),
    role: tier(role),
    task: title,
    form: program.forms[form]?.definition.title ?? form,
    due:
      due === undefined ? (dueOn === undefined ? NONE[language] : AGREED[language]) : duration(due),
    overdue: escalations(
      Object.fromEntries(Object.entries(overdue).map(([id, one]) => [id, one.definition])),
    ),
    clauses: cites,
  };
}

function calendarOf(
  { program, language }: Speaker,
  due: CompiledTask['definition']['due'],
): string {
  const named = typeof due === 'string' ? program.parameters[due.replace('params.', '')] : due;
  const id = named?.calendar;
  if (due === undefined) return '';
  return id === undefined ? PLAIN[language] : (program.calendars[id]?.title ?? id);
}

/** By what a case comes into a state: time that has passed, or something that was done. */
function comesBy(speaker: Speaker, process: CompiledProcess, target: string): string[] {
  const { language } = speaker;
  const states = Object.values(process.states);
  const timed = states
    .flatMap(({ after }) => Object.values(after))
    .filter(({ definition }) => definition.target === target)
    .map(({ id, definition }) => timerWords(speaker, process, id, definition));
  const done = [process.definition.on, ...states.map(({ definition }) => definition.on)]
    .flatMap((transitions) => Object.entries(transitions ?? {}))
    .filter(([, transition]) => transition.target === target)
    .map(([id, { title }]) => `“${title ?? id}”`);
  const begins = process.definition.initial === target ? [BEGINS[language]] : [];
  return [...new Set([...begins, ...timed, ...done])];
}

/** 无故缺席满三天：“缺席第一天”起3天（按“校历”） */
function timerWords(
  speaker: Speaker,
  process: CompiledProcess,
  id: string,
  { title, since, delay, until, ahead }: Timer,
): string {
  const { language, duration } = speaker;
  const name = (expression: string) => {
    const field = /^case\.(\w+)$/.exec(expression)?.[1];
    const found = process.definition.data?.[field ?? '']?.title;
    return found === undefined ? `\`${expression}\`` : `“${found}”`;
  };
  const words =
    delay !== undefined
      ? AFTER[language](since === undefined ? undefined : name(since), duration(delay))
      : ahead !== undefined && until !== undefined
        ? BEFORE[language](name(until), duration(ahead))
        : undefined;
  const said = title ?? id;
  return words === undefined ? said : SAID[language](said, words);
}

const BEGINS = { zh: '立项', en: 'as the case opens' };
const NONE = { zh: '不限', en: 'none' };
const AGREED = { zh: '约定的日子', en: 'the agreed day' };
const PLAIN = { zh: '自然日', en: 'every day' };
const ONLY_IF = {
  zh: (condition: string) => `仅当${condition}`,
  en: (condition: string) => `only if ${condition}`,
};
const AFTER = {
  zh: (since: string | undefined, delay: string) => `${since ?? '进入前一状态'}起${delay}`,
  en: (since: string | undefined, delay: string) =>
    `${delay} from ${since ?? 'entering the state before'}`,
};
const BEFORE = {
  zh: (until: string, ahead: string) => `${until}前${ahead}`,
  en: (until: string, ahead: string) => `${ahead} before ${until}`,
};
const SAID = {
  zh: (title: string, words: string) => `${title}（${words}）`,
  en: (title: string, words: string) => `${title} (${words})`,
};
