// `npm run hostile`: a hundred thousand spoilt packs, in parts, as many at a time as there are cores.
//   -- 5000       as many packs
//   -- 100000 7   from part 7 on, of 20: a run that was broken off goes on
// Takes a quarter of an hour of one core. With all tests there are two thousand packs.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';

const PARTS = 20;
const [packs = '100000', from = '0'] = process.argv.slice(2);

const JEST = [
  ...['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  ...['node_modules/jest/bin/jest.js', '--selectProjects', 'engine'],
  ...['--testPathPatterns', 'hostile-packs', '--runInBand', '--silent'],
];

let next = Number(from);
let failed = false;

async function work() {
  while (next < PARTS && !failed) {
    const part = next++;
    const env = { ...process.env, HOSTILE_PACKS: packs, HOSTILE_PART: `${part}/${PARTS}` };
    const run = spawn(process.execPath, JEST, { env, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    run.stderr.setEncoding('utf8').on('data', (text) => (said += text));
    const [code] = await once(run, 'close');
    if (code !== 0) failed = true;
    console.log(code === 0 ? `part ${part} of ${PARTS} passed` : `part ${part} failed\n${said}`);
  }
}

await Promise.all(Array.from({ length: availableParallelism() }, work));
process.exit(failed ? 1 : 0);
