import type { Because } from '../../engine/case.js';
import type { CompiledTask } from '../../engine/program.js';
import type { Task } from '../../engine/types.js';
import type { TaskSummary } from '../http/types.js';
import { eventsAt } from '../store/reading/history.js';
import type { TaskWithCase } from '../store/reading/tasks.js';
import { caseSummaries } from './case-summary.js';
import type { Desk } from './desk.js';
import type { Edition } from './editions.js';
import { elementAt } from './element.js';
import { type Happened, reasonTitle } from './event-title.js';
import { holderView } from './holder.js';
import { isoOf, maybeIso } from './instant.js';
import { phrasesIn } from './phrases.js';
import { versionsAt } from './spans.js';

/** A task with where it comes from: the event that opened it and the element that defines it. */
export interface TaskOrigin {
  row: TaskWithCase;
  edition: Edition;
  /** The task as the pack defines it, in the reader's language. */
  definition: Partial<Task>;
  because?: Because;
  reason: string;
}

/** Tasks as they stand in lists, in the order given. */
export async function taskSummaries(
  desk: Desk,
  rows: readonly TaskWithCase[],
): Promise<TaskSummary[]> {
  const origins = await taskOrigins(desk, rows);
  const cases = await caseSummaries(
    desk,
    rows.map((row) => row.case),
  );
  return origins.flatMap((origin) => {
    const about = cases.get(origin.row.case_id);
    return about === undefined ? [] : [{ ...summaryOf(desk, origin), case: about }];
  });
}

/** Where the tasks come from, in the order given. A task's id names the event that opened it. */
export async function taskOrigins(
  desk: Desk,
  rows: readonly TaskWithCase[],
): Promise<TaskOrigin[]> {
  const wanted = rows.map(({ id, case_id }) => ({ case_id, sequence: Number(id.split('.')[1]) }));
  const events = await eventsAt(desk.sql, desk.reader, wanted);
  const known = new Map(events.map((one) => [`${one.case_id}.${one.sequence}`, one]));
  const versionAt = await versionsAt(
    desk,
    rows.map(({ case_id }) => case_id),
  );
  return Promise.all(
    rows.map(async (row) => {
      const opening = known.get(row.id.split('.').slice(0, 2).join('.'));
      // A task that is open is as the version says on which its case runs now.
      const hash = row.closed_at === null ? row.case.pack_hash : versionAt(row.case, row.closed_at);
      const began = await desk.editionOf(versionAt(row.case, row.opened_at));
      return originOf(desk, row, { now: await desk.editionOf(hash), began }, opening);
    }),
  );
}

function originOf(
  desk: Desk,
  row: TaskWithCase,
  { now: edition, began }: { now: Edition; began: Edition },
  opening: Happened | undefined,
): TaskOrigin {
  const opened = opening?.effects.find(
    (effect) => effect.type === 'task-opened' && effect.opened.id === row.id,
  );
  const task =
    edition === began ? undefined : taskIn(edition, row.case.process, row.case.state, row.task);
  const because = task === undefined ? opened?.because : reasonOf(task);
  const definition = because && elementAt(edition.words, because.pointer);
  return {
    row,
    edition,
    definition: definition ?? { title: row.task },
    ...(because === undefined ? {} : { because }),
    reason:
      opening === undefined ? '' : reasonTitle(began.words, phrasesIn(desk.language), opening),
  };
}

/** A task whose case was moved since it opened, as the version now says: in its state, or where it is to be found. */
function taskIn(
  { words }: Edition,
  process: string,
  state: string,
  task: string,
): CompiledTask | undefined {
  const { states = {} } = words.processes[process] ?? {};
  return (
    states[state]?.tasks[task] ??
    Object.values(states).find(({ tasks }) => tasks[task] !== undefined)?.tasks[task]
  );
}

function reasonOf({ pointer, definition: { cites = [], assumes } }: CompiledTask): Because {
  return assumes === undefined ? { pointer, cites } : { pointer, cites, assumes };
}

function summaryOf(
  desk: Desk,
  { row, definition, because, reason }: TaskOrigin,
): Omit<TaskSummary, 'case'> {
  const { id, role, unit, post, case: about } = row;
  return {
    id,
    title: definition.title ?? row.task,
    holder: holderView(desk, { role, unit, post, process: about.process }),
    openedAt: isoOf(row.opened_at),
    overdue: Boolean(row.overdue),
    reason,
    ...maybeIso('dueAt', row.due_at),
    ...(row.estimated ? { estimated: true } : {}),
    cites: because?.cites ?? [],
  };
}
