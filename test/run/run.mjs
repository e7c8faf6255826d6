// `npm test`: every check and suite; `npm test -- engine http`: those only. The last line counts them all.
// Nothing but Node is needed here: what is missing is installed first.
import { build } from '../../server/start/build.mjs';
import { npm } from '../../server/start/command.mjs';
import { install } from '../../server/start/install.mjs';
import { runSuite } from './suite.mjs';
import { SUITES } from './suites.mjs';

/** What is no suite of tests but must hold as well; each counts as one test. */
const CHECKS = {
  build,
  typecheck: () => npm('run', '--silent', 'typecheck'),
  lint: () => npm('run', '--silent', 'lint'),
};

const total = { passed: 0, failed: 0 };
try {
  install();
  for (const name of namesAsked()) {
    const result = name in CHECKS ? runCheck(name) : await runSuite(suiteNamed(name));
    total.passed += result.passed;
    total.failed += result.failed;
  }
} catch (error) {
  console.error(error.message);
  total.failed += 1;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

function namesAsked() {
  const known = [...Object.keys(CHECKS), ...SUITES.map(({ name }) => name)];
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new Error(`No suite is called ${unknown.join(', ')}; there are ${known.join(', ')}.`);
  }
  return asked.length > 0 ? asked : known;
}

function runCheck(name) {
  console.log(`\n== ${name} ==`);
  try {
    CHECKS[name]();
    console.log(`${name}: passed`);
    return { passed: 1, failed: 0 };
  } catch (error) {
    console.log(`${name}: failed (${error.message})`);
    return { passed: 0, failed: 1 };
  }
}

function suiteNamed(asked) {
  return SUITES.find(({ name }) => name === asked);
}
