import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Imports } from '../../server/import/imports.js';
import type { ImportMode, ImportRunRow } from '../../server/store/entities/import.js';
import { onDisk } from '../../server/files/on-disk.js';
import { faultsOf } from '../../server/store/import/faults.js';
import { runById } from '../../server/store/import/runs.js';
import { type ListFolder, listFolder } from '../http/list-folder.js';
import { as, closeFlood, type Flood, openFlood, testClock } from './flood.js';
import { freshDatabase, type TestDatabase } from '../http/databases.js';

/** The river, where chiefs and the office read in gauges from sheets. */
export interface ImportRiver extends Flood {
  imports: Imports;
  /** Sends a sheet, waits until it is checked, and gives what was found. */
  check: (who: string, text: string, keepEmpty?: boolean) => Promise<ImportRunRow>;
  /** Takes what was checked, and gives what became of it. */
  take: (who: string, id: string, mode?: ImportMode) => Promise<ImportRunRow>;
  run: (id: string) => Promise<ImportRunRow>;
  /** What is wrong, as line, column and code. */
  faults: (id: string) => Promise<[number, string, string][]>;
}

export const HEADER = '名称,警戒水位（厘米）,状态,看水员电话,所在堤段';

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
    place = await freshDatabase();
    const dataDir = await mkdtemp(join(tmpdir(), 'zelian-import-'));
    Object.assign(river, await openRiver(place.url, folder.path, dataDir, together), { dataDir });
  });
  afterEach(async () => {
    await river.imports.workshop.stop();
    await closeFlood(river);
    await place.remove();
    await rm(river.dataDir, { recursive: true, force: true });
  });
  return river;
}

export async function openRiver(
  url: string,
  folder: string,
  dataDir: string,
  together?: number,
): Promise<ImportRiver> {
  const flood = await openFlood(url, testClock('2026-07-01T08:00'), folder);
  const { database } = flood;
  const imports = new Imports({
    ...flood,
    machine: { now: () => Date.now() },
    files: onDisk(join(dataDir, 'files')),
    report: (error) => {
      throw error;
    },
    ...(together === undefined ? {} : { together }),
  });
  const run = async (id: string) => {
    const row = await runById(database.read, id);
    if (row === undefined) throw new Error(`There is no import ${id}.`);
    return row;
  };
  return {
    ...flood,
    imports,
    run,
    async check(who, text, keepEmpty = false) {
      const path = join(dataDir, randomUUID());
      await writeFile(path, text);
      const begun = await imports.receive(await as(flood, who), {
        ...{ kind: 'record', subject: 'water-gauge', name: 'gauges.csv' },
        ...{ path, sha256: '0', keepEmpty },
      });
      if (begun.kind === 'refused') throw new Error(begun.code);
      await imports.workshop.kick();
      return run(begun.run);
    },
    async take(who, id, mode = 'by-row') {
      const done = await imports.take(await as(flood, who), id, mode);
      if (done.kind === 'refused') throw new Error(done.code);
      await imports.workshop.kick();
      return run(id);
    },
    async faults(id) {
      const rows = await faultsOf(database.read, id, { offset: 0, limit: 1000 });
      return rows.map(({ line, field, code }) => [line, field, code]);
    },
  };
}
