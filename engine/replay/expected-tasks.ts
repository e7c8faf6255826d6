import { localOf } from '../calendar/zone.js';
import type { OpenTask } from '../case.js';
import type { Words } from '../issue.js';
import type { Json } from '../json.js';
import { standsIn } from '../tiers/stands-in.js';
import type { ExpectedTask, Expectation } from '../types.js';
import { asWritten, type Expected, judged } from './judged.js';
import { listed, NONE, quoted, timeInWords } from './quoted.js';
import { titlesOf } from './titles.js';
import { latestCase, type World } from './world.js';

/** Exactly the open tasks of the latest case, and of each what is said of it. */
export function tasksExpected(
  world: World,
  { tasks: wanted }: Expectation,
  process: string,
): Expected[] {
  if (wanted === undefined) return [];
  const open = latestCase(world, process)?.tasks ?? {};
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
  const open = latestCase(world, process)?.tasks ?? {};
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
  const { program, posts } = world;
  const task: OpenTask | undefined = latestCase(world, process)?.tasks[id];
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
  const role = (value: Json) => quoted(isText(value) ? titles().role(value) : null);
  const say: Record<keyof ExpectedTask, (value: Json) => Words> = {
    role,
    by: role,
    holder: (value) => (isText(value) ? asWritten(value) : NONE),
    due: (value) => timeInWords(isText(value) ? value : null),
    unit: (value) => quoted(isText(value) ? titles().relation(world.recordType, value) : null),
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

function isText(value: Json): value is string {
  return typeof value === 'string';
}
