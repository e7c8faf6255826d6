import { removeTemplates } from './templates.mjs';

/** After a suite (jest's globalTeardown): ends what postgres-for-suite.mjs has begun. */
export default async function stopAfterSuite() {
  await removeTemplates();
  await globalThis.stopPostgres?.();
}
