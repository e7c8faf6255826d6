import { Refused } from '../api/refused.js';
import { request } from '../api/request.js';
import type { Problem } from '../api/types.js';
import type { Answer, Parcel } from './parcel.js';

export type Delivery =
  | { kind: 'done'; answer: Answer; earlier: boolean }
  | { kind: 'refused'; status: number; problem: Problem }
  /** No answer, or one that says “not now”: the same parcel is tried again. */
  | { kind: 'waiting'; problem?: Problem };

/**
 * Sends a parcel, as `person` and nobody else: who signed in meanwhile, in another tab, does not send it. When the
 * server says that its key was used for something else, an earlier sending had arrived although its answer was lost:
 * that one counts, and its receipt is fetched.
 */
export async function deliver(person: string, parcel: Parcel): Promise<Delivery> {
  const delivery = await attempt(person, parcel, parcel.body);
  if (delivery.kind !== 'refused' || delivery.problem.code !== 'idempotency-key-reused')
    return delivery;
  if (parcel.attempted === undefined) return delivery;
  const first = await attempt(person, parcel, parcel.attempted);
  return first.kind === 'done' ? { ...first, earlier: true } : first;
}

async function attempt(person: string, { path, key }: Parcel, body: unknown): Promise<Delivery> {
  try {
    const answer = await request<Answer>(path, { method: 'POST', body, key, person });
    return { kind: 'done', answer, earlier: false };
  } catch (error) {
    if (!(error instanceof Refused)) return { kind: 'waiting' };
    const { status, problem } = error;
    return notNow(status) ? { kind: 'waiting', problem } : { kind: 'refused', status, problem };
  }
}

/** Signed out or somebody else by now, asked to slow down, or a fault of the server: nothing is wrong with the parcel. */
function notNow(status: number): boolean {
  return status === 401 || status === 408 || status === 429 || status >= 500;
}
