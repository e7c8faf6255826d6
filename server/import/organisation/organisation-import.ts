import type { Json } from '../../../engine/json.js';
import type { Program } from '../../../engine/program.js';
import type { Doing } from '../../cases/doing.js';
import { organisationChanged } from '../../store/organisation.js';
import type { Sql } from '../../store/sql.js';
import type { Column } from '../columns.js';
import type { Example, Importing } from '../importing.js';
import { readRow, type RowReading, type SheetRow } from '../sheet-row.js';
import type { TableRow } from '../table/table.js';
import { columnsOfOrganisation } from './columns.js';
import { planLines } from './plan-lines.js';
import type { Drawing, PlannedLine } from './planned-line.js';
import { takeLines } from './take-lines.js';

/** What an import of the organisation stands on. */
export interface OrganisationImportNeeds extends Omit<Drawing, 'now'> {
  /** The pack in its languages, the one asked for first. */
  programs: readonly Program[];
  now: () => Drawing['now'];
}

/** A longer sheet is taken in parts: lines are looked at together, since each may name what another adds. */
const MOST_LINES = 5_000;

/** Reads in units, posts and people, a line for each post. */
export class OrganisationImport implements Importing<SheetRow, PlannedLine> {
  readonly columns: readonly Column[];
  readonly needed = ['unit'];
  #reading: RowReading | undefined;
  #read = 0;

  constructor(private readonly needs: OrganisationImportNeeds) {
    this.columns = columnsOfOrganisation(needs.programs, 'zh');
  }

  begin(columns: readonly (Column | undefined)[]): void {
    this.#reading = { columns, record: {}, finders: {}, secret: new Set() };
  }

  read(row: TableRow): SheetRow {
    if (this.#reading === undefined) throw new Error('Rows come after their columns.');
    const read = readRow(row, this.#reading);
    this.#read += 1;
    if (this.#read > MOST_LINES)
      read.faults.push({ field: '', code: 'too-many-lines', details: { most: MOST_LINES } });
    return read;
  }

  plan(sql: Sql, rows: readonly SheetRow[]): Promise<PlannedLine[]> {
    return planLines(sql, rows, this.#drawing());
  }

  async take({ sql }: Doing, rows: readonly SheetRow[]): Promise<PlannedLine[]> {
    // Whoever else changes the organisation waits from here on, so that nothing is added twice.
    await organisationChanged(sql);
    const planned = await this.plan(sql, rows);
    if (planned.some(({ outcome }) => outcome === 'faulty')) return planned;
    return takeLines(sql, planned, this.#drawing());
  }

  exampleOf({ line, outcome, says, unit, person, post, holder }: PlannedLine): Example {
    const after = (field: string, value: Json) => (value === '' ? [] : [{ field, after: value }]);
    return {
      ...{ line, outcome, name: says.name === '' ? says.unit : says.name },
      fields: [
        ...(unit === undefined ? [] : [...after('unit', unit.title), ...after('type', unit.type)]),
        ...(post === undefined ? [] : after('role', post.role)),
        ...(person === undefined ? [] : after('account', person.account)),
        ...(holder === undefined
          ? []
          : [...after('from', says.from), ...after('until', says.until)]),
      ],
    };
  }

  #drawing(): Drawing {
    const { program, by, now } = this.needs;
    return { program, by, now: now() };
  }
}
