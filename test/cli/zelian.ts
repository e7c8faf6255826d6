import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MAIN = 'dist/server/cli/main.js';

/** How a command ended. */
export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

type Environment = Record<string, string>;

/**
 * Runs a command as people do, to its end.
 *
 * @param input what is piped in
 */
export async function zelian(args: string[], env: Environment = {}, input = ''): Promise<Ended> {
  const { child, said } = start(args, env);
  child.stdin?.end(input);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, ...said };
}

/** A server in a process of its own. */
export interface Serving {
  address: string;
  /** All that it has said so far. */
  said: { stdout: string; stderr: string };
  /** Sends a signal and waits for the end. */
  stop: (signal?: NodeJS.Signals) => Promise<number | null>;
}

/** Runs `zelian serve` until it says where it listens. */
export async function serving(args: string[], env: Environment): Promise<Serving> {
  const { child, said } = start(['serve', ...args], { PORT: '0', ...env });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', () => {
      const found = /http:\/\/[\d.]+:\d+/.exec(said.stdout)?.[0];
      if (found !== undefined) resolve(found);
    });
    void ended.then(() => {
      reject(new Error(`It did not start: ${said.stderr}`));
    });
  });
  return {
    address,
    said,
    stop(signal = 'SIGTERM') {
      child.kill(signal);
      return ended;
    },
  };
}

function start(
  args: string[],
  env: Environment,
): { child: ChildProcess; said: Omit<Ended, 'code'> } {
  const { PATH = '' } = process.env;
  // Of the environment only what is said here: the language of whoever runs the tests is of no matter.
  const child = spawn(process.execPath, [MAIN, ...args], { env: { PATH, ...env } });
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text));
  return { child, said };
}

/** A folder that is gone when the work is done. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'zelian-cli-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Somebody else's program on a port of this machine. */
export function occupiedPort(): Promise<{ port: number; server: Server }> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve({ port: typeof address === 'object' ? (address?.port ?? 0) : 0, server });
    });
  });
}
