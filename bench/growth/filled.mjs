import Database from 'better-sqlite3';
import { DISTRICT } from '../../dist/server/store/district.js';
import { countTables } from '../../dist/server/store/migrations/count-tables.js';

/** 1 + 10 + 100 + 1,000 units: a province, its districts, their towns, and where the work is. */
const WIDTHS = [10, 10, 10];
const PROVINCE = 'u';
export const NOW = Date.UTC(2026, 8, 16);
const DAY = 24 * 3_600_000;

/**
 * Fills a database that the product has made with so many cases, each with its record, a task and a timer; one unit in
 * a thousand has it. What they say is of no matter here: their rows are as long as those of real ones.
 */
export function fill(file, cases) {
  const database = new Database(file);
  database.pragma('foreign_keys = OFF');
  database.pragma('synchronous = OFF');
  database.transaction(() => {
    const unit = database.prepare('INSERT INTO unit VALUES (?, ?, ?, ?, ?, ?)');
    for (const { id, within, path } of units()) unit.run(DISTRICT, id, 'unit', id, within, path);
    const from = `WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${cases - 1})`;
    // Spread as they would be: neighbours in one table are far from each other in the next.
    const id = "printf('c%08x', (i * 7919) % 16777216) || '-' || i";
    const where = leafOf('i');
    database.exec(`
      ${from} INSERT INTO record (district, type, id, name, data, version)
        SELECT '${DISTRICT}', 'thing', 'r' || i, 'Thing ' || i, '{"label":"thing"}', 1 FROM n;
      ${from} INSERT INTO cases (district, id, process, pack_hash, record_type, record, state, sequence,
          opened_at, entered_at, closed_at, headline, exclusive, snapshot)
        SELECT '${DISTRICT}', ${id}, 'watch', 'p', 'thing', 'r' || i, 's' || (i % 5), 2,
          ${NOW} - i, ${NOW} - i, CASE WHEN (i / 1000) % 4 = 0 THEN NULL ELSE ${NOW} END, 'Thing ' || i, 1,
          '${'x'.repeat(500)}' FROM n;
      ${from} INSERT INTO case_unit SELECT '${DISTRICT}', ${id}, ${where}, '' FROM n;
      ${from} INSERT INTO timer (district, case_id, key, due_at)
        SELECT '${DISTRICT}', ${id}, 'after/month', ${NOW} + ${DAY} + (i * 104729) % ${300 * DAY} FROM n;`);
    // As a database from before is counted when it is brought up to date.
    database.exec(countTables('').at(-1));
  })();
  database.exec('ANALYZE');
  database.close();
}

/** Makes so many of the timers due, wherever they lie. */
export function makeDue(file, amount, cases) {
  const database = new Database(file);
  const step = Math.floor(cases / amount);
  database
    .prepare(
      `UPDATE timer SET due_at = ${NOW} - 1 WHERE district = ? AND case_id IN (
        SELECT id FROM cases WHERE district = ? AND CAST(substr(record, 2) AS integer) % ? = 0)`,
    )
    .run(DISTRICT, DISTRICT, step);
  database.close();
}

/** All units, the ones above first; a path ends with its own name. */
function units() {
  let level = [{ id: PROVINCE, within: null, path: `/${PROVINCE}/` }];
  const all = [...level];
  for (const width of WIDTHS) {
    level = level.flatMap(({ id, path }) =>
      Array.from({ length: width }, (_, number) => ({
        id: `${id}-${number}`,
        within: id,
        path: `${path}${id}-${number}/`,
      })),
    );
    all.push(...level);
  }
  return all;
}

/** The leaf of a number, in SQL. */
function leafOf(number) {
  return `'u-' || (${number} % 10) || '-' || ((${number} / 10) % 10) || '-' || ((${number} / 100) % 10)`;
}

/** A unit of each height, the lowest first, with the path that all below it begin with. */
export const NODES = ['u-1-2-3', 'u-1-2', 'u-1', 'u'].map((id) => ({
  id,
  path: `/${id
    .split('-')
    .map((_, at, parts) => parts.slice(0, at + 1).join('-'))
    .join('/')}/`,
}));
