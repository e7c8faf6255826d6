import { dayNumber } from '../../engine/calendar/day.js';
import type { Data } from '../../engine/json.js';
import type { Program } from '../../engine/program.js';
import { snapshotOf } from '../store/reading/cases.js';
import type { ListedTask } from '../store/reading/entries.js';
import { namesOfPeople } from '../store/reading/people.js';
import type { Entry } from './entry.js';
import { dayIn, maybeDayIn } from './of-cases.js';
import { subjectsOf } from './of-records.js';
import type { Sight } from './sight.js';
import { idsOn } from './where.js';

/** Tasks as entries: where they lay, when they were due, and who did them when. */
export async function taskEntries(sight: Sight, rows: readonly ListedTask[]): Promise<Entry[]> {
  const { organisation, sql, now } = sight;
  const subjects = await subjectsOf(sight, rows);
  const people = await namesOfPeople(
    sql,
    rows.flatMap(({ closed_by_person: person }) => person ?? []),
  );
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return Promise.all(
    rows.map(async (row) => {
      const { titles, data: record } = subjects(row);
      const name = row.record_name;
      const words = await sight.wordsOf(row.pack_hash);
      const doneBy = names.get(row.closed_by_person ?? '') ?? '';
      return {
        key: row.id,
        kind: row.process,
        record: { type: row.record_type, id: row.record, name },
        case: { id: row.case_id, process: row.process, state: row.state, packHash: row.pack_hash },
        units: new Set(idsOn(organisation.unit(row.first_unit)?.path ?? '')),
        facts: {
          ...{ record, case: snapshotOf(row).data, units: titles, now },
          entry: { name, doneBy, ...taskEntry(sight, words, row), ...timeliness(sight, row) },
        },
      };
    }),
  );
}

function taskEntry(sight: Sight, words: Program, row: ListedTask): Data {
  const { process, task, first_role: role, first_unit: unit } = row;
  const place = sight.organisation.unit(unit)?.title ?? unit;
  return {
    ...{ process, task, role },
    title: titleOf(words, process, task),
    post: `${place} ${sight.words.tiers[role]?.title ?? role}`,
    unit: place,
    case: row.case_closed_at === null,
    open: row.closed_at === null,
    openedOn: dayIn(sight, row.opened_at),
    dueOn: maybeDayIn(sight, row.due_at),
    closedOn: maybeDayIn(sight, row.closed_at),
  };
}

/** Late by days of the calendar: a day that has begun counts, also the very last one after its close. */
function timeliness(sight: Sight, { due_at: dueAt, closed_at: closedAt }: ListedTask): Data {
  const until = closedAt ?? sight.now;
  if (dueAt === null || until <= dueAt) return { overdue: false, daysLate: 0 };
  const days = dayNumber(dayIn(sight, until)) - dayNumber(dayIn(sight, dueAt));
  return { overdue: true, daysLate: Math.max(1, days) };
}

function titleOf(words: Program, process: string, task: string): string {
  const states = Object.values(words.processes[process]?.states ?? {});
  return states.flatMap(({ tasks }) => tasks[task]?.definition.title ?? [])[0] ?? task;
}
