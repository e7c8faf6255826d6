import { dayIn, type Facts, holds, valueOf } from '../ledger/row.js';
import type { Day, Json } from '../json.js';
import type { CompiledIndicator } from '../indicator/compiled.js';

/** How many meet it, of how many, and how many were left out of both. */
export interface Share {
  numerator: number;
  denominator: number;
  excluded: number;
}

/** The numbers of one unit. Those of several parts of a whole may be merged. */
export interface Tally extends Share {
  /** How many were left out, by exclusion. */
  exclusions: Record<string, number>;
  /** Shares by breakdown and value. */
  by: Record<string, Map<string, Share>>;
}

/** Where an entry counts. */
export interface Place {
  part: 'numerator' | 'missing' | 'excluded';
  /** Why it is left out. */
  exclusion?: string;
  /** Its values by breakdown: several where the value is a list. */
  by: Record<string, string[]>;
  day?: Day;
}

/** Where an entry counts; nothing, where the indicator does not concern it. */
export function placeIn(indicator: CompiledIndicator, facts: Facts): Place | undefined {
  const { denominator, numerator, exclusions } = indicator;
  if (denominator !== undefined && !holds(denominator, facts)) return undefined;
  const excluded = exclusions.find(({ where }) => holds(where, facts));
  const day = dayIn(indicator.day, facts);
  const about = {
    by: Object.fromEntries(
      Object.entries(indicator.by).map(([id, { value }]) => [id, slicesOf(valueOf(value, facts))]),
    ),
    ...(day === undefined ? {} : { day }),
  };
  if (excluded !== undefined) return { part: 'excluded', exclusion: excluded.id, ...about };
  // A count has no numerator: whoever is counted is what it counts.
  const meets = numerator === undefined || holds(numerator, facts);
  return { part: meets ? 'numerator' : 'missing', ...about };
}

/** The numbers of nobody. */
export function emptyTally(): Tally {
  return { ...emptyShare(), exclusions: {}, by: {} };
}

/** Counts one more. */
export function add(tally: Tally, { part, exclusion, by }: Place): void {
  count(tally, part);
  if (exclusion !== undefined) tally.exclusions[exclusion] = (tally.exclusions[exclusion] ?? 0) + 1;
  for (const [id, values] of Object.entries(by)) {
    const slices = (tally.by[id] ??= new Map<string, Share>());
    for (const value of values) {
      const share = slices.get(value) ?? emptyShare();
      slices.set(value, share);
      count(share, part);
    }
  }
}

/** The numbers of both together. */
export function merged(one: Tally, other: Tally): Tally {
  const ids = new Set([...Object.keys(one.by), ...Object.keys(other.by)]);
  return {
    ...sum(one, other),
    exclusions: Object.fromEntries(
      joined(Object.entries(one.exclusions), Object.entries(other.exclusions), plus),
    ),
    by: Object.fromEntries(
      [...ids].map((id) => [id, joined(one.by[id] ?? [], other.by[id] ?? [], sum)]),
    ),
  };
}

/** In percent, two decimals; null where there is nobody. */
export function rateOf({ numerator, denominator }: Share): number | null {
  return denominator === 0 ? null : Math.round((numerator / denominator) * 10_000) / 100;
}

/** Whether a figure, a rate or a count, meets what is aimed at; null where nothing is, or there is no figure. */
export function meets(
  { definition }: Pick<CompiledIndicator, 'definition'>,
  share: Share,
): boolean | null {
  const figure = definition.numerator === undefined ? share.denominator : exactRate(share);
  const { atLeast, atMost } = definition.target ?? {};
  if (figure === null || (atLeast === undefined && atMost === undefined)) return null;
  return figure >= (atLeast ?? -Infinity) && figure <= (atMost ?? Infinity);
}

/** Not rounded: 99.996 percent are not all. */
function exactRate({ numerator, denominator }: Share): number | null {
  return denominator === 0 ? null : (numerator / denominator) * 100;
}

function emptyShare(): Share {
  return { numerator: 0, denominator: 0, excluded: 0 };
}

function count(share: Share, part: Place['part']): void {
  if (part === 'excluded') {
    share.excluded += 1;
    return;
  }
  share.denominator += 1;
  if (part === 'numerator') share.numerator += 1;
}

function sum(one: Share, other: Share): Share {
  return {
    numerator: one.numerator + other.numerator,
    denominator: one.denominator + other.denominator,
    excluded: one.excluded + other.excluded,
  };
}

function plus(one: number, other: number): number {
  return one + other;
}

function joined<T>(
  one: Iterable<[string, T]>,
  other: Iterable<[string, T]>,
  add: (left: T, right: T) => T,
): Map<string, T> {
  const result = new Map(one);
  for (const [key, value] of other) {
    const known = result.get(key);
    result.set(key, known === undefined ? value : add(known, value));
  }
  return result;
}

/** The slices that a value stands in; what was left empty stands in the slice of nothing. */
function slicesOf(value: Json): string[] {
  if (Array.isArray(value)) return value.length === 0 ? [''] : [...new Set(value.map(sliceOf))];
  return [sliceOf(value)];
}

function sliceOf(value: Json): string {
  if (value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
