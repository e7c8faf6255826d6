import { rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import type { Refusal } from '../../engine/case.js';
import { isRefusal } from '../cases/transact.js';
import type { FileStore } from '../files/file-store.js';
import type { ImportKind, ImportMode, ImportRunRow } from '../store/entities/import.js';
import { beginRun, cancelRun, checkAgain, runById, startRun } from '../store/import/runs.js';
import { newId } from '../store/new-id.js';
import type { Reader } from '../store/reader.js';
import { importingOf, standingOf } from './importing-of.js';
import type { ImportNeeds } from './needs.js';
import {
  columnsMissing,
  hasFaults,
  mayNotImport,
  MOST_AT_ONCE,
  noRun,
  notChecked,
  onlyWhole,
  tableRefused,
  tooManyAtOnce,
} from './refusals.js';
import { chosenOf, closeSheet, openSheet } from './sheet.js';
import { TableFault } from './table/table.js';
import { Workshop } from './workshop.js';

/** A sheet that was sent. */
export interface SentSheet {
  kind: ImportKind;
  subject: string;
  /** What the sender calls it. */
  name: string;
  /** Where it lies on this machine; it is taken from there, or deleted. */
  path: string;
  sha256: string;
  keepEmpty: boolean;
}

type Begun = { kind: 'begun'; run: string };
type Done = { kind: 'done' };
const DONE: Done = { kind: 'done' };

/**
 * Reads sheets in: each is checked first, then taken when whoever sent it says so.
 */
export class Imports {
  readonly workshop: Workshop;
  /** Where the sheets are kept. */
  readonly files: FileStore;

  constructor(private readonly needs: ImportNeeds) {
    this.workshop = new Workshop(needs);
    this.files = needs.files;
  }

  /** Takes a sheet in and begins to check it. What is no table is refused at once. */
  async receive(reader: Reader, sent: SentSheet): Promise<Begun | Refusal> {
    try {
      return await this.#receive(reader, sent);
    } catch (error) {
      if (error instanceof TableFault) return tableRefused(error);
      throw error;
    } finally {
      await rm(sent.path, { force: true });
    }
  }

  async #receive(reader: Reader, sent: SentSheet): Promise<Begun | Refusal> {
    const { database, clock, files } = this.needs;
    const at = clock.now();
    const id = newId(at);
    const run = { ...sent, id, keep_empty: sent.keepEmpty, chosen: '{}' };
    const standing = await standingOf(this.needs, reader.person);
    if (standing === undefined) return mayNotImport();
    const importing = importingOf(run, standing, this.needs);
    if (isRefusal(importing)) return importing;
    const sheet = await openSheet(sent.path, importing, {});
    await closeSheet(sheet);
    const file = randomUUID();
    await files.putFile(file, sent.path, 'application/octet-stream');
    const { kind, subject, name, sha256 } = sent;
    await database.write((sql) =>
      beginRun(sql, {
        ...{ id, kind, subject, name, sha256, file, at },
        ...{ person: reader.person, keep_empty: sent.keepEmpty, chosen: '{}' },
        header: JSON.stringify(sheet.table.header),
      }),
    );
    this.workshop.soon();
    return { kind: 'begun', run: id };
  }

  /** Has it checked anew, where somebody says what a column is. */
  async again(
    reader: Reader,
    id: string,
    { chosen, keepEmpty }: { chosen: Record<string, string>; keepEmpty: boolean },
  ): Promise<Done | Refusal> {
    const run = await this.#own(reader, id);
    if (run === undefined) return noRun();
    const said = { chosen: JSON.stringify(chosen), keepEmpty };
    if (!(await this.needs.database.write((sql) => checkAgain(sql, id, said)))) return notChecked();
    this.workshop.soon();
    return DONE;
  }

  /** Takes the rows of a sheet that was checked. */
  async take(reader: Reader, id: string, mode: ImportMode): Promise<Done | Refusal> {
    const { database, clock } = this.needs;
    const run = await this.#own(reader, id);
    if (run === undefined) return noRun();
    if (run.state !== 'checked' || run.file === null) return notChecked();
    const refusal = await this.#mayNotTake(run, mode);
    if (refusal !== undefined) return refusal;
    if (!(await database.write((sql) => startRun(sql, id, mode, clock.now())))) return notChecked();
    this.workshop.soon();
    return DONE;
  }

  async #mayNotTake(run: ImportRunRow, mode: ImportMode): Promise<Refusal | undefined> {
    const standing = await standingOf(this.needs, run.person);
    if (standing === undefined) return mayNotImport();
    const importing = importingOf(run, standing, this.needs);
    if (isRefusal(importing)) return importing;
    if (mode === 'by-row' && run.kind === 'organisation') return onlyWhole();
    if (mode === 'whole' && run.faulty > 0) return hasFaults(run.faulty);
    if (mode === 'whole' && run.total > MOST_AT_ONCE) return tooManyAtOnce();
    if (run.total > 0 || run.file === null) return undefined;
    const file = await this.needs.files.local(run.file);
    try {
      const sheet = await openSheet(file.path, importing, chosenOf(run));
      await closeSheet(sheet);
      const titles = sheet.lacking.map(({ titles: [title = ''] }) => title);
      return titles.length === 0 ? undefined : columnsMissing(titles);
    } finally {
      await file.done();
    }
  }

  /** Ends it after what is under way; what was taken by then stays, of a whole one nothing. */
  async cancel(reader: Reader, id: string): Promise<Done | Refusal> {
    const { database, clock } = this.needs;
    const run = await this.#own(reader, id);
    if (run === undefined) return noRun();
    this.workshop.cancel(id);
    const is = await database.write((sql) => cancelRun(sql, id, clock.now()));
    return is ? DONE : notChecked();
  }

  async #own({ person }: Reader, id: string): Promise<ImportRunRow | undefined> {
    const run = await runById(this.needs.database.read, id);
    return run?.person === person ? run : undefined;
  }
}
