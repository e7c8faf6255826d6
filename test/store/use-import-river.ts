import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migratedDatabase, type TestDatabase } from '../http/databases.js';
import { type ListFolder, listFolder } from '../http/list-folder.js';
import { closeFlood } from './flood.js';
import { type ImportRiver, openRiver } from './import-river.js';

/** The folder of a pack in which gauges are imported by whoever looks after a dike or the county. */
export async function importFolder(): Promise<ListFolder> {
  const folder = await listFolder();
  for (const tier of ['dike-chief', 'flood-office']) {
    const file = `tiers/${tier}.json`;
    const document = JSON.parse(await readFile(join(folder.path, file), 'utf8')) as object;
    await folder.put(file, { ...document, access: { imports: ['water-gauge'] } });
  }
  const file = 'records/water-gauge.json';
  const gauge = JSON.parse(await readFile(join(folder.path, file), 'utf8')) as object;
  await folder.put(file, {
    ...gauge,
    sensitivity: { keeperPhone: { class: 'sensitive', mask: { keepFirst: 3, keepLast: 2 } } },
    checks: {
      'not-too-low': {
        require: 'record.warningCm >= 50',
        field: 'warningCm',
        message: '警戒水位低于 50 厘米，请核对',
        cites: ['1'],
      },
    },
  });
  return folder;
}

/** A river for each test of a file. */
export function useImportRiver(together?: number): ImportRiver & { dataDir: string } {
  const river = {} as ImportRiver & { dataDir: string };
  let place: TestDatabase;
  let folder: ListFolder;
  beforeAll(async () => {
    folder = await importFolder();
  });
  afterAll(async () => {
    await folder.remove();
  });
  beforeEach(async () => {
    place = await migratedDatabase();
    const dataDir = await mkdtemp(join(tmpdir(), 'zelian-import-'));
    Object.assign(river, await openRiver(place.url, folder.path, dataDir, { together }), {
      dataDir,
    });
  });
  afterEach(async () => {
    await river.imports.workshop.stop();
    await closeFlood(river);
    await place.remove();
    await rm(river.dataDir, { recursive: true, force: true });
  });
  return river;
}
