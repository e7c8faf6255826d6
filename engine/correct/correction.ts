import type { Because, CaseEvent, Correction, Refusal } from '../case.js';
import { expressionFailed } from '../decide/decide.js';
import { beginning, openingOf, refusedBeginning } from '../decide/opened.js';
import { refusalOf } from '../decide/transitions.js';
import { because, stateOf, unfold } from '../decide/unfolding.js';
import { same } from '../difference/same.js';
import { ExpressionFault } from '../expression/compile-expression.js';
import type { Data, Instant } from '../json.js';
import { processOf } from '../decide/unfolding.js';
import type { Program } from '../program.js';
import { type Course, courseOf, type History, type Lived } from './course.js';
import { papersAgain } from './papers.js';
import { noReason, nothingCorrected } from './refusals.js';
import { type Statement, statementsIn } from './statements.js';

/** What a form was filled about, when it was. */
export interface FilledAbout {
  /** The version on which it was sent. */
  program: Program;
  process: string;
  form: string;
  /** What the case remembered, as it is known now. */
  case: Data;
  /** Of the record what the process reads. */
  record: Data;
  at: Instant;
}

/** What was known when something was said: a correction is checked as it would have been then. */
export function filledAbout(history: History, { of, form }: Statement): FilledAbout {
  const { lived } = courseOf(history, saidIn(history.events));
  const { program, right, record, event, after } = livedAt(lived, of);
  return { program, process: after.process, form, case: right.before, record, at: event.at };
}

/**
 * The event that puts right what was said, with all that follows for the data; or why it is refused.
 *
 * @param record what the record says now: what somebody else has marked since stays
 * @param correcting what should have been said, whole and checked
 */
export function correctionOf(
  history: History,
  record: Data,
  statement: Statement,
  { data, reason }: { data: Data; reason: string },
): ({ kind: 'correction' } & Correction) | Refusal {
  if (reason.trim() === '') return noReason();
  if (same(data, statement.data)) return nothingCorrected();
  const { of, form } = statement;
  try {
    const course = courseOf(history, new Map(saidIn(history.events)).set(of, data));
    const corrected = livedAt(course.lived, of);
    const refusal = refusedThen(corrected, data);
    if (refusal !== undefined) return refusal;
    const now = course.lived.at(-1) as Lived;
    const present = now.after.data;
    const right = now.right.after;
    const sets = Object.fromEntries(
      Object.entries(right).filter(([name, value]) => !same(value, present[name])),
    );
    const drops = Object.keys(present).filter((name) => right[name] === undefined);
    const elsewhere = course.lived.slice(of - 1).find((one) => one.elsewhere !== undefined);
    return {
      kind: 'correction',
      ...{ of, reason, form, data },
      ...{ because: reasonFor(corrected), sets, drops },
      marks: marksNow(course, corrected, record),
      papers: papersAgain(corrected, right, new Set([...Object.keys(sets), ...drops])),
      ...(elsewhere?.elsewhere === undefined ? {} : { elsewhere: elsewhere.elsewhere }),
    };
  } catch (error) {
    if (error instanceof ExpressionFault) return expressionFailed(error);
    throw error;
  }
}

function saidIn(events: readonly CaseEvent[]): ReadonlyMap<number, Data> {
  return new Map(statementsIn(events).map(({ of, data }) => [of, data]));
}

function livedAt(lived: readonly Lived[], sequence: number): Lived {
  const found = lived[sequence - 1];
  if (found === undefined) throw new Error(`nothing has happened as event ${sequence}`);
  return found;
}

/** What the process would have declined, it declines. */
function refusedThen({ event, program, before, right, record }: Lived, data: Data) {
  if (event.type === 'submitted' && before !== null) {
    const told = { ...event, data, record };
    const unfolding = unfold(program, { ...before, data: right.before }, told, { form: data });
    return refusalOf(unfolding, `${event.task}.submitted`);
  }
  if (event.type !== 'opened' || event.how.kind !== 'form') return undefined;
  const opened = { ...event, record, how: { ...event.how, data } };
  return refusedBeginning(beginning(program, opened), opened);
}

function reasonFor({ event, program, before }: Lived): Because {
  if (event.type === 'submitted' && before !== null) {
    const process = processOf(program, before.process);
    const task = stateOf(process, before.state).tasks[event.task];
    return because(task?.pointer ?? '', task?.definition ?? {});
  }
  const opening =
    event.type === 'opened' ? openingOf(processOf(program, event.process), event) : undefined;
  return because(opening?.pointer ?? '', opening?.definition ?? {});
}

/** What is marked otherwise, unless the record says something else by now than what this case had marked. */
function marksNow({ marks }: Course, { event }: Lived, record: Data): Data {
  return Object.fromEntries(
    [...marks].flatMap(([name, { said, right }]) => {
      if (right === undefined || same(right, record[name])) return [];
      const known = said ?? event.record[name];
      return known === undefined || same(known, record[name]) ? [[name, right]] : [];
    }),
  );
}
