import type { Actor, Refusal } from '../../engine/case.js';
import type { Data } from '../../engine/json.js';
import type { CompiledOpening } from '../../engine/program.js';
import { newId } from '../store/new-id.js';
import { maySeeRecord } from '../store/reading/visible.js';
import { attachFiles, showCaseTo } from '../store/writing/cases.js';
import { actingAs } from '../units/acting-as.js';
import { unitOf } from '../units/who-has.js';
import type { DoingFor } from './doing.js';
import { fill } from './fill.js';
import { happen, isExclusive } from './happen.js';
import { hearMarks } from './hear-marks.js';
import { notFound } from '../access/not-found.js';
import { caseExists, notPermitted } from './refusals.js';
import { openCaseOf, type Subject, subjectsOf, unitsInOrder } from './subject.js';
import type { CaseEventRef } from './submit.js';

/** A form that opens a case about a record. */
export interface Application {
  process: string;
  opening: string;
  record: string;
  form: string;
  data: Data;
}

/** Opens a case by a form, on the pack in force. */
export async function apply(
  doing: DoingFor,
  { process, opening: id, record, form: seen, data }: Application,
): Promise<CaseEventRef | Refusal> {
  const { sql, reader, now, active: program } = doing;
  const { definition, openings } = program.processes[process] ?? { openings: [] };
  const opening = openings.find((candidate) => candidate.id === id);
  const form = opening?.definition.form;
  if (definition === undefined || opening === undefined || form === undefined) return notFound();
  const [subject] = await subjectsOf(sql, definition.about, [record]);
  if (subject === undefined) return notFound();
  const by = applicant(doing, process, opening, subject);
  if (by === undefined)
    return (await maySeeRecord(sql, reader, subject.type, record)) ? notPermitted() : notFound();
  const open = isExclusive(program, process) ? await openCaseOf(sql, subject, process) : undefined;
  if (open !== undefined) return caseExists(open);

  const filled = await fill(
    { program, process, form, seen, given: data, case: {}, record: subject.data, now },
    { sql, organisation: doing.organisation, person: reader.person },
  );
  if (filled.kind === 'refused') return filled;
  const kase = newId(now);
  const before = subject.data;
  const happened = await happen(doing, program, subject, null, by, {
    type: 'opened',
    id: kase,
    process,
    about: { type: subject.type, id: subject.id },
    how: { kind: 'form', opening: id, form, data: filled.data },
  });
  if (happened.kind === 'refused') return happened;
  // To whom only what is addressed to them is shown, what they opened themselves would be hidden.
  const post = reader.posts.find(({ id: held }) => held === by.post);
  if (post?.sees === 'addressed') await showCaseTo(sql, kase, [post]);
  const unheard = await hearMarks(doing, subject, before, kase);
  if (unheard !== undefined) return unheard;
  attachFiles(sql, kase, filled.files);
  return { case: kase, sequence: 1 };
}

/** As the holder of which post the sender may apply for this record: of a role that may, found from its units. */
export function applicant(
  { organisation, active, reader }: Pick<DoingFor, 'organisation' | 'active' | 'reader'>,
  process: string,
  { definition: { roles = [] } }: CompiledOpening,
  subject: Subject,
): Extract<Actor, { kind: 'post' }> | undefined {
  const units = unitsInOrder(active, subject);
  for (const role of roles) {
    const unit = unitOf(organisation, active, role, units);
    const by =
      unit === undefined
        ? undefined
        : actingAs(organisation, active, reader, { role, unit, process });
    if (by !== undefined) return by;
  }
  return undefined;
}
