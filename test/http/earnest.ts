import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instantOf } from '../../engine/calendar/zone.js';
import { hashPassword } from '../../server/accounts/password.js';
import { Packs } from '../../server/packs/packs.js';
import { readPackFolder } from '../../server/packs/read-pack-folder.js';
import { seedSample } from '../../server/packs/seed.js';
import { type RunningServer, startServer } from '../../server/serve.js';
import type { ServerOptions } from '../../server/server-options.js';
import type { Clock } from '../../server/store/clock.js';
import { type Database, openDatabase } from '../../server/store/database.js';
import { Caller } from './caller.js';
import { migratedDatabase } from './databases.js';
import { FLOOD } from './running.js';

/** The password that everybody on the river begins with. */
export const FIRST = 'water under the bridge';

/** A server in earnest, with the river's people and a clock that the test sets; others may run beside it. */
export interface Earnest extends RunningServer {
  database: Database;
  clock: Clock & { now: () => number };
  anyone: Caller;
  as: (account: string, password?: string) => Promise<Caller>;
  /** To a moment such as 2026-07-01T12:00, on the river. */
  forwardTo: (local: string) => void;
  pass: (milliseconds: number) => void;
  /** One more server on the same database, with the same clock, until all are closed. */
  beside: () => Promise<RunningServer>;
}

export async function earnest(options: Partial<ServerOptions> = {}): Promise<Earnest> {
  const place = await migratedDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'zelian-earnest-'));
  let now = at('2026-07-01T08:00');
  const clock = { now: () => now };
  const database = await openDatabase(place.url);
  await settle(database, clock);
  const start = () =>
    startServer({
      database: place.url,
      ...{ dataDir, host: '127.0.0.1', port: 0, clock },
      ...options,
    });
  const server = await start();
  const others: RunningServer[] = [];
  const anyone = new Caller(server.address);
  return {
    ...server,
    ...{ database, clock, anyone },
    async beside() {
      const other = await start();
      others.push(other);
      return other;
    },
    as: (account, password = FIRST) => anyone.signIn(account, password),
    forwardTo(local) {
      now = at(local);
    },
    pass(milliseconds) {
      now += milliseconds;
    },
    async close() {
      for (const one of [...others, server]) await one.close();
      await database.close();
      await place.remove();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The pack is published and its sample's people are there. */
async function settle(database: Database, clock: Clock): Promise<void> {
  const { source } = await readPackFolder(FLOOD);
  const published = await new Packs(database, clock).publish(source ?? { files: {} }, null);
  if (published.kind === 'faulty') throw new Error(JSON.stringify(published.issues));
  const hash = await hashPassword(FIRST);
  await seedSample(database, published.program, published.program.samples['river']!, {
    hashPassword: () => Promise.resolve(hash),
    fresh: false,
  });
}

function at(local: string): number {
  return instantOf(local, 'Asia/Shanghai');
}
