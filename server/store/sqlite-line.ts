import type Sqlite from 'better-sqlite3';
import type { Line } from './sql.js';
import type { Statement, Value } from './statement-text.js';

/** How many statements stay prepared. */
const PREPARED = 500;

/** A connection to a file: what is said is done at once, so that nothing is ever on its way. */
export function sqliteLine(db: Sqlite.Database): Line {
  const prepared = new Map<string, Sqlite.Statement>();
  const prepare = (text: string) => {
    const statement = db.prepare(text);
    prepared.set(text, statement);
    const [oldest] = prepared.size > PREPARED ? prepared.keys() : [];
    if (oldest !== undefined) prepared.delete(oldest);
    return statement;
  };
  const run = ({ text, values }: Statement): unknown[] => {
    const statement = prepared.get(text) ?? prepare(text);
    const bound = values.map(plain);
    if (statement.reader) return statement.all(bound);
    statement.run(bound);
    return [];
  };
  return {
    ask: (statement) =>
      new Promise((resolve) => {
        resolve(run(statement));
      }),
    send: run,
    sent: () => Promise.resolve(),
  };
}

/** SQLite knows no truth, only 0 and 1. */
function plain(value: Value): string | number | null {
  return typeof value === 'boolean' ? Number(value) : value;
}
