/**
 * Why a database, or the disk beneath it, does not work just now, though nothing is wrong with what was asked of it.
 * `full`: no room is left. `away`: it cannot be reached, or does not answer any more.
 */
export type Outage = 'full' | 'away';

/** By what drivers and the system say: SQLite's results, PostgreSQL's classes and codes, Node's names. */
const OUTAGES: readonly [RegExp, Outage][] = [
  [/^(SQLITE_FULL|53100|ENOSPC|EDQUOT|EFBIG)$/, 'full'],
  // 08: connection; 53: resources; 57P0x: it is being stopped or starts.
  [/^(08...|53...|57P0\d|25006)$/, 'away'],
  [/^SQLITE_(IOERR|CANTOPEN|READONLY|BUSY|PROTOCOL)/, 'away'],
  [/^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/, 'away'],
];

/** The driver of PostgreSQL has no codes for connections that end. */
const ENDED =
  /^(Connection terminated|timeout expired|timeout exceeded when trying to connect)|not queryable/;

/** Undefined: the error is another. */
export function outageOf(error: unknown): Outage | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, driverError } = error as { code?: unknown; driverError?: unknown };
  if (driverError !== undefined && driverError !== error) return outageOf(driverError);
  if (typeof code === 'string') return OUTAGES.find(([said]) => said.test(code))?.[1];
  return ENDED.test(error.message) ? 'away' : undefined;
}
