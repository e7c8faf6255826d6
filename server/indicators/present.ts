import type { CompiledIndicator } from '../../engine/indicator/compiled.js';
import { add, emptyTally, type Tally } from '../../engine/indicator/count.js';
import type { Day } from '../../engine/json.js';
import type { LedgerSource } from '../../engine/types.js';
import { dayIn } from '../ledgers/of-cases.js';
import type { Sight } from '../ledgers/sight.js';
import { type Span, spanOf } from '../ledgers/span.js';
import { whereabouts } from '../ledgers/where.js';
import { placesOf } from './places.js';

/** A figure as it opens: of now, or of the present period or the last one. */
export interface Present {
  tally: Tally;
  /** Empty: now. */
  period: string;
}

/** The figures of indicators of one kind of entries, over all that the reader may see. */
export async function presentFigures(
  sight: Sight,
  of: LedgerSource,
  indicators: readonly CompiledIndicator[],
): Promise<Map<CompiledIndicator, Present>> {
  const today = dayIn(sight, sight.now);
  const figures = new Map(
    indicators.map((indicator) => {
      const span = periodOf(sight, indicator, today);
      return [indicator, { tally: emptyTally(), period: span?.period ?? '', span }] as const;
    }),
  );
  const unit = whereabouts(sight.organisation, sight.reader, of, undefined)?.unit;
  const part = unit === undefined ? {} : { below: unit.path };
  for await (const { indicator, place } of placesOf(sight, of, indicators, part)) {
    const figure = figures.get(indicator);
    if (figure?.span?.holds(place.day) === true) add(figure.tally, place);
  }
  return figures;
}

function periodOf(
  { words }: Sight,
  { definition }: CompiledIndicator,
  today: Day,
): Span | undefined {
  return spanOf(words, definition, {}, today);
}
