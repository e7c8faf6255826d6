import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { median } from '../contest.mjs';
import { inTemporaryFolder } from '../folder.mjs';
import { serve } from '../server.mjs';
import { fill, packWithCounters } from '../what-if/registry.mjs';

const ENTRY = fileURLToPath(new URL('../what-if/entry.mjs', import.meta.url));
const REPLAY = fileURLToPath(new URL('../what-if/replay.mjs', import.meta.url));
const READ = fileURLToPath(new URL('../what-if/read-and-replay.mjs', import.meta.url));
const RUNS = 3;
const HAPPENINGS = 1_000_000;

/** A draft lived through with a million happenings beside the rules in force: by itself, and read over HTTP. */
export function whatIf() {
  return inTemporaryFolder(async (folder) => {
    const bundle = await bundled(folder);
    return [livedThrough(bundle), await readAndLivedThrough(bundle, folder)];
  });
}

/**
 * As a browser's worker does it: pages are read from their text, both programs decide, tasks are counted by post and
 * week. Processor time.
 */
function livedThrough(bundle) {
  const runs = Array.from({ length: RUNS }, () => runOnce(REPLAY, bundle, String(HAPPENINGS)));
  const seconds = median(runs.map((run) => run.seconds));
  const reading = median(runs.map((run) => run.reading));
  const [{ most, differing }] = runs;
  assert(differing.more > 0 && differing.moved > 0, 'the draft makes a difference');
  return {
    path: 'what-if over 10⁶ happenings, pages parsed',
    ours: `${seconds.toFixed(1)} s, ${reading.toFixed(1)} s of it parsing; ${Math.round(most / 2 ** 20)} MiB`,
    target: '≤ 10 s',
    met: seconds <= 10,
  };
}

/** From the wish to the result, on the clock: the server reads its database while the reader lives pages through. */
async function readAndLivedThrough(bundle, folder) {
  const [pack, data] = [join(folder, 'pack'), join(folder, 'data')];
  packWithCounters(pack);
  const options = ['--demo', '--pack', pack];
  await (await serve(data, ...options)).stop();
  const told = fill(join(data, 'zelian.db'), HAPPENINGS);
  const server = await serve(data, ...options);
  try {
    const before = processorSeconds(server.pid);
    const runs = Array.from({ length: RUNS }, () => runOnce(READ, bundle, server.address));
    const worked =
      (processorSeconds(server.pid) - before) / RUNS + median(runs.map((run) => run.worked));
    for (const run of runs) assert.equal(run.happenings, told, 'all was read');
    const seconds = median(runs.map((run) => run.seconds));
    const [{ most, differing }] = runs;
    assert(differing.more > 0, 'the draft makes a difference');
    const size = Math.round(statSync(join(data, 'zelian.db')).size / 2 ** 20);
    return {
      path: 'the same read over HTTP, server and reader',
      ours: `${seconds.toFixed(1)} s (${worked.toFixed(1)} s of processors) from ${size} MiB of database; reader ${Math.round(most / 2 ** 20)} MiB`,
      target: '≤ 10 s',
      met: seconds <= 10,
    };
  } finally {
    await server.stop();
  }
}

/** What a process has used of processors; NaN where the system does not say. */
function processorSeconds(pid) {
  const stat = `/proc/${pid}/stat`;
  if (!existsSync(stat)) return NaN;
  // After the name in brackets: the 12th and 13th are hundredths of a second, its own and the system's for it.
  const numbers = readFileSync(stat, 'utf8').split(') ').at(-1).split(' ').map(Number);
  return (numbers[11] + numbers[12]) / 100;
}

async function bundled(outDir) {
  await build({
    configFile: false,
    logLevel: 'error',
    build: { outDir, lib: { entry: ENTRY, formats: ['es'], fileName: () => 'what-if.mjs' } },
  });
  return join(outDir, 'what-if.mjs');
}

function runOnce(script, ...given) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...given], {
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
}
