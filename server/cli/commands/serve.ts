import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CommanderError } from 'commander';
import { removeLeftFolders } from '../../files/temporary-folder.js';
import type { RunningServer } from '../../serve.js';
import type { Call } from '../command-line.js';
import { DEMONSTRATION_PASSWORD } from '../demonstration-password.js';
import { packageRoot } from '../package-root.js';
import { productVersion } from '../product-version.js';
import { samplePack } from '../sample-pack.js';
import { settingsFrom } from '../settings.js';
import { welcome } from '../output/welcome.js';

export interface ServeOptions {
  pack?: string;
  demo?: boolean;
  fresh?: boolean;
}

/** zelian serve: runs until it is told to stop. */
export async function serve(
  { pack, demo = false, fresh = false }: ServeOptions,
  { language, json }: Call,
): Promise<void> {
  // What is real is never emptied by an option.
  if (fresh && !demo) throw new CommanderError(2, 'fresh-without-demo', '');
  const { logLevel, logAddresses, ...settings } = settingsFrom(process.env);
  // A demonstration says what goes wrong; a service also who asked what, though never who it was.
  const level = logLevel ?? (demo ? 'warn' : 'info');
  await removeLeftFolders();
  const { startServer } = await import('../../serve.js');
  const folder = pack ?? (demo ? samplePack() : undefined);
  // From now on: who signals while it starts is heard when it has.
  const stopping = toldToStop();
  const client = fileURLToPath(new URL('dist/client/', packageRoot()));
  const server = await startServer({
    ...settings,
    version: productVersion(),
    logging: { level, addresses: logAddresses },
    ...(folder === undefined ? {} : { pack: folder }),
    ...(demo ? { demo: { password: DEMONSTRATION_PASSWORD, fresh } } : {}),
    ...(existsSync(client) ? { client } : {}),
  });
  console.log(
    json
      ? JSON.stringify({ address: server.address, accounts: server.accounts })
      : welcome(server, demo ? DEMONSTRATION_PASSWORD : undefined, language),
  );
  await stopping;
  await stop(server);
}

/** SIGTERM of whoever runs services, SIGINT of Ctrl+C. */
function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });
}

/** Answers what was asked; whoever signals again does not wait for it. */
async function stop(server: RunningServer): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(1));
  await server.close();
}
