import type { Case, Refusal } from '../../engine/case.js';
import { correctionOf, filledAbout } from '../../engine/correct/correction.js';
import { statementAt } from '../../engine/correct/statements.js';
import type { Data } from '../../engine/json.js';
import { Conflict } from '../store/conflict.js';
import { loadCase } from '../store/loading.js';
import { eventsOf } from '../store/reading/history.js';
import { maySeeCase } from '../store/reading/visible.js';
import { attachFiles } from '../store/writing/cases.js';
import { corrector } from './corrector.js';
import { notFound } from '../access/not-found.js';
import type { DoingFor } from './doing.js';
import { fill } from './fill.js';
import { happen } from './happen.js';
import { hearMarks } from './hear-marks.js';
import { livedHistory } from './lived-history.js';
import { partFromPlaces } from './part-from-places.js';
import { correctedMeanwhile } from './refusals.js';
import { subjectOf, unitsInOrder } from './subject.js';
import type { CaseEventRef } from './submit.js';
import { tellOfCorrection } from './tell-of-correction.js';

/** What was sent in a form, as it should have been. */
export interface CorrectionSent {
  case: string;
  /** The event that is put right: in which it was said, or in which it was last put right. */
  sequence: number;
  /** The hash of the form that was filled. */
  form: string;
  data: Data;
  reason: string;
}

/**
 * Puts right what was sent, by an event of its own: checked as it would have been when it was sent. The case stays
 * where it is.
 *
 * @param kept the fields that the sender does not read whole: what was said there stays
 */
export async function correct(
  doing: DoingFor,
  { case: id, sequence, form: seen, data, reason }: CorrectionSent,
  kept: ReadonlySet<string>,
): Promise<CaseEventRef | Refusal> {
  const { sql, reader, organisation, active, now } = doing;
  // Whoever sees a case only as it was before its record went away puts nothing right in it.
  if (!(await maySeeCase(sql, reader, id))) return notFound();
  const row = await loadCase(sql, id);
  const events = (await eventsOf(sql, reader, id)).map(({ event }) => event);
  const statement = statementAt(events, sequence);
  const event = events[(statement?.of ?? 0) - 1];
  if (row === undefined || statement === undefined || event === undefined) return notFound();

  const present = JSON.parse(row.snapshot) as Case;
  // Somebody has changed the case between the two readings: it is read anew.
  if (present.sequence !== events.length) throw new Conflict(`The case ${id} has changed.`);
  const history = await livedHistory(events, row.pack_hash, (hash) => doing.packs.of(hash));
  const subject = await subjectOf(sql, present.record.type, present.record.id);
  const about = filledAbout(history, statement);
  const { program } = about;
  const units = unitsInOrder(active, subject);
  const by = corrector({
    ...{ organisation, active, reader, now, statement, event, program, present, units },
  });
  if (by.kind === 'refused') return by;
  if (statement.latest !== sequence) return correctedMeanwhile();

  const filled = await fill(
    {
      ...{ program, process: about.process, form: statement.form, seen, case: about.case },
      given: withKept(data, statement.data, kept),
      // What the process did not read of the record then is as it is now.
      record: { ...subject.data, ...about.record },
      now: about.at,
      said: statement.data,
    },
    { sql, organisation, person: reader.person, kase: id },
  );
  if (filled.kind === 'refused') return filled;
  const correction = correctionOf(history, subject.data, statement, { data: filled.data, reason });
  if (correction.kind === 'refused') return correction;
  const { kind: _, ...what } = correction;
  const current = await doing.packs.of(row.pack_hash);
  // An ended case did not go along with its record: where it was, it is seen as it ended.
  if (present.closedAt !== undefined)
    await partFromPlaces({ doing, program: current, subject, kase: present, by });
  const before = subject.data;
  const happened = await happen(doing, current, subject, present, by, {
    type: 'corrected',
    ...what,
  });
  if (happened.kind === 'refused') return happened;
  if (happened.kind === 'ignored') throw new Error(`The case ${id} ignored its correction.`);
  const said = [event, ...events.slice(sequence - 1, sequence)];
  const title = program.forms[statement.form]?.definition.title ?? '';
  await tellOfCorrection(doing, { kase: happened.case, title, by, said });
  const unheard = await hearMarks(doing, subject, before, id);
  if (unheard !== undefined) return unheard;
  attachFiles(sql, id, filled.files);
  return { case: id, sequence: happened.case.sequence };
}

function withKept(given: Data, said: Data, kept: ReadonlySet<string>): Data {
  const data = Object.fromEntries(Object.entries(given).filter(([name]) => !kept.has(name)));
  for (const name of kept) if (said[name] !== undefined) data[name] = said[name];
  return data;
}
