import { readdirSync, readFileSync } from 'node:fs';

/** Seconds of processor that the PostgreSQL which this process has started has used, with its ended connections. */
export function processorOfPostgres() {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const ticks = pids.filter(isOurs).reduce((sum, pid) => sum + ticksOf(pid), 0);
  return ticks / 100;
}

/** The server is our child; its processes are its children. */
function isOurs(pid) {
  const { comm, parent } = aboutProcess(pid) ?? {};
  if (comm !== 'postgres') return false;
  return parent === process.pid || aboutProcess(parent)?.parent === process.pid;
}

/** Hundredths of a second of a process; of a PostgreSQL also what its ended connections have used. */
export function ticksOf(pid) {
  const { time = 0, ended = 0, comm } = aboutProcess(pid) ?? {};
  return time + (comm === 'postgres' ? ended : 0);
}

function aboutProcess(pid) {
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
