import { createHash } from 'node:crypto';
import { copyFile, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { CannotStart } from '../../cannot-start.js';
import { isRefusal } from '../../cases/transact.js';
import { removeLeftFolders, temporaryFolder } from '../../files/temporary-folder.js';
import { keptWhere } from '../../files/kept-where.js';
import { Imports } from '../../import/imports.js';
import { standingOf } from '../../import/importing-of.js';
import { importFaultWords } from '../../views/import-fault-words.js';
import type { ImportNeeds } from '../../import/needs.js';
import { KEPT_FAULTS } from '../../import/row-fault.js';
import { inLanguages } from '../../import/languages.js';
import { kindOfSheet } from '../../import/kind-of-sheet.js';
import { Packs } from '../../packs/packs.js';
import { systemClock } from '../../store/clock.js';
import { openDatabase } from '../../store/database.js';
import type { ImportRunRow } from '../../store/entities/import.js';
import { faultsOf } from '../../store/import/faults.js';
import { runById } from '../../store/import/runs.js';
import { Organisations } from '../../units/organisation.js';
import type { Data } from '../../../engine/json.js';
import type { Refusal } from '../../../engine/case.js';
import type { Program } from '../../../engine/program.js';
import type { Call } from '../command-line.js';
import { FOUND } from '../exit-codes.js';
import type { CliLanguage } from '../language.js';
import { settingsFrom } from '../settings.js';

export interface ImportOptions {
  as: string;
  check?: boolean;
}

/** What is read in where no record and no signal is called so: units, posts and people. */
const ORGANISATION = 'organisation';

/**
 * zelian import: reads the records of a type, what is told by a signal, or the organisation in from a sheet in
 * somebody's name, as they may: what is wrong is listed, and the good rows are taken unless they are only to be checked;
 * of the organisation all or none. Ends with 1 where rows have faults.
 */
export async function importSheet(
  type: string,
  file: string,
  { as, check = false }: ImportOptions,
  { language, json, ended }: Call,
): Promise<void> {
  const settings = settingsFrom(process.env);
  const database = await openDatabase(settings.database);
  const clock = systemClock;
  const packs = new Packs(database, clock);
  const organisations = new Organisations(database, clock);
  const files = keptWhere(settings);
  const report = (error: unknown) => {
    throw error;
  };
  const needs = { database, packs, organisations, clock, machine: clock, files, report };
  try {
    const run = await readIn(needs, type, file, { as, check });
    const lines = await linesOf(needs, run, language);
    if (json) console.log(JSON.stringify({ ...countsOf(run), faults: lines }));
    else for (const line of [...lines, summary(run, language)]) console.log(line);
    if (run.faulty > 0 || run.state === 'failed') ended(FOUND);
  } finally {
    await database.close();
  }
}

async function readIn(
  needs: ImportNeeds,
  subject: string,
  file: string,
  { as, check }: Required<ImportOptions>,
): Promise<ImportRunRow> {
  const imports = new Imports(needs);
  const standing = await standingOf(needs, as);
  if (standing === undefined) throw nobody(as);
  const { reader, program } = standing;
  const what = whatIs(program, subject);
  await removeLeftFolders();
  const folder = await temporaryFolder('sheet');
  try {
    const path = join(folder, 'sheet');
    await copyFile(file, path);
    const sha256 = createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
    const sent = { ...what, name: basename(file), path, sha256 };
    const { run } = orThrow(await imports.receive(reader, { ...sent, keepEmpty: false }));
    await imports.workshop.kick();
    const checked = await runById(needs.database.read, run);
    const byRow = what.kind !== 'organisation';
    if (!check && checked?.state === 'checked' && (byRow || checked.faulty === 0)) {
      orThrow(await imports.take(reader, run, byRow ? 'by-row' : 'whole'));
      await imports.workshop.kick();
    }
    const row = await runById(needs.database.read, run);
    if (row === undefined) throw new Error(`The import ${run} is gone.`);
    return row;
  } finally {
    await imports.workshop.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function whatIs(
  { records, signals }: Program,
  subject: string,
): Pick<ImportRunRow, 'kind' | 'subject'> {
  if (Object.hasOwn(records, subject)) return { kind: 'record', subject };
  return subject === ORGANISATION && !Object.hasOwn(signals, subject)
    ? { kind: 'organisation', subject: '' }
    : { kind: 'signal', subject };
}

async function linesOf(
  { database, packs }: ImportNeeds,
  run: ImportRunRow,
  language: CliLanguage,
): Promise<string[]> {
  const program = await packs.active();
  const faults = await faultsOf(database.read, run.id, { offset: 0, limit: KEPT_FAULTS });
  if (program === undefined) return [];
  const programs = inLanguages(program, language);
  const { columns, fields, checks } = kindOfSheet(programs, run, language);
  return faults.map(({ line, field, code, details }) => {
    const title = columns.find(({ key }) => key === field)?.titles[0] ?? '';
    const { wrong, mend } = importFaultWords(code, {
      ...{ title, field, details: JSON.parse(details) as Data },
      ...{ fields, checks },
    });
    const place = language === 'zh' ? `第 ${line} 行` : `row ${line}`;
    return [place, title, wrong[language], mend[language]].filter(Boolean).join('  ');
  });
}

function countsOf({ state, total, added, changed, moved, unchanged, faulty }: ImportRunRow) {
  return { state, total, added, changed, moved, unchanged, faulty };
}

function summary(run: ImportRunRow, language: CliLanguage): string {
  const { total, added, changed, moved, unchanged, faulty } = run;
  if (run.failure !== null)
    return (JSON.parse(run.failure) as { message: Record<CliLanguage, string> }).message[language];
  return language === 'zh'
    ? `共 ${total} 行：新增 ${added}，修改 ${changed}，转到别处 ${moved}，不变 ${unchanged}，有问题 ${faulty}`
    : `${total} rows: ${added} new, ${changed} changed, ${moved} moved, ${unchanged} unchanged, ${faulty} faulty`;
}

function orThrow<T extends object>(result: T | Refusal): Exclude<T, Refusal> {
  if (isRefusal(result)) throw new CannotStart(result.code, result.message);
  return result as Exclude<T, Refusal>;
}

function nobody(account: string): CannotStart {
  return new CannotStart('person-unknown', {
    zh: `没有“${account}”这个账号，或者它已停用`,
    en: `There is no account “${account}”, or it is closed`,
  });
}
