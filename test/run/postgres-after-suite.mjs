/** After a suite (jest's globalTeardown): stops the server that postgres-for-suite.mjs has started. */
export default async function stopAfterSuite() {
  await globalThis.stopPostgres?.();
}
