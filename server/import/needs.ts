import type { FileStore } from '../files/file-store.js';
import type { Packs } from '../packs/packs.js';
import type { Clock } from '../store/clock.js';
import type { Database } from '../store/database.js';
import type { Organisations } from '../units/organisation.js';

/** What imports stand on. */
export interface ImportNeeds {
  database: Database;
  packs: Packs;
  organisations: Organisations;
  /** The time that is written down. */
  clock: Clock;
  /** The machine's, by which processes see whether another still works. */
  machine: Clock;
  files: FileStore;
  /** How many rows are looked at, or taken, together, where a test has few. */
  together?: number;
  /** Told what is nobody's mistake but ours. */
  report: (error: unknown) => void;
}
