import type { ComparisonQuery } from '../http/types.js';
import { found } from '../refusals/refused.js';
import {
  comparisonById,
  type ComparisonWithNames,
  countFindings,
  type FindingFilter,
} from '../store/comparisons/reading.js';
import { comparing, type ComparingReader } from './comparisons.js';
import type { Desk } from './desk.js';

/** A comparison with the part of what it found that was asked for. */
export interface OpenedComparison {
  comparison: ComparisonWithNames;
  /** In those posts only that may compare. */
  reader: ComparingReader;
  filter: FindingFilter;
  /** How many findings that part has. */
  total: number;
}

/** Opens a comparison of the units that the reader sees; others do not exist. */
export async function openComparison(
  desk: Desk,
  id: string,
  { kind, open, q }: ComparisonQuery,
): Promise<OpenedComparison> {
  const reader = comparing(desk);
  const comparison = found(await comparisonById(desk.sql, reader, id));
  const filter = {
    ...(kind === undefined ? {} : { kind }),
    ...(open === undefined ? {} : { open: open === 'true' }),
    ...(q === undefined ? {} : { q }),
  };
  return { comparison, reader, filter, total: await countFindings(desk.sql, id, filter) };
}
