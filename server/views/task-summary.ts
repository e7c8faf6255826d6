import type { Because } from '../../engine/case.js';
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
  return Promise.all(
    rows.map(async (row) => {
      const opening = known.get(row.id.split('.').slice(0, 2).join('.'));
      return originOf(desk, row, await desk.editionOf(row.case.pack_hash), opening);
    }),
  );
}

function originOf(
  desk: Desk,
  row: TaskWithCase,
  edition: Edition,
  opening: Happened | undefined,
): TaskOrigin {
  const opened = opening?.effects.find(
    (effect) => effect.type === 'task-opened' && effect.opened.id === row.id,
  );
  const definition = opened && elementAt(edition.words, opened.because.pointer);
  return {
    row,
    edition,
    definition: definition ?? { title: row.task },
    ...(opened === undefined ? {} : { because: opened.because }),
    reason:
      opening === undefined ? '' : reasonTitle(edition.words, phrasesIn(desk.language), opening),
  };
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
