import assert from 'node:assert/strict';
import { join } from 'node:path';
import { openDatabase } from '../../dist/server/store/database.js';
import { claimDueTimer, hasDueTimer } from '../../dist/server/store/loading.js';
import { openCaseCounts } from '../../dist/server/store/reading/case-list.js';
import { dropTimer } from '../../dist/server/store/writing/work.js';
import { asUnit } from '../../dist/server/units/in-roles.js';
import { median } from '../contest.mjs';
import { inTemporaryFolder } from '../folder.mjs';
import { fill, makeDue, NODES, NOW } from '../growth/filled.mjs';
import { times } from '../row.mjs';

const SIZES = (process.env.BENCH_GROWTH ?? '10000,100000,1000000').split(',').map(Number);
const ROUNDS = 7;
const DUE = 500;

/** What grows with the number of cases, and how: looking for due timers, taking one, counting by unit. On SQLite. */
export async function growth() {
  const seen = [];
  for (const size of SIZES) seen.push(await inTemporaryFolder((folder) => measured(folder, size)));
  const last = seen.at(-1);
  const rows = (path, of, target, met) => ({
    path,
    ours: seen.map((one) => `${label(one.size)}: ${ms(of(one))}`).join(', '),
    target,
    met: met(last, seen[0]),
  });
  return [
    rows(
      'looking for due timers, none due',
      ({ none }) => none,
      `≤ 5 ms at ${label(last.size)}`,
      ({ none }) => none <= 5,
    ),
    rows(
      'a due timer claimed and taken away, committed',
      ({ due }) => due,
      `≤ 6 × at ${label(seen[0].size)} (${times(last.due / seen[0].due)})`,
      (most, least) => most.due <= 6 * least.due,
    ),
    ...NODES.map(({ id }, height) =>
      rows(
        `open cases counted by state, ${['a leaf', 'a town', 'a district', 'the province'][height]} (${id})`,
        ({ counts }) => counts[height],
        '≤ 1 ms',
        ({ counts }) => counts[height] <= 1,
      ),
    ),
  ];
}

async function measured(folder, size) {
  const file = join(folder, 'zelian.db');
  await (await openDatabase(`sqlite:${file}`)).close();
  fill(file, size);
  const database = await openDatabase(`sqlite:${file}`);
  try {
    const none = await timed(50, () => hasDueTimer(database.read, NOW, undefined));
    const counts = [];
    for (const node of NODES) counts.push(await timed(3, () => counted(database, node, size)));
    makeDue(file, DUE, size);
    let taken = 0;
    const due = await timed(DUE / (ROUNDS + 1) - 1, async () => {
      taken += await database.write(async (sql) => {
        const timer = await claimDueTimer(sql, NOW, undefined);
        if (timer === undefined) return 0;
        dropTimer(sql, timer.case_id, timer.key);
        return 1;
      });
    });
    assert(taken > DUE / 2, 'there were timers to take');
    return { size, none, due, counts };
  } finally {
    await database.close();
  }
}

/** A unit in ten of each level; a case in four is open. */
async function counted(database, node, size) {
  const rows = await openCaseCounts(database.read, asUnit(node));
  const open = rows.reduce((sum, { count }) => sum + count, 0);
  const height = NODES.indexOf(node);
  const share = size / 4 / 10 ** (3 - height);
  assert(Math.abs(open - share) <= share * 0.6 + 1, `${open} open of ${share} or so`);
}

/** The median round of so many each, in ms; one round beforehand. */
async function timed(each, work) {
  const rounds = [];
  for (let round = -1; round < ROUNDS; round += 1) {
    const began = performance.now();
    for (let count = 0; count < each; count += 1) await work();
    if (round >= 0) rounds.push((performance.now() - began) / Math.max(1, Math.ceil(each)));
  }
  return median(rounds);
}

function ms(time) {
  return time < 1 ? `${(time * 1000).toFixed(0)} µs` : `${time.toFixed(time < 10 ? 1 : 0)} ms`;
}

function label(size) {
  return `10^${Math.round(Math.log10(size))}`.replace(/\^(\d)/, (_, digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[digit]);
}
