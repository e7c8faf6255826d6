import type { Case, Refusal } from '../../engine/case.js';
import type { Data } from '../../engine/json.js';
import { type LoadedTask, loadTask, personName } from '../store/loading.js';
import { maySeeCase } from '../store/reading/visible.js';
import { attachFiles } from '../store/writing/cases.js';
import { actingAs } from '../units/acting-as.js';
import type { DoingFor } from './doing.js';
import { fill } from './fill.js';
import { happen } from './happen.js';
import { hearMarks } from './hear-marks.js';
import { notFound } from '../access/not-found.js';
import { notPermitted, taskClosed } from './refusals.js';
import { subjectOf } from './subject.js';

/** A task's form, filled. */
export interface Submission {
  task: string;
  /** The hash of the form that was filled. */
  form: string;
  data: Data;
}

/** The event that came of a command: which case, and its position there. */
export interface CaseEventRef {
  case: string;
  sequence: number;
}

/** Sends a task's form: by whoever has the task, while it is open, filled as the form wants it. */
export async function submit(
  doing: DoingFor,
  { task: id, form: seen, data }: Submission,
): Promise<CaseEventRef | Refusal> {
  const { sql, reader, now } = doing;
  const task = await loadTask(sql, id);
  if (task === undefined) return notFound();
  const by = actingAs(doing.organisation, doing.active, reader, task);
  if (by === undefined)
    return (await maySeeCase(sql, reader, task.case_id)) ? notPermitted() : notFound();
  if (task.closed_at !== null) return taskClosed(await endingOf(doing, task));

  const present = JSON.parse(task.snapshot) as Case;
  const program = await doing.packs.of(task.pack_hash);
  const subject = await subjectOf(sql, present.record.type, present.record.id);
  const { process, state } = present;
  const form = program.processes[process]?.states[state]?.tasks[task.task]?.definition.form ?? '';
  const filled = await fill(
    { program, process, form, seen, given: data, case: present.data, record: subject.data, now },
    { sql, organisation: doing.organisation, person: reader.person, kase: present.id },
  );
  if (filled.kind === 'refused') return filled;
  const before = subject.data;
  const happened = await happen(doing, program, subject, present, by, {
    type: 'submitted',
    task: task.task,
    form,
    data: filled.data,
  });
  if (happened.kind === 'refused') return happened;
  if (happened.kind === 'ignored') throw new Error(`The case ${present.id} ignored its own task.`);
  const unheard = await hearMarks(doing, subject, before, present.id);
  if (unheard !== undefined) return unheard;
  attachFiles(sql, present.id, filled.files);
  return { case: present.id, sequence: happened.case.sequence };
}

async function endingOf({ sql }: DoingFor, task: LoadedTask) {
  const { closed_at, ended, closed_by_person: person, closed_by_post: post } = task;
  const name = person === null ? undefined : await personName(sql, person);
  return {
    at: closed_at ?? 0,
    end: ended ?? '',
    by: person === null ? null : { person, name: name ?? person, post },
  };
}
