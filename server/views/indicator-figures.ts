import { add, emptyTally, merged, type Tally } from '../../engine/indicator/count.js';
import type { Period } from '../../engine/calendar/periods.js';
import type { Day, Instant } from '../../engine/json.js';
import { placesOf } from '../indicators/places.js';
import { tallyIn } from '../indicators/stored-tally.js';
import { type KeptFigure, keptFigures } from '../store/reading/kept-figures.js';
import { grouped } from '../units/grouped.js';
import type { OpenedIndicator } from './indicator-opened.js';

/** The numbers of the chosen part of the district, and of each unit directly below. */
export interface Figures {
  whole: Tally;
  below: Map<string, Tally>;
}

/** Counts what lies in a period, or all where none is said; and the whole of every period on the way. */
export async function countedNow(
  { indicator, sight, where, periods }: OpenedIndicator,
  period: Period | undefined,
): Promise<Figures & { over: Map<string, Tally> }> {
  const { definition } = indicator;
  const whole = emptyTally();
  const over = new Map(periods.map(({ id }) => [id, emptyTally()]));
  const below = new Map(where.below.map(({ id }) => [id, emptyTally()]));
  const part = where.unit === undefined ? {} : { below: where.unit.path };
  for await (const { entry, place } of placesOf(sight, definition.of, [indicator], part)) {
    const own = place.day === undefined ? undefined : periodOn(periods, place.day);
    if (own !== undefined) addTo(over.get(own.id), place);
    if (definition.day !== undefined && (own === undefined || own.id !== period?.id)) continue;
    add(whole, place);
    for (const [unit, tally] of below) if (entry.units.has(unit)) add(tally, place);
  }
  return { whole, below, over };
}

/** What was kept of a period. */
export interface Kept extends Figures {
  at: Instant;
}

/** What was kept at the ends of periods, by period; of the chosen unit, or of the reader's own together. */
export async function keptFiguresOf({
  indicator,
  sight,
  where,
}: OpenedIndicator): Promise<Map<string, Kept>> {
  if (indicator.day !== undefined) return new Map();
  const below = where.below.map(({ id }) => id);
  const tops = where.unit === undefined ? below : [where.unit.id];
  const { sql, reader } = sight;
  const { id } = indicator.definition;
  const rows = await keptFigures(sql, reader, id, [...new Set([...tops, ...below])]);
  const byPeriod = [...grouped(rows, ({ period }) => period)];
  return new Map(byPeriod.map(([period, figures]) => [period, keptOf(figures, tops, below)]));
}

function keptOf(rows: KeptFigure[], tops: string[], below: string[]): Kept {
  const tallies = new Map(rows.map(({ unit, tally }) => [unit, tallyIn(tally)]));
  const of = (unit: string) => tallies.get(unit) ?? emptyTally();
  return {
    whole: tops.map(of).reduce(merged, emptyTally()),
    below: new Map(below.map((unit) => [unit, of(unit)])),
    at: rows[0]?.taken_at ?? 0,
  };
}

function periodOn(periods: readonly Period[], day: Day): Period | undefined {
  return periods.find(({ from, to }) => from <= day && day <= to);
}

function addTo(tally: Tally | undefined, place: Parameters<typeof add>[1]): void {
  if (tally !== undefined) add(tally, place);
}
