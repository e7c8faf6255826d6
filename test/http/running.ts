import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningServer, startServer } from '../../server/serve.js';
import type { ServerOptions } from '../../server/server-options.js';
import { Caller } from './caller.js';
import { migratedDatabase } from './databases.js';

export const PASSWORD = 'known-to-all';
export const FLOOD = 'test/packs/flood-watch';

/** The real server on a port of its own, with the river's demonstration on an empty database. */
export interface Running extends RunningServer {
  dataDir: string;
  /** Whoever is not signed in. */
  anyone: Caller;
  /** Signs in, and gives a caller that sends the session along. */
  as: (account: string, language?: string) => Promise<Caller>;
  /** Puts the demonstration's clock forward, to a moment such as 2026-07-01T12:00. */
  forwardTo: (local: string) => Promise<void>;
}

export async function running(options: Partial<ServerOptions> = {}): Promise<Running> {
  const database = await migratedDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'zelian-http-'));
  const server = await startServer({
    pack: FLOOD,
    database: database.url,
    dataDir,
    host: '127.0.0.1',
    port: 0,
    demo: { password: PASSWORD },
    ...options,
  });
  const anyone = new Caller(server.address);
  const as = (account: string, language?: string) => anyone.signIn(account, PASSWORD, language);
  return {
    ...server,
    dataDir,
    anyone,
    as,
    async forwardTo(local) {
      const [someone] = server.accounts;
      const caller = await as(someone!.account);
      const now = new Date(`${local}:00+08:00`).toISOString();
      const { status } = await caller.put('/api/clock', { now });
      if (status !== 200) throw new Error(`The clock cannot be put to ${local}.`);
    },
    async close() {
      await server.close();
      await database.remove();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
