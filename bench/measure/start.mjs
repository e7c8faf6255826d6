import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { packWithShelf } from '../command/shelf.mjs';
import { median } from '../contest.mjs';
import { inTemporaryFolder } from '../folder.mjs';
import { serve } from '../server.mjs';

const STARTS = 5;
const PARCELS = 1500;
const AT_REST_MS = 10_000;
const MEBIBYTE = 1024 ** 2;

/** From the start of the process to the first answered request, on a database that is there; memory at rest. */
export function start() {
  return inTemporaryFolder(async (folder) => {
    const pack = join(folder, 'pack');
    packWithShelf(pack, PARCELS);
    const run = (...options) => serve(join(folder, 'data'), '--demo', ...options);
    await (await run('--pack', pack)).stop();
    const seconds = [];
    for (let i = 0; i < STARTS; i += 1) seconds.push(await startOnce(() => run('--pack', pack)));
    const memory = await memoryAtRest(() => run('--pack', pack));
    return [
      {
        path: 'start to first answer',
        ours: `${median(seconds).toFixed(2)} s`,
        target: '≤ 3 s',
        met: median(seconds) <= 3,
      },
      ...(memory === undefined ? [] : [memory]),
    ];
  });
}

async function startOnce(run) {
  const began = performance.now();
  const server = await run();
  try {
    await answered(server);
    return (performance.now() - began) / 1000;
  } finally {
    await server.stop();
  }
}

async function memoryAtRest(run) {
  const server = await run();
  try {
    await answered(server);
    await pause(AT_REST_MS);
    const bytes = residentMemory(server.pid);
    if (bytes === undefined) return undefined;
    const path = `memory after ${AT_REST_MS / 1000} s at rest`;
    const ours = `${Math.round(bytes / MEBIBYTE)} MiB`;
    return { path, ours, target: '≤ 200 MiB', met: bytes <= 200 * MEBIBYTE };
  } finally {
    await server.stop();
  }
}

async function answered({ address }) {
  const { ok, status } = await fetch(`${address}/api/health`);
  if (!ok) throw new Error(`the server answered ${status}`);
}

/** Only Linux tells without a further program. */
function residentMemory(pid) {
  const status = `/proc/${pid}/status`;
  if (!existsSync(status)) return undefined;
  const [, kibibytes] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(status, 'utf8'));
  return Number(kibibytes) * 1024;
}
