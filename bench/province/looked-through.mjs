// Whether what a district has become is sound.
import '../../test/run/typescript.mjs';

const { verify } = await import('../../dist/server/history/verify.js');
const { miscounted } = await import('../../test/store/counted.ts');

/** As `zelian verify` looks: every event hashed and decided again; and the counts that are kept beside a recount. */
export async function lookedThrough(database, packs) {
  const findings = [];
  const { cases, events } = await verify(database, (hash) => packs.of(hash), {
    report: (finding) => findings.push(finding),
  });
  return {
    cases,
    events,
    findings: findings.length,
    miscounted: (await miscounted(database)).length,
  };
}
