import { eventHash } from '../../../server/store/event-hash.js';
import { join, part, Part, type Sql, type Value } from '../../../server/store/sql.js';
import { type Ground, look } from './ground.js';

type Row = Record<string, Value>;

/** What belongs to a case, and by which column. */
const OF_A_CASE: readonly [table: string, column: string][] = [
  ['record', 'id'],
  ['record_unit', 'record'],
  ['cases', 'id'],
  ['case_unit', 'case_id'],
  ['case_event', 'case_id'],
  ['task', 'case_id'],
  ['timer', 'case_id'],
  ['notice', 'case_id'],
  ['outbox', 'case_id'],
];

/** So many copies in one statement, of each table. */
const AT_ONCE = 500;

/** A case that a server has opened, with all that belongs to it. */
export interface Original {
  case: string;
  record: string;
  /** Moments in it that are those of the copy, moved by as much as each copy is. */
  moments: readonly number[];
}

/**
 * Writes copies of a case, each about a record of its own: what the server itself would have written, had it opened
 * them all. A hundred thousand over HTTP would take an hour.
 *
 * @param movedBy how much earlier or later than the original the next one was opened, in ms
 */
export async function copyCase(
  ground: Ground,
  original: Original,
  count: number,
  movedBy: () => number,
): Promise<void> {
  await look(ground, async (database) => {
    const tables = await Promise.all(
      OF_A_CASE.map(async ([table, column]) => {
        const value = column === 'id' && table === 'record' ? original.record : original.case;
        const named = table === 'record_unit' ? original.record : value;
        return { table, rows: await rowsOf(database.read, table, column, named) };
      }),
    );
    const ids = tables.flatMap(({ table, rows }) =>
      table === 'cases' || table === 'notice' || table === 'outbox'
        ? rows.map(({ id }) => id as string)
        : [],
    );
    for (let first = 0; first < count; first += AT_ONCE) {
      const moves = Array.from({ length: Math.min(AT_ONCE, count - first) }, movedBy);
      await database.write(async (sql) => {
        for (const { table, rows } of tables) {
          const copies = moves.flatMap((by, index) =>
            rows.map((row) => copyOf(row, { number: first + index, ids, original, by })),
          );
          if (copies.length > 0) await insert(sql, table, copies);
          if (table === 'case_event') await insert(sql, 'journal', copies.map(journalOf));
        }
        // So far there is no case but the original and its copies: whoever counts it counts each of them.
        await sql`UPDATE case_count SET n = n + ${moves.length}
          WHERE district = ${sql.district} AND n > 0`;
      });
    }
  });
}

async function rowsOf(sql: Sql, table: string, column: string, value: Value): Promise<Row[]> {
  const [from, where] = [text(`FROM ${table}`), text(column)];
  return sql<Row>`SELECT * ${from} WHERE district = ${sql.district} AND ${where} = ${value}`;
}

function copyOf(
  row: Row,
  { number, ids, original, by }: { number: number; ids: string[]; original: Original; by: number },
): Row {
  const digits = number.toString(16).padStart(8, '0');
  const copied = (value: Value): Value => {
    if (typeof value === 'number') return original.moments.includes(value) ? value + by : value;
    if (typeof value !== 'string') return value;
    let words = value.replaceAll(original.record, `copy-${number}`);
    for (const id of ids) words = words.replaceAll(id, id.slice(0, -8) + digits);
    for (const moment of original.moments)
      words = words.replaceAll(String(moment), String(moment + by));
    return words;
  };
  // Copies are not the same as the original: an identity is made where one is wanted.
  const own = (column: string, value: Value) => (column === 'identity' ? null : copied(value));
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [column, own(column, value)]),
  );
}

/** Of the first event only: a copy has no other. */
function journalOf(row: Row): Row {
  const { district, case_id, sequence, at, event, effects } = row as never;
  const hash = eventHash({ district, case: case_id, sequence, at, event, effects, previous: '' });
  return { district, case_id, sequence, hash };
}

async function insert(sql: Sql, table: string, rows: Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const values = rows.map((row) => {
    const own = columns.map((column) => part`${row[column] ?? null}`);
    return part`(${join(own, ', ')})`;
  });
  const into = text(`${table} (${columns.join(', ')})`);
  await sql`INSERT INTO ${into} VALUES ${join(values, ', ')}`;
}

/** Names of tables and columns, which are never values. */
function text(words: string): Part {
  return new Part([words], []);
}
