import { classOf } from '../../engine/access/field-class.js';
import type { Data } from '../../engine/json.js';
import type { Program } from '../../engine/program.js';
import type { Doing } from '../cases/doing.js';
import type { Sql } from '../store/sql.js';
import type { Column } from './columns.js';
import type { Example, Importing } from './importing.js';
import { neededFor } from './kind-of-sheet.js';
import { planTellings } from './plan-tellings.js';
import type { PlannedTelling, Telling } from './planned-telling.js';
import { SeenIdentities } from './seen-identities.js';
import { readRow, type RowReading, type SheetRow } from './sheet-row.js';
import { aboutColumn, columnsOfSignal, HAPPENED } from './signal-columns.js';
import type { TableRow } from './table/table.js';
import { takeTellings } from './take-tellings.js';

/** What an import of what was told stands on. */
export interface SignalImportNeeds extends Omit<Telling, 'now' | 'secret'> {
  /** The pack in its languages, the one asked for first. */
  programs: readonly Program[];
  now: () => Telling['now'];
}

/** Reads in what is told of records: which record, which day, what happened. */
export class SignalImport implements Importing<SheetRow, PlannedTelling> {
  readonly columns: readonly Column[];
  readonly needed: readonly string[];
  readonly #secret: ReadonlySet<string>;
  readonly #seen = new SeenIdentities();
  #reading: RowReading | undefined;

  constructor(private readonly needs: SignalImportNeeds) {
    const { programs, record, signal } = needs;
    const { id, day } = signal.definition;
    this.columns = columnsOfSignal(programs, id);
    this.needed = neededFor(record.identity, day);
    this.#secret = secretFields(needs, this.columns);
  }

  begin(columns: readonly (Column | undefined)[]): void {
    const identity = (this.needs.record.identity ?? []).map(aboutColumn);
    const [first = '', ...rest] = identity;
    this.#reading = {
      ...{ columns, secret: this.#secret, finders: {} },
      record: { identity: [first, ...rest] },
    };
  }

  read(row: TableRow): SheetRow {
    if (this.#reading === undefined) throw new Error('Rows come after their columns.');
    const read = readRow(row, this.#reading);
    const day = read.data[this.needs.signal.definition.day];
    if (read.identity === null || day === undefined) return read;
    const about = JSON.stringify([read.identity, day]);
    const before = this.#seen.before(about, read.line);
    if (before !== undefined)
      read.faults.push({ field: '', code: 'told-twice', details: { line: before } });
    return read;
  }

  plan(sql: Sql, rows: readonly SheetRow[]): Promise<PlannedTelling[]> {
    return planTellings(sql, rows, this.#telling());
  }

  async take(doing: Doing, rows: readonly SheetRow[]): Promise<PlannedTelling[]> {
    const { reader, signal } = this.needs;
    const planned = await this.plan(doing.sql, rows);
    return takeTellings({ ...doing, reader }, signal.definition.id, planned);
  }

  exampleOf({ line, outcome, name, call, before }: PlannedTelling): Example {
    const day = this.needs.signal.definition.day;
    if (call === undefined) return { line, name, outcome, fields: [] };
    const was: Data = before === undefined ? {} : { ...before.data, [HAPPENED]: before.event };
    const { event, data } = call.entry;
    const is: Data = { [day]: call.day, [HAPPENED]: event, ...data };
    const names = [...new Set([...Object.keys(is), ...Object.keys(was)])];
    const fields = names.filter(
      (field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]),
    );
    return {
      ...{ line, name, outcome },
      fields: fields.map((field) => {
        if (this.#secret.has(field)) return { field };
        const [then, now] = [was[field], is[field]];
        return {
          field,
          ...(then === undefined ? {} : { before: then }),
          ...(now === undefined ? {} : { after: now }),
        };
      }),
    };
  }

  #telling(): Telling {
    return { ...this.needs, now: this.needs.now(), secret: this.#secret };
  }
}

/** What is told of somebody, and who they are, is not written down a second time where it is sensitive. */
function secretFields(
  { record, signal }: SignalImportNeeds,
  columns: readonly Column[],
): ReadonlySet<string> {
  const { sensitivity } = signal.definition;
  const ofRecord = Object.entries(record.schema.properties)
    .filter(([name, field]) => classOf(name, field, record.sensitivity, 'internal') === 'sensitive')
    .map(([name]) => aboutColumn(name));
  const told = columns
    .filter(({ key, field }) => classOf(key, field, sensitivity, 'personal') === 'sensitive')
    .map(({ key }) => key);
  return new Set([...ofRecord, ...told]);
}
