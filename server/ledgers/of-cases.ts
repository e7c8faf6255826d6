import { dayOf } from '../../engine/calendar/zone.js';
import type { Data, Day, Instant } from '../../engine/json.js';
import type { Program } from '../../engine/program.js';
import { type ListedCase } from '../store/reading/entries.js';
import { snapshotOf } from '../store/reading/cases.js';
import type { Entry } from './entry.js';
import { subjectsOf } from './of-records.js';
import type { Sight } from './sight.js';

/** Cases as entries; those of a duty with how it was done. */
export async function caseEntries(sight: Sight, rows: readonly ListedCase[]): Promise<Entry[]> {
  const subjects = await subjectsOf(sight, rows);
  return Promise.all(
    rows.map(async (row) => {
      const { units, titles, data: record } = subjects(row);
      const { data } = snapshotOf(row);
      const words = await sight.wordsOf(row.pack_hash);
      const name = row.record_name;
      return {
        key: row.id,
        kind: row.process,
        record: { type: row.record_type, id: row.record, name },
        case: { id: row.id, process: row.process, state: row.state, packHash: row.pack_hash },
        units,
        facts: {
          ...{ record, case: data, units: titles, now: sight.now },
          entry: { name, ...caseEntry(sight, words, row), ...dutyEntry(sight, words, row, data) },
        },
      };
    }),
  );
}

function caseEntry(sight: Sight, words: Program, row: ListedCase): Data {
  const { process, state, opened_at, entered_at, closed_at } = row;
  return {
    process,
    state,
    title: words.processes[process]?.states[state]?.definition.title ?? state,
    open: closed_at === null,
    openedOn: dayIn(sight, opened_at),
    enteredOn: dayIn(sight, entered_at),
    closedOn: maybeDayIn(sight, closed_at),
  };
}

/** How a duty was done: late when its last day passed before it was sent, missed when the next one came first. */
function dutyEntry(sight: Sight, words: Program, row: ListedCase, data: Data): Data {
  const duty = words.processes[row.process]?.duty;
  if (duty === undefined) return {};
  const dueOn = typeof data.dueOn === 'string' ? data.dueOn : '';
  const until = dayIn(sight, row.closed_at ?? sight.now);
  return { duty, dueOn, late: dueOn !== '' && until > dueOn, missed: row.state === 'missed' };
}

/** The day of an instant where the pack lives. */
export function dayIn({ words }: Sight, at: Instant): Day {
  return dayOf(at, words.pack.timeZone);
}

/** The same; of none an empty date. */
export function maybeDayIn(sight: Sight, at: Instant | null): string {
  return at === null ? '' : dayIn(sight, at);
}
