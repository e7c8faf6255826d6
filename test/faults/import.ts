import type { ImportView } from '../../server/http/types.js';
import { sent, settled, started } from './import/reading-in.js';
import { IMPORT_RIVER, type Mode, type Sheet, sheetOf } from './import/sheet.js';
import { halfTaken, registerOf } from './import/taken.js';
import { BOTH, type Fault, type Trial } from './rig/fault.js';
import { Fleet } from './rig/fleet.js';
import { newGround, seedRiver } from './rig/ground.js';
import { contradictions } from './rig/invariants.js';
import { Person } from './rig/oracle.js';
import { pause } from './rig/pause.js';

/**
 * Whoever reads in a sheet is killed at whatever row, and whoever goes on with it as well: in the end there is what is
 * there when nobody is killed, and at no moment half of anything.
 */
export const imports: Fault = { name: 'import', on: BOTH, run };

/** So many sheets in each mode. */
const SHEETS = { short: 1, full: 10 };

/** How often whoever works on a sheet is killed: while it is checked, and while its rows are taken. */
const KILLS = { checking: 1, running: 4 };

/** After this any process may go on with what another was killed over: whoever works on it says so within a minute. */
const LEASE_MS = 2 * 60_000;

interface Seen {
  /** All that is kept of the sheet, as text. */
  register: string;
  /** How long the server worked on it, in ms, by what it did. */
  life: Record<keyof typeof KILLS, number>;
  kills: number;
  /** How many of these while rows were being taken. */
  midway: number;
  findings: string[];
}

async function run(trial: Trial) {
  const findings: string[] = [];
  let [rows, kills, midway] = [0, 0, 0];
  for (let number = trial.amount(SHEETS); number > 0; number -= 1)
    for (const mode of ['whole', 'by-row'] as const) {
      const sheet = sheetOf(trial.random, mode);
      const clean = await readIn(trial, sheet, mode);
      const broken = await readIn(trial, sheet, mode, clean.life);
      findings.push(...clean.findings, ...broken.findings);
      if (broken.register !== clean.register)
        findings.push(`${mode}: ${firstDifference(broken.register, clean.register)}`);
      rows += sheet.rows;
      kills += broken.kills;
      midway += broken.midway;
    }
  // A quick machine may have been done each time: then it is killed sooner.
  for (let sooner = 2; midway === 0 && sooner <= 16; sooner *= 2) {
    const sheet = sheetOf(trial.random, 'by-row');
    const { life } = await readIn(trial, sheet, 'by-row');
    const { running, checking } = life;
    const broken = await readIn(trial, sheet, 'by-row', { checking, running: running / sooner });
    findings.push(...broken.findings);
    kills += broken.kills;
    midway += broken.midway;
  }
  if (midway === 0) findings.push('nobody was killed while rows were being taken');
  return { counts: { rows, kills, 'while taking rows': midway }, findings };
}

/** @param life how long it takes when nobody is killed: then who works on it is killed again and again in that time */
async function readIn(
  { kind, postgres, random }: Trial,
  sheet: Sheet,
  mode: Mode,
  life?: Seen['life'],
): Promise<Seen> {
  const ground = await newGround(kind, postgres);
  await seedRiver(ground, IMPORT_RIVER);
  const fleet = await new Fleet(ground, kind === 'postgres' ? 2 : 1).open();
  const office = await new Person('office', fleet, random).signIn();
  const findings: string[] = [];
  const took = { checking: 0, running: 0 };
  let [kills, midway] = [0, 0];
  const follow = async (id: string, state: keyof typeof KILLS): Promise<ImportView> => {
    const began = performance.now();
    for (let left = life === undefined ? 0 : KILLS[state]; left > 0; left -= 1) {
      await fleet.address(random);
      await pause(random.between(0, life?.[state] ?? 0));
      await fleet.kill(await fleet.listening(random));
      kills += 1;
      const { half, underWay } = await halfTaken(ground, sheet, mode);
      findings.push(...half);
      if (state === 'running' && underWay) midway += 1;
      if (!underWay) break;
      if (kind === 'postgres') await fleet.setAhead(fleet.ahead + LEASE_MS);
    }
    const view = await settled(office, id);
    took[state] = performance.now() - began;
    return view;
  };
  const id = await sent(office, fleet, sheet.text);
  const checked = await follow(id, 'checking');
  if (checked.state !== 'checked') findings.push(`${mode}: ${checked.state}, not checked`);
  await started(office, id, mode);
  const taken = await follow(id, 'running');
  if (taken.state !== 'done')
    findings.push(`${mode}: ${taken.state}, not done: ${JSON.stringify(taken.failure)}`);
  const register = await registerOf(ground);
  findings.push(...(await contradictions(ground)));
  await fleet.close();
  await ground.remove();
  return { register, life: took, kills, midway, findings };
}

function firstDifference(seen: string, wanted: string): string {
  const [lines, others] = [seen.split('\n'), wanted.split('\n')];
  const at = lines.findIndex((line, index) => line !== others[index]);
  return `${lines.length} lines, not ${others.length}: ${lines[at]}, not ${others[at]}`;
}
