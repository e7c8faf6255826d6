import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { median } from '../contest.mjs';
import { inTemporaryFolder } from '../folder.mjs';
import { packWithRegister, writeRegister } from '../import/register.mjs';
import { beside } from '../row.mjs';

const ROWS = Number(process.env.BENCH_IMPORT_ROWS ?? 1_000_000);
const ROUNDS = 3;
const MOST_MEGABYTES = 300;

/**
 * A register of a million rows from CSV: what the server does when it takes it, beside the same rows parsed,
 * validated and upserted by hand, as many at once. The check before, and reading it in again, stand beside.
 */
export function importing() {
  return inTemporaryFolder(async (folder) => {
    const [pack, sheet] = [join(folder, 'pack'), join(folder, 'parcels.csv')];
    packWithRegister(pack);
    await writeRegister(sheet, ROWS);
    const ours = [];
    const hand = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const place = join(folder, String(round));
      mkdirSync(place);
      hand.push(await alone('by-hand.mjs', [place, pack, sheet]));
      ours.push(await alone('ours.mjs', [place, pack, sheet]));
    }
    check(ours, hand);
    return rowsOf(ours, hand);
  });
}

async function alone(name, args) {
  const child = fork(new URL(`../import/${name}`, import.meta.url), args);
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${name} ended with ${code}`);
  });
  const [seen] = await Promise.race([once(child, 'message'), ended]);
  await ended.catch(() => undefined);
  return seen;
}

/** All of it was taken, and the second time nothing changed. */
function check(ours, hand) {
  for (const { count } of hand) assert.equal(count, ROWS);
  for (const { first, again } of ours) {
    const none = { changed: 0, faulty: 0, state: 'done' };
    assert.deepEqual(without(first), { added: ROWS, unchanged: 0, ...none });
    assert.deepEqual(without(again), { added: 0, unchanged: ROWS, ...none });
  }
}

function without({ seconds: _, ...counts }) {
  return counts;
}

function rowsOf(ours, hand) {
  const rate = (of, seconds) => median(of.map((one) => ROWS / seconds(one)));
  const peer = { name: 'parse + ajv + upsert by hand', rate: rate(hand, (one) => one.seconds) };
  const path = `import of ${ROWS / 1000} k rows of CSV`;
  const megabytes = Math.max(...ours.map((one) => one.megabytes));
  return [
    beside(
      { path: `${path}, taken`, rate: rate(ours, ({ first }) => first.seconds.take) },
      { ...peer, least: 0.7 },
    ),
    beside(
      { path: `${path}, checked`, rate: rate(ours, ({ first }) => first.seconds.check) },
      peer,
    ),
    beside({ path: `${path}, again`, rate: rate(ours, ({ again }) => again.seconds.take) }, peer),
    {
      path: `${path}, memory at its peak`,
      ours: `${Math.round(megabytes)} MiB`,
      target: `≤ ${MOST_MEGABYTES} MiB`,
      met: megabytes <= MOST_MEGABYTES,
    },
  ];
}
