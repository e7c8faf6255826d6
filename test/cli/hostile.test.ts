import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withFolder, zelian } from './zelian.js';

const FLOOD = 'test/packs/flood-watch';

/** What somebody might put into a pack's folder to bring the reader down, and what the reader says of it. */
const HOSTILE: Record<string, [(folder: string) => Promise<void>, string]> = {
  'lists nested a hundred thousand deep': [
    (folder) => writeFile(join(folder, 'units.json'), '['.repeat(100_000)),
    'document-too-deep',
  ],
  'a file of many megabytes': [
    (folder) => writeFile(join(folder, 'forms/big.json'), `"${'x'.repeat(9_000_000)}"`),
    'pack-too-large',
  ],
  'bytes that are no text': [
    (folder) => writeFile(join(folder, 'units.json'), Buffer.from([0x7b, 0xff, 0xfe, 0x00])),
    'file-not-utf8',
  ],
  'names that every object has': [
    (folder) => writeFile(join(folder, 'units.json'), '{"__proto__":{"kind":"units"}}'),
    'forbidden-name',
  ],
  'two thousand files': [
    async (folder) => {
      for (let n = 0; n < 2_000; n += 1) await writeFile(join(folder, `forms/f${n}.json`), '{}');
    },
    'pack-too-many-documents',
  ],
  'an expression of brackets': [
    async (folder) => {
      const path = join(folder, 'processes/high-water.json');
      const process = JSON.parse(await readFile(path, 'utf8')) as { on?: object };
      const bomb = { event: 'reading.high', guard: '('.repeat(1_999), target: 'watch' };
      await writeFile(path, JSON.stringify({ ...process, on: { ...process.on, bomb } }));
    },
    'expression-syntax',
  ],
  'a base that lies elsewhere': [
    async (folder) => {
      const path = join(folder, 'pack.json');
      const pack = JSON.parse(await readFile(path, 'utf8')) as object;
      const base = { pack: '../../../../etc', version: '1.0.0' };
      await writeFile(path, JSON.stringify({ ...pack, extends: base }));
    },
    'base-missing',
  ],
};

test.each(Object.entries(HOSTILE))('%s: zelian lint says so and ends', async (_, [harm, code]) => {
  await withFolder(async (folder) => {
    await cp(FLOOD, folder, { recursive: true });
    await harm(folder);
    const people = await zelian(['lint', folder, '--lang', 'en']);
    expect(people.code).toBe(1);
    expect(people.stderr).toBe('');
    expect(people.stdout).toContain(code);
    expect(people.stdout).not.toMatch(/^\s+at .*:\d+:\d+/m);
    const machines = await zelian(['lint', folder, '--json']);
    expect(machines.code).toBe(1);
    const { valid, issues } = JSON.parse(machines.stdout) as {
      valid: boolean;
      issues: { code: string }[];
    };
    expect(valid).toBe(false);
    expect(issues.map((found) => found.code)).toContain(code);
  });
});

test('a link out of the folder is not followed, and a folder with the name of a file is no file', async () => {
  await withFolder(async (folder) => {
    await cp(FLOOD, folder, { recursive: true });
    await symlink('/etc/passwd', join(folder, 'forms/passwd.json'));
    await mkdir(join(folder, 'forms/folder.json'));
    const { code, stdout, stderr } = await zelian(['lint', folder]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).not.toContain('passwd');
  });
});
