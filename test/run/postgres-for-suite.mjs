import { startPostgres } from './postgres.mjs';
import { makeTemplates } from './templates.mjs';

/** Nobody pulls the plug of a suite's database: what is written need not be waited for. The faults' own one waits. */
const UNHURRIED = ['fsync=off', 'full_page_writes=off'];

/**
 * Before a suite that is run on databases (jest's globalSetup): where what is copied stands, and for PostgreSQL one server
 * for the whole suite, whose address test/http/databases.ts finds in TEST_POSTGRES_URL. Set by hand, the tests use that
 * server.
 */
export default async function startForSuite() {
  makeTemplates();
  if (process.env.TEST_DATABASE !== 'postgres' || process.env.TEST_POSTGRES_URL) return;
  const { url, stop } = await startPostgres({ settings: UNHURRIED });
  process.env.TEST_POSTGRES_URL = url;
  globalThis.stopPostgres = stop;
}
