// `node bench/sizing.mjs`: what a submission, a list, a timer cost a server in processor time, and a case and an
// event in bytes, on both databases; the figures that docs/sizing.md reckons with.
import { build } from '../server/start/build.mjs';
import { startPostgres } from '../test/run/postgres.mjs';
import '../test/run/typescript.mjs';
import { processorOfPostgres, ticksOf } from './processor-of-postgres.mjs';

build();
const { measured } = await import('../test/faults/cost/measured.ts');
const { url, stop } = await startPostgres();
for (const kind of ['sqlite', 'postgres']) {
  const seen = await measured(kind, url, (server) => used(server, kind === 'postgres'));
  console.log(`\n${kind}`);
  for (const [what, figure] of Object.entries(seen)) console.log(`  ${what.padEnd(34)} ${figure}`);
}
await stop();
process.exit(0);

/** Milliseconds of processor that a server has used, and its database where that is of other processes. */
function used(server, withPostgres) {
  return {
    server: ticksOf(server) * 10,
    database: withPostgres ? processorOfPostgres() * 1_000 : 0,
  };
}
