import { DISTRICT } from './district.js';

/** What may stand for a placeholder. A list goes through `list`, a piece of a statement through `part`. */
export type Value = string | number | boolean | null;

/** A piece of a statement with its values, to be put into another. */
export class Part {
  constructor(
    readonly strings: readonly string[],
    readonly values: readonly (Value | Part)[],
  ) {}
}

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

/** How a driver is asked: the finished text and its values in order. */
export type Ask = (text: string, values: Value[]) => Promise<unknown[]>;

/** What differs between the databases: how placeholders are written, counted from 0, who writes, two clauses, and how JSON is read. */
export interface Dialect {
  placeholder: (position: number) => string;
  oneWriter: boolean;
  skipLocked: Part;
  whenFree: Part;
  /** The elements of a list in JSON, each as `value`. */
  elements: (json: string) => Part;
}

/** Binds the tag to a connection. */
export function sqlOf(ask: Ask, dialect: Dialect): Sql {
  const sql = (strings: TemplateStringsArray, ...values: (Value | Part)[]) => {
    if (!values.some((value) => value instanceof Part))
      return ask(keptText(strings, dialect), values as Value[]);
    const flat = flatten(strings, values);
    return ask(textOf(flat.strings, dialect), flat.values);
  };
  const rows: Sql['rows'] = (given, columns) => rowsIn(dialect, given, columns);
  const { oneWriter, skipLocked, whenFree } = dialect;
  return Object.assign(sql as Sql, { district: DISTRICT, oneWriter, skipLocked, whenFree, rows });
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

/** A piece of a statement. */
export function part(strings: TemplateStringsArray, ...values: (Value | Part)[]): Part {
  return new Part(strings, values);
}

/** Pieces one after the other: conditions by ` AND `, rows to insert by `, `. */
export function join(parts: readonly Part[], by: string): Part {
  const strings = parts.length === 0 ? [''] : ['', ...parts.slice(1).map(() => by), ''];
  return new Part(strings, parts);
}

/** (?, ?, ?). An empty list is one that nothing is in. */
export function list(values: readonly Value[]): Part {
  if (values.length === 0) return part`(NULL)`;
  return new Part(['(', ...values.slice(1).map(() => ', '), ')'], values);
}

const TEXTS = new WeakMap<Dialect, WeakMap<TemplateStringsArray, string>>();

/** The text of a statement that is written in one piece; built once for each place in the code. */
function keptText(strings: TemplateStringsArray, dialect: Dialect): string {
  let texts = TEXTS.get(dialect);
  if (texts === undefined) TEXTS.set(dialect, (texts = new WeakMap()));
  let text = texts.get(strings);
  if (text === undefined) texts.set(strings, (text = textOf(strings, dialect)));
  return text;
}

function textOf(strings: readonly string[], { placeholder }: Dialect): string {
  return strings.reduce((text, next, index) => text + placeholder(index - 1) + next);
}

function flatten(strings: readonly string[], values: readonly (Value | Part)[]) {
  const flat = { strings: [strings[0] ?? ''], values: [] as Value[] };
  const append = (text: string) => {
    flat.strings.push((flat.strings.pop() ?? '') + text);
  };
  values.forEach((value, index) => {
    if (value instanceof Part) {
      const inner = flatten(value.strings, value.values);
      append(inner.strings[0] ?? '');
      flat.strings.push(...inner.strings.slice(1));
      flat.values.push(...inner.values);
      append(strings[index + 1] ?? '');
    } else {
      flat.values.push(value);
      flat.strings.push(strings[index + 1] ?? '');
    }
  });
  return flat;
}
