import { Refused } from '../../api/refused.js';
import type { ComparisonType } from '../../api/types.js';

/** Which columns the server did not find in the file, and what stands in its header. */
export interface AskedColumns {
  header: string[];
  wanted: { key: string; title: string }[];
}

/** Only where the answer was that the columns are not clear. */
export function askedColumns(
  error: Error | null,
  about: ComparisonType | undefined,
): AskedColumns | undefined {
  if (!(error instanceof Refused) || error.problem.code !== 'register-columns-unknown')
    return undefined;
  const { header = [], columns = [] } = (error.problem.details ?? {}) as {
    header?: string[];
    columns?: AskedColumns['wanted'];
  };
  const needed = new Set(about?.ways.flat());
  return { header, wanted: columns.filter(({ title }) => needed.has(title)) };
}
