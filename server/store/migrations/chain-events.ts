import type { QueryRunner } from 'typeorm';
import { eventHash } from '../event-hash.js';

interface Stored {
  district: string;
  case_id: string;
  sequence: number;
  at: number;
  event: string;
  effects: string;
}

const AT_ONCE = 500;

/**
 * Chains the events that were written before there were chains, as they stand now. From here on a change of them is
 * seen; what was changed before is not.
 *
 * @param placeholder how the database writes the value at a place, counted from 0
 */
export async function chainEvents(
  runner: QueryRunner,
  placeholder: (place: number) => string,
): Promise<void> {
  let last = { district: '', case_id: '', sequence: 0 };
  let previous = '';
  for (;;) {
    const after = [0, 1, 2].map(placeholder).join(', ');
    const events = (await runner.query(
      `SELECT district, case_id, sequence, at, event, effects FROM case_event
        WHERE (district, case_id, sequence) > (${after})
        ORDER BY district, case_id, sequence LIMIT ${AT_ONCE}`,
      [last.district, last.case_id, last.sequence],
    )) as Stored[];
    const rows = events.map((event) => {
      const { district, case_id, sequence } = event;
      if (district !== last.district || case_id !== last.case_id) previous = '';
      last = { district, case_id, sequence };
      previous = eventHash({ ...event, case: case_id, previous });
      return [district, case_id, sequence, previous];
    });
    if (rows.length > 0) await insert(runner, rows, placeholder);
    if (rows.length < AT_ONCE) return;
  }
}

async function insert(
  runner: QueryRunner,
  rows: (string | number)[][],
  placeholder: (place: number) => string,
): Promise<void> {
  const places = rows.map(
    (row, at) => `(${row.map((_, column) => placeholder(at * row.length + column)).join(', ')})`,
  );
  await runner.query(
    `INSERT INTO journal (district, case_id, sequence, hash) VALUES ${places.join(', ')}`,
    rows.flat(),
  );
}
