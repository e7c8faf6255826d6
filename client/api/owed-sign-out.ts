import { get, put } from '../outbox/shelf.js';
import { Refused } from './refused.js';
import { request } from './request.js';

const OWED = 'zelian/sign-out-owed';

/** Notes on this device that this person has signed out, whether or not the server hears of it now. */
export function oweSignOut(person: string): void {
  put(OWED, person);
}

/**
 * Tells the server of a sign-out that it has not heard of: scripts cannot take the session's cookie away, so until then
 * whoever opens the page next would be that person again. Throws what `request` throws; the sign-out is still owed then.
 */
export function settleSignOut(): Promise<void> {
  // Once for all who ask: a second answer would take away the cookie of whoever signed in after the first.
  underway ??= tellServer().finally(() => {
    underway = undefined;
  });
  return underway;
}

let underway: Promise<void> | undefined;

async function tellServer(): Promise<void> {
  const person = get<string>(OWED);
  if (person === undefined) return;
  try {
    await request<void>('/api/session', { method: 'DELETE', person });
  } catch (error) {
    // Nobody is signed in, or somebody else is by now: they stay.
    if (!(error instanceof Refused && error.status === 401)) throw error;
  }
  put(OWED, undefined);
}
