import { dayNumber } from '../../engine/calendar/day.js';
import { periodsOf } from '../../engine/calendar/periods.js';
import { dayOf, instantAt } from '../../engine/calendar/zone.js';
import type { CompiledIndicator } from '../../engine/indicator/compiled.js';
import type { Instant } from '../../engine/json.js';
import type { Program } from '../../engine/program.js';
import type { Packs } from '../packs/packs.js';
import type { Clock } from '../store/clock.js';
import type { Database } from '../store/database.js';
import { awaitPeriod, keepFigures, keptPeriods } from '../store/kept-periods.js';
import type { Agenda, Due } from '../timers/agenda.js';
import type { Organisations } from '../units/organisation.js';
import { unitTallies } from './unit-tallies.js';

interface Needs {
  database: Database;
  packs: Packs;
  organisations: Organisations;
  clock: Clock;
  /** Told when figures cannot be kept; the next day tries again. */
  report: (error: unknown) => void;
}

/** An indicator whose figures of a period are to be kept, from its end on. */
interface Ended {
  indicator: CompiledIndicator;
  period: string;
  at: Instant;
}

/**
 * Keeps the figures that are of now, as they are when a period of their calendar ends: a term's rate can
 * be read long after. A period is kept only if it was seen before it ended, since what was before cannot
 * be known any more.
 */
export class Keeping implements Agenda {
  /** What was found for a pack and a day; it stays so until one of them changes. */
  #known: { program: Program; today: string; ended: Ended[] } | undefined;

  constructor(private readonly needs: Needs) {}

  async next(): Promise<Due | undefined> {
    const program = await this.needs.packs.active();
    if (program === undefined) return undefined;
    const today = dayOf(this.needs.clock.now(), program.pack.timeZone);
    if (this.#known?.program !== program || this.#known.today !== today)
      this.#known = { program, today, ended: await this.#ended(program, today) };
    const { ended } = this.#known;
    const [first] = ended;
    return first && { at: first.at, carryOut: () => this.#keep(program, ended) };
  }

  /** The periods that have ended and are not kept; those that have not are waited for. */
  async #ended(program: Program, today: string): Promise<Ended[]> {
    const { database } = this.needs;
    const rows = await keptPeriods(database.read);
    const known = new Map(rows.map((row) => [`${row.indicator} ${row.period}`, row]));
    const ended: Ended[] = [];
    for (const indicator of Object.values(program.indicators)) {
      const { id, calendar } = indicator.definition;
      if (indicator.day !== undefined) continue;
      for (const { id: period, to } of periodsOf(program.documents.calendar, calendar)) {
        const row = known.get(`${id} ${period}`);
        if (row === undefined && to >= today)
          await database.write((sql) => awaitPeriod(sql, id, period));
        if (row?.taken_at === null && to < today)
          ended.push({ indicator, period, at: endOf(to, program) });
      }
    }
    return ended.sort((one, other) => one.at - other.at);
  }

  /** Those that ended at the same moment and are of the same entries are taken together, since it is all entries that are read. */
  async #keep(program: Program, ended: Ended[]): Promise<void> {
    const [first] = ended;
    if (first === undefined) return;
    const { of } = first.indicator.definition;
    const isTogether = ({ indicator, at }: Ended) =>
      at === first.at && indicator.definition.of === of;
    const together = ended.filter(isTogether);
    ended.splice(0, ended.length, ...ended.filter((other) => !isTogether(other)));
    const { database, organisations, packs, report } = this.needs;
    try {
      const organisation = await organisations.current();
      const ground = { sql: database.read, organisation, now: first.at, words: program };
      const indicators = [...new Set(together.map(({ indicator }) => indicator))];
      const figures = await unitTallies(
        { ...ground, wordsOf: (hash) => packs.of(hash) },
        of,
        indicators,
      );
      for (const { indicator, period, at } of together) {
        const kept = { indicator: indicator.definition.id, period, at };
        await database.write((sql) => keepFigures(sql, kept, figures.get(indicator) ?? []));
      }
    } catch (error) {
      report(error);
    }
  }
}

/** The first instant after a day. */
function endOf(day: string, { pack }: Program): Instant {
  return instantAt(dayNumber(day) + 1, 0, pack.timeZone);
}
