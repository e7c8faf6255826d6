import { classOf } from '../../engine/access/field-class.js';
import type { Actor } from '../../engine/case.js';
import type { Instant } from '../../engine/json.js';
import type { Program } from '../../engine/program.js';
import type { RecordDocument } from '../../engine/types.js';
import type { Doing } from '../cases/doing.js';
import type { ReaderPost } from '../store/reader.js';
import type { Sql } from '../store/sql.js';
import type { Organisation } from '../units/organisation.js';
import { type Column, columnsOfRecord } from './columns.js';
import { UnitFinder } from './find-unit.js';
import type { Example, Importing } from './importing.js';
import { Reach } from './importer.js';
import { planRecords } from './plan-records.js';
import type { Looking, PlannedRecord } from './planned-record.js';
import { SeenIdentities } from './seen-identities.js';
import { readRow, type RowReading, type SheetRow } from './sheet-row.js';
import type { TableRow } from './table/table.js';
import { takeRecords } from './take-records.js';

/** What an import of records stands on. */
export interface RecordImportNeeds {
  run: string;
  record: RecordDocument;
  program: Program;
  /** The pack in its languages, the one asked for first. */
  programs: readonly Program[];
  organisation: Organisation;
  /** The posts that allow it; never none. */
  posts: readonly ReaderPost[];
  person: string;
  keepEmpty: boolean;
  now: () => Instant;
}

/** Reads in the records of one type: a roster. */
export class RecordImport implements Importing<SheetRow, PlannedRecord> {
  readonly columns: readonly Column[];
  readonly needed: readonly string[];
  readonly #reach: Reach;
  readonly #secret: ReadonlySet<string>;
  readonly #seen = new SeenIdentities();
  #reading: RowReading | undefined;

  constructor(private readonly needs: RecordImportNeeds) {
    const { program, programs, record, organisation, posts } = needs;
    this.columns = columnsOfRecord(programs, record.id);
    this.needed = record.identity ?? [];
    this.#reach = new Reach(program, organisation, posts, record.units);
    this.#secret = secretFields(record);
  }

  begin(columns: readonly (Column | undefined)[]): void {
    const { record, organisation } = this.needs;
    const relations = columns.flatMap((column) => column?.relation ?? []);
    this.#reading = {
      columns,
      record,
      secret: this.#secret,
      finders: Object.fromEntries(
        relations.map((relation) => [
          relation,
          new UnitFinder(organisation, this.#reach.unitsFor(relation), (unit) =>
            this.#reach.sees(unit),
          ),
        ]),
      ),
    };
  }

  read(row: TableRow): SheetRow {
    if (this.#reading === undefined) throw new Error('Rows come after their columns.');
    const read = readRow(row, this.#reading);
    const before = read.identity === null ? undefined : this.#seen.before(read.identity, read.line);
    if (before !== undefined)
      read.faults.push({ field: '', code: 'row-twice', details: { line: before } });
    return read;
  }

  plan(sql: Sql, rows: readonly SheetRow[]): Promise<PlannedRecord[]> {
    return planRecords(sql, rows, this.#looking());
  }

  async take(doing: Doing, rows: readonly SheetRow[]): Promise<PlannedRecord[]> {
    const { run, record } = this.needs;
    const planned = await this.plan(doing.sql, rows);
    return takeRecords(doing, planned, { run, type: record.id, by: this.#by() });
  }

  exampleOf({ line, outcome, record, known, differs }: PlannedRecord): Example {
    const fields = outcome === 'added' ? [] : differs;
    return {
      line,
      name: record?.name ?? '',
      outcome,
      fields: fields.map((field) => {
        if (this.#secret.has(field)) return { field };
        const [before, after] = [valueAt(known, field), valueAt(record, field)];
        return {
          field,
          ...(before === undefined ? {} : { before }),
          ...(after === undefined ? {} : { after }),
        };
      }),
    };
  }

  #looking(): Looking {
    const { program, record, keepEmpty, now } = this.needs;
    return {
      ...{ program, record, keepEmpty },
      ...{ reach: this.#reach, secret: this.#secret, now: now() },
    };
  }

  #by(): Actor {
    const { person, posts } = this.needs;
    const [first] = posts;
    if (first === undefined) throw new Error('Nobody may import this.');
    const { id: post, role, unit, actsFor } = first;
    const by = { kind: 'post' as const, person, post, role, unit };
    return actsFor === undefined ? by : { ...by, actsFor: actsFor.person };
  }
}

/** A field's value, or the unit of a relation. */
function valueAt(of: Pick<PlannedRecord, 'known'>['known'] | PlannedRecord['record'], key: string) {
  if (of === undefined) return undefined;
  return key.startsWith('units.') ? of.units[key.slice('units.'.length)] : of.data[key];
}

/** The fields whose values are not written down a second time. */
function secretFields({ schema, sensitivity }: RecordDocument): ReadonlySet<string> {
  const fields = Object.entries(schema.properties);
  return new Set(
    fields
      .filter(([name, field]) => classOf(name, field, sensitivity, 'internal') === 'sensitive')
      .map(([name]) => name),
  );
}
