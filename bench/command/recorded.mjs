import Database from 'better-sqlite3';
import { part, tagsIn } from '../../dist/server/store/sql.js';
import { write } from './decided.mjs';

/**
 * The statements of commands with their values, as the product sends them, so that they can be sent again without
 * anything else around them.
 *
 * @param file a database on which they are carried out meanwhile
 */
export async function recorded(file, commands) {
  const database = new Database(file);
  const seen = [];
  const run = ({ text, values }) => {
    seen.at(-1).push({ text, values: values.map(plain) });
    const statement = database.prepare(text);
    return statement.reader ? statement.all(values.map(plain)) : statement.run(values.map(plain));
  };
  const { writing } = tagsIn({
    placeholder: () => '?',
    oneWriter: true,
    skipLocked: part``,
    whenFree: part``,
    elements: (json) => part`json_each(${json})`,
  });
  const sql = writing({ ask: async (statement) => run(statement), send: run });
  for (const command of commands) {
    seen.push([]);
    await write(sql, command);
  }
  database.close();
  return seen;
}

/** Sends them again: what no program that commits each command can be faster than. */
export function replay(file) {
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma('wal_autocheckpoint = 4000');
  const prepared = new Map();
  const send = ({ text, values }) => {
    let statement = prepared.get(text);
    if (statement === undefined) prepared.set(text, (statement = database.prepare(text)));
    if (statement.reader) statement.all(values);
    else statement.run(values);
  };
  const commit = database.transaction((statements) => statements.forEach(send)).immediate;
  return {
    run: (commands) => commands.forEach((statements) => commit(statements)),
    close: () => database.close(),
  };
}

/** SQLite knows no truth, only 0 and 1. */
function plain(value) {
  return typeof value === 'boolean' ? Number(value) : value;
}
