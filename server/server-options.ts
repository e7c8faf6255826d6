import type { OidcSettings } from './accounts/oidc-settings.js';
import type { Bucket } from './files/in-bucket.js';
import type { Logging } from './logging/log.js';
import type { MetricsPlace } from './metrics/serve-metrics.js';
import type { MessageSettings } from './outbox/settings.js';
import type { Rehearsal } from './prepare-demonstration.js';
import type { Approval } from './releases/plan.js';
import type { Clock } from './store/clock.js';

/** How a server is to run. */
export interface ServerOptions {
  /** The folder of a pack to be put in force; left out, the one that is in force already. */
  pack?: string;
  /** sqlite:<path> or postgres://…; left out, a file in the folder of the data. */
  database?: string;
  /** The folder where uploaded files, and SQLite's, are kept. */
  dataDir: string;
  host: string;
  /** 0: any that is free. */
  port: number;
  /** As a demonstration: with the pack's sample, a clock that can be set and a password that all know. */
  demo?: Rehearsal;
  /** The folder of the built client. */
  client?: string;
  /** Whether a second person has to approve what is published; left out: as soon as two may publish. */
  approval?: Approval;
  /** Where uploaded files are kept, where that is not the folder of the data. */
  bucket?: Bucket;
  /** Left out: what goes wrong, to the standard error. */
  logging?: Logging;
  /** Where figures are told; left out, nowhere. */
  metrics?: MetricsPlace;
  /** By which ways messages leave; left out: by none. */
  messages?: MessageSettings;
  /** From 0 to 1, where a test knows what comes. */
  chance?: () => number;
  /** With which secrets are sealed that the database keeps; left out: they are kept as they are. */
  secretKey?: string;
  /** An identity provider at which people may sign in. */
  oidc?: OidcSettings;
  /** With which histories are sealed; left out: without a key. */
  sealKey?: string;
  /** The version of the product, for administrators to see. */
  version?: string;
  /** How many days it is kept who read what; left out: 400. */
  readsKeptDays?: number;
  /** The machine's clock, where a test has another. */
  clock?: Clock;
}
