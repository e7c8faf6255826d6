import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const BARE = fileURLToPath(new URL('./command/bare.mjs', import.meta.url));
const ZELIAN = 'dist/server/cli/main.js';
const PATIENCE_MS = 60_000;

/** The product, as `zelian serve` starts it, with its data in a folder of its own. */
export function serve(dataDir, ...options) {
  const env = { ...process.env, DATA_DIR: dataDir, PORT: '0', NODE_ENV: 'production' };
  delete env.DATABASE_URL;
  return started([ZELIAN, 'serve', '--json', ...options], env);
}

/** Nest on Fastify with one route that does nothing. */
export function startBare() {
  return started([BARE]);
}

/**
 * A server in a process of its own, from the moment at which it was told to start. It prints
 * { address } as JSON when it listens.
 */
async function started(args, env = process.env) {
  const server = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(server, 'exit');
  const stop = async () => {
    server.kill();
    await ended;
  };
  try {
    const { address } = JSON.parse(await firstLine(server.stdout));
    return { address, pid: server.pid, stop };
  } catch (error) {
    await stop();
    throw new Error(`${args.join(' ')} did not start`, { cause: error });
  }
}

async function firstLine(stdout) {
  let text = '';
  const late = AbortSignal.timeout(PATIENCE_MS);
  while (!text.includes('\n')) {
    const [piece] = await Promise.race([
      once(stdout, 'data', { signal: late }),
      once(stdout, 'end', { signal: late }).then(() => {
        throw new Error(`it said only: ${text}`);
      }),
    ]);
    text += piece;
  }
  return text;
}
