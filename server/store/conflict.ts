/** Somebody else has changed the row since it was read: nothing is wrong, but all has to be looked at anew. */
export class Conflict extends Error {}

/** What PostgreSQL says of the same: not serialisable, deadlock, a unique key that another has just taken. */
const CONFLICTS = new Set(['40001', '40P01', '23505']);

/** Whether the work is to be begun again from its reading. */
export function isConflict(error: unknown): boolean {
  if (error instanceof Conflict) return true;
  if (typeof error !== 'object' || error === null) return false;
  const { code, driverError } = error as { code?: unknown; driverError?: { code?: unknown } };
  const said = driverError?.code ?? code;
  return typeof said === 'string' && CONFLICTS.has(said);
}
