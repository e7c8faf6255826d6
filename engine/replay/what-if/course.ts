import type { OpenedHow } from '../../case.js';
import type { Instant } from '../../json.js';
import type { Program } from '../../program.js';
import { Answers } from './answers.js';
import { hearingOf } from './hearing.js';
import type { Answer, Happening, RecordedHistory, Told } from './history.js';
import { LivedCases } from './lived-cases.js';
import { hears, nextTimer, type Running } from './running.js';
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

/** What happens when: what was told and sent, and timers, each at its moment. */
class Course {
  readonly #answers = new Answers();
  readonly #cases: LivedCases;
  #next = Infinity;
  #now: Instant = -Infinity;

  constructor(
    private readonly history: RecordedHistory,
    private readonly activeAt: (at: Instant) => Program,
  ) {
    this.#cases = new LivedCases(history, this.#answers);
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
    while (this.#next <= until && this.#cases.events < MOST_EVENTS) {
      const answer = this.#answers.next();
      const timer = nextTimer(this.#cases.running, this.history.late);
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
    const { work, events, opened } = this.#cases;
    return { work, digest: this.#cases.digest(), events, opened };
  }

  /** Whether anything came of it. */
  #happen(happening: Happening, at: Instant): boolean {
    const before = this.#cases.events;
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
    if (this.#cases.events === before) return false;
    this.#plan();
    return true;
  }

  #tell({ event, data }: Told, at: Instant): void {
    const before = this.#cases.running;
    const hearing = hearingOf(this.activeAt(at));
    const opens = hearing.opens.get(this.history.type)?.get(event);
    if (opens === undefined && !before.some((running) => hears(running, event))) return;
    for (const running of before) {
      if (!hears(running, event)) continue;
      if (this.#cases.decided(running, { type: 'told', event, data }, at) === 'refused') return;
    }
    for (const { process, openings } of opens ?? []) {
      // One that was open hears of it, and another is not begun by it.
      if (before.some((running) => running.process.definition.id === process.definition.id))
        continue;
      const scope = { record: this.#cases.record.data, event: data, case: {}, now: at };
      const opening = openings.find(({ guard }) => guard?.(scope) ?? true);
      if (opening === undefined) continue;
      const how: OpenedHow = { kind: 'telling', opening: opening.id, event, data };
      this.#cases.open(hearing, process.definition.id, how, at);
    }
  }

  /** An application, or the date of a duty. What the program does not have does not begin. */
  #begin(happening: Extract<Happening, { kind: 'applied' | 'came' }>, at: Instant): void {
    const { process: id, data } = happening;
    const hearing = hearingOf(this.activeAt(at));
    const process = hearing.program.processes[id];
    if (process === undefined || this.#cases.isTaken(process)) return;
    if (happening.kind === 'came') {
      this.#cases.open(hearing, id, { kind: 'calendar', duty: happening.duty, data }, at);
      return;
    }
    const { opening, form } = happening;
    if (!process.openings.some((one) => one.id === opening)) return;
    this.#cases.open(hearing, id, { kind: 'form', opening, form, data }, at);
  }

  /** A form that was sent: for the task if it is open, else for when it opens. */
  #answer(answer: Answer, at: Instant): void {
    const { process, task, form, data } = answer;
    const running = this.#cases.running.find(
      (one) => one.process.definition.id === process && one.case.tasks[task] !== undefined,
    );
    if (running === undefined) this.#answers.keep(answer);
    else this.#cases.decided(running, { type: 'submitted', task, form, data }, at);
  }

  #fire(running: Running, timer: string, dueAt: Instant): void {
    const outcome = this.#cases.decided(running, { type: 'fell-due', timer, dueAt }, this.#now);
    // What cannot be decided is set aside, as a server does.
    if (outcome !== 'decided') delete running.case.timers[timer];
  }

  /** When something happens next by itself. */
  #plan(): void {
    this.#next = Math.min(
      nextTimer(this.#cases.running, this.history.late)?.at ?? Infinity,
      this.#answers.next()?.at ?? Infinity,
    );
  }
}
