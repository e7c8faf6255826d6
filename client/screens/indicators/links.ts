import type { IndicatorEntriesQuery, IndicatorView } from '../../api/types.js';

export interface Links {
  /** The list behind a part of the figure. */
  part: (part: NonNullable<IndicatorEntriesQuery['part']>) => string;
  /** The same indicator, of a unit below. */
  unit: (unit: string) => string;
  /** Behind a value of a breakdown. */
  value: (by: string, value: string) => string;
  /** Behind a reason for being left out. */
  exclusion: (exclusion: string) => string;
}

/** Where the numbers of an indicator lead, of the unit and period that are shown. */
export function linksTo({ id, count }: IndicatorView, search: URLSearchParams): Links {
  const to = (path: string, parts: Record<string, string>) => {
    const query = new URLSearchParams(search);
    for (const [name, value] of Object.entries(parts)) query.set(name, value);
    return `/indicators/${id}${path}?${query.toString()}`;
  };
  return {
    part: (part) => to('/entries', { part }),
    unit: (unit) => to('', { unit }),
    // Of a rate it is those who do not meet it that are asked for; of a count, those counted.
    value: (by, value) => to('/entries', { part: count ? 'denominator' : 'missing', by, value }),
    exclusion: (exclusion) => to('/entries', { part: 'excluded', exclusion }),
  };
}
