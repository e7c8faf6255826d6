import type { Actor, Refusal } from '../../engine/case.js';
import { changeRecord, type Saying } from '../store/writing/records.js';
import type { Doing } from './doing.js';
import { hearMarks } from './hear-marks.js';
import { moveSubject } from './move-subject.js';
import type { Subject } from './subject.js';

/**
 * Has a record say what a register says of it: its data first, then its units, with the work that goes along; then its
 * open cases hear of it.
 *
 * @param to what it is from now on; of its units those that it no longer has are left
 */
export async function changeSubject(
  doing: Doing,
  subject: Subject,
  { units, ...saying }: Saying & { units: Record<string, string> },
  by: Actor,
): Promise<Refusal | undefined> {
  const before = subject.data;
  await changeRecord(doing.sql, subject, saying);
  Object.assign(subject, { ...saying, version: subject.version + 1 });
  const moves = movesBetween(subject.units, units);
  if (Object.keys(moves).length > 0) await moveSubject(doing, subject, moves, by);
  return hearMarks(doing, subject, before, '');
}

/** The relations that change, each with its new unit, or '' for none. */
function movesBetween(
  before: Record<string, string>,
  after: Record<string, string>,
): Record<string, string> {
  const relations = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = relations.filter((relation) => before[relation] !== after[relation]);
  return Object.fromEntries(changed.map((relation) => [relation, after[relation] ?? '']));
}
