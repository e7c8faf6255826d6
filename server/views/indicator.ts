import type { Tally } from '../../engine/indicator/count.js';
import type { Instant } from '../../engine/json.js';
import type { ChoiceView, IndicatorQuery, IndicatorView } from '../http/types.js';
import { found } from '../refusals/refused.js';
import type { Desk } from './desk.js';
import { countedNow, type Figures, keptFiguresOf } from './indicator-figures.js';
import { NOW, openIndicator, type OpenedIndicator, periodFor } from './indicator-opened.js';
import { indicatorWords } from './indicator-words.js';
import { isoOf } from './instant.js';
import { clausesOf } from './policy.js';
import { breakdowns, exclusionSlices, headOf, shareView } from './share.js';
import { unitStep } from './unit-step.js';

/** An indicator over what the reader may see: by unit, by cause, by period. */
export async function indicatorView(
  desk: Desk,
  id: string,
  { unit, period }: IndicatorQuery,
): Promise<IndicatorView> {
  const opened = openIndicator(desk, id, unit);
  const shown =
    opened.indicator.day === undefined
      ? await asItWas(desk, opened, period)
      : await byDay(desk, opened, period);
  const { indicator, where } = opened;
  const { whole, below } = shown.figures;
  return {
    ...headOf(indicator, whole),
    takenAt: isoOf(shown.at),
    kept: shown.kept,
    ...(where.unit === undefined ? {} : { unit: unitStep(desk, where.unit.id) }),
    path: where.path.map((step) => unitStep(desk, step.id)),
    byUnit: where.below.flatMap(({ id: value }) => {
      const tally = below.get(value);
      if (tally === undefined || tally.denominator + tally.excluded === 0) return [];
      const step = unitStep(desk, value);
      return [{ value, title: step.title, share: shareView(indicator, tally), unit: step }];
    }),
    exclusions: exclusionSlices(indicator, whole),
    by: breakdowns(desk, indicator, whole),
    over: shown.over.map(([point, tally]) => ({
      period: point.value,
      title: point.title,
      share: shareView(indicator, tally),
    })),
    periods: shown.periods,
    period: shown.period,
    clauses: clausesOf(desk.active.words, indicator.definition.cites ?? []),
  };
}

interface Shown {
  figures: Figures;
  at: Instant;
  kept: boolean;
  /** Oldest first. */
  over: [ChoiceView, Tally][];
  /** Latest first. */
  periods: ChoiceView[];
  period: string;
}

/** An indicator whose entries have days is counted anew for any period. */
async function byDay(
  desk: Desk,
  opened: OpenedIndicator,
  wanted: string | undefined,
): Promise<Shown> {
  const period = periodFor(opened, wanted);
  const { over, ...figures } = await countedNow(opened, period);
  const choices = opened.periods.map(({ id, title }) => ({ value: id, title }));
  return {
    ...{ figures, at: desk.now, kept: false },
    over: choices.flatMap((choice) => {
      const tally = over.get(choice.value);
      return tally === undefined ? [] : [[choice, tally] as [ChoiceView, Tally]];
    }),
    periods: choices.toReversed(),
    period: period?.id ?? '',
  };
}

/** One that is of now has beside it what was kept when periods ended. */
async function asItWas(desk: Desk, opened: OpenedIndicator, wanted = NOW): Promise<Shown> {
  const kept = await keptFiguresOf(opened);
  const counted = await countedNow(opened, undefined);
  const past = wanted === NOW ? undefined : found(kept.get(wanted));
  const now = { value: NOW, title: indicatorWords(desk.language).now };
  const points = opened.periods.flatMap(({ id, title }) => {
    const whole = kept.get(id)?.whole;
    return whole === undefined ? [] : [[{ value: id, title }, whole] as [ChoiceView, Tally]];
  });
  return {
    figures: past ?? counted,
    at: past?.at ?? desk.now,
    kept: past !== undefined,
    over: [...points, [now, counted.whole]],
    periods: [now, ...points.map(([choice]) => choice).toReversed()],
    period: wanted,
  };
}
