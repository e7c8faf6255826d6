import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** What `npm test` says in its last line, and how it ends: seen on a small project whose suites are called as ours are. */

const PASSES = "test('a', () => {});";
const JEST = {
  transform: {},
  projects: ['engine', 'client'].map((name) => ({
    displayName: name,
    transform: {},
    testMatch: [`<rootDir>/test/${name}/*.test.js`],
  })),
};

/** Its files by name, what it is asked to run, and what it says in the end. */
const RUNS: Record<string, { files: Record<string, string>; asked: string[]; says: string }> = {
  'all that passes': {
    files: {
      'test/engine/a.test.js': PASSES,
      'test/client/a.test.js': PASSES,
      'test/faults/run.mjs': "console.log('3 passed, 0 failed')",
    },
    asked: ['typecheck', 'engine', 'client', 'faults'],
    says: '6 passed, 0 failed',
  },
  'tests that fail, are left out, or do not load; a check that fails; a program that says nothing':
    {
      files: {
        'test/engine/a.test.js': `${PASSES} test('b', () => { throw 1; }); test.skip('c', () => {}); test.todo('d');`,
        'test/client/a.test.js': "throw new Error('not loaded');",
        'test/faults/run.mjs': "console.log('3 passed'); process.exit(3)",
        ...scripts('exit 1'),
      },
      asked: ['typecheck', 'engine', 'client', 'faults'],
      says: '1 passed, 6 failed',
    },
  'a suite that dies before it says anything': {
    files: { 'test/engine/a.test.js': `${PASSES} process.kill(process.pid, 'SIGKILL');` },
    asked: ['engine'],
    says: '0 passed, 1 failed',
  },
  'a suite without tests beside one that has some': {
    files: { 'test/engine/a.test.js': PASSES },
    asked: ['engine', 'client'],
    says: '0 passed, 1 failed',
  },
  'a suite that passes and does not end well; a program of that kind': {
    files: {
      'test/engine/a.test.js': PASSES,
      // Nobody asks for it any more: Jest fails by that, although no test does.
      'test/engine/__snapshots__/a.test.js.snap':
        '// Jest Snapshot v1, https://jestjs.io/docs/snapshot-testing\n\nexports[`gone 1`] = `1`;\n',
      'test/faults/run.mjs': "console.log('3 passed, 0 failed'); process.exitCode = 1",
    },
    asked: ['engine', 'faults'],
    says: '0 passed, 2 failed',
  },
  'a name that is none': { files: {}, asked: ['engines'], says: '0 passed, 1 failed' },
};

test.each(Object.entries(RUNS))('%s', async (_, { files, asked, says }) => {
  const folder = await mkdtemp(join(tmpdir(), 'zelian-runner-'));
  try {
    await laidOut(folder, files);
    const { code, said } = await run(folder, asked);
    expect(said.trimEnd().split('\n').at(-1)).toBe(says);
    expect(code).toBe(says.endsWith(' 0 failed') ? 0 : 1);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

/** A project like this one, as far as the runner looks: packages that are there, and what it may build. */
async function laidOut(folder: string, files: Record<string, string>): Promise<void> {
  for (const there of ['node_modules', 'package-lock.json'])
    await symlink(resolve(there), join(folder, there));
  for (const source of ['engine', 'server', 'client', 'definitions/schema'])
    await mkdir(join(folder, source), { recursive: true });
  const all = {
    'jest.config.js': `export default ${JSON.stringify(JEST)}`,
    'tsconfig.json': '{}',
    'nest-cli.json': '{}',
    ...scripts('exit 0'),
    ...files,
  };
  for (const [file, text] of Object.entries(all)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
}

function scripts(typecheck: string): Record<string, string> {
  return {
    'package.json': JSON.stringify({ type: 'module', scripts: { typecheck, build: 'exit 0' } }),
  };
}

async function run(cwd: string, asked: string[]): Promise<{ code: number | null; said: string }> {
  const { PATH = '', npm_execpath = '' } = process.env;
  const child = spawn(process.execPath, [resolve('test/run/run.mjs'), ...asked], {
    cwd,
    env: { PATH, npm_execpath },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  const code = await new Promise<number | null>((end) => child.once('close', end));
  return { code, said };
}
