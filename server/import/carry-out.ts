import { setImmediate as othersTurn } from 'node:timers/promises';
import type { Refusal } from '../../engine/case.js';
import type { Doing } from '../cases/doing.js';
import { isRefusal } from '../cases/transact.js';
import type { ImportRunRow, ImportState } from '../store/entities/import.js';
import { forgetFaults, keepProgress, type Progress } from '../store/import/runs.js';
import { keepFaults } from '../store/import/faults.js';
import { gatherFigures } from '../store/import/register.js';
import type { Sql } from '../store/sql.js';
import { chunksOf } from './chunks.js';
import { counted } from './counted.js';
import { importingOf, standingOf } from './importing-of.js';
import type { AnyImporting } from './importing.js';
import type { ImportNeeds } from './needs.js';
import { prepareRegister } from './prepare-register.js';
import { CHANGED_SINCE_CHECK, noRun, PACK_CHANGED } from './refusals.js';
import { chosenOf, closeSheet, openSheet, type Sheet } from './sheet.js';
import { TableFault } from './table/table.js';

/** How work on an import ended. undefined: it did not; whoever is there goes on later. */
export type Ending = { state: ImportState; failure?: object } | undefined;

/** One import while this process works on it. */
export interface Work {
  needs: ImportNeeds;
  run: ImportRunRow;
  holder: string;
  /** Whether it is to end: because somebody wants it to, or because the server stops. */
  wanted: () => 'on' | 'cancelled' | 'stopped';
}

/** Checks a sheet, or takes it, as its state says; goes on where it was broken off. */
export async function carryOut(work: Work): Promise<Ending> {
  const { needs, run } = work;
  const file = run.file === null ? undefined : await needs.files.local(run.file);
  if (file === undefined) return failed(noRun());
  try {
    const begun = await begin(work, file.path);
    if (isRefusal(begun)) return failed(begun);
    if (run.state === 'checking') return await check(begun);
    return run.mode === 'whole' ? await takeWhole(begun) : await takeByRow(begun);
  } catch (error) {
    if (error instanceof TableFault) return failed({ code: error.code, message: error.words });
    throw error;
  } finally {
    await file.done();
  }
}

interface Begun extends Work {
  importing: AnyImporting;
  sheet: Sheet;
  /** The pack that its columns are of. */
  hash: string;
}

async function begin(work: Work, path: string): Promise<Begun | Refusal> {
  const { needs, run } = work;
  const standing = await standingOf(needs, run.person);
  if (standing === undefined) return noRun();
  const importing = importingOf(run, standing, needs);
  if (isRefusal(importing)) return importing;
  await prepareRegister(needs.database, standing.program, run);
  const sheet = await openSheet(path, importing, chosenOf(run));
  importing.begin(sheet.matched.columns);
  return { ...work, importing, sheet, hash: standing.program.hash };
}

/** Looks at every row beside what there is; nothing of the register is touched. */
async function check(begun: Begun): Promise<Ending> {
  const { needs, run, importing, sheet } = begun;
  const { database } = needs;
  await database.write((sql) => forgetFaults(sql, run.id));
  if (sheet.lacking.length > 0) {
    await closeSheet(sheet);
    return { state: 'checked' };
  }
  let progress: Progress = { ...run, ...NOTHING_YET };
  for await (const rows of chunksOf(sheet.table.rows, importing, needs)) {
    const planned = await importing.plan(database.read, rows);
    const next = counted(progress, planned, importing);
    const ending = await database.write((sql) => keep(sql, begun, next));
    progress = next.progress;
    if (ending !== 'on') return ended(ending);
    await othersTurn();
  }
  return { state: 'checked' };
}

/** Takes the good rows, some thousand in a transaction, which also says that they are done. */
async function takeByRow(begun: Begun): Promise<Ending> {
  const { needs, run, importing, sheet } = begun;
  let progress: Progress = run;
  for await (const rows of chunksOf(sheet.table.rows, importing, {
    skip: run.done_rows,
    together: needs.together,
  })) {
    const doing = await doingOf(begun);
    if (isRefusal(doing)) return failed(doing);
    const { next, ending } = await needs.database.write(async (sql) => {
      const taken = await importing.take({ ...doing, sql }, rows);
      const next = counted(progress, taken, importing);
      return { next, ending: await keep(sql, begun, next) };
    });
    progress = next.progress;
    if (ending !== 'on') return ended(ending);
    await othersTurn();
  }
  await needs.database.write((sql) => gatherFigures(sql, needs.database.kind, progress));
  return { state: 'done' };
}

/** Takes all rows in one transaction, or none where one of them has a fault by now. */
async function takeWhole(begun: Begun): Promise<Ending> {
  const { needs, run, importing, sheet } = begun;
  const chunks: unknown[][] = [];
  for await (const rows of chunksOf(sheet.table.rows, importing, needs)) chunks.push(rows);
  const doing = await doingOf(begun);
  if (isRefusal(doing)) return failed(doing);
  try {
    await needs.database.write(async (sql) => {
      let progress: Progress = { ...run, ...NOTHING_YET };
      for (const rows of chunks) {
        const taken = await importing.take({ ...doing, sql }, rows);
        ({ progress } = counted(progress, taken, importing));
        const wanted = begun.wanted();
        if (wanted !== 'on') throw new Undone(ended(wanted));
        if (progress.faulty > 0)
          throw new Undone({ state: 'failed', failure: CHANGED_SINCE_CHECK });
      }
      const ending = await keep(sql, begun, { progress, faults: [] });
      if (ending !== 'on') throw new Undone(ended(ending));
    });
  } catch (error) {
    if (error instanceof Undone) return error.ending;
    throw error;
  }
  return { state: 'done' };
}

/** Keeps how far one has come, and hears whether to go on. */
async function keep(
  sql: Sql,
  { run, holder, needs, wanted }: Begun,
  { progress, faults }: ReturnType<typeof counted>,
): Promise<'on' | 'cancelled' | 'stopped'> {
  const until = needs.machine.now() + LEASE_MS;
  const { cancelled } = await keepProgress(sql, run.id, { holder, until }, progress);
  await keepFaults(sql, run.id, faults);
  return cancelled ? 'cancelled' : wanted();
}

async function doingOf({ needs, run, hash }: Begun): Promise<Omit<Doing, 'sql'> | Refusal> {
  const standing = await standingOf(needs, run.person);
  const importing = standing && importingOf(run, standing, needs);
  if (standing === undefined || importing === undefined) return noRun();
  if (isRefusal(importing)) return importing;
  if (standing.program.hash !== hash) return PACK_CHANGED;
  const { program: active, organisation } = standing;
  return { now: needs.clock.now(), packs: needs.packs, active, organisation };
}

/** How long others leave an import alone of which nothing is heard, in milliseconds. */
export const LEASE_MS = 60_000;

function ended(wanted: 'cancelled' | 'stopped'): Ending {
  return wanted === 'cancelled' ? { state: 'cancelled' } : undefined;
}

function failed({ code, message }: Pick<Refusal, 'code' | 'message'>): Ending {
  return { state: 'failed', failure: { code, message } };
}

/** How a transaction is left of which nothing is to stay. */
class Undone extends Error {
  constructor(readonly ending: Ending) {
    super('undone');
  }
}

const NOTHING_YET = {
  ...{ done_rows: 0, added: 0, changed: 0, moved: 0, unchanged: 0, faulty: 0, faults: 0 },
  examples: '[]',
};
