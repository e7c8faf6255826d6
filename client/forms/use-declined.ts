import { useState } from 'react';
import type { Data } from '../../engine/json.js';
import type { Problem } from '../api/types.js';
import type { Parcel } from '../outbox/parcel.js';

/**
 * Why the server declined what was sent, now or while nobody looked. `renew` is called once for
 * each refusal: what goes next is another sending.
 */
export function useDeclined(
  parcel: Parcel | undefined,
  renew: () => void,
): [Problem | undefined, (problem: Problem | undefined) => void] {
  const [declined, setDeclined] = useState<Problem>();
  const [seen, setSeen] = useState<string>();
  if (parcel?.refused !== undefined && parcel.key !== seen) {
    setSeen(parcel.key);
    setDeclined(parcel.refused.problem);
    renew();
  }
  return [declined, setDeclined];
}

/** The server's word about a field holds until that field is touched. */
export function withoutTouched(
  problem: Problem | undefined,
  before: Data,
  after: Data,
): Problem | undefined {
  if (problem?.faults === undefined) return undefined;
  const faults = problem.faults.filter(({ field }) => {
    const name = field.split('/')[0] ?? '';
    return field === '' || before[name] === after[name];
  });
  return faults.length === 0 ? undefined : { ...problem, faults };
}
