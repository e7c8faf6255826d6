import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Imports } from '../../server/import/imports.js';
import type { ImportMode, ImportRunRow } from '../../server/store/entities/import.js';
import { onDisk } from '../../server/files/on-disk.js';
import { faultsOf } from '../../server/store/import/faults.js';
import { runById } from '../../server/store/import/runs.js';
import { as, type Flood, openFlood, testClock } from './flood.js';

/** The river, where chiefs and the office read in gauges from sheets. */
export interface ImportRiver extends Flood {
  imports: Imports;
  /** Sends a sheet, waits until it is checked, and gives what was found. */
  check: (who: string, text: string, keepEmpty?: boolean, of?: SheetKind) => Promise<ImportRunRow>;
  /** Takes what was checked, and gives what became of it. */
  take: (who: string, id: string, mode?: ImportMode) => Promise<ImportRunRow>;
  run: (id: string) => Promise<ImportRunRow>;
  /** What is wrong, as line, column and code. */
  faults: (id: string) => Promise<[number, string, string][]>;
}

export type SheetKind = Pick<ImportRunRow, 'kind' | 'subject'>;

const GAUGES: SheetKind = { kind: 'record', subject: 'water-gauge' };

/** What is read from the gauges, day by day. */
export const READINGS: SheetKind = { kind: 'signal', subject: 'reading' };

/** Units, posts and people. */
export const ORGANISATION: SheetKind = { kind: 'organisation', subject: '' };

export const HEADER = '名称,警戒水位（厘米）,状态,看水员电话,所在堤段';

interface RiverOptions {
  /** How many rows are taken in a transaction. */
  together?: number | undefined;
  /** By how many milliseconds the machine's clock is ahead: for who has waited that long. */
  ahead?: number;
  /** Hears what went wrong beside what is waited for. */
  report?: (error: unknown) => void;
}

const fail = (error: unknown) => {
  throw error;
};

export async function openRiver(
  url: string,
  folder: string,
  dataDir: string,
  { together, ahead = 0, report = fail }: RiverOptions = {},
): Promise<ImportRiver> {
  const flood = await openFlood(url, testClock('2026-07-01T08:00'), folder);
  const { database } = flood;
  const imports = new Imports({
    ...flood,
    machine: { now: () => Date.now() + ahead },
    files: onDisk(join(dataDir, 'files')),
    report,
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
    async check(who, text, keepEmpty = false, of = GAUGES) {
      const path = join(dataDir, randomUUID());
      await writeFile(path, text);
      const begun = await imports.receive(await as(flood, who), {
        ...{ ...of, name: 'gauges.csv' },
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
