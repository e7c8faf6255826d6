import type { Refusal } from '../../engine/case.js';
import type { Occurrence } from '../../engine/duty/occurrences.js';
import type { Data } from '../../engine/json.js';
import { hasOpened, keepOpening } from '../store/duties.js';
import { newId } from '../store/new-id.js';
import { addRecord, changeRecord } from '../store/writing/records.js';
import { type Doing, SYSTEM } from './doing.js';
import { happen } from './happen.js';
import { type Subject, subjectOf, subjectsOf } from './subject.js';

/** A date of a duty that has come for a unit. */
export interface DutyOpening {
  /** The version of the pack by which it comes. */
  pack: string;
  duty: string;
  unit: string;
  occurrence: Occurrence;
  /** What its form may start with. */
  figures: Data;
}

/** What came of it. `opened-before`: somebody else was quicker. `outdated`: the version is no longer in force. */
export type DutyOpened =
  { kind: 'opened'; case: string } | { kind: 'opened-before' } | { kind: 'outdated' };

/** Opens the case of a duty's date, once, with the row that says so. */
export async function openDuty(
  doing: Doing,
  { pack, duty: id, unit: unitId, occurrence, figures }: DutyOpening,
): Promise<DutyOpened | Refusal> {
  const { sql, active: program, now, organisation } = doing;
  const duty = program.duties[id];
  const unit = organisation.unit(unitId);
  if (program.hash !== pack || duty === undefined || unit === undefined)
    return { kind: 'outdated' };
  const { opensOn, dueOn, closesOn } = occurrence;
  const date = { duty: id, unit: unitId, opens_on: opensOn };
  if (await hasOpened(sql, date)) return { kind: 'opened-before' };
  const subject = await unitAsSubject(doing, duty.about, unit);
  const kase = newId(now);
  const happened = await happen(doing, program, subject, null, SYSTEM, {
    type: 'opened',
    id: kase,
    process: duty.process,
    about: { type: subject.type, id: subject.id },
    how: { kind: 'calendar', duty: id, data: { ...figures, occurrence: opensOn, dueOn, closesOn } },
  });
  if (happened.kind === 'refused') return happened;
  await keepOpening(sql, { ...date, due_on: dueOn, case_id: kase });
  return { kind: 'opened', case: kase };
}

/** The unit as what its duties' cases are about: a record of its own, made when it is first needed. */
async function unitAsSubject(
  { sql }: Doing,
  type: string,
  { id, title }: { id: string; title: string },
): Promise<Subject> {
  const [known] = await subjectsOf(sql, type, [id]);
  const data = { name: title };
  if (known === undefined)
    await addRecord(sql, { type, id, name: title, data, units: { unit: id }, identity: null });
  // A unit that was renamed is called by its new name from now on.
  else if (known.name !== title)
    await changeRecord(sql, known, { name: title, data, identity: null });
  else return known;
  return subjectOf(sql, type, id);
}
