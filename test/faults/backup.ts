import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setting } from '../../server/store/settings.js';
import { Caller } from '../http/caller.js';
import { BOTH, type Fault, type Trial } from './rig/fault.js';
import { Fleet } from './rig/fleet.js';
import { look, moreGauges, newGround, seedRiver, zelian } from './rig/ground.js';
import { contradictions, unlikeAcknowledged } from './rig/invariants.js';
import { Load } from './rig/load.js';
import { type Acknowledged, replyOf, type Said } from './rig/oracle.js';
import { until } from './rig/pause.js';

/** Backups of a server under load: restored, each holds all that was acknowledged before it began, and nothing half. */
export const backup: Fault = { name: 'backup', on: BOTH, run };

const BACKUPS = { short: 2, full: 20 };

/** As many commands more before each. */
const BETWEEN = 60;

async function run({ kind, postgres, random, amount }: Trial) {
  const ground = await newGround(kind, postgres);
  await seedRiver(ground, moreGauges(1));
  const into = await mkdtemp(join(tmpdir(), 'zelian-faults-backups-'));
  const fleet = await new Fleet(ground, kind === 'postgres' ? 2 : 1).open();
  const load = await Load.on(fleet, random, 1);
  const { oracle } = load;
  load.begin();
  const findings: string[] = [];
  let restored = 0;
  const most = amount(BACKUPS);
  while (restored < most && findings.length + oracle.findings.length === 0) {
    const wanted = oracle.acknowledged.length + BETWEEN;
    await until('the load goes on', () => Promise.resolve(oracle.acknowledged.length >= wanted));
    const before = oracle.acknowledged.slice();
    const { folder } = JSON.parse(await zelian(ground, 'backup', into, '--json')) as {
      folder: string;
    };
    const copy = await newGround(kind, postgres);
    await zelian(copy, 'restore', folder);
    const paused = await look(copy, ({ read }) => setting(read, 'outbox'));
    if (paused !== 'paused') findings.push(`the outbox is ${String(paused)}, not paused`);
    findings.push(...(await contradictions(copy)));
    findings.push(...(await unlikeAcknowledged(copy, { acknowledged: before })));
    findings.push(...(await answersAsBefore(await new Fleet(copy, 1).open(), before)));
    restored += 1;
    await copy.remove();
  }
  await load.end();
  findings.push(...oracle.findings, ...(await contradictions(ground)));
  await fleet.close();
  await ground.remove();
  await rm(into, { recursive: true });
  return { counts: { restored, acknowledged: oracle.acknowledged.length }, findings };
}

/** A server on the copy knows the sessions, and gives the replies that the original gave. */
async function answersAsBefore(fleet: Fleet, before: readonly Acknowledged[]): Promise<string[]> {
  const findings: string[] = [];
  const [address = ''] = await fleet.addresses;
  for (const { person, path, body, key, reply } of before.slice(-20)) {
    const caller = new Caller(address, { cookie: person.cookie });
    const { status, body: again, text } = await caller.post<Said>(path, body, { key });
    if (status !== 200 || !again.repeated || replyOf(again) !== reply)
      findings.push(`${path}: the copy answers ${text.slice(0, 200)}, not ${reply}`);
  }
  await fleet.close();
  return findings;
}
