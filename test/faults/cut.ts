import type { Fault, Trial } from './rig/fault.js';
import { Fleet } from './rig/fleet.js';
import { moreGauges, newGround, seedRiver } from './rig/ground.js';
import { contradictions, unlikeAcknowledged } from './rig/invariants.js';
import { Load } from './rig/load.js';
import { pause } from './rig/pause.js';
import { Proxy } from './rig/proxy.js';

/**
 * The connection to the database breaks around a COMMIT: when it was carried out and the server does not know, and
 * just before. Whoever sends the same again gets the reply, and it is done once.
 */
export const cut: Fault = { name: 'cut', on: ['postgres'], run };

const CUTS = { short: 60, full: 1_000 };

async function run({ kind, postgres, random, amount }: Trial) {
  const ground = await newGround(kind, postgres);
  await seedRiver(ground, moreGauges(1));
  const proxy = new Proxy(new URL(ground.url));
  const env = { DATABASE_URL: await proxy.open() };
  const fleet = await new Fleet(ground, 1, { env }).open();
  const load = await Load.on(fleet, random, 1);
  const { oracle } = load;
  load.begin();
  const most = amount(CUTS);
  const count = () => proxy.cuts['after-commit'] + proxy.cuts['before-commit'];
  while (count() < most && oracle.findings.length === 0) {
    const before = count();
    proxy.cutNext(random.chance(0.7) ? 'after-commit' : 'before-commit');
    await pause(random.between(10, 120));
    while (count() === before) await pause(5);
    await oracle.sendSomeAgain(1);
  }
  await load.end();
  const findings = [
    ...oracle.findings,
    ...(await contradictions(ground)),
    ...(await unlikeAcknowledged(ground, oracle, { all: true })),
    ...(oracle.doneUnheard === 0 ? ['no command was done and not heard of'] : []),
  ];
  await fleet.close();
  proxy.close();
  await ground.remove();
  return {
    counts: {
      ...{ 'cut after commit': proxy.cuts['after-commit'] },
      ...{ 'cut before commit': proxy.cuts['before-commit'] },
      ...{ acknowledged: oracle.acknowledged.length, 'sent again unanswered': oracle.resent },
      ...{ 'of these done already': oracle.doneUnheard, 'asked again': oracle.repeated },
    },
    findings,
  };
}
