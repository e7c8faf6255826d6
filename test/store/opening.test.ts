import { chmod, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseCannotOpen } from '../../server/store/database-cannot-open.js';
import { openDatabase } from '../../server/store/database.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zelian-opening-'));
  await writeFile(join(folder, 'letter.txt'), 'Dear database, this is a letter. '.repeat(100));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

test.each([
  [
    'a folder in its place',
    () => `sqlite:${folder}`,
    '文件无法打开或创建；请看路径是否正确、是否是文件夹',
    'the file cannot be opened or made',
  ],
  [
    'a file that is none',
    () => `sqlite:${folder}/letter.txt`,
    '文件不是 SQLite 数据库',
    'the file is not an SQLite database',
  ],
  [
    'a file where a folder should be',
    () => `sqlite:${folder}/letter.txt/zelian.db`,
    '路径中有一段不是文件夹',
    'part of the path is not a folder',
  ],
  [
    'an address of another kind',
    () => 'mysql://localhost/zelian',
    '地址应以 sqlite: 或 postgres:// 开头',
    'its address must begin with sqlite: or postgres://',
  ],
])('with %s the operator reads what to mend', async (_, url, zh, en) => {
  const error = await openDatabase(url()).catch((thrown: unknown) => thrown);
  if (!(error instanceof DatabaseCannotOpen)) throw new Error(`It opened: ${String(error)}`);
  expect(error.code).toBe('database-cannot-open');
  expect(error.words.zh).toContain(zh);
  expect(error.words.en).toContain(en);
});

test('a file of ours is its owner’s alone, and one from before is closed to others', async () => {
  const path = join(folder, 'own.db');
  const mode = async (end: string) => ((await stat(path + end)).mode & 0o777).toString(8);
  const database = await openDatabase(`sqlite:${path}`);
  expect(await Promise.all(['', '-wal', '-shm'].map(mode))).toEqual(['600', '600', '600']);
  await database.close();
  await chmod(path, 0o644);
  await (await openDatabase(`sqlite:${path}`)).close();
  expect(await mode('')).toBe('640');
});

test('no server there: said without the password', async () => {
  const port = await freePort();
  const opening = openDatabase(`postgres://zelian:secret@127.0.0.1:${port}/zelian`);
  const error = await opening.catch((thrown: unknown) => thrown);
  if (!(error instanceof DatabaseCannotOpen)) throw new Error(`It opened: ${String(error)}`);
  expect(error.words.en).toBe(
    `The database postgres://127.0.0.1:${port}/zelian cannot be opened: no database server answers there`,
  );
  expect(error.words.zh).not.toContain('secret');
});

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
