import { BOTH, type Fault, type Trial } from './rig/fault.js';
import { Fleet } from './rig/fleet.js';
import { moreGauges, newGround, seedRiver } from './rig/ground.js';
import { contradictions, unlikeAcknowledged } from './rig/invariants.js';
import { Load } from './rig/load.js';
import { pause } from './rig/pause.js';

/** Servers are killed at random moments, under load: what was acknowledged is there once, nothing is half done. */
export const kills: Fault = { name: 'kills', on: BOTH, run };

/** As many on each database. */
const KILLS = { short: 100, full: 500 };

/** All that is kept is looked through once in so many kills; what was acknowledged is asked for after each. */
const LOOK_EVERY = 20;

/** Each time some hours have gone by, so that timers fall due as well. */
const HOURS_MS = 3 * 3_600_000;

/**
 * Waits until something was acknowledged since it was waited for last, however slow the machine is: a server that is
 * killed before it did anything proves little. But not for ever, since a kill may have made everybody try again.
 */
async function heardSinceLast({ oracle }: Load): Promise<void> {
  const before = oracle.acknowledged.length;
  const end = performance.now() + LONGEST_WAIT_MS;
  while (oracle.acknowledged.length === before && performance.now() < end) await pause(10);
}

const LONGEST_WAIT_MS = 5_000;

async function run({ kind, postgres, random, amount }: Trial) {
  const ground = await newGround(kind, postgres);
  await seedRiver(ground, moreGauges(2));
  const fleet = await new Fleet(ground, kind === 'postgres' ? 3 : 1).open();
  const load = await Load.on(fleet, random, kind === 'postgres' ? 1 : 2);
  const { oracle } = load;
  load.begin();
  let [killed, starting] = [0, 0];
  const most = amount(KILLS);
  while (killed < most && oracle.findings.length === 0) {
    // One in eight is killed while it starts: in the middle of its looking at tables, or of catching up.
    const early = random.chance(0.125) ? fleet.starting() : undefined;
    if (early !== undefined) starting += 1;
    if (early === undefined) await heardSinceLast(load);
    await pause(random.between(30, early === undefined ? 350 : 900));
    if (random.chance(0.2)) await fleet.setAhead(fleet.ahead + random.between(1, 2) * HOURS_MS);
    await fleet.kill(early ?? (await fleet.listening(random)));
    killed += 1;
    await oracle.sendSomeAgain(3);
    if (killed % LOOK_EVERY === 0) {
      oracle.findings.push(...(await contradictions(ground)));
      oracle.findings.push(...(await unlikeAcknowledged(ground, oracle)));
    }
  }
  await load.end();
  await fleet.close();
  const findings = [
    ...oracle.findings,
    ...(await contradictions(ground)),
    ...(await unlikeAcknowledged(ground, oracle, { all: true })),
    // Among few kills none may have; among many it would mean that the rig looks away.
    ...(killed >= 100 && oracle.doneUnheard === 0
      ? ['no kill fell between a commit and its reply']
      : []),
  ];
  await ground.remove();
  return {
    counts: {
      ...{ kills: killed, 'while starting': starting },
      ...{ acknowledged: oracle.acknowledged.length, 'sent again unanswered': oracle.resent },
      ...{ 'of these done already': oracle.doneUnheard, 'asked again': oracle.repeated },
    },
    findings,
  };
}
