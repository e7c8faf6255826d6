import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { median } from '../contest.mjs';

const ENTRY = fileURLToPath(new URL('../what-if/entry.mjs', import.meta.url));
const REPLAY = fileURLToPath(new URL('../what-if/replay.mjs', import.meta.url));
const RUNS = 3;
const HAPPENINGS = 1_000_000;

/**
 * A draft lived through with a million happenings beside the rules in force, as a browser's worker does it: pages are
 * read from their text, both programs decide, tasks are counted by post and week. Without the network.
 */
export async function whatIf() {
  const folder = mkdtempSync(join(tmpdir(), 'zelian-what-if-'));
  try {
    const bundle = await bundled(folder);
    const runs = Array.from({ length: RUNS }, () => runOnce(bundle));
    const seconds = median(runs.map((run) => run.seconds));
    const reading = median(runs.map((run) => run.reading));
    const [{ most, differing }] = runs;
    assert(differing.more > 0 && differing.moved > 0, 'the draft makes a difference');
    return [
      {
        path: 'what-if over 10⁶ happenings, pages parsed',
        ours: `${seconds.toFixed(1)} s, ${reading.toFixed(1)} s of it parsing; ${Math.round(most / 2 ** 20)} MiB`,
        target: '≤ 10 s',
        met: seconds <= 10,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function bundled(outDir) {
  await build({
    configFile: false,
    logLevel: 'error',
    build: { outDir, lib: { entry: ENTRY, formats: ['es'], fileName: () => 'what-if.mjs' } },
  });
  return join(outDir, 'what-if.mjs');
}

function runOnce(bundle) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [REPLAY, bundle, String(HAPPENINGS)],
    { encoding: 'utf8' },
  );
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
}
