import type { Instant } from '../../engine/json.js';
import type { CaseService } from '../cases/case.service.js';
import { isRefusal } from '../cases/transact.js';
import type { Packs } from '../packs/packs.js';
import type { Clock } from '../store/clock.js';
import type { Database } from '../store/database.js';
import {
  dutiesSeen,
  hasOpened,
  keepOpening,
  lastOpenings,
  rememberDuties,
} from '../store/duties.js';
import type { Agenda, Due } from '../timers/agenda.js';
import type { Organisation, Organisations } from '../units/organisation.js';
import type { Program } from '../../engine/program.js';
import { type DueDate, dueDates } from './due-dates.js';
import type { FiguresOf } from './figures.js';

interface Needs {
  database: Database;
  packs: Packs;
  organisations: Organisations;
  clock: Clock;
  cases: Pick<CaseService, 'openDuty'>;
  figuresOf?: FiguresOf;
  /** Told when a date cannot be opened. */
  report: (error: unknown) => void;
}

/** What has come and waits to be opened, for as long as pack and organisation stay as they are. */
interface Plan {
  program: Program;
  organisation: Organisation;
  waiting: DueDate[];
  /** When the next date comes. */
  next: Instant;
}

/** Opens the cases of duties as their dates come; after a standstill those that came meanwhile, in due order. */
export class Duties implements Agenda {
  #plan: Plan | undefined;
  /** Dates that could not be opened, until the server starts again. */
  readonly #failed = new Set<string>();

  constructor(private readonly needs: Needs) {}

  async next(): Promise<Due | undefined> {
    const plan = await this.#current();
    const date = plan?.waiting[0];
    if (plan === undefined || date === undefined) return undefined;
    return { at: date.at, carryOut: () => this.#open(plan, date) };
  }

  async #open(plan: Plan, date: DueDate): Promise<void> {
    // Taken away first: one that fails must not be tried again and again, and keep the others waiting.
    plan.waiting = plan.waiting.filter((other) => other !== date);
    const { duty, unit, occurrence } = date;
    try {
      const opened = await this.needs.cases.openDuty({
        ...{ pack: plan.program.hash, duty: duty.definition.id, unit, occurrence },
        figures: await this.#figures(plan, date),
      });
      if (isRefusal(opened)) throw new Error(`${duty.pointer}: ${opened.message.en}`);
    } catch (error) {
      this.#failed.add(nameOf(plan.program, date));
      this.needs.report(error);
    }
  }

  /** Figures are a help; a duty comes also when they cannot be had. */
  async #figures({ program }: Plan, { duty, unit }: DueDate) {
    const { figuresOf, clock, report } = this.needs;
    if (figuresOf === undefined || duty.definition.figures === undefined) return {};
    try {
      return await figuresOf({ program, duty, unit, now: clock.now() });
    } catch (error) {
      report(error);
      return {};
    }
  }

  async #current(): Promise<Plan | undefined> {
    const { packs, organisations, clock } = this.needs;
    const program = await packs.active();
    if (program === undefined) return undefined;
    const organisation = await organisations.current();
    const known = this.#plan;
    const holds =
      known?.program === program &&
      known.organisation === organisation &&
      (known.waiting.length > 0 || clock.now() < known.next);
    if (!holds) this.#plan = await this.#make(program, organisation);
    return this.#plan;
  }

  async #make(program: Program, organisation: Organisation): Promise<Plan> {
    const { database, clock } = this.needs;
    const known = {
      last: await lastOpenings(database.read),
      seen: await dutiesSeen(database.read),
    };
    const { due: all, past, next } = dueDates(program, organisation, known, clock.now());
    const due = all.filter((date) => !this.#failed.has(nameOf(program, date)));
    const duties = Object.keys(program.duties).sort();
    if (past.length > 0) await this.#passOver(past);
    if (due.length === 0 && known.seen.join() !== duties.join())
      await database.write((sql) => rememberDuties(sql, duties));
    return { program, organisation, waiting: due, next: due.length > 0 ? clock.now() : next };
  }

  /** Keeps which dates were past when they were first seen, so that what comes after them is not. */
  async #passOver(past: readonly DueDate[]): Promise<void> {
    await this.needs.database.write(async (sql) => {
      for (const { duty, unit, occurrence } of past) {
        const date = { duty: duty.definition.id, unit, opens_on: occurrence.opensOn };
        if (await hasOpened(sql, date)) continue;
        await keepOpening(sql, { ...date, due_on: occurrence.dueOn, case_id: null });
      }
    });
  }
}

function nameOf({ hash }: Program, { duty, unit, occurrence }: DueDate): string {
  return [hash, duty.definition.id, unit, occurrence.opensOn].join(' ');
}
