import { spawn } from 'node:child_process';

/** What is no suite of tests but must hold as well; each counts as one test. Each is programs of npm's, or one of Node's. */
export const CHECKS = {
  build: [['build', process.execPath, 'server/start/prepare.mjs']],
  typecheck: [npmRun('typecheck')],
  lint: ['lint:code', 'lint:format', 'lint:imports', 'lint:unused'].map(npmRun),
};

/** The longest first, but for what the others may look for; each keeps one processor busy. */
const ORDER = ['build', 'lint:code', 'typecheck', 'lint:format', 'lint:imports', 'lint:unused'];
const AT_ONCE = 2;

/** Does these checks, two programs at a time; says of each program what it said when it ends, and of each check whether it passed. */
export async function runChecks(names) {
  const programs = names
    .flatMap((check) => CHECKS[check].map(([program, ...command]) => ({ check, program, command })))
    .sort((one, other) => ORDER.indexOf(one.program) - ORDER.indexOf(other.program));
  const faulty = new Set();
  const left = [...programs];
  const work = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const { said, fault } = await run(next.command);
      console.log(`\n== ${next.program} ==\n${said.trimEnd()}`);
      if (fault !== undefined) console.log(`${next.program}: ${fault}`);
      if (fault !== undefined) faulty.add(next.check);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  console.log('');
  for (const name of names) console.log(`${name}: ${faulty.has(name) ? 'failed' : 'passed'}`);
  return { passed: names.length - faulty.size, failed: faulty.size };
}

function npmRun(script) {
  // The npm that runs this, where one does: Windows has no `npm` that can be run without a shell.
  const cli = process.env.npm_execpath;
  const npm = cli?.endsWith('.js') ? [process.execPath, cli] : ['npm'];
  return [script, ...npm, 'run', '--silent', script];
}

/** All that a program says, and how it ended where it did not end well. */
function run([command, ...args]) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (said += text));
    child.once('error', ({ message }) => resolve({ said, fault: message }));
    child.once('close', (code, signal) =>
      resolve({ said, fault: code === 0 ? undefined : `ended with ${code ?? signal}` }),
    );
  });
}
