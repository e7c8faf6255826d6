import type { Instant } from '../../../engine/json.js';
import { instant, key, maybe, table, text } from './column.js';

/** A period at whose end an indicator is kept. It was seen before it ended; without an instant it has not ended yet. */
export interface KeptPeriodRow {
  district: string;
  indicator: string;
  period: string;
  taken_at: Instant | null;
}

/** The numbers of a unit, with all below it, at the end of a period; `tally` is JSON. */
export interface KeptFigureRow {
  district: string;
  indicator: string;
  period: string;
  unit: string;
  tally: string;
}

export const KEPT_PERIOD = table<KeptPeriodRow>('kept_period', {
  district: key,
  indicator: key,
  period: key,
  taken_at: maybe(instant),
});

export const KEPT_FIGURE = table<KeptFigureRow>('kept_figure', {
  district: key,
  indicator: key,
  period: key,
  unit: key,
  tally: text,
});
