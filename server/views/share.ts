import { written } from '../../engine/expression/template.js';
import type { CompiledBreakdown, CompiledIndicator } from '../../engine/indicator/compiled.js';
import { meets, rateOf, type Share, type Tally } from '../../engine/indicator/count.js';
import type { IndicatorOffer, IndicatorSlice, IndicatorView, ShareView } from '../http/types.js';
import type { Desk } from './desk.js';
import { indicatorWords } from './indicator-words.js';

/** How many, and of how many; with the rate, where it is one. */
export function shareView({ definition }: CompiledIndicator, share: Share): ShareView {
  const { numerator, denominator, excluded } = share;
  const rate = definition.numerator === undefined ? null : rateOf(share);
  return { numerator, denominator, excluded, rate };
}

/** What all that is said of an indicator begins with: its name, its figure, and what is aimed at. */
export function headOf(
  indicator: CompiledIndicator,
  share: Share,
): Pick<IndicatorOffer, 'id' | 'title' | 'description' | 'count' | 'share' | 'target' | 'met'> {
  const { id, title, description, numerator, target } = indicator.definition;
  return {
    ...{ id, title },
    ...(description === undefined ? {} : { description }),
    count: numerator === undefined,
    share: shareView(indicator, share),
    ...(target === undefined ? {} : { target }),
    met: meets(indicator, share),
  };
}

/** Who is left out, by reason, in the order in which the reasons are tried. */
export function exclusionSlices(
  { exclusions }: CompiledIndicator,
  tally: Tally,
): IndicatorView['exclusions'] {
  return exclusions.map(({ id, definition }) => ({
    value: id,
    title: definition.title,
    share: { numerator: 0, denominator: 0, excluded: tally.exclusions[id] ?? 0, rate: null },
  }));
}

/** The breakdowns, the greatest slice first. */
export function breakdowns(
  desk: Desk,
  indicator: CompiledIndicator,
  tally: Tally,
): IndicatorView['by'] {
  return Object.entries(indicator.by).map(([id, breakdown]) => {
    const slices = [...(tally.by[id] ?? [])]
      .sort(([, one], [, other]) => sizeOf(other) - sizeOf(one))
      .map(([value, share]): IndicatorSlice => {
        const title = sliceTitle(desk, breakdown, value);
        return { value, title, share: shareView(indicator, share) };
      });
    return { id, title: breakdown.definition.title, slices };
  });
}

/** What a slice is called: a choice by its title, a truth value by its word. */
function sliceTitle({ language }: Desk, { field }: CompiledBreakdown, value: string): string {
  if (value === '') return indicatorWords(language).empty;
  if (field.type === 'boolean') return written(value === 'true', field, language);
  return written(value, field.items ?? field, language);
}

function sizeOf({ denominator, excluded }: Share): number {
  return denominator + excluded;
}
