import { countDifferences } from '../store/reading/count-differences.js';
import type { Sql } from '../store/sql.js';
import type { Finding } from './findings.js';

/** Whether what is kept of how many cases each unit has, with all below it, is what counting them anew gives. */
export async function checkCounts(sql: Sql): Promise<Finding[]> {
  const differences = await countDifferences(sql);
  return differences.map(({ pack_hash: version, closed, ...count }) => ({
    code: 'count-differs',
    count: { ...count, version, closed: closed === 1 },
  }));
}
