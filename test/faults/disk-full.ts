import { startPostgres } from '../run/postgres.mjs';
import { BOTH, type Fault, type Trial } from './rig/fault.js';
import { copyCase } from './rig/copies.js';
import { Fleet } from './rig/fleet.js';
import { askPostgres, type Ground, look, moreGauges, newGround, seedRiver } from './rig/ground.js';
import { contradictions, unlikeAcknowledged } from './rig/invariants.js';
import { Load } from './rig/load.js';
import { openedCase } from './rig/opened-case.js';
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

/** So many cases have something due each time, and so long after the time before. */
const [DUE_EACH, APART_MS] = [50, 12 * 3_600_000];

const PATIENT = { patience: 5 * 60_000 };

/** The sweeper looks every two seconds; after this it has. */
const LOOK_MS = 2_300;

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
  const most = amount(TIMES);
  // SQLite hears of a full disk at the commit only, when no timer is at fault any more.
  const due = kind === 'postgres' ? await haveDue(ground, most) : undefined;
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
  while (full < most && oracle.findings.length + findings.length === 0) {
    await more('people can send something');
    refused.clear();
    disk.fill();
    const said = () => [...refused.values()].reduce((sum, count) => sum + count, 0);
    await until(
      'a full disk is refused in words',
      () => Promise.resolve(said() >= REFUSALS),
      PATIENT,
    );
    const reads = await fetch(`${address}/api/sign-in`);
    if (reads.status !== 200) findings.push(`reading is answered ${reads.status}`);
    await pause(random.between(0, 300));
    disk.free();
    await more('it goes on when there is room again');
    if (due) {
      await fallDueWithoutRoom(ground, fleet, due.by(full));
      await until('what was due happens', () => nothingDue(ground, fleet), PATIENT);
    }
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
    ...(await unlikeAcknowledged(ground, oracle, { all: true, others: due ? [due.key] : [] })),
    ...(await setAside(ground)),
  );
  await fleet.close();
  return {
    counts: { full, refused: refusals, acknowledged: oracle.acknowledged.length },
    findings,
  };
}

/**
 * Lets timers fall due while one table cannot grow and others can: then a timer could be set aside for what is no fault of
 * its own. A disk that is full to the last byte seldom leaves the room for that.
 */
async function fallDueWithoutRoom(ground: Ground, fleet: Fleet, moment: number): Promise<void> {
  await askPostgres(ground.url, NO_ROOM);
  await fleet.setAhead(moment - Date.now());
  await pause(LOOK_MS);
  await askPostgres(ground.url, 'DROP TRIGGER no_room ON case_event');
}

const NO_ROOM = `
  CREATE OR REPLACE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END $$;
  CREATE TRIGGER no_room BEFORE INSERT ON case_event FOR EACH ROW EXECUTE FUNCTION no_room()`;

/**
 * Cases of which something falls due each time.
 *
 * @returns the moment by which all of the first, second … time is due; and the key under which the first of them was told
 */
async function haveDue(ground: Ground, times: number) {
  const original = await openedCase(ground);
  const last = Math.max(...original.moments);
  let number = 0;
  const apart = () => Math.floor(number++ / DUE_EACH) * APART_MS;
  await copyCase(ground, original, times * DUE_EACH, apart);
  return { by: (time: number) => last + time * APART_MS + 1_000, key: original.key };
}

function nothingDue(ground: Ground, fleet: Fleet): Promise<boolean> {
  return look(ground, async ({ read }) => {
    const rows = await read`SELECT key FROM timer WHERE district = ${read.district}
      AND failed_at IS NULL AND due_at <= ${fleet.now()} LIMIT 1`;
    return rows.length === 0;
  });
}

/** A timer that fell due meanwhile waits for room, like people do: nothing is wrong with it. */
function setAside(ground: Ground): Promise<string[]> {
  return look(ground, async ({ read }) => {
    const rows = await read<{ key: string; failure: string }>`SELECT key, failure FROM timer
      WHERE district = ${read.district} AND failed_at IS NOT NULL`;
    return rows.map(({ key, failure }) => `${key} was set aside: ${failure}`);
  });
}
