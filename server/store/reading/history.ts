import type { CaseEvent, Effect } from '../../../engine/case.js';
import type { Instant } from '../../../engine/json.js';
import type { CaseEventRow } from '../entities/cases.js';
import type { TimerRow } from '../entities/work.js';
import { caseScopeThen } from '../parting-scope.js';
import type { Reader } from '../reader.js';
import { caseScope } from '../scope.js';
import { join, part, type Part, type Sql } from '../sql.js';

/** One event of a case, with what came of it. */
export interface Happened {
  case_id: string;
  sequence: number;
  at: Instant;
  event: CaseEvent;
  effects: Effect[];
}

/** What a case lived through, oldest first; where its record went away, until then. */
export function eventsOf(sql: Sql, reader: Reader, kase: string): Promise<Happened[]> {
  return select(sql, reader, part`e.case_id = ${kase}`);
}

/** Single events: which is what a task's id names, <case>.<sequence>.<task>. */
export async function eventsAt(
  sql: Sql,
  reader: Reader,
  places: { case_id: string; sequence: number }[],
): Promise<Happened[]> {
  const found: Happened[] = [];
  for (let from = 0; from < places.length; from += AT_ONCE) {
    const each = places
      .slice(from, from + AT_ONCE)
      .map(({ case_id, sequence }) => part`(e.case_id = ${case_id} AND e.sequence = ${sequence})`);
    found.push(...(await select(sql, reader, part`(${join(each, ' OR ')})`)));
  }
  return found;
}

/** SQLite takes conditions of 1,000 parts at most; somebody may well have more tasks than that. */
const AT_ONCE = 250;

/** The timers that wait in a case, the next first. */
export function timersOf(sql: Sql, reader: Reader, kase: string): Promise<TimerRow[]> {
  return sql<TimerRow>`
    SELECT m.* FROM timer m JOIN cases c ON c.district = m.district AND c.id = m.case_id
    WHERE m.district = ${sql.district} AND m.case_id = ${kase} AND ${caseScope(reader)}
    ORDER BY m.due_at, m.key`;
}

async function select(sql: Sql, reader: Reader, condition: Part): Promise<Happened[]> {
  const rows = await sql<CaseEventRow>`
    SELECT e.* FROM case_event e JOIN cases c ON c.district = e.district AND c.id = e.case_id
    WHERE e.district = ${sql.district} AND ${condition}
      AND ${caseScopeThen(reader, part`e.sequence <= s.sequence`)}
    ORDER BY e.case_id, e.sequence`;
  return rows.map(({ case_id, sequence, at, event, effects }) => ({
    case_id,
    sequence,
    at,
    event: JSON.parse(event) as CaseEvent,
    effects: JSON.parse(effects) as Effect[],
  }));
}
