import type { TierAccess } from '../../types.js';
import { below, type Linking, type Place } from './linking.js';

const STATE = { zh: '环节', en: 'state' };

/** What a tier's access names exists: the states in which more is read, the roles that can be let in, what is imported. */
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
  access?.imports?.forEach((type, index) => {
    const at = below(place, 'imports', index);
    if (!linking.refers('record', type, at)) return;
    // Without it, importing twice would make two of each.
    if (linking.documents.record[type]?.identity === undefined)
      linking.fault(at, {
        code: 'import-without-identity',
        message: {
          zh: `“${type}”没有写明靠哪些字段认出同一条（identity），不能导入`,
          en: `“${type}” does not say by which fields a record is known (identity), so it cannot be imported`,
        },
      });
  });
}
