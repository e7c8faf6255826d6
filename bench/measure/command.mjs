import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { clerkWithTasks } from '../command/clerk.mjs';
import { send } from '../command/send.mjs';
import { packWithShelf } from '../command/shelf.mjs';
import { median } from '../contest.mjs';
import { inTemporaryFolder } from '../folder.mjs';
import { beside } from '../row.mjs';
import { serve, startBare } from '../server.mjs';

const BY_HAND = new URL('../command/by-hand.mjs', import.meta.url);
const ROUNDS = 5;
const A_ROUND = 200;
const TASKS = (1 + ROUNDS) * A_ROUND;

/**
 * A form sent over HTTP, signed in, until it is committed: beside a route that does nothing, and
 * beside the same rows written by hand.
 */
export function command() {
  return inTemporaryFolder(async (folder) => {
    const pack = join(folder, 'pack');
    packWithShelf(pack, TASKS);
    const ours = await serve(join(folder, 'data'), '--demo', '--pack', pack);
    const bare = await startBare();
    const hand = fork(BY_HAND, [join(folder, 'by-hand.db')]);
    try {
      return await sideBySide(ours, bare, hand);
    } finally {
      hand.disconnect();
      await Promise.all([ours.stop(), bare.stop()]);
    }
  });
}

async function sideBySide(ours, bare, hand) {
  const clerk = await clerkWithTasks(ours.address, TASKS);
  const tasks = clerk.cases.map((id) => `${id}.2.search`);
  const rates = { ours: [], bare: [], hand: [] };
  for (let round = -1; round < ROUNDS; round += 1) {
    const seen = {
      ours: await sendForms(ours, clerk, tasks.splice(0, A_ROUND)),
      bare: await sendForms(bare, clerk, anyTasks(4 * A_ROUND)),
      hand: await commit(hand, 4 * A_ROUND),
    };
    // The first time all warm up.
    if (round >= 0) for (const [name, rate] of Object.entries(seen)) rates[name].push(rate);
  }
  await check(clerk);
  const form = { path: 'form sent over HTTP, SQLite', rate: median(rates.ours) };
  return [
    beside(form, { name: 'Nest + Fastify, bare route', rate: median(rates.bare) }),
    beside(form, { name: 'its rows by hand, no HTTP', rate: median(rates.hand) }),
  ];
}

async function commit(hand, amount) {
  hand.send(amount);
  const [rate] = await once(hand, 'message');
  return rate;
}

/** Sends each task's form once; how many a second were answered. */
export function sendForms({ address }, { cookie, form }, tasks) {
  return send({
    address,
    headers: { cookie },
    body: { form, data: { searchedOn: '2026-09-16', outcome: 'nothing' } },
    amount: tasks.length,
    each: () => ({
      path: `/api/tasks/${tasks.pop()}/submission`,
      headers: { 'idempotency-key': randomUUID() },
    }),
  });
}

/** Every case was searched once, and has the next search's task. */
async function check({ cases, ask }) {
  const { body } = await ask('GET', '/api/cases?process=loss&state=search');
  assert.equal(body.total, TASKS);
  for (const id of [cases.at(0), cases.at(-1)]) {
    const { body: task } = await ask('GET', `/api/tasks/${id}.3.search`);
    assert.equal(task.status, 'open');
  }
}

function anyTasks(count) {
  return Array.from({ length: count }, (_, index) => `task-${index}`);
}
