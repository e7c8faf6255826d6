import type { Seal } from '../accounts/seal.js';
import type { Packs } from '../packs/packs.js';
import type { Clock } from '../store/clock.js';
import type { Database } from '../store/database.js';
import type { Organisations } from '../units/organisation.js';
import type { Mailer } from './mailer.js';
import type { MessageSettings } from './settings.js';

/** What sending stands on. */
export interface PostNeeds {
  database: Database;
  packs: Packs;
  organisations: Organisations;
  clock: Clock;
  settings: MessageSettings;
  mailer: Mailer | undefined;
  /** By which addresses and secrets of robots are kept. */
  robotSeal: Seal;
  /** A number from 0 to 1, another each time: so that retries do not come all at once. */
  chance: () => number;
}
