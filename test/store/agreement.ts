import type { Case, Effect } from '../../engine/case.js';
import type { CaseEventRow, CaseRow } from '../../server/store/entities/cases.js';

import type { CommandRow } from '../../server/store/entities/installation.js';
import type { OutboxRow } from '../../server/store/entities/outbox.js';
import type { TaskRow, TimerRow } from '../../server/store/entities/work.js';
import type { Sql } from '../../server/store/sql.js';
import { miscounted } from './counted.js';

/** Where rows do not say what the cases say. Nothing half done: none. */
export async function disagreements({ read }: { read: Sql }): Promise<string[]> {
  const cases = await read<CaseRow>`SELECT * FROM cases ORDER BY id`;
  const events = await read<CaseEventRow>`SELECT * FROM case_event ORDER BY case_id, sequence`;
  const tasks = await read<TaskRow>`SELECT * FROM task WHERE closed_at IS NULL ORDER BY id`;
  const timers = await read<TimerRow>`SELECT * FROM timer ORDER BY case_id, key`;
  const outbox = await read<OutboxRow>`SELECT * FROM outbox ORDER BY id`;
  const commands = await read<CommandRow>`SELECT * FROM command ORDER BY key`;
  const [eventsOf, tasksOf, timersOf] = [byCase(events), byCase(tasks), byCase(timers)];
  const found = cases.flatMap((row) => {
    const kase = JSON.parse(row.snapshot) as Case;
    const numbers = eventsOf(row.id).map(({ sequence }) => sequence);
    return [
      ...differ(
        `${row.id} events`,
        numbers,
        Array.from({ length: row.sequence }, (_, n) => n + 1),
      ),
      ...differ(`${row.id} sequence`, row.sequence, kase.sequence),
      ...differ(`${row.id} state`, row.state, kase.state),
      ...differ(
        `${row.id} tasks`,
        tasksOf(row.id).map(({ id }) => id),
        Object.values(kase.tasks)
          .map(({ id }) => id)
          .sort(),
      ),
      ...differ(
        `${row.id} timers`,
        timersOf(row.id).map(({ key, due_at }) => [key, due_at]),
        Object.entries(kase.timers)
          .map(([key, { dueAt }]) => [key, dueAt])
          .sort(),
      ),
    ];
  });
  const letters = [...new Set(outbox.map(toldBy))].sort();
  const tellings = events.flatMap(({ case_id, effects }) =>
    (JSON.parse(effects) as Effect[]).flatMap((effect) => toTell(case_id, effect)),
  );
  const happened = new Set(
    events.map(({ case_id, sequence }) => JSON.stringify({ case: case_id, sequence })),
  );
  const replied = commands.flatMap(({ reply }) => {
    const { case: kase, sequence } = JSON.parse(reply) as { case?: string; sequence?: number };
    return kase === undefined ? [] : [JSON.stringify({ case: kase, sequence })];
  });
  return [
    ...found,
    ...(await miscounted({ read })),
    ...differ('outbox', letters, [...new Set(tellings)].sort()),
    ...differ(
      'replies',
      replied.filter((reply) => !happened.has(reply)),
      [],
    ),
  ];
}

/** Rows by the case that they belong to. */
function byCase<Row extends { case_id: string }>(rows: Row[]): (kase: string) => Row[] {
  const grouped = new Map<string, Row[]>();
  for (const row of rows) {
    const own = grouped.get(row.case_id);
    if (own === undefined) grouped.set(row.case_id, [row]);
    else own.push(row);
  }
  return (kase) => grouped.get(kase) ?? [];
}

/** What a letter tells: of a task by its id, of a report or a notice that one was made. */
function toldBy({ kind, case_id, subject }: OutboxRow): string {
  return kind === 'task' || kind === 'overdue' ? `${kind} ${subject}` : `${kind} ${case_id}`;
}

/** The same for what happened. */
function toTell(kase: string, effect: Effect): string[] {
  switch (effect.type) {
    case 'task-opened':
      return [`task ${effect.opened.id}`];
    case 'task-overdue':
      return [`overdue ${effect.id}`];
    case 'reported':
      return [`report ${kase}`];
    case 'notified':
      return [`notice ${kase}`];
    default:
      return [];
  }
}

function differ(what: string, kept: unknown, wanted: unknown): string[] {
  const [a, b] = [JSON.stringify(kept), JSON.stringify(wanted)];
  return a === b ? [] : [`${what}: ${a} is not ${b}`];
}
