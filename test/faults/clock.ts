import { BOTH, type Fault, type Trial } from './rig/fault.js';
import { Fleet } from './rig/fleet.js';
import { type Change, type Ground, look, moreGauges, newGround, seedRiver } from './rig/ground.js';
import { contradictions } from './rig/invariants.js';
import { Load } from './rig/load.js';
import { pause, until } from './rig/pause.js';

/**
 * The machine's clock is set forward and back: over midnight, a year's end, the hour that is left out in spring and the
 * one that comes twice in autumn. Nothing happens early, twice or not at all.
 */
export const clock: Fault = { name: 'clock', on: BOTH, run };

/** How often the whole way is gone, each time a year later. */
const WAYS = { short: 1, full: 6 };

/** A zone that changes its time, on 28 March and 31 October 2027. */
const BERLIN: Change = {
  'pack.json': (document) => {
    document['timeZone'] = 'Europe/Berlin';
  },
};

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 24 * 3_600_000];

/** Where the clock is put, by the time in UTC, and how far from there it is then moved by chance, in minutes. */
const WAY: readonly [place: string, most: number][] = [
  ['2027-03-27T21:30', 60],
  // Midnight, then two o'clock, which is three.
  ['2027-03-28T00:40', 15],
  ['2027-03-28T01:10', 30],
  // Back over both.
  ['2027-03-27T22:40', 10],
  ['2027-03-28T03:00', 90],
  // Duties come on 1 April; then it is March again, then April again.
  ['2027-04-01T00:30', 60],
  ['2027-03-30T10:00', 600],
  ['2027-04-02T06:00', 600],
  ['2027-10-30T22:30', 60],
  // Two o'clock comes twice.
  ['2027-10-31T00:50', 9],
  ['2027-10-31T01:20', 30],
  ['2027-10-31T00:20', 20],
  ['2027-10-31T04:00', 60],
  // New year, not yet, and again.
  ['2027-12-31T22:58', 1],
  ['2027-12-31T23:30', 20],
  ['2027-12-31T22:10', 20],
  ['2028-01-01T05:00', 300],
];

/** The sweeper looks every two seconds; after this it has. */
const LOOK_MS = 2_300;

async function run({ kind, postgres, random, amount }: Trial) {
  const ground = await newGround(kind, postgres);
  await seedRiver(ground, { ...moreGauges(1), ...BERLIN });
  const to = (instant: number) => instant - Date.now();
  const fleet = new Fleet(ground, kind === 'postgres' ? 2 : 1, {
    ahead: to(Date.parse('2027-03-27T18:00Z')),
  });
  await fleet.open();
  const load = await Load.on(fleet, random, 1);
  const { findings } = load.oracle;
  let [moves, back] = [0, 0];
  const ways = amount(WAYS);
  for (let way = 0; way < ways; way += 1)
    for (const [place, most] of WAY) {
      // What is begun here falls due on the other side.
      await load.leaveOpen();
      const year = `${Number(place.slice(0, 4)) + way}${place.slice(4)}Z`;
      const target = Date.parse(year) + random.between(0, most) * MINUTE;
      if (target < fleet.now()) back += 1;
      moves += 1;
      await fleet.setAhead(to(target));
      await pause(LOOK_MS);
      await nothingDue(ground, fleet);
    }
  // In the end all of it has come due.
  await fleet.setAhead(fleet.ahead + 130 * DAY + HOUR);
  await pause(LOOK_MS);
  await nothingDue(ground, fleet);
  findings.push(...(await contradictions(ground)), ...(await dutiesTwice(ground)));
  const seen = await counted(ground);
  if (seen.failed > 0) findings.push(`${seen.failed} timers were set aside`);
  if (seen.fired === 0) findings.push('no timer has fired');
  // One for each of two dikes each April, the last one after the end of the way.
  const duties = 2 * (ways + 1);
  if (seen.duties !== duties) findings.push(`${seen.duties} duties came, not ${duties}`);
  await fleet.close();
  await ground.remove();
  return {
    counts: {
      ...{ moves, 'of these back': back, fired: seen.fired, duties: seen.duties },
      ...{ acknowledged: load.oracle.acknowledged.length },
    },
    findings,
  };
}

/** By the clock of the servers nothing is left that should have happened. */
function nothingDue(ground: Ground, fleet: Fleet): Promise<void> {
  return until('what is due happens', () =>
    look(ground, async ({ read }) => {
      const rows = await read`SELECT key FROM timer WHERE district = ${read.district}
        AND failed_at IS NULL AND due_at <= ${fleet.now()} LIMIT 1`;
      return rows.length === 0;
    }),
  );
}

/** A date of a duty for which two cases were opened. */
function dutiesTwice(ground: Ground): Promise<string[]> {
  return look(ground, async ({ read }) => {
    const rows = await read<{ record: string; how: string }>`
      SELECT c.record, e.event AS how FROM case_event e
      JOIN cases c ON c.district = e.district AND c.id = e.case_id
      WHERE e.district = ${read.district} AND e.event LIKE '%"kind":"duty"%' AND e.sequence = 1`;
    const opened = rows.map(
      ({ record, how }) => `${record} ${/"due[A-Z]\w+":[^,}]+/.exec(how)?.[0]}`,
    );
    return opened.filter((one, index) => opened.indexOf(one) !== index);
  });
}

function counted(ground: Ground) {
  return look(ground, async ({ read }) => {
    const [row] = await read<{ fired: number; failed: number; duties: number }>`SELECT
      (SELECT COUNT(*) FROM case_event WHERE district = ${read.district}
        AND event LIKE '{"type":"fell-due"%') AS fired,
      (SELECT COUNT(*) FROM timer WHERE district = ${read.district}
        AND failed_at IS NOT NULL) AS failed,
      (SELECT COUNT(*) FROM duty_opening WHERE district = ${read.district}
        AND case_id IS NOT NULL) AS duties`;
    return {
      ...{ fired: Number(row?.fired), failed: Number(row?.failed), duties: Number(row?.duties) },
    };
  });
}
