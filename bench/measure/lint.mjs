import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median } from '../contest.mjs';
import { times } from '../row.mjs';

const RUNS = 9;
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PACK = 'definitions/packs/shuangcheng';
const LINT = ['dist/server/cli/main.js', 'lint', PACK];
const AGAIN = ['bench/lint/again.mjs', PACK];

/**
 * Everything that is verified of the largest pack there is, from the start of the process to its end, beside a process
 * that does nothing; and the same pack read again in a process that has read it before, as an editor does.
 */
export function lint() {
  const seconds = { lint: [], nothing: [] };
  for (let run = 0; run < RUNS; run += 1) {
    seconds.lint.push(runOnce(LINT).seconds);
    seconds.nothing.push(runOnce(['--eval', '0']).seconds);
  }
  const [ours, bare] = [median(seconds.lint), median(seconds.nothing)];
  const again = JSON.parse(runOnce(AGAIN).text);
  return [
    {
      path: 'lint of Shuangcheng, process included',
      ours: `${ours.toFixed(2)} s`,
      peer: 'node that does nothing',
      theirs: `${bare.toFixed(2)} s`,
      ratio: times(ours / bare),
      target: '≤ 1 s',
      met: ours <= 1,
    },
    checked('findings after a number is turned', again.withoutStories),
    checked('its stories told, after the same change', again.all),
  ];
}

function checked(path, milliseconds) {
  const most = 200;
  return {
    path,
    ours: `${Math.round(milliseconds)} ms`,
    target: `≤ ${most} ms`,
    met: milliseconds <= most,
  };
}

function runOnce(args) {
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  return { seconds: (performance.now() - began) / 1000, text: stdout };
}
