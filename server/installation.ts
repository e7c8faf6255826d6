import type { Seal } from './accounts/seal.js';
import type { PostRoom } from './outbox/post-room.js';
import type { MessageSettings } from './outbox/settings.js';
import type { PlayedYear } from './played-year.js';
import type { Packs } from './packs/packs.js';
import type { Releases } from './releases/releases.js';
import type { Clock, SettableClock } from './store/clock.js';
import type { Database } from './store/database.js';
import type { Sweeper } from './timers/sweeper.js';
import type { Organisations } from './units/organisation.js';

/** What makes a server a demonstration: a password that all know, a clock that can be set, a year that can be played. */
export interface Demonstration {
  password: string;
  clock: SettableClock;
  /** The year that it can play. */
  year: PlayedYear;
}

/** What one running server is made of, put together once at its start. */
export class Installation {
  readonly database: Database;
  readonly clock: Clock;
  readonly packs: Packs;
  readonly organisations: Organisations;
  readonly sweeper: Sweeper;
  readonly releases: Releases;
  readonly post: PostRoom;
  readonly messages: MessageSettings;
  readonly robotSeal: Seal;
  readonly demonstration?: Demonstration;
  /** The time of the machine, also in a demonstration. */
  readonly machine: Clock;
  /** The version of the product, where whoever started it said so. */
  readonly version?: string;
  /** How many days it is kept who read what. */
  readonly readsKeptDays: number;
  /** Whether it takes no more requests, because it ends. */
  stopping = false;

  constructor(parts: {
    database: Database;
    clock: Clock;
    packs: Packs;
    organisations: Organisations;
    sweeper: Sweeper;
    releases: Releases;
    post: PostRoom;
    messages: MessageSettings;
    robotSeal: Seal;
    demonstration?: Demonstration;
    machine: Clock;
    readsKeptDays: number;
    version?: string;
  }) {
    Object.assign(this, parts);
  }
}
