import type { Database } from '../../server/store/database.js';
import type { Transaction } from '../../server/store/sql.js';

/** A transaction that has done its work and is not committed yet. */
export interface Held {
  /** Resolves when it is committed. */
  commit: () => Promise<void>;
}

/** Does the work, and holds it before it is committed. */
export async function held(
  database: Database,
  work: (sql: Transaction) => Promise<unknown>,
): Promise<Held> {
  let letGo = () => {};
  const free = new Promise<void>((resolve) => (letGo = resolve));
  let done = Promise.resolve();
  await new Promise<void>((reached, failed) => {
    done = database.write(async (sql) => {
      await work(sql);
      reached();
      await free;
    });
    done.catch(failed);
  });
  return {
    commit() {
      letGo();
      return done;
    },
  };
}

/** How often one looks for what takes a few looks to come. */
const MANY = 5_000;

/** Resolves when somebody waits for what another has locked. On SQLite at once: who writes second has not begun. */
export async function untilOneWaits({ kind, read }: Database): Promise<void> {
  if (kind === 'sqlite') return;
  for (let looks = 0; looks < MANY; looks += 1) {
    const waiting = await read`SELECT pid FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    if (waiting.length > 0) return;
  }
  throw new Error('Nobody waits.');
}
