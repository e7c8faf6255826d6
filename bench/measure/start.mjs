import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { packWithShelf } from '../command/shelf.mjs';
import { median } from '../contest.mjs';
import { inTemporaryFolder } from '../folder.mjs';
import { times } from '../row.mjs';
import { serve, startBare } from '../server.mjs';

const STARTS = 5;
const PARCELS = 1000;
const AT_REST_MS = 10_000;
const MEBIBYTE = 1024 ** 2;

/**
 * From the start of the process to the first answered request, on a database that is there, beside
 * a server with one route and no database; memory at rest.
 */
export function start() {
  return inTemporaryFolder(async (folder) => {
    const pack = join(folder, 'pack');
    packWithShelf(pack, PARCELS);
    const run = () => serve(join(folder, 'data'), '--demo', '--pack', pack);
    await (await run()).stop();
    const seconds = { ours: [], bare: [] };
    for (let i = 0; i < STARTS; i += 1) {
      seconds.ours.push(await startOnce(run, '/api/health'));
      seconds.bare.push(await startOnce(startBare, '/api/nothing'));
    }
    const memory = await memoryAtRest(run);
    const [ours, bare] = [median(seconds.ours), median(seconds.bare)];
    return [
      {
        path: 'start to first answer',
        ours: `${ours.toFixed(2)} s`,
        peer: 'Nest + Fastify, bare route',
        theirs: `${bare.toFixed(2)} s`,
        ratio: times(ours / bare),
        target: '≤ 3 s',
        met: ours <= 3,
      },
      ...(memory === undefined ? [] : [memory]),
    ];
  });
}

async function startOnce(run, path) {
  const began = performance.now();
  const server = await run();
  try {
    await (await fetch(server.address + path)).text();
    return (performance.now() - began) / 1000;
  } finally {
    await server.stop();
  }
}

async function memoryAtRest(run) {
  const server = await run();
  try {
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

/** Only Linux tells without a further program. */
function residentMemory(pid) {
  const status = `/proc/${pid}/status`;
  if (!existsSync(status)) return undefined;
  const [, kibibytes] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(status, 'utf8'));
  return Number(kibibytes) * 1024;
}
