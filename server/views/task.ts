import type { CaseEvent } from '../../engine/case.js';
import { countingIn } from '../../engine/correct/statements.js';
import type { Data } from '../../engine/json.js';
import type { ClosedView, TaskView } from '../http/types.js';
import { found } from '../refusals/refused.js';
import { isParted, snapshotOf } from '../store/reading/cases.js';
import { eventsOf } from '../store/reading/history.js';
import { taskById, type TaskWithCase } from '../store/reading/tasks.js';
import { stateView } from './case-summary.js';
import { recordOfCase } from './case.js';
import { actingAs } from '../units/acting-as.js';
import { dataAsRead } from './data-as-read.js';
import type { Desk } from './desk.js';
import type { Edition } from './editions.js';
import type { Happened } from './event-title.js';
import { type FormAbout, formValues, formView } from './form.js';
import { actorView } from './holder.js';
import { ifNotDone } from './if-not-done.js';
import { inCaseAsRead } from './in-case-as-read.js';
import { isoOf } from './instant.js';
import { levelsInCase, mayReveal } from './levels.js';
import { namesOfActors } from './names-of-actors.js';
import { phrasesIn } from './phrases.js';
import { clausesOf } from './policy.js';
import { readOfCase } from './reads.js';
import { type TaskOrigin, taskOrigins, taskSummaries } from './task-summary.js';

/** A task with its form: everything that is needed to do it, or to see how it ended. */
export async function taskView(desk: Desk, id: string): Promise<TaskView> {
  const row = found(await taskById(desk.sql, desk.reader, id));
  await desk.note([readOfCase('task', row.case)]);
  const [origin] = await taskOrigins(desk, [row]);
  const [task] = await taskSummaries(desk, [row]);
  const { edition, definition, because } = found(origin);
  const open = row.closed_at === null;
  const isTheirs = open && mayAct(desk, row);
  const whole = formAbout(row, definition);
  // Whoever does it is given what the form reads; others what they read in the case, and no more.
  const about = isTheirs ? whole : await asRead(desk, row, edition, whole);
  const history = open ? [] : await eventsOf(desk.sql, desk.reader, row.case_id);
  const closing = closingOf(row, history);
  // Of a case whose record has gone away nothing is seen of what ended later.
  if (isParted(row.case)) found(closing);
  const { help } = definition;
  return {
    task: found(task),
    status: open ? 'open' : 'closed',
    mayAct: isTheirs,
    form: found(formView(desk, edition, about)),
    values:
      (await sentWith(desk, row, edition, countingAt(history, closing))) ??
      formValues(desk, edition, about),
    clauses: clausesOf(edition.words, because?.cites ?? []),
    assumptions: because?.assumes === undefined ? [] : [definition.assumes ?? because.assumes],
    ifNotDone: open ? ifNotDone(edition.words, desk.language, snapshotOf(row.case), row.task) : [],
    record: await recordOfCase(desk, row.case),
    mayReveal: await mayReveal(desk, row.case),
    ...(help === undefined ? {} : { help }),
    ...(closing === undefined ? {} : { closed: await closedView(desk, found(origin), closing) }),
  };
}

/** Whether one of the reader's posts has the task, also in the place of a post that is vacant. */
function mayAct({ organisation, active, reader }: Desk, row: TaskWithCase): boolean {
  const { role, unit, post, case: about } = row;
  const work = { role, unit, post, process: about.process };
  return actingAs(organisation, active.program, reader, work) !== undefined;
}

function formAbout(row: TaskWithCase, { form = '' }: TaskOrigin['definition']): FormAbout {
  return {
    process: row.case.process,
    form,
    record: JSON.parse(row.case.record_data) as Data,
    case: snapshotOf(row.case).data,
    unit: row.unit,
  };
}

async function asRead(
  desk: Desk,
  row: TaskWithCase,
  { words }: Edition,
  about: FormAbout,
): Promise<FormAbout> {
  const read = inCaseAsRead(words, row.case, about, await levelsInCase(desk, row.case));
  return { ...about, record: read.record.data, case: read.case.data };
}

/** The event that closed a task. */
function closingOf(row: TaskWithCase, history: readonly Happened[]): Happened | undefined {
  return history.find(({ effects }) =>
    effects.some((effect) => effect.type === 'task-closed' && effect.id === row.id),
  );
}

/** What counts as sent by what closed a task: its last correction, or that very event. */
function countingAt(history: readonly Happened[], closing: Happened | undefined) {
  const sequence = closing?.sequence ?? 0;
  const latest = countingIn(history.map(({ event }) => event)).get(sequence);
  return history[(latest ?? sequence) - 1]?.event;
}

/** What was sent, as far as the reader reads it. Undefined: the task was not closed by a form. */
async function sentWith(
  desk: Desk,
  row: TaskWithCase,
  { words }: Edition,
  sent: CaseEvent | undefined,
): Promise<Data | undefined> {
  if (sent?.type !== 'submitted' && sent?.type !== 'corrected') return undefined;
  const { form, data } = sent;
  const { schema, sensitivity } = words.forms[form]?.definition ?? {};
  const described = { fields: schema?.properties ?? {}, sensitivity };
  return dataAsRead(data, described, await levelsInCase(desk, row.case), 'personal').data;
}

async function closedView(
  desk: Desk,
  { row, edition }: TaskOrigin,
  closing: Happened,
): Promise<ClosedView> {
  const phrases = phrasesIn(desk.language);
  const submitted = row.ended === 'submitted';
  const { by } = closing.event;
  const entered = closing.effects.find((effect) => effect.type === 'state-entered');
  const state = stateView(edition.words, row.case.process, entered?.to ?? row.case.state);
  const names = await namesOfActors(desk, [closing]);
  const left =
    closing.event.type === 'moved-to-version'
      ? phrases.noLongerAsked(await versionOf(desk, closing.event.to))
      : phrases.leftState(state.title);
  return {
    at: isoOf(closing.at),
    end: submitted ? 'submitted' : 'left-state',
    reason: submitted ? phrases.submitted : left,
    ...(by.kind === 'system' ? {} : { by: actorView(desk, by, names) }),
  };
}

async function versionOf({ editionOf }: Desk, hash: string): Promise<string> {
  return (await editionOf(hash)).words.pack.version;
}
