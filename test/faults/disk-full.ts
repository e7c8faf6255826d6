import { startPostgres } from '../run/postgres.mjs';
import { BOTH, type Fault, type Trial } from './rig/fault.js';
import { Fleet } from './rig/fleet.js';
import { type Ground, look, moreGauges, newGround, seedRiver } from './rig/ground.js';
import { contradictions, unlikeAcknowledged } from './rig/invariants.js';
import { Load } from './rig/load.js';
import { pause, until } from './rig/pause.js';
import { type SmallDisk, smallDisk } from './rig/small-disk.js';

/**
 * The disk is full, really: a small filesystem of its own is filled up. Until there is room again everything that writes
 * is refused in words, then the server goes on without a restart, and nothing acknowledged is lost.
 */
export const diskFull: Fault = { name: 'disk-full', on: BOTH, run };

const TIMES = { short: 2, full: 20 };

/** So many are acknowledged before and after, and so many refused in between. */
const [SOME, REFUSALS] = [20, 12];

/** A PostgreSQL wants more, and its log in pieces so large that it does not need another of them in the meantime. */
const MEGABYTES = { sqlite: 40, postgres: 300 };
const ONE_LOG_FILE = ['--wal-segsize=128'];

async function run(trial: Trial) {
  const disk = smallDisk(MEGABYTES[trial.kind]);
  if (disk === undefined)
    return { counts: {}, findings: [], leftOut: 'whoever runs this may not mount a filesystem' };
  const cluster =
    trial.kind === 'postgres'
      ? await startPostgres({ within: disk.folder, initdb: ONE_LOG_FILE })
      : undefined;
  try {
    return await fillAgainAndAgain(trial, disk, cluster?.url ?? '');
  } finally {
    await cluster?.stop();
    disk.remove();
  }
}

async function fillAgainAndAgain({ kind, random, amount }: Trial, disk: SmallDisk, server: string) {
  const ground = await newGround(kind, server, disk.folder);
  await seedRiver(ground, moreGauges(1));
  const fleet = await new Fleet(ground, 1).open();
  const load = await Load.on(fleet, random, 1);
  const { oracle, refused } = load;
  load.begin();
  const findings: string[] = [];
  const [address = ''] = await fleet.addresses;
  let [full, refusals] = [0, 0];
  const more = async (what: string) => {
    const wanted = oracle.acknowledged.length + SOME;
    await until(what, () => Promise.resolve(oracle.acknowledged.length >= wanted));
  };
  const most = amount(TIMES);
  while (full < most && oracle.findings.length + findings.length === 0) {
    await more('people can send something');
    refused.clear();
    disk.fill();
    const said = () => [...refused.values()].reduce((sum, count) => sum + count, 0);
    await until('a full disk is refused in words', () => Promise.resolve(said() >= REFUSALS));
    const reads = await fetch(`${address}/api/sign-in`);
    if (reads.status !== 200) findings.push(`reading is answered ${reads.status}`);
    await pause(random.between(0, 300));
    disk.free();
    await more('it goes on when there is room again');
    for (const [code, count] of refused) {
      refusals += count;
      if (code !== 'storage-full') findings.push(`refused with ${code}`);
    }
    full += 1;
  }
  await load.end();
  findings.push(
    ...oracle.findings,
    ...(await contradictions(ground)),
    ...(await unlikeAcknowledged(ground, oracle, { all: true })),
    ...(await setAside(ground)),
  );
  await fleet.close();
  return {
    counts: { full, refused: refusals, acknowledged: oracle.acknowledged.length },
    findings,
  };
}

/** A timer that fell due meanwhile waits for room, like people do: nothing is wrong with it. */
function setAside(ground: Ground): Promise<string[]> {
  return look(ground, async ({ read }) => {
    const rows = await read<{ key: string; failure: string }>`SELECT key, failure FROM timer
      WHERE district = ${read.district} AND failed_at IS NOT NULL`;
    return rows.map(({ key, failure }) => `${key} was set aside: ${failure}`);
  });
}
