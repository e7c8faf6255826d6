import type { Actor, Case, CaseEvent, Decision, Effect, Refusal } from '../../engine/case.js';
import { decide } from '../../engine/decide/decide.js';
import { factsOf } from '../../engine/decide/facts.js';
import { refusedMove } from '../../engine/decide/moved.js';
import { ExpressionFault } from '../../engine/expression/compile-expression.js';
import type { Program } from '../../engine/program.js';
import { refusalOfMarks } from '../../engine/record/record-faults.js';
import { newId } from '../store/new-id.js';
import type { Transaction } from '../store/sql.js';
import {
  appendEvent,
  type CaseKeeping,
  insertCase,
  showCaseTo,
  updateCase,
} from '../store/writing/cases.js';
import { holdRecord } from '../store/writing/records.js';
import { dropTimer, setTimer } from '../store/writing/work.js';
import { carryOut } from './carry-out.js';
import type { Doing } from './doing.js';
import { openCaseOf, type Subject } from './subject.js';

type Bare<E> = E extends unknown ? Omit<E, 'at' | 'by' | 'record'> : never;

/** An event before it is known when it happens and what the record says then. */
export type BareEvent = Bare<CaseEvent>;

export type Happened = { kind: 'happened'; case: Case } | { kind: 'ignored' } | Refusal;

/**
 * Lets an event happen to a case, within the transaction: what the program decides is written, and
 * nothing else ever is.
 *
 * @param program the version that the case is pinned to
 * @param subject its record, which the effects may change
 * @param present the case as it was read; null: the event opens it
 */
export async function happen(
  doing: Doing,
  program: Program,
  subject: Subject,
  present: Case | null,
  by: Actor,
  bare: BareEvent,
): Promise<Happened> {
  const process = present?.process ?? (bare.type === 'opened' ? bare.process : '');
  const record = factsOf(program, process, subject.data);
  const event = { ...bare, at: doing.now, by, record };
  const decision = decide(program, present, event);
  if (decision.kind !== 'decided') return decision;
  const { case: kase, effects } = decision;
  const typeOf = (unit: string) => doing.organisation.unit(unit)?.type;
  const unmoved = refusedMove(program, subject.type, effects, typeOf);
  if (unmoved !== undefined) return unmoved;
  const refusal = refusalOfMarks(program, subject, event, effects);
  if (refusal !== undefined) return refusal;
  const previous = await keep(doing, program, subject, present, decision);
  appendEvent(doing.sql, kase, event, effects, previous);
  keepTimers(doing, kase, present);
  await carryOut({ doing, program, subject, case: kase, by }, effects);
  for (const effect of effects) {
    if (effect.type !== 'case-wanted') continue;
    const opened = await openWanted(doing, program, subject, kase, by, effect);
    if (opened.kind === 'refused') return opened;
  }
  return { kind: 'happened', case: kase };
}

/** Gives the hash of the event before; '' where there was none. */
async function keep(
  { sql, now }: Doing,
  program: Program,
  subject: Subject,
  present: Case | null,
  { case: kase, effects }: Extract<Decision, { kind: 'decided' }>,
): Promise<string> {
  const headline = headlineOf(program, subject, kase, now);
  if (present !== null) {
    const updated = updateCase(sql, kase, present, headline);
    const [previous] = await Promise.all([updated, holdSubject(sql, subject, effects)]);
    return previous;
  }
  const exclusive = isExclusive(program, kase.process);
  const keeping: CaseKeeping = { packHash: program.hash, exclusive, headline };
  insertCase(sql, kase, keeping);
  const units = [...new Set(Object.values(subject.units))];
  const shown = showCaseTo(
    sql,
    kase.id,
    units.map((unit) => ({ unit, role: '' })),
  );
  await Promise.all([shown, holdSubject(sql, subject, effects)]);
  return '';
}

/**
 * What is decided is about the record as it was read, and goes to where it was then: it neither moves nor changes
 * meanwhile. An event that changes it finds out itself. Asked together with what is asked anyway, so that it costs no
 * round trip more.
 */
function holdSubject(sql: Transaction, subject: Subject, effects: Effect[]): Promise<void> {
  const isChanged = effects.some(({ type }) => type === 'record-marked' || type === 'record-moved');
  return isChanged ? Promise.resolve() : holdRecord(sql, subject);
}

/** A record has one open case of a process, unless the process says otherwise. */
export function isExclusive(program: Program, process: string): boolean {
  return program.processes[process]?.definition.exclusive !== false;
}

/** A headline that has no value yet is no reason for anything to fail. */
function headlineOf(program: Program, subject: Subject, kase: Case, now: number): string {
  const process = program.processes[kase.process];
  try {
    const headline = process?.headline?.({ case: kase.data, record: subject.data, now });
    return headline ?? process?.definition.title ?? '';
  } catch (error) {
    if (error instanceof ExpressionFault) return process?.definition.title ?? '';
    throw error;
  }
}

/** The rows of timers are those of the case: what is gone is taken away, what is new or moved is set. */
function keepTimers({ sql }: Doing, kase: Case, present: Case | null): void {
  const before = present?.timers ?? {};
  for (const key of Object.keys(before))
    if (kase.timers[key] === undefined) dropTimer(sql, kase.id, key);
  for (const [key, pending] of Object.entries(kase.timers))
    if (before[key]?.dueAt !== pending.dueAt) setTimer(sql, kase.id, key, pending);
}

/** A case that another wants, on the same version of the pack. One that is open already is enough. */
async function openWanted(
  doing: Doing,
  program: Program,
  subject: Subject,
  from: Case,
  by: Actor,
  { process, because, data }: Extract<Effect, { type: 'case-wanted' }>,
): Promise<Happened> {
  if (
    isExclusive(program, process) &&
    (await openCaseOf(doing.sql, subject, process)) !== undefined
  )
    return { kind: 'ignored' };
  return happen(doing, program, subject, null, by, {
    type: 'opened',
    id: newId(doing.now),
    process,
    about: { type: subject.type, id: subject.id },
    how: { kind: 'case', case: from.id, because, data },
  });
}
