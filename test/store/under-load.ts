import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Flood } from './flood.js';

/** A server in a process of its own that is sent readings, one after the other, until it is killed. */
export interface Load {
  /** The keys of all that was acknowledged so far. */
  acknowledged: () => string[];
  /** Resolves when as many are. */
  reached: (count: number) => Promise<void>;
  kill: () => Promise<void>;
}

/** @param from the day of the first readings, so that no two loads tell the same */
export function loadOn(url: string, from: string): Load {
  const child = spawn(
    process.execPath,
    ['--import', './test/run/typescript.mjs', 'test/store/crash/readings.ts', url, from],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = once(child, 'close');
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  const acknowledged = () => said.split('\n').slice(0, -1);
  return {
    acknowledged,
    async reached(count) {
      while (acknowledged().length < count)
        await Promise.race([
          once(child.stdout, 'data'),
          ended.then(() => {
            throw new Error('The load ended by itself.');
          }),
        ]);
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** The acknowledged readings of which the database knows nothing. */
export async function missing(
  { database }: Pick<Flood, 'database'>,
  acknowledged: string[],
): Promise<string[]> {
  const rows = await database.read<{ key: string; told: string }>`
    SELECT c.key, t.event AS told FROM command c
    JOIN telling t ON c.key = t.record || ' ' || t.day || ' ' || t.event`;
  const kept = new Set(rows.map(({ key }) => key));
  return acknowledged.filter((key) => !kept.has(key));
}
