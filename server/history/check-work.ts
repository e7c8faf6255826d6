import { isDeepStrictEqual } from 'node:util';
import type { Actor, Case, CaseEvent, Effect } from '../../engine/case.js';
import type { TaskRow } from '../store/entities/work.js';
import type { KeptCase } from '../store/reading/chain.js';
import type { Finding } from './findings.js';

/** What a history says of a task. To whom it is addressed hangs on units and posts as well, and is not compared. */
type Told = Pick<
  TaskRow,
  | 'task'
  | 'opened_at'
  | 'due_at'
  | 'estimated'
  | 'overdue'
  | 'closed_at'
  | 'ended'
  | 'closed_by_person'
  | 'closed_by_post'
>;

/** Whether the tasks of a case, open and ended, are those that its history opened and ended. */
export function checkTasks(
  { row, tasks }: KeptCase,
  history: readonly { event: CaseEvent; effects: Effect[] }[],
): Finding[] {
  const told = new Map<string, Told>();
  for (const { event, effects } of history) for (const effect of effects) take(told, effect, event);
  const kept = new Map(tasks.map((task) => [task.id, task]));
  return [...new Set([...told.keys(), ...kept.keys()])].flatMap((id): Finding[] => {
    const wanted = told.get(id);
    const found = kept.get(id);
    const same = wanted && found && isDeepStrictEqual(toldBy(found), wanted);
    return same ? [] : [{ code: 'task-differs', case: row.id, what: id }];
  });
}

/** Whether the timers that wait are those of the case. */
export function checkTimers({ row, timers }: KeptCase, { timers: wanted }: Case): Finding[] {
  const kept = new Map(timers.map(({ key, due_at }) => [key, due_at]));
  return [...new Set([...kept.keys(), ...Object.keys(wanted)])].flatMap((key): Finding[] =>
    kept.get(key) === wanted[key]?.dueAt
      ? []
      : [{ code: 'timer-differs', case: row.id, what: key }],
  );
}

function take(told: Map<string, Told>, effect: Effect, { at, by }: CaseEvent): void {
  const change = (id: string, changed: Partial<Told>) => {
    const task = told.get(id);
    if (task !== undefined) Object.assign(task, changed);
  };
  switch (effect.type) {
    case 'task-opened': {
      const { task, opened } = effect;
      told.set(opened.id, {
        ...{ task, opened_at: opened.openedAt, due_at: opened.dueAt ?? null },
        ...{ estimated: opened.estimated === true, overdue: false },
        ...{ closed_at: null, ended: null, closed_by_person: null, closed_by_post: null },
      });
      return;
    }
    case 'task-moved': {
      const { task, opened } = effect;
      change(effect.id, {
        ...{ task, due_at: opened.dueAt ?? null },
        ...{ estimated: opened.estimated === true, overdue: opened.overdue === true },
      });
      return;
    }
    case 'task-due-changed':
      change(effect.id, { due_at: effect.dueAt ?? null });
      return;
    case 'task-overdue':
      change(effect.id, { overdue: true });
      return;
    case 'task-closed':
      change(effect.id, { closed_at: at, ended: effect.end, ...closedBy(by) });
      return;
    default:
      return;
  }
}

function closedBy(by: Actor): Pick<Told, 'closed_by_person' | 'closed_by_post'> {
  return by.kind === 'post'
    ? { closed_by_person: by.person, closed_by_post: by.post }
    : { closed_by_person: null, closed_by_post: null };
}

function toldBy(row: TaskRow): Told {
  const { task, opened_at, due_at, closed_at, ended, closed_by_person, closed_by_post } = row;
  const [estimated, overdue] = [Boolean(row.estimated), Boolean(row.overdue)];
  return {
    ...{ task, opened_at, due_at, estimated, overdue },
    ...{ closed_at, ended, closed_by_person, closed_by_post },
  };
}
