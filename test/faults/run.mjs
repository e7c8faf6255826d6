// `npm run faults`: makes go wrong what can, and looks whether the promises are kept.
//   --short      as with all tests, in minutes
//   --seed N     the same course again
//   --part 10    a tenth of it, for a look
//   --on sqlite  only there, or --on postgres
//   kills cut …  only these
import { parseArgs } from 'node:util';
import { build } from '../../server/start/build.mjs';
import { startPostgres } from '../run/postgres.mjs';
import '../run/typescript.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    short: { type: 'boolean', default: false },
    seed: { type: 'string' },
    on: { type: 'string' },
    part: { type: 'string', default: '1' },
  },
});

// Servers and databases of the rig end with it.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

let total = { passed: 0, failed: 1 };
try {
  build();
  const { runFaults } = await import('./rig/run.ts');
  const { url, stop } = await startPostgres();
  const seed = values.seed === undefined ? undefined : Number(values.seed);
  total = await runFaults({
    short: values.short,
    seed,
    part: Number(values.part),
    on: values.on,
    names: positionals,
    postgres: url,
  });
  await stop();
} catch (error) {
  console.error(error);
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
