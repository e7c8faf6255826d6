import type { Sql } from '../../server/store/sql.js';
import { copyCase } from './rig/copies.js';
import { BOTH, type Fault, type Trial } from './rig/fault.js';
import { Fleet } from './rig/fleet.js';
import { type Change, type Ground, look, newGround, seedRiver, zelian } from './rig/ground.js';
import { contradictions, misfired } from './rig/invariants.js';
import { openedCase } from './rig/opened-case.js';
import { until } from './rig/pause.js';
import type { Random } from './rig/random.js';

/** Timers that are due in their thousands, one of them poisoned, while the processes that fire them are killed. */
export const timers: Fault = { name: 'timers', on: BOTH, run };

const COUNT = {
  postgres: { short: 10_000, full: 100_000 },
  sqlite: { short: 2_000, full: 20_000 },
};

/** Four servers look for timers at the same time; SQLite has one. */
const PROCESSES = { postgres: 4, sqlite: 1 };

/** So many are killed, after about as many timers each, so that a slow machine kills as many as a quick one. */
const KILLS = { short: 16, full: 80 };

const TWO_HOURS_MS = 2 * 3_600_000;

/** More than this many cases are counted only, not read as a whole. */
const MOST_READ = 25_000;

/** After two hours the case goes to be reviewed, with a figure that divides by one of its record: where there is none, that fails. */
const POISONED: Change = {
  'processes/high-water.json': (document) => {
    const { data, states } = document as unknown as Water;
    data['margin'] = { type: 'integer', title: '警戒以下' };
    const { inspect } = states.watch.tasks;
    delete inspect['due'];
    delete inspect['overdue'];
    states.watch.after['alarm'] = {
      ...{ title: '高水位满两小时', delay: { hours: 2 }, target: 'review', cites: ['4'] },
      do: { margin: { set: { margin: '1000 / record.warningCm' } } },
    };
  },
};

interface Water {
  data: Record<string, object>;
  states: { watch: { tasks: { inspect: Record<string, unknown> }; after: Record<string, object> } };
}

async function run({ kind, postgres, random, amount }: Trial) {
  const count = amount(COUNT[kind]);
  const ground = await newGround(kind, postgres);
  await seedRiver(ground, POISONED);
  const original = await openedCase(ground);
  const [openedAt = 0] = original.moments;
  // Most are due when the servers start, the rest falls due while they are killed.
  await copyCase(ground, original, count, () => random.between(-60_000, 20_000));
  const poison = random.between(0, count - 1);
  await makeFail(ground, `copy-${poison}`);
  const ahead = openedAt + TWO_HOURS_MS - Date.now();
  const fleet = new Fleet(ground, PROCESSES[kind], { ahead });
  const began = performance.now();
  const opening = fleet.open();
  opening.catch(() => undefined);
  const killed = await killInBetween(ground, fleet, random, Math.ceil(count / amount(KILLS)));
  const seconds = (performance.now() - began) / 1000;
  const failed = JSON.parse(await zelian(ground, 'timers', '--json').catch(outputOf)) as {
    failed: unknown[];
  };
  const findings = await found(ground, count, failed.failed.length);
  await fleet.close();
  await ground.remove();
  return {
    counts: {
      ...{ processes: fleet.size, due: count, fired: count - 1, poisoned: failed.failed.length },
      ...{ kills: killed, 'a second': Math.round(count / seconds) },
    },
    findings,
  };
}

/** Until nothing is left to be fired: some are killed in the middle of it, others while they start. Says how many. */
function killInBetween(
  ground: Ground,
  fleet: Fleet,
  random: Random,
  timersEach: number,
): Promise<number> {
  return look(ground, async ({ read }) => {
    let killed = 0;
    for (let left = await waiting(read); left > 0;) {
      const next = left - Math.ceil((timersEach * random.between(50, 150)) / 100);
      await until(
        `fewer than ${left} timers wait`,
        async () => (left = await waiting(read)) <= Math.max(next, 0),
        PATIENT,
      );
      if (left === 0) break;
      const early = random.chance(0.25) ? fleet.starting() : undefined;
      await fleet.kill(early ?? random.between(0, fleet.size - 1));
      killed += 1;
    }
    return killed;
  });
}

/** Counting a hundred thousand takes the database a while: too often, and it does little else. */
const PATIENT = { patience: 10 * 60_000, every: 500 };

/** A list that holds something ends with 1; what it says is the same. */
function outputOf(error: unknown): string {
  return (error as { stdout?: string }).stdout ?? '{}';
}

async function makeFail(ground: Ground, record: string): Promise<void> {
  await look(ground, (database) =>
    database.write(
      (sql) => sql`UPDATE record SET data = ${JSON.stringify({ label: '坏', alert: 'high' })}
        WHERE district = ${sql.district} AND id = ${record}`,
    ),
  );
}

/** How many have not had their first timer fired, but for the poisoned one once it is set aside. */
async function waiting(read: Sql): Promise<number> {
  const [row] = await read<{ count: number }>`SELECT COUNT(*) AS count FROM timer
    WHERE district = ${read.district} AND key = 'after/alarm' AND failed_at IS NULL`;
  return Number(row?.count);
}

async function found(ground: Ground, count: number, failed: number): Promise<string[]> {
  const counted = await look(ground, async ({ read }) => {
    const [row] = await read<{ events: number; tasks: number; letters: number }>`
      SELECT
        (SELECT COUNT(*) FROM case_event WHERE district = ${read.district}
          AND event LIKE '{"type":"fell-due","timer":"after/alarm"%') AS events,
        (SELECT COUNT(*) FROM task WHERE district = ${read.district} AND task = 'review') AS tasks,
        (SELECT COUNT(*) FROM outbox WHERE district = ${read.district} AND kind = 'task'
          AND subject LIKE '%.review') AS letters`;
    return { ...row, misfired: await misfired(read) };
  });
  const differs = (what: string, seen: unknown, wanted: number) =>
    Number(seen) === wanted ? [] : [`${what}: ${String(seen)}, not ${wanted}`];
  return [
    ...counted.misfired,
    // The original falls due as well, and one is poisoned.
    ...differs('timers fired', counted.events, count),
    ...differs('tasks', counted.tasks, count),
    ...differs('letters', counted.letters, count),
    ...differs('set aside', failed, 1),
    ...(count <= MOST_READ ? await contradictions(ground) : []),
  ];
}
