import type { Refusal } from '../../engine/case.js';
import type { Packs } from '../packs/packs.js';
import type { Clock } from '../store/clock.js';
import type { Database } from '../store/database.js';
import { hasDueTimer } from '../store/loading.js';
import type { Reader } from '../store/reader.js';
import type { Organisations } from '../units/organisation.js';
import { acknowledge } from './acknowledge.js';
import { type Application, apply } from './apply.js';
import { correct, type CorrectionSent } from './correct.js';
import { type Doing, type DoingFor, SYSTEM } from './doing.js';
import { fireTimer, type Firing } from './fire-timer.js';
import { type CaseMove, moveCase } from './move-case.js';
import { type DutyOpened, type DutyOpening, openDuty } from './open-duty.js';
import { once } from './once.js';
import { moveSubject } from './move-subject.js';
import { notFound } from '../access/not-found.js';
import { noPack } from './refusals.js';
import { subjectsOf } from './subject.js';
import { type CaseEventRef, type Submission, submit } from './submit.js';
import { type RollCall, type RollCallReply, tell } from './tell.js';
import { isRefusal, transact } from './transact.js';

/** Who sends a command, and the key under which it is done once. */
export interface Sent {
  key: string;
  by: Reader;
}

/** What came of a command. `repeated`: it had been carried out before, and nothing was done again. */
export type Done = { kind: 'done'; repeated: boolean } & CaseEventRef;
export type Told = { kind: 'done'; repeated: boolean } & RollCallReply;

interface Needs {
  database: Database;
  packs: Packs;
  organisations: Organisations;
  clock: Clock;
}

/**
 * The only way in which a case comes about or changes. Each command is one transaction: its key, the
 * case with its pinned program, the decision, the case's version compared and set, the event and its
 * effects, the reply. When it answers, all that is committed.
 */
export class CaseService {
  constructor(private readonly needs: Needs) {}

  /** Sends a task's form. */
  submit({ key, by, ...submission }: Sent & Submission): Promise<Done | Refusal> {
    return this.#caseCommand({ key, by }, { submit: submission }, (doing) =>
      submit(doing, submission),
    );
  }

  /** Opens a case by a form. */
  apply({ key, by, ...application }: Sent & Application): Promise<Done | Refusal> {
    return this.#caseCommand({ key, by }, { apply: application }, (doing) =>
      apply(doing, application),
    );
  }

  /**
   * Puts right what was sent in a form.
   *
   * @param kept the fields that the sender does not read whole
   */
  correct(
    { key, by, ...correction }: Sent & CorrectionSent,
    kept: ReadonlySet<string>,
  ): Promise<Done | Refusal> {
    return this.#caseCommand({ key, by }, { correct: correction }, (doing) =>
      correct(doing, correction, kept),
    );
  }

  /** Tells what differs in a unit's list, all of it or nothing. */
  async tell({ key, by, ...call }: Sent & RollCall): Promise<Told | Refusal> {
    const told = await this.#once({ key, by }, { tell: call }, (doing) => tell(doing, call));
    if (isRefusal(told)) return told;
    for (const { case: kase } of told.lines) if (kase !== undefined) await this.settle(kase);
    return { kind: 'done', ...told };
  }

  /** Takes note of a report or a notice. */
  acknowledge({ by, notice }: { by: Reader; notice: string }): Promise<{ kind: 'done' } | Refusal> {
    return this.#transact((doing) => acknowledge({ ...doing, reader: by }, notice));
  }

  /** Moves a case to another version of its pack, as a migration says. */
  move(move: CaseMove): Promise<{ kind: 'done' } | Refusal> {
    return this.#transact((doing) => moveCase(doing, move));
  }

  /** Attaches a record to other units, by relation, as a register says; its open work goes along. */
  moveRecord(type: string, id: string, units: Record<string, string>): Promise<object | Refusal> {
    return this.#transact(async (doing) => {
      const [subject] = await subjectsOf(doing.sql, type, [id]);
      if (subject === undefined) return notFound();
      await moveSubject(doing, subject, units, SYSTEM);
      return subject;
    });
  }

  /** Opens the case of a duty whose date has come. */
  openDuty(opening: DutyOpening): Promise<DutyOpened | Refusal> {
    return this.#transact((doing) => openDuty(doing, opening));
  }

  /**
   * Fires the timer that is due first, of one case or of all.
   *
   * @param until only those that were due by then
   */
  async fireDueTimer(kase?: string, until = Infinity): Promise<Firing> {
    const { database, clock } = this.needs;
    const by = Math.min(clock.now(), until);
    if (!(await hasDueTimer(database.read, by, kase))) return 'nothing-due';
    const result = await this.#transact(async (doing) => ({
      firing: await fireTimer(doing, by, kase),
    }));
    // Without a pack there is no case, and so no timer.
    return isRefusal(result) ? 'nothing-due' : result.firing;
  }

  /** Fires the timers of a case that are due already, as those that count from a day gone by. */
  async settle(kase: string): Promise<void> {
    for (let count = 0; count < MOST_AT_ONCE; count += 1)
      if ((await this.fireDueTimer(kase)) === 'nothing-due') return;
  }

  async #caseCommand(
    sent: Sent,
    request: object,
    work: (doing: DoingFor) => Promise<CaseEventRef | Refusal>,
  ): Promise<Done | Refusal> {
    const done = await this.#once(sent, request, work);
    if (isRefusal(done)) return done;
    await this.settle(done.case);
    return { kind: 'done', ...done };
  }

  #once<R extends object>(
    { key, by }: Sent,
    request: object,
    work: (doing: DoingFor) => Promise<R | Refusal>,
  ): Promise<(R & { repeated: boolean }) | Refusal> {
    return this.#transact((doing) =>
      once(doing.sql, { key, person: by.person, request }, doing.now, () =>
        work({ ...doing, reader: by }),
      ),
    );
  }

  async #transact<R extends object>(
    work: (doing: Doing) => Promise<R | Refusal>,
  ): Promise<R | Refusal> {
    const { database, packs, organisations, clock } = this.needs;
    const active = await packs.active();
    if (active === undefined) return noPack();
    const organisation = await organisations.current();
    return transact(database, (sql) =>
      work({ sql, now: clock.now(), packs, active, organisation }),
    );
  }
}

/** A case whose timers keep setting each other leaves the rest to the sweeper. */
const MOST_AT_ONCE = 100;
