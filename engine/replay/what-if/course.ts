import type { Actor, CaseEvent, Decision, Effect, OpenedHow } from '../../case.js';
import { decide } from '../../decide/decide.js';
import { factsOf } from '../../decide/facts.js';
import { differs, othersHearOf, RECORD_MARKED } from '../../decide/marked.js';
import { processOf } from '../../decide/unfolding.js';
import type { Data, Instant } from '../../json.js';
import type { CompiledProcess, Program } from '../../program.js';
import { openedKey } from './alike.js';
import { Answers } from './answers.js';
import { digested } from './digest.js';
import { type Hearing, hearingOf } from './hearing.js';
import type { Answer, Happening, RecordedHistory, Told } from './history.js';
import { begun, hears, nextTimer, type Running } from './running.js';
import type { Work } from './work.js';

/** What a record's history comes to under a program. */
export interface Outcome {
  work: Work[];
  /** Of what was decided; the same as the history's, where all was decided as it was then. */
  digest: number;
  /** Events that cases lived through. */
  events: number;
  /** Which processes it opened, and under which versions: see openedKey. */
  opened: ReadonlySet<string>;
}

type Bare<E> = E extends unknown ? Omit<E, 'at' | 'by' | 'record'> : never;

const SYSTEM: Actor = { kind: 'system' };
/** More than any record lives through: a draft whose timers turn in a circle ends here. */
const MOST_EVENTS = 5_000;

/**
 * Lives through what happened to a record, under one program or under those that were in force: what was told is
 * heard, what was sent answers the task that is open, timers fall due at their own moments.
 *
 * @param activeAt the program on which a case begins that opens at a moment
 * @param until when it ends
 */
export function livedThrough(
  history: RecordedHistory,
  activeAt: (at: Instant) => Program,
  until: Instant,
): Outcome {
  const course = new Course(history, activeAt);
  for (const happening of history.happenings) {
    if (happening.at > until) break;
    course.take(happening);
  }
  course.passTo(until);
  return course.outcome();
}

class Course {
  readonly #work: Work[] = [];
  readonly #answers = new Answers();
  #running: Running[] = [];
  #record: Data;
  #units: Record<string, string>;
  #facts = new Map<CompiledProcess, Data>();
  #next = Infinity;
  #now: Instant = -Infinity;
  #digest = 0;
  #events = 0;
  readonly #opened = new Set<string>();
  #cases = 0;

  constructor(
    private readonly history: RecordedHistory,
    private readonly activeAt: (at: Instant) => Program,
  ) {
    this.#record = history.data;
    this.#units = history.units;
  }

  take(happening: Happening): void {
    const { at } = happening;
    if (this.#next <= at) this.passTo(at);
    this.#now = at;
    if (!this.#happen(happening, at)) return;
    if (this.#next <= at) this.passTo(at);
  }

  /** Lets timers fire and answers come that wait for their task, each at its moment. */
  passTo(until: Instant): void {
    while (this.#next <= until && this.#events < MOST_EVENTS) {
      const answer = this.#answers.next();
      const timer = nextTimer(this.#running, this.history.late);
      if (answer !== undefined && answer.at <= (timer?.at ?? Infinity)) {
        this.#now = Math.max(this.#now, answer.at);
        this.#answers.taken();
        this.#answer(answer, this.#now);
      } else if (timer !== undefined) {
        this.#now = Math.max(this.#now, timer.at);
        this.#fire(timer.running, timer.key, timer.dueAt);
      }
      this.#plan();
    }
  }

  outcome(): Outcome {
    const digest = this.#running.reduce((sum, running) => sum + running.digest, this.#digest);
    return { work: this.#work, digest, events: this.#events, opened: this.#opened };
  }

  /** Whether anything came of it. */
  #happen(happening: Happening, at: Instant): boolean {
    const before = this.#events;
    switch (happening.kind) {
      case 'told':
        this.#tell(happening, at);
        break;
      case 'sent':
        this.#answer(happening, at);
        break;
      case 'came':
      case 'applied':
        this.#begin(happening, at);
    }
    if (this.#events === before) return false;
    this.#plan();
    return true;
  }

  #tell({ event, data }: Told, at: Instant): void {
    const before = this.#running;
    const hearing = hearingOf(this.activeAt(at));
    const opens = hearing.opens.get(this.history.type)?.get(event);
    if (opens === undefined && !before.some((running) => hears(running, event))) return;
    for (const running of before) {
      if (!hears(running, event)) continue;
      if (this.#decided(running, { type: 'told', event, data }, at) === 'refused') return;
    }
    for (const { process, openings } of opens ?? []) {
      // One that was open hears of it, and another is not begun by it.
      if (before.some((running) => running.process.definition.id === process.definition.id))
        continue;
      const scope = { record: this.#record, event: data, case: {}, now: at };
      const opening = openings.find(({ guard }) => guard?.(scope) ?? true);
      if (opening === undefined) continue;
      const how: OpenedHow = { kind: 'telling', opening: opening.id, event, data };
      this.#open(hearing, process.definition.id, how, at);
    }
  }

  /** An application, or the date of a duty. What the program does not have does not begin. */
  #begin(happening: Extract<Happening, { kind: 'applied' | 'came' }>, at: Instant): void {
    const { process: id, data } = happening;
    const hearing = hearingOf(this.activeAt(at));
    const process = hearing.program.processes[id];
    if (process === undefined || this.#isTaken(process)) return;
    if (happening.kind === 'came') {
      this.#open(hearing, id, { kind: 'calendar', duty: happening.duty, data }, at);
      return;
    }
    const { opening, form } = happening;
    if (!process.openings.some((one) => one.id === opening)) return;
    this.#open(hearing, id, { kind: 'form', opening, form, data }, at);
  }

  /** A form that was sent: for the task if it is open, else for when it opens. */
  #answer(answer: Answer, at: Instant): void {
    const { process, task, form, data } = answer;
    const running = this.#running.find(
      (one) => one.process.definition.id === process && one.case.tasks[task] !== undefined,
    );
    if (running === undefined) this.#answers.keep(answer);
    else this.#decided(running, { type: 'submitted', task, form, data }, at);
  }

  #fire(running: Running, timer: string, dueAt: Instant): void {
    const outcome = this.#decided(running, { type: 'fell-due', timer, dueAt }, this.#now);
    // What cannot be decided is set aside, as a server does.
    if (outcome !== 'decided') delete running.case.timers[timer];
  }

  #open({ program }: Hearing, id: string, how: OpenedHow, at: Instant): Decision['kind'] {
    const process = processOf(program, id);
    const running = begun(program, process, this.#work);
    const about = { type: this.history.type, id: String(this.history.serial) };
    const bare = { type: 'opened' as const, id: `${this.#cases + 1}`, process: id, about, how };
    return this.#decided(running, bare, at);
  }

  #decided(running: Running, bare: Bare<CaseEvent>, at: Instant): Decision['kind'] {
    const { program, process } = running;
    const event = { ...bare, at, by: SYSTEM, record: this.#factsFor(program, process) };
    const isNew = bare.type === 'opened';
    const decision = decide(program, isNew ? null : running.case, event);
    if (decision.kind !== 'decided') return decision.kind;
    this.#events += 1;
    const { case: kase, effects } = decision;
    running.case = kase;
    running.digest = digested(running.digest, at, effects);
    if (isNew) this.#admit(running);
    if (kase.closedAt !== undefined) this.#end(running);
    const before = this.#record;
    this.#carryOut(running, effects, at);
    if (othersHearOf(bare) && differs(before, this.#record)) this.#hearMarks(running, at);
    return 'decided';
  }

  #admit(running: Running): void {
    this.#cases += 1;
    this.#opened.add(openedKey(running.program.hash, running.process.definition.id));
    this.#running = [...this.#running, running];
  }

  #end(running: Running): void {
    this.#running = this.#running.filter((one) => one !== running);
    this.#digest += running.digest;
  }

  #carryOut(running: Running, effects: readonly Effect[], at: Instant): void {
    for (const effect of effects) {
      running.work.take(effect, at, this.#units);
      if (effect.type === 'record-marked') {
        this.#record = { ...this.#record, ...effect.data };
        this.#facts.clear();
      } else if (effect.type === 'record-moved') {
        const units = Object.entries({ ...this.#units, ...effect.units });
        this.#units = Object.fromEntries(units.filter(([, unit]) => unit !== ''));
      } else if (effect.type === 'task-opened')
        this.#answers.opened(running.process.definition.id, effect.task, at);
    }
    for (const effect of effects) {
      if (effect.type !== 'case-wanted') continue;
      const { process: id, because, data } = effect;
      if (this.#isTaken(processOf(running.program, id))) continue;
      const how: OpenedHow = { kind: 'case', case: running.case.id, because, data };
      this.#open(hearingOf(running.program), id, how, at);
    }
  }

  #hearMarks(except: Running, at: Instant): void {
    for (const running of this.#running)
      if (running !== except && hears(running, RECORD_MARKED))
        this.#decided(running, { type: 'told', event: RECORD_MARKED, data: {} }, at);
  }

  #isTaken({ definition: { id, exclusive } }: CompiledProcess): boolean {
    return exclusive !== false && this.#running.some((one) => one.process.definition.id === id);
  }

  #factsFor(program: Program, process: CompiledProcess): Data {
    let facts = this.#facts.get(process);
    if (facts === undefined) {
      facts = factsOf(program, process.definition.id, this.#record);
      this.#facts.set(process, facts);
    }
    return facts;
  }

  /** When something happens next by itself. */
  #plan(): void {
    this.#next = Math.min(
      nextTimer(this.#running, this.history.late)?.at ?? Infinity,
      this.#answers.next()?.at ?? Infinity,
    );
  }
}
