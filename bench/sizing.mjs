// `node bench/sizing.mjs`: what a submission, a list, a timer cost a server in processor time, and a case and an
// event in bytes, on both databases; the figures that docs/sizing.md reckons with.
import { readdirSync, readFileSync } from 'node:fs';
import { build } from '../server/start/build.mjs';
import { startPostgres } from '../test/run/postgres.mjs';
import '../test/run/typescript.mjs';

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
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const database = withPostgres ? pids.filter(ofOurPostgres) : [];
  return {
    server: ticks(server) * 10,
    database: database.reduce((sum, pid) => sum + ticks(pid) * 10, 0),
  };
}

/** The server of this run is our child; its processes are its children. */
function ofOurPostgres(pid) {
  const { comm, parent } = about(pid) ?? {};
  if (comm !== 'postgres') return false;
  return parent === process.pid || about(parent)?.parent === process.pid;
}

function about(pid) {
  try {
    const [, comm, rest] =
      /\((.*)\) \S (.*)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    const fields = rest.split(' ').map(Number);
    // After the state: the parent is the first; user and system time, and those of children that ended.
    return {
      comm,
      parent: fields[0],
      time: fields[10] + fields[11],
      ended: fields[12] + fields[13],
    };
  } catch {
    return undefined;
  }
}

/** Hundredths of a second; of a PostgreSQL also what its ended connections have used. */
function ticks(pid) {
  const { time = 0, ended = 0, comm } = about(pid) ?? {};
  return time + (comm === 'postgres' ? ended : 0);
}
