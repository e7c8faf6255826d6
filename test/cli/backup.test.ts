import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { mkdir, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CaseList, FileView } from '../../server/http/types.js';
import { openDatabase } from '../../server/store/database.js';
import { failedTimers } from '../../server/store/reading/timers-due.js';
import { Caller } from '../http/caller.js';
import { PHOTO, tellHigh, upload } from '../http/river.js';
import { serving, withFolder, zelian } from './zelian.js';

const DEMO = ['--demo', '--pack', 'test/packs/flood-watch'];
const PASSWORD = 'zelian-demo';

interface Made {
  folder: string;
  files: number;
  missing: string[];
}

test('a running server is backed up, restored elsewhere, and goes on there', async () => {
  await withFolder(async (folder) => {
    const env = { DATA_DIR: join(folder, 'data') };
    const server = await serving(DEMO, env);
    const keeper = await new Caller(server.address).signIn('keeper-east-1', PASSWORD);
    await tellHigh(keeper);
    const { body: photo } = await upload(keeper, PHOTO);
    const made = await zelian(['backup', join(folder, 'backups'), '--json'], env);
    expect([made.code, made.stderr]).toEqual([0, '']);
    const backup = JSON.parse(made.stdout) as Made;
    expect(backup).toMatchObject({ database: 'sqlite', files: 1, missing: [] });
    await server.stop();

    const elsewhere = { DATA_DIR: join(folder, 'elsewhere') };
    const restored = await zelian(['restore', backup.folder], elsewhere);
    expect([restored.code, restored.stderr]).toEqual([0, '']);
    expect(restored.stdout).toMatch(/^已恢复 .+ 的数据和 1 个文件。对外发送已暂停/);
    const again = await serving(DEMO, elsewhere);
    const caller = await new Caller(again.address).signIn('keeper-east-1', PASSWORD);
    expect((await caller.get<CaseList>('/api/cases')).body.total).toBe(1);
    expect((await caller.get<FileView>(`/api/files/${photo.id}`)).status).toBe(200);
    await again.stop();

    const twice = await zelian(['restore', backup.folder, '--lang', 'en'], elsewhere);
    expect(twice.code).toBe(1);
    expect(twice.stderr).toContain('[database-not-empty] The database holds something already');
    expect(twice.stderr).toContain('恢复不会覆盖它');
  });
});

test('files that were lost before are told, and nothing is held back for them', async () => {
  await withFolder(async (folder) => {
    const env = { DATA_DIR: join(folder, 'data') };
    const server = await serving(DEMO, env);
    const keeper = await new Caller(server.address).signIn('keeper-east-1', PASSWORD);
    const { body: photo } = await upload(keeper, PHOTO);
    await server.stop();
    await rm(join(folder, 'data', 'files', photo.id));
    const { code, stdout } = await zelian(['backup', join(folder, 'backups')], env);
    expect(code).toBe(1);
    expect(stdout).toContain('已备份到');
    expect(stdout).toContain('数据库里记着的 1 个文件在磁盘上找不到');
  });
});

test('a backup that is killed is never taken for a whole one', async () => {
  await withFolder(async (folder) => {
    const env = { DATA_DIR: join(folder, 'data') };
    const into = join(folder, 'backups');
    await (await serving(DEMO, env)).stop();
    // Much to copy, so that it is killed in the middle of it.
    await mkdir(join(folder, 'data', 'files'), { recursive: true });
    await writeFile(join(folder, 'data', 'files', 'large'), '');
    await truncate(join(folder, 'data', 'files', 'large'), 2 ** 31);
    await mkdir(into);
    const child = spawn(process.execPath, ['dist/server/cli/main.js', 'backup', into], { env });
    const watcher = watch(into);
    await once(watcher, 'change');
    watcher.close();
    child.kill('SIGKILL');
    const [, signal] = (await once(child, 'close')) as [number | null, string];
    expect(signal).toBe('SIGKILL');
    const [left] = await readdir(into);
    expect(left).toMatch(/^zelian-.+Z\.partial$/);
    const target = { DATA_DIR: join(folder, 'target') };
    const { code, stderr } = await zelian(['restore', join(into, left!)], target);
    expect(code).toBe(1);
    expect(stderr).toContain('[backup-incomplete]');
  });
});

test('timers that were set aside are listed, and fire when they are to be tried again', async () => {
  await withFolder(async (folder) => {
    const env = { DATA_DIR: folder };
    const server = await serving(DEMO, env);
    const keeper = await new Caller(server.address).signIn('keeper-east-1', PASSWORD);
    await tellHigh(keeper);
    const database = await openDatabase(`sqlite:${join(folder, 'zelian.db')}`);
    await database.write(
      (sql) => sql`UPDATE timer SET failed_at = 1, failure = 'a field is missing', due_at = 1
        WHERE district = ${sql.district} AND key = 'due/inspect'`,
    );
    const listed = await zelian(['timers', '--lang', 'en'], env);
    expect([listed.code, listed.stderr]).toEqual([1, '']);
    expect(listed.stdout).toMatch(/due.inspect .+ a field is missing\nTimers: 1 failed/);
    const retried = await zelian(['timers', '--retry'], env);
    expect([retried.code, retried.stdout.trim().split('\n').at(-1)]).toEqual([
      0,
      '定时事项：1 个重新到期',
    ]);
    expect(await failedTimers(database.read)).toEqual([]);
    await database.close();
    await server.stop();
  });
});

test('where there is nothing to back up, it is said', async () => {
  await withFolder(async (folder) => {
    const { code, stderr } = await zelian(['backup', folder], { DATA_DIR: join(folder, 'none') });
    expect(code).toBe(1);
    expect(stderr).toContain('[database-cannot-open] 无法打开数据库');
    expect(await readdir(folder)).toEqual([]);
  });
});
