import { DISTRICT } from './district.js';
import {
  join,
  list,
  Part,
  part,
  type Placeholder,
  type Statement,
  statements,
  type Value,
} from './statement-text.js';

export { join, list, Part, part, type Value };

/**
 * Runs a statement: sql<PersonRow>`SELECT * FROM person WHERE id = ${id}`. Values never become text
 * of the statement. Written anew although TypeORM has such a tag: that one builds the text again at
 * every call and writes null into it, so that one statement has many shapes to prepare.
 */
export interface Sql {
  <Row>(strings: TemplateStringsArray, ...values: (Value | Part)[]): Promise<Row[]>;
  /** The district whose data this is: the first column of every key. */
  readonly district: string;
  /** SQLite: whoever writes is alone. On PostgreSQL many do, and one row that all change makes them wait. */
  readonly oneWriter: boolean;
  /** PostgreSQL: leave rows alone on which somebody works. SQLite has one writer, so it says nothing. */
  readonly skipLocked: Part;
  /** PostgreSQL: wait until whoever works on these rows is done. SQLite has one writer, so it says nothing. */
  readonly whenFree: Part;
  /** Many rows as one value, to select from under an alias: ${sql.rows(pairs, ['id', 'name'])} given. All columns are text. */
  rows(rows: readonly (readonly (string | number | null)[])[], columns: readonly string[]): Part;
}

/** The statements of one transaction that writes. */
export interface Transaction extends Sql {
  /**
   * Runs a statement whose answer nobody needs, without waiting for it: a server far away would make each one cost a
   * round trip. Those after it, waited for or not, find it done. When it fails, the next one that is waited for throws
   * what it said, or `sent` does, or the end of the transaction.
   */
  send(strings: TemplateStringsArray, ...values: (Value | Part)[]): void;
  /** Resolves when all that was sent is done; throws what the first that failed said. */
  sent(): Promise<void>;
}

/** What differs between the databases: how placeholders are written, counted from 0, who writes, two clauses, and how JSON is read. */
interface Dialect {
  placeholder: Placeholder;
  oneWriter: boolean;
  skipLocked: Part;
  whenFree: Part;
  /** The elements of a list in JSON, each as `value`. */
  elements: (json: string) => Part;
}

/** How a driver is asked. */
export type Ask = (statement: Statement) => Promise<unknown[]>;

/** A connection on which a transaction runs. */
export interface Line {
  ask: Ask;
  send: (statement: Statement) => void;
  sent: () => Promise<void>;
}

/** Makes tags that speak a dialect. All of one dialect share the texts, so it is made once. */
export function tagsIn(dialect: Dialect) {
  const statement = statements(dialect.placeholder);
  const { oneWriter, skipLocked, whenFree } = dialect;
  const rows: Sql['rows'] = (given, columns) => rowsIn(dialect, given, columns);
  const shared = { district: DISTRICT, oneWriter, skipLocked, whenFree, rows };
  const reading = (ask: Ask): Sql => {
    const sql = (strings: TemplateStringsArray, ...values: (Value | Part)[]) =>
      ask(statement(strings, values));
    return Object.assign(sql as Sql, shared);
  };
  const writing = ({ ask, send, sent }: Line): Transaction => {
    const sending: Transaction['send'] = (strings, ...values) => {
      send(statement(strings, values));
    };
    return Object.assign(reading(ask), { send: sending, sent });
  };
  return { reading, writing };
}

/** One placeholder for however many rows, so that the statement stays the same and no limit of placeholders is met. */
function rowsIn(
  { elements }: Dialect,
  rows: readonly (readonly (string | number | null)[])[],
  columns: readonly string[],
): Part {
  const texts = columns.map((column, index) => new Part([`value->>${index} AS ${column}`], []));
  return part`(SELECT ${join(texts, ', ')} FROM ${elements(JSON.stringify(rows))})`;
}
