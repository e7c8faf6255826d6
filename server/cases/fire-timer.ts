import type { Case } from '../../engine/case.js';
import type { Instant } from '../../engine/json.js';
import { isConflict } from '../store/conflict.js';
import type { TimerRow } from '../store/entities/work.js';
import { claimDueTimer, loadCase } from '../store/loading.js';
import { outageOf } from '../store/outage.js';
import { dropTimer, setTimerAside } from '../store/writing/work.js';
import { type Doing, SYSTEM } from './doing.js';
import { happen } from './happen.js';
import { hearMarks } from './hear-marks.js';
import { subjectOf } from './subject.js';

/** What came of looking for a timer that is due. */
export type Firing = 'nothing-due' | 'fired' | 'set-aside';

/**
 * Fires the timer that is due first by a moment, of one case or of all. One that fails is set aside with what was
 * said, and stops nobody else.
 */
export async function fireTimer(doing: Doing, by: Instant, kase?: string): Promise<Firing> {
  const { sql, now } = doing;
  // Begun before the claim: PostgreSQL keeps a row that is locked outside of a savepoint and changed within it as one of
  // two hands, and whoever looks for due timers goes through all such that are gone until they are swept up.
  await sql`SAVEPOINT timer`;
  const timer = await claimDueTimer(sql, by, kase);
  if (timer === undefined) {
    await sql`RELEASE SAVEPOINT timer`;
    return 'nothing-due';
  }
  const failure = await attempt(doing, timer);
  if (failure === undefined) {
    await sql`RELEASE SAVEPOINT timer`;
    return 'fired';
  }
  await sql`ROLLBACK TO SAVEPOINT timer`;
  setTimerAside(sql, timer, now, failure);
  return 'set-aside';
}

/** What went wrong, if anything did. */
async function attempt(doing: Doing, timer: TimerRow): Promise<string | undefined> {
  try {
    const failure = await fire(doing, timer);
    await doing.sql.sent();
    return failure;
  } catch (error) {
    // Somebody else has changed the case meanwhile, or the disk is full: the timer itself is sound.
    if (isConflict(error) || outageOf(error) !== undefined) throw error;
    return error instanceof Error ? error.message : String(error);
  }
}

async function fire(doing: Doing, { case_id, key, due_at }: TimerRow): Promise<string | undefined> {
  const row = await loadCase(doing.sql, case_id);
  if (row === undefined) throw new Error(`The case ${case_id} is gone.`);
  const present = JSON.parse(row.snapshot) as Case;
  if (present.sequence >= MOST_EVENTS)
    return `The case has lived through ${MOST_EVENTS} events; its timers go round in a circle.`;
  const program = await doing.packs.of(row.pack_hash);
  const subject = await subjectOf(doing.sql, present.record.type, present.record.id);
  const before = subject.data;
  const happened = await happen(doing, program, subject, present, SYSTEM, {
    type: 'fell-due',
    timer: key,
    dueAt: due_at,
  });
  if (happened.kind === 'refused') return `${happened.code}: ${happened.message.en}`;
  // The case knows nothing of it any more, so neither must the table.
  if (happened.kind === 'ignored') dropTimer(doing.sql, case_id, key);
  const unheard = await hearMarks(doing, subject, before, case_id);
  return unheard === undefined ? undefined : `${unheard.code}: ${unheard.message.en}`;
}

/** More than any case needs. A timer that sets itself again in the past ends here. */
const MOST_EVENTS = 10_000;
