import type { Readiness } from '../http/types.js';
import type { Installation } from '../installation.js';
import { refuse } from '../refusals/refused.js';
import { migrationsMissing } from '../store/migrations-missing.js';
import { setting } from '../store/settings.js';

/** What a server needs to answer people. */
type Need = 'running' | 'database' | 'migrations' | 'pack' | 'sweeper';

/** Timers are looked for every two seconds; a database that is hard at work makes it some more. */
const LONGEST_LOOK_MS = 60_000;
/** Whoever asks whether it is ready does not wait for a database that hangs. */
const PATIENCE_MS = 3_000;

/** That the server can answer people; else a refusal that names what is missing. */
export async function readinessView(installation: Installation): Promise<Readiness> {
  const missing = await missingIn(installation);
  return missing.length === 0 ? { status: 'ready' } : refuse('not-ready', { missing });
}

async function missingIn({ stopping, database, packs, sweeper, machine }: Installation) {
  const missing: Need[] = stopping ? ['running'] : [];
  if (machine.now() - (sweeper.lookedAt ?? -Infinity) > LONGEST_LOOK_MS) missing.push('sweeper');
  if (!(await holds(setting(database.read, 'ready')))) return [...missing, 'database' as const];
  if (!(await holds(migrationsMissing(database), (names) => names.length === 0)))
    missing.push('migrations');
  if (!(await holds(packs.active(), (program) => program !== undefined))) missing.push('pack');
  return missing;
}

/** Whether something was found out in time, and was as it should be. */
async function holds<T>(asked: Promise<T>, right: (value: T) => boolean = () => true) {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => {
      resolve(false);
    }, PATIENCE_MS);
  });
  try {
    return await Promise.race([asked.then(right), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
