import { localOf } from '../calendar/zone.js';
import type { OpenTask, Refusal } from '../case.js';
import type { Words } from '../issue.js';
import type { Json } from '../json.js';
import { standsIn } from '../tiers/stands-in.js';
import type { ExpectedTask, Expectation } from '../types.js';
import { inBoth } from '../wording/wording.js';
import { listed, NONE, quoted, timeInWords } from './quoted.js';
import { refusalExpected, type Expected } from './refusal-expected.js';
import { titlesOf } from './titles.js';
import type { World } from './world.js';

export type { Expected } from './refusal-expected.js';

/** What differs from what was expected, in words. */
export function compareWith(
  world: World,
  expected: Expectation,
  process: string,
  refusal: Refusal | undefined,
): Words[] {
  return expectedOf(world, expected, process, refusal)
    .filter(({ holds }) => !holds)
    .map(({ words }) => words().sentence);
}

/**
 * Each thing that is expected, in the order in which it is told, and how it is. Nothing else is looked at.
 *
 * @param refusal why the step was refused, if it was: told even where nothing is expected
 */
export function expectedOf(
  world: World,
  expected: Expectation,
  process: string,
  refusal: Refusal | undefined,
): Expected[] {
  return [
    ...refusalExpected(world.program, expected.refused, process, refusal),
    ...state(world, expected, process),
    ...tasks(world, expected, process),
    ...told(world, 'reports', expected.reports),
    ...told(world, 'notices', expected.notices),
    ...documents(world, expected),
    ...record(world, expected),
    ...units(world, expected),
    ...cases(world, expected),
  ];
}

function state(world: World, { state: wanted }: Expectation, process: string): Expected[] {
  if (wanted === undefined) return [];
  const say = (id: string | null) =>
    quoted(id === null ? null : titlesOf(world.program).state(process, id));
  const actual = latest(world.cases, process)?.state ?? null;
  return [judged(['state'], wanted, actual, () => ({ zh: '状态', en: 'the state' }), say)];
}

function tasks(world: World, { tasks: wanted }: Expectation, process: string): Expected[] {
  if (wanted === undefined) return [];
  const open = latest(world.cases, process)?.tasks ?? {};
  const say = (ids: string[]) => listed(ids.map((id) => titlesOf(world.program).task(process, id)));
  const [names, found] = [Object.keys(wanted).sort(), Object.keys(open).sort()];
  const what = () => ({ zh: '在办任务', en: 'open work' });
  const all = judged(['tasks'], names, found, what, say);
  if (!all.holds) return [{ ...all, now: tasksNow(world, wanted, process) }];
  return [
    all,
    ...Object.entries(wanted).flatMap(([id, task]) => oneTask(world, id, task, process)),
  ];
}

/** The tasks as they are: of those that were expected what was, of others what the author says of tasks here. */
function tasksNow(world: World, wanted: Record<string, ExpectedTask>, process: string): Json {
  const open = latest(world.cases, process)?.tasks ?? {};
  const said = new Set(Object.values(wanted).flatMap((task) => Object.keys(task)));
  const usual: (keyof ExpectedTask)[] = ['role', ...(said.has('due') ? (['due'] as const) : [])];
  return Object.fromEntries(
    Object.keys(open).map((id) => {
      const names = Object.hasOwn(wanted, id) ? Object.keys(wanted[id] ?? {}) : usual;
      const is = taskNow(world, id, process);
      return [id, Object.fromEntries(names.map((name) => [name, is[name as keyof ExpectedTask]]))];
    }),
  );
}

/** All that may be expected of an open task, as it is. */
function taskNow(
  world: World,
  id: string,
  process: string,
): Required<Record<keyof ExpectedTask, Json>> {
  const { program, posts, cases: all } = world;
  const task: OpenTask | undefined = latest(all, process)?.tasks[id];
  const { line } = program.processes[process]?.definition ?? {};
  const having = task && standsIn(program.tiers, task.role, line, (one) => posts[one] === null);
  return {
    role: task?.role ?? null,
    by: having ?? null,
    holder: posts[having ?? ''] ?? null,
    due: task?.dueAt === undefined ? null : localOf(task.dueAt, program.pack.timeZone),
    unit: task?.relation ?? null,
    overdue: task?.overdue === true,
  };
}

const OF_TASK: Record<keyof ExpectedTask, (title: Words) => Words> = {
  role: ({ zh, en }) => ({ zh: `“${zh}”的责任人`, en: `who has “${en}”` }),
  by: ({ zh, en }) => ({ zh: `今天办“${zh}”的`, en: `whose post has “${en}” today` }),
  holder: ({ zh, en }) => ({ zh: `“${zh}”在谁手里`, en: `in whose hands “${en}” is` }),
  due: ({ zh, en }) => ({ zh: `“${zh}”的期限`, en: `the due date of “${en}”` }),
  unit: ({ zh, en }) => ({ zh: `“${zh}”在哪个单位找责任人`, en: `the unit of “${en}”` }),
  overdue: ({ zh, en }) => ({ zh: `“${zh}”`, en: `“${en}”` }),
};

function oneTask(world: World, id: string, wanted: ExpectedTask, process: string): Expected[] {
  const titles = () => titlesOf(world.program);
  const is = taskNow(world, id, process);
  const role = (value: Json) => quoted(value === null ? null : titles().role(String(value)));
  const say: Record<keyof ExpectedTask, (value: Json) => Words> = {
    role,
    by: role,
    holder: (value) => (value === null ? NONE : same(String(value))),
    due: (value) => timeInWords(value === null ? null : String(value)),
    unit: (value) =>
      quoted(value === null ? null : titles().relation(world.recordType, String(value))),
    overdue: (value) =>
      value === true ? { zh: '已逾期', en: 'overdue' } : { zh: '没有逾期', en: 'in time' },
  };
  const names = Object.keys(OF_TASK) as (keyof ExpectedTask)[];
  return names.flatMap((name) => {
    const value = wanted[name];
    if (value === undefined) return [];
    const what = () => OF_TASK[name](titles().task(process, id));
    return [judged<Json>(['tasks', id, name], value, is[name], what, say[name])];
  });
}

const TOLD = {
  reports: { type: 'reported', what: { zh: '上报给', en: 'reported to' } },
  notices: { type: 'notified', what: { zh: '通知', en: 'notified' } },
} as const;

function told(
  { effects, program }: World,
  name: 'reports' | 'notices',
  wanted: string[] | undefined,
): Expected[] {
  if (wanted === undefined) return [];
  const { type, what } = TOLD[name];
  const actual = effects.flatMap(({ effect }) => (effect.type === type ? [effect.to] : []));
  const say = (roles: string[]) => listed(roles.map((role) => titlesOf(program).role(role)));
  return [judged([name], wanted, actual, () => what, say)];
}

function documents({ effects, program }: World, { documents: wanted }: Expectation): Expected[] {
  if (wanted === undefined) return [];
  const actual = effects.flatMap(({ effect }) =>
    effect.type === 'document-produced' ? [effect.document] : [],
  );
  const say = (ids: string[]) => listed(ids.map((id) => titlesOf(program).document(id)));
  return [judged(['documents'], wanted, actual, () => ({ zh: '生成的文书', en: 'papers' }), say)];
}

function record(world: World, { record: wanted }: Expectation): Expected[] {
  const { recordType: type, record: actual, program } = world;
  return Object.entries((wanted ?? {}) as Record<string, Json>).map(([name, value]) => {
    const say = (one: Json) =>
      one === null ? NONE : quoted(titlesOf(program).value(`records/${type}.json`, name, one));
    const what = () => {
      const { zh, en } = titlesOf(program).field(type, name);
      return { zh: `档案的“${zh}”`, en: `the record’s “${en}”` };
    };
    return judged(['record', name], value, actual[name] ?? null, what, say);
  });
}

function units(world: World, { units: wanted }: Expectation): Expected[] {
  const { recordType: type, units: actual, program } = world;
  return Object.entries(wanted ?? {}).map(([relation, unit]) => {
    const what = () => {
      const { zh, en } = titlesOf(program).relation(type, relation);
      return { zh: `转到的单位（${zh}）`, en: `the unit moved to (${en})` };
    };
    const say = (id: string | null) => (id === null || id === '' ? NONE : same(id));
    const judgement = judged(['units', relation], unit, actual[relation] ?? null, what, say);
    // Nothing can be said of a move that is not made.
    return { ...judgement, now: actual[relation] };
  });
}

function cases({ cases: all, program }: World, { cases: wanted }: Expectation): Expected[] {
  if (wanted === undefined) return [];
  const open = all
    .filter(({ closedAt }) => closedAt === undefined)
    .map(({ process, state: at }): [string, string] => [process, at]);
  const say = (pairs: [string, string][]) =>
    listed(
      pairs.map(([process, at]) =>
        together(titlesOf(program).process(process), titlesOf(program).state(process, at)),
      ),
    );
  const what = () => ({ zh: '在办事项', en: 'open cases' });
  const judgement = judged(['cases'], Object.entries(wanted).sort(), open.sort(), what, say);
  const isTold = new Set(open.map(([process]) => process)).size === open.length;
  // Of two open cases of one process a story cannot say how they are.
  return [{ ...judgement, now: isTold ? Object.fromEntries(open) : undefined }];
}

function latest(all: World['cases'], process: string) {
  return all.filter((kase) => kase.process === process).at(-1);
}

/** Compares; the words for it are found when somebody reads them: of a thousand expectations nearly all hold. */
function judged<T extends Json>(
  path: string[],
  wanted: T,
  actual: T,
  about: () => Words,
  say: (value: T) => Words,
): Expected {
  return {
    path,
    holds: JSON.stringify(wanted) === JSON.stringify(actual),
    now: actual,
    words: () => {
      const [what, expected, found] = [about(), say(wanted), say(actual)];
      const sentence = {
        zh: `${what.zh}应为${expected.zh}，实际是${found.zh}`,
        en: `${what.en} should be ${expected.en}, but is ${found.en}`,
      };
      return { what, expected, found, sentence };
    },
  };
}

function together(one: Words, other: Words): Words {
  return inBoth((language) => `${one[language]}·${other[language]}`);
}

function same(text: string): Words {
  return { zh: `“${text}”`, en: `“${text}”` };
}
