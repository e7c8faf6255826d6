import { spawnSync } from 'node:child_process';

/** Runs npm with the arguments, in sight of whoever waits; throws when it fails. */
export function npm(...args) {
  // The npm that runs this, where one does: Windows has no `npm` that can be run without a shell.
  const cli = process.env.npm_execpath;
  const [command, ...before] = cli?.endsWith('.js') ? [process.execPath, cli] : ['npm'];
  const { status, error } = spawnSync(command, [...before, ...args], { stdio: 'inherit' });
  if (error || status !== 0)
    throw new Error(`npm ${args.join(' ')}: ${error?.message ?? `exit ${status}`}`);
}
