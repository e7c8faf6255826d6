import type { Health } from '../http/types.js';
import type { Installation } from '../installation.js';
import { isoOf } from './instant.js';

/** That the server is alive. Nothing is asked of the database, so that one that hangs does not look like a server that does. */
export function healthView({ database, clock }: Installation): Health {
  return { status: 'ok', database: database.kind, now: isoOf(clock.now()) };
}
