import type { Clock } from '../store/clock.js';
import type { Database } from '../store/database.js';
import { Accounts } from './accounts.js';
import type { OidcSettings } from './oidc-settings.js';
import { Oidc } from './oidc.js';
import { OwnAccount } from './own-account.js';
import { People } from './people.js';
import { Seal } from './seal.js';

/** What an installation's accounts need, beside the database. */
export interface AccountNeeds {
  database: Database;
  /** The real one, also in a demonstration: sessions and codes go by it. */
  machine: Clock;
  /** By which the district lives. */
  clock: Clock;
  secretKey?: string;
  oidc?: OidcSettings;
  report: (reason: string) => void;
}

/** All that there is to accounts, put together once. */
export function keepAccounts({ database, machine, clock, secretKey, oidc, report }: AccountNeeds) {
  const seal = new Seal('zelian second factor', secretKey);
  const accounts = new Accounts(database, machine, seal);
  return {
    accounts,
    ownAccount: new OwnAccount(database, machine, seal),
    people: new People(database, clock),
    oidc: new Oidc({ database, clock: machine, accounts, report }, oidc),
  };
}
