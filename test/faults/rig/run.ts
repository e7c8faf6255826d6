import { randomInt } from 'node:crypto';
import { FAULTS } from '../faults.js';
import type { Amount, Fault, Outcome } from './fault.js';
import type { Kind } from './ground.js';
import { randomFrom } from './random.js';

/** How the rig is run. */
export interface Options {
  short: boolean;
  seed: number | undefined;
  /** One part in so many, for a quick look; 1: all of it. */
  part: number;
  /** Only on this database. */
  on: string | undefined;
  /** Only these; all where none is named. */
  names: string[];
  /** The address of a PostgreSQL. */
  postgres: string;
}

/**
 * So many beside each other, whichever is next; the longest come first, so that none is left for the end by itself. One
 * more than a small machine has processors: each waits for a good part of its time, until a clock has gone on or a kill is due.
 */
const AT_ONCE = 3;

/** Tries all faults, a line each; says how many promises were kept and how many were not. */
export async function runFaults(options: Options) {
  const { short, seed = randomInt(2 ** 31), part, on, names, postgres } = options;
  const random = randomFrom(seed);
  const amount = (of: Amount) => Math.ceil(of[short ? 'short' : 'full'] / part);
  const total = { passed: 0, failed: 0 };
  const size = `${short ? 'short' : 'full'}${part > 1 ? `, one part in ${part}` : ''}`;
  console.log(`faults: ${size}, --seed ${seed}`);
  const left = FAULTS.filter(({ name }) => names.length === 0 || names.includes(name)).flatMap(
    (fault) =>
      fault.on.filter((kind) => on === undefined || on === kind).map((kind) => ({ fault, kind })),
  );
  const work = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const { fault, kind } = next;
      const began = performance.now();
      const trial = { kind, postgres, amount, random: random.named(`${fault.name} ${kind}`) };
      const outcome = await tried(fault, trial);
      const failed = outcome.findings.length > 0;
      // What was not tried has not passed.
      if (outcome.leftOut === undefined) total[failed ? 'failed' : 'passed'] += 1;
      console.log(lineOf(fault, kind, seed, outcome, performance.now() - began));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return total;
}

async function tried(fault: Fault, trial: Parameters<Fault['run']>[0]): Promise<Outcome> {
  try {
    return await fault.run(trial);
  } catch (error) {
    const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { counts: {}, findings: [said] };
  }
}

/** What is found is told in full, but not a thousand times. */
const MOST_TOLD = 12;

function lineOf({ name }: Fault, kind: Kind, seed: number, outcome: Outcome, ms: number): string {
  const { counts, findings, leftOut } = outcome;
  if (leftOut !== undefined) return `left out  ${name} ${kind}: ${leftOut}`;
  const seen = Object.entries(counts).map(([what, count]) => `${what} ${count}`);
  const head = `${findings.length === 0 ? 'passed' : 'FAILED'}  ${name} ${kind} --seed ${seed}`;
  const line = `${head}: ${seen.join(', ')} (${(ms / 1000).toFixed(0)} s)`;
  const more = findings.length > MOST_TOLD ? [`… and ${findings.length - MOST_TOLD} more`] : [];
  return [line, ...findings.slice(0, MOST_TOLD), ...more].join('\n  ');
}
