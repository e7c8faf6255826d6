import { type Period, periodAt, periodsOf } from '../../engine/calendar/periods.js';
import { dayOf } from '../../engine/calendar/zone.js';
import type { CompiledIndicator } from '../../engine/indicator/compiled.js';
import type { Sight } from '../ledgers/sight.js';
import { type Whereabouts, whereabouts } from '../ledgers/where.js';
import { found } from '../refusals/refused.js';
import type { Desk } from './desk.js';
import { sightFor } from './list-sight.js';
import { own } from './own.js';

/** An indicator with the part of the district that was asked for. */
export interface OpenedIndicator {
  indicator: CompiledIndicator;
  sight: Sight;
  where: Whereabouts;
  /** The periods of its calendar that have begun, in order of time. */
  periods: Period[];
}

/** An indicator's figures are of now. */
export const NOW = 'now';

/** Opens an indicator for a reader whose posts may; for all others it does not exist. */
export function openIndicator(desk: Desk, id: string, unit: string | undefined): OpenedIndicator {
  const { words, program } = desk.active;
  const indicator = found(own(words.indicators, id));
  const { roles, of, calendar } = indicator.definition;
  const sight = found(sightFor(desk, roles));
  const where = found(whereabouts(desk.organisation, sight.reader, of, unit));
  const today = dayOf(desk.now, program.pack.timeZone);
  // A translation says what a pack's calendars are called; the days are the same.
  const periods = periodsOf(words.documents.calendar, calendar).filter(({ from }) => from <= today);
  return { indicator, sight, where, periods };
}

/** The period of an indicator that has days: the one asked for, else the present one or the last. */
export function periodFor(
  { periods }: OpenedIndicator,
  wanted: string | undefined,
): Period | undefined {
  if (wanted === undefined) return periodAt(periods, '9999-12-31');
  return found(periods.find(({ id }) => id === wanted));
}
