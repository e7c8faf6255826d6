import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Program } from '../../../engine/program.js';
import { Packs } from '../../../server/packs/packs.js';
import { seedSample } from '../../../server/packs/seed.js';
import { type RunningServer, startServer } from '../../../server/serve.js';
import { beginSession } from '../../../server/store/accounts/sessions.js';
import { type Database, openDatabase } from '../../../server/store/database.js';
import { Caller } from '../caller.js';
import { migratedDatabase } from '../databases.js';
import { type District, lodgingDistrict } from './lodging-district.js';
import { lodgingFiles } from './lodging-pack.js';

/** Noon of a Wednesday, and it stays so: what answers differ in is not the time. */
export const NOW = Date.parse('2026-07-01T12:00:00+08:00');
export const TODAY = '2026-07-01';

/** The lodging district served on a database of its own. */
export interface Lodging {
  district: District;
  database: Database;
  program: Program;
  server: RunningServer;
  now: { at: number };
  /** Somebody of the district, signed in. */
  as: (who: string) => Promise<Caller>;
  close: () => Promise<void>;
}

export async function lodging(): Promise<Lodging> {
  const place = await migratedDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'zelian-leaks-'));
  const now = { at: NOW };
  const clock = { now: () => now.at };
  const district = lodgingDistrict();
  const program = await fill(place.url, district);
  const options = { database: place.url, dataDir, host: '127.0.0.1', port: 0, clock };
  const server = await startServer(options);
  const database = await openDatabase(place.url);
  // Two thousand records came at once: until PostgreSQL looks at them of itself, it plans as if there were none.
  if (database.kind === 'postgres') await database.write((sql) => sql`ANALYZE`);
  const callers = new Map<string, Promise<Caller>>();
  return {
    ...{ district, database, program, server, now },
    as(who) {
      const caller = callers.get(who) ?? signedIn(database, server.address, who);
      callers.set(who, caller);
      return caller;
    },
    async close() {
      await database.close();
      await server.close();
      await place.remove();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function fill(url: string, { sample }: District): Promise<Program> {
  const database = await openDatabase(url);
  try {
    const packs = new Packs(database, { now: () => NOW - 86_400_000 });
    const published = await packs.publish({ files: lodgingFiles() }, null);
    if (published.kind === 'faulty') throw new Error(JSON.stringify(published.issues, null, 1));
    const hashPassword = () => Promise.resolve('nobody signs in by a password here');
    await seedSample(database, published.program, sample, { hashPassword, fresh: false });
    return published.program;
  } finally {
    await database.close();
  }
}

/** A session as signing in makes one, without hashing a hundred passwords. */
async function signedIn(database: Database, address: string, who: string): Promise<Caller> {
  const token = randomBytes(32).toString('base64url');
  const hash = createHash('sha256').update(token).digest('hex');
  const until = NOW + 10 * 365 * 86_400_000;
  const session = { token_hash: hash, person: who, created_at: NOW, expires_at: until };
  const how = { user_agent: 'a test', means: 'password' } as const;
  await database.write((sql) => beginSession(sql, { ...session, ...how }));
  return new Caller(address, { cookie: `zelian-session=${token}` });
}
