import { instantOf } from '../../../engine/calendar/zone.js';
import type { PackDocuments } from '../../../engine/difference/pack-documents.js';
import type { CalendarDocument } from '../../../engine/types.js';
import { documentsIn } from '../bench/pack.js';
import type { Span } from './report.js';

export type SpanName = 'term' | 'year' | 'all';

/** A span that can be chosen. */
export interface SpanOffer extends Span {
  name: SpanName;
  /** Of a period: what the calendar calls it. */
  title?: string;
}

const YEAR = 366 * 86_400_000;

/** The last period of the pack's calendars that has ended, or the one that has begun; twelve months; everything. */
export function spansFor(pack: PackDocuments, now: number, timeZone: string): SpanOffer[] {
  const begun = documentsIn(pack, 'calendars')
    .flatMap(([, calendar]) =>
      Object.values((calendar as unknown as Partial<CalendarDocument>).periods ?? {}),
    )
    .map(({ title, from, to }) => ({
      name: 'term' as const,
      title,
      from: instantOf(`${from}T00:00`, timeZone),
      until: instantOf(`${to}T23:59`, timeZone),
    }))
    .filter(({ from }) => from <= now)
    .sort((one, other) => other.until - one.until);
  const term = begun.find(({ until }) => until <= now) ?? begun[0];
  return [
    ...(term === undefined ? [] : [term]),
    { name: 'year', from: now - YEAR, until: Infinity },
    { name: 'all', from: 0, until: Infinity },
  ];
}
