// `npm test`: every check and suite; `npm test -- engine http`: those only. The last line counts them all.
// Nothing but Node is needed here: what is missing is installed first.
import { install } from '../../server/start/install.mjs';
import { CHECKS, runChecks } from './checks.mjs';
import { runSuites } from './suite.mjs';
import { SUITES } from './suites.mjs';

const total = { passed: 0, failed: 0 };
try {
  install();
  const asked = namesAsked();
  const checks = asked.filter((name) => name in CHECKS);
  if (checks.length > 0) add(await runChecks(checks));
  for (const suites of togetherIn(asked.filter((name) => !(name in CHECKS))))
    add(await runSuites(suites));
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

function add({ passed, failed }) {
  total.passed += passed;
  total.failed += failed;
}

/** The suites of these names; those that need nothing but the sources are run as one, so that none waits for another's last file. */
function togetherIn(names) {
  const suites = SUITES.filter(({ name }) => names.includes(name));
  const plain = suites.filter(
    ({ environments, needs, program }) => !(environments ?? needs ?? program),
  );
  const others = suites.filter((suite) => !plain.includes(suite)).map((suite) => [suite]);
  return plain.length > 0 ? [plain, ...others] : others;
}
