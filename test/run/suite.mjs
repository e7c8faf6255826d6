import { existsSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join, sep } from 'node:path';
import { build } from '../../server/start/build.mjs';
import { scratchFolder } from './scratch.mjs';

/** A suite that takes longer has hung: a test has left a server or a timer behind. Where pages are slowed down, each takes longer. */
const LONGEST_MS = 30 * 60 * 1000 * Number(process.env.SLOWED ?? 1);

// Jest reads ES modules only with the first flag; the second silences Node's remark about it.
const JEST = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
];

/** What a suite may need beside the sources; gives the environment by which its tests find it. */
const NEEDS = {
  build: () => {
    build();
    return {};
  },
  chromium: async () => {
    // Not above: it uses a package, and this file is read before packages are installed.
    const { ensureChromium } = await import('./chromium.mjs');
    return { CHROMIUM_PATH: ensureChromium() };
  },
};

/**
 * Runs one suite, in each of its environments, and counts its tests; or several as one, which have no environments, no
 * needs and no programs.
 */
export async function runSuites(suites) {
  const total = { passed: 0, failed: 0 };
  const names = suites.map(({ name }) => name);
  const [{ environments = [{}], needs = [], program }] = suites;
  for (const environment of environments) {
    console.log(`\n== ${[names.join(', '), ...Object.values(environment)].join(' ')} ==`);
    const { passed, failed } = await attempt(names, environment, needs, program);
    console.log(`${names.join(', ')}: ${passed} passed, ${failed} failed`);
    total.passed += passed;
    total.failed += failed;
  }
  return total;
}

async function attempt(names, environment, needs, program) {
  try {
    const found = { ...environment };
    for (const need of needs) Object.assign(found, await NEEDS[need]());
    return program ? runProgram(names[0], program) : runJest(names, found);
  } catch (error) {
    console.log(error.message);
    return { passed: 0, failed: 1 };
  }
}

/** Says what it does as it goes on; what it counted stands in its last line. */
function runProgram(name, args) {
  const { stdout, status, error } = spawnSync(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    timeout: LONGEST_MS,
  });
  if (error) throw error;
  console.log(stdout.trim());
  const [, passed, failed] = /(\d+) passed, (\d+) failed\s*$/.exec(stdout) ?? [];
  // What it counted is not all where it says that nothing failed, and does not end well.
  if (passed === undefined || (failed === '0' && status !== 0))
    throw new Error(`${name} ended with ${status}.`);
  return { passed: Number(passed), failed: Number(failed) };
}

function runJest(names, environment) {
  const { folder, remove } = scratchFolder();
  const results = join(folder, 'results.json');
  try {
    const args = ['--selectProjects', ...names, '--ci', '--json', '--outputFile', results];
    const { status, error } = spawnSync(process.execPath, [...JEST, ...args], {
      // Jest reports on stderr, and its stdout is for machines: here the report goes where our lines go.
      stdio: ['ignore', 'ignore', 1],
      env: { ...process.env, NODE_ENV: 'test', TMPDIR: folder, ...environment },
      timeout: LONGEST_MS,
    });
    if (error) throw error;
    if (!existsSync(results)) throw new Error(`${names.join(', ')} ran no test.`);
    const said = JSON.parse(readFileSync(results, 'utf8'));
    for (const name of names)
      if (!said.testResults.some((file) => ranSome(file, name)))
        throw new Error(`${name} ran no test.`);
    const counted = count(said);
    if (counted.failed === 0 && status !== 0)
      throw new Error(`${names.join(', ')}: jest ended with ${status}.`);
    return counted;
  } finally {
    remove();
  }
}

/** Whether it is one of this suite's files, and has run; one that does not load counts as a failure. */
function ranSome({ name: path, status, assertionResults }, suite) {
  const own = path.startsWith(join(process.cwd(), 'test', suite, sep));
  return own && (status === 'failed' || assertionResults.length > 0);
}

/** A file that does not load is a failure, and so is a skipped test: it proves nothing. */
function count(results) {
  const failed =
    results.numFailedTests +
    results.numRuntimeErrorTestSuites +
    results.numPendingTests +
    results.numTodoTests;
  return { passed: results.numPassedTests, failed };
}
