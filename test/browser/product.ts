import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MAIN = join(import.meta.dirname, '../../dist/server/cli/main.js');
const PATIENCE = 60_000;

/** The product as people start it: the built command, in a process of its own, with data of its own. */
export interface Product {
  address: string;
  /** Stops it and starts it again on the same data. */
  restart: () => Promise<void>;
  /** Stops it and removes its data. */
  close: () => Promise<void>;
}

/** Starts a demonstration of a pack on a free port. */
export async function startProduct(pack: string): Promise<Product> {
  const folder = await mkdtemp(join(tmpdir(), 'zelian-browser-'));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  let child = await start(pack, folder, port, address);
  return {
    address,
    restart: async () => {
      await stop(child);
      child = await start(pack, folder, port, address);
    },
    close: async () => {
      await stop(child);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function start(
  pack: string,
  folder: string,
  port: number,
  address: string,
): Promise<ChildProcess> {
  // Its own database in its own folder, whatever the surroundings say.
  const { DATABASE_URL: _theirs, ...withoutDatabase } = process.env;
  const child = spawn(process.execPath, [MAIN, 'serve', '--demo', '--pack', pack], {
    env: { ...withoutDatabase, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  for (const end = Date.now() + PATIENCE; Date.now() < end;) {
    if (child.exitCode !== null) throw new Error(`the product ended: ${said.join('')}`);
    const answer = await fetch(`${address}/api/health`).catch(() => undefined);
    if (answer?.ok === true) return child;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the product did not answer: ${said.join('')}`);
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => {
      resolve();
    });
    child.kill('SIGTERM');
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}
