import type { CompiledIndicator } from '../../engine/indicator/compiled.js';
import { type Present, presentFigures } from '../indicators/present.js';
import type { IndicatorList } from '../http/types.js';
import { grouped } from '../units/grouped.js';
import { periodsOf } from '../../engine/calendar/periods.js';
import type { Desk } from './desk.js';
import { sightFor } from './list-sight.js';
import { clausesOf } from './policy.js';
import { headOf } from './share.js';

/** The indicators that the reader may open, with their figures now over all that the reader may see. */
export async function indicatorListView(desk: Desk): Promise<IndicatorList> {
  const { words } = desk.active;
  const figures = await figuresOf(desk, Object.values(words.indicators));
  return {
    indicators: [...figures].map(([indicator, { tally, period }]) => ({
      ...headOf(indicator, tally),
      period: periodTitle(desk, indicator, period),
      clauses: clausesOf(words, indicator.definition.cites ?? []),
    })),
  };
}

/** Those that the reader may open, in their order. What is seen in the same way is gone through once. */
async function figuresOf(
  desk: Desk,
  indicators: readonly CompiledIndicator[],
): Promise<Map<CompiledIndicator, Present>> {
  const offered = indicators.flatMap((indicator) => {
    const sight = sightFor(desk, indicator.definition.roles);
    return sight === undefined ? [] : [{ indicator, sight }];
  });
  const together = grouped(offered, ({ indicator, sight }) =>
    [indicator.definition.of, ...sight.reader.posts.map(({ id }) => id)].join(),
  );
  const found = new Map<CompiledIndicator, Present>();
  for (const group of together.values()) {
    const [first] = group;
    if (first === undefined) continue;
    const own = group.map(({ indicator }) => indicator);
    for (const entry of await presentFigures(first.sight, first.indicator.definition.of, own))
      found.set(...entry);
  }
  return new Map(
    offered.flatMap(({ indicator }) => {
      const present = found.get(indicator);
      return present === undefined ? [] : [[indicator, present] as const];
    }),
  );
}

function periodTitle({ active }: Desk, { definition }: CompiledIndicator, period: string): string {
  const periods = periodsOf(active.words.documents.calendar, definition.calendar);
  return periods.find(({ id }) => id === period)?.title ?? '';
}
