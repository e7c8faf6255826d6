import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileSource } from '../../server/packs/pack-source.js';
import { readPackFolder } from '../../server/packs/read-pack-folder.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zelian-packs-'));
  await cp('test/packs/flood-watch', join(folder, 'flood-watch'), { recursive: true });
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

test('a folder that is not there, or is none, is one issue in words', async () => {
  const missing = await readPackFolder(join(folder, 'nothing'));
  expect(missing).toMatchObject({ issues: [{ code: 'pack-folder-missing', severity: 'error' }] });
  const file = await readPackFolder(join(folder, 'flood-watch', 'pack.json'));
  expect(file).toMatchObject({ issues: [{ code: 'pack-folder-is-file' }] });
  expect([missing.source, file.source]).toEqual([undefined, undefined]);
});

test('a file that is not UTF-8 is named', async () => {
  await writeFile(
    join(folder, 'flood-watch', 'policy.json'),
    Buffer.from([0x7b, 0xc4, 0xe3, 0x7d]),
  );
  const { issues } = await readPackFolder(join(folder, 'flood-watch'));
  expect(issues).toMatchObject([{ code: 'file-not-utf8', file: 'policy.json' }]);
});

test('an overlay is read with its base beside it', async () => {
  await overlay({ pack: 'flood-watch', version: '1.0.0' });
  const { source, issues } = await readPackFolder(join(folder, 'delta'));
  expect(issues).toEqual([]);
  const { program } = compileSource(source ?? { files: {} });
  expect(program?.pack).toMatchObject({ id: 'delta', title: '三角洲值守' });
  expect(Object.keys(program?.processes ?? {})).toContain('high-water');
});

test('a base that is not there is said at the place where it is named', async () => {
  await overlay({ pack: 'nothing', version: '1.0.0' });
  const { source } = await readPackFolder(join(folder, 'delta'));
  const { issues } = compileSource(source ?? { files: {} });
  expect(issues).toMatchObject([
    { code: 'base-missing', file: 'pack.json', pointer: '/extends/pack' },
  ]);
});

async function overlay(base: { pack: string; version: string }): Promise<void> {
  await cp(join(folder, 'flood-watch', 'samples'), join(folder, 'delta', 'samples'), {
    recursive: true,
  });
  const pack = {
    kind: 'pack',
    id: 'delta',
    title: '三角洲值守',
    version: '1.0.0',
    locale: 'zh-CN',
    timeZone: 'Asia/Shanghai',
    extends: base,
  };
  await writeFile(join(folder, 'delta', 'pack.json'), JSON.stringify(pack));
}
