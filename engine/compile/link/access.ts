import type { TierAccess } from '../../types.js';
import { below, type Linking, type Place } from './linking.js';

const STATE = { zh: '环节', en: 'state' };

/** What a tier's access names exists: the states in which more is read, the roles that can be let in. */
export function checkAccess(linking: Linking, access: TierAccess | undefined, tier: Place): void {
  const place = below(tier, 'access');
  for (const [id, { process, states = [] }] of Object.entries(access?.while ?? {})) {
    const at = below(place, 'while', id);
    if (!linking.refers('process', process, below(at, 'process'))) continue;
    const known = Object.keys(linking.documents.process[process]?.states ?? {});
    states.forEach((state, index) =>
      linking.among(state, known, STATE, below(at, 'states', index)),
    );
  }
  access?.shares?.with.forEach((role, index) =>
    linking.refers('tier', role, below(place, 'shares', 'with', index)),
  );
}
