import { dayOf } from '../../engine/calendar/zone.js';
import { occurrencesBetween } from '../../engine/duty/occurrences.js';
import type { Day } from '../../engine/json.js';
import type { CompiledDuty } from '../../engine/program.js';
import type { DutyOccurrence } from '../http/types.js';
import type { UnitRow } from '../store/entities/organisation.js';
import type { DutyDate } from '../store/reading/duties.js';
import { actingAs } from '../units/acting-as.js';
import type { Desk } from './desk.js';
import { unitStep } from './unit-step.js';
import { holderView } from './holder.js';

/** The year that is looked at, and what day it is. */
export interface Year {
  from: Day;
  to: Day;
  today: Day;
}

/** A date that has come, and how it stands. */
export function occurrenceOf(
  desk: Desk,
  row: DutyDate,
  names: ReadonlyMap<string, string>,
): DutyOccurrence {
  const { unit, opens_on: opensOn, due_on: dueOn, case_id, process } = row;
  const { timeZone } = desk.active.program.pack;
  const state = stateOf(row);
  const by = names.get(row.task_closed_by ?? '');
  const isDone = state === 'done' || state === 'done-late';
  const work = {
    role: row.task_role ?? '',
    unit: row.task_unit ?? '',
    post: row.task_post,
    process,
  };
  const isOpen = row.task !== null && row.task_closed_at === null;
  const mine = isOpen && actingAs(desk.organisation, desk.active.program, desk.reader, work);
  return {
    unit: unitStep(desk, unit),
    opensOn,
    dueOn,
    state,
    ...(isOpen ? { holder: holderView(desk, work) } : {}),
    case: case_id,
    ...(mine && row.task !== null ? { task: row.task } : {}),
    ...(isDone && row.task_closed_at !== null
      ? { doneOn: dayOf(row.task_closed_at, timeZone) }
      : {}),
    ...(isDone && by !== undefined ? { doneBy: by } : {}),
  };
}

/** The dates that are still to come in a year, by opening, then by unit. */
export function coming(
  desk: Desk,
  duty: CompiledDuty,
  units: readonly UnitRow[],
  { from, to, today }: Year,
): DutyOccurrence[] {
  const { timeZone } = desk.active.program.pack;
  const { role } = duty.definition;
  const places = units.map(({ id }) => ({
    unit: unitStep(desk, id),
    holder: holderView(desk, { role, unit: id, process: duty.process }),
  }));
  return occurrencesBetween(duty, from, to, timeZone)
    .filter(({ opensOn }) => opensOn > today)
    .flatMap(({ opensOn, dueOn }) =>
      places.map((place) => ({ ...place, opensOn, dueOn, state: 'coming' as const })),
    );
}

function stateOf({ state, closed_at, task_overdue }: DutyDate): DutyOccurrence['state'] {
  const late = Boolean(task_overdue);
  if (closed_at === null) return late ? 'overdue' : 'open';
  if (state === 'missed') return 'missed';
  return late ? 'done-late' : 'done';
}
