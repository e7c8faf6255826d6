import { type Ground, look } from '../rig/ground.js';
import type { Mode, Sheet } from './sheet.js';

/** All that an import leaves behind, in an order and without what is another each time: two that went well are the same. */
export function registerOf(ground: Ground): Promise<string> {
  return look(ground, async ({ read }) => {
    const { district } = read;
    const records = await read<object>`
      SELECT r.name, r.data, r.identity, r.version, u.relation, u.unit FROM record r
      LEFT JOIN record_unit u
        ON u.district = r.district AND u.type = r.type AND u.record = r.id
      WHERE r.district = ${district} AND r.type = 'water-gauge'`;
    const before = await read<object>`SELECT before, version FROM record_change
      WHERE district = ${district}`;
    const faults = await read<object>`SELECT number, line, field, code, value FROM import_fault
      WHERE district = ${district}`;
    const runs = await read<object>`SELECT state, mode, total, done_rows, added, changed, moved,
      unchanged, faulty, faults FROM import_run WHERE district = ${district}`;
    const told = await read<object>`SELECT kind, entries FROM access_log
      WHERE district = ${district} AND kind = 'import'`;
    const rows = { records, before, faults, runs, told };
    return Object.entries(rows)
      .flatMap(([name, of]) => of.map((row) => `${name} ${JSON.stringify(row)}`))
      .sort()
      .join('\n');
  });
}

interface Midway {
  /** Gauges that came with the sheet. */
  taken: number;
  added: number;
  state: string;
  /** Gauges that are of no section. */
  loose: number;
}

/** What is half there just after a kill, and whether the sheet is still being worked on. */
export function halfTaken(
  ground: Ground,
  sheet: Sheet,
  mode: Mode,
): Promise<{ half: string[]; underWay: boolean }> {
  return look(ground, async (database) => {
    const [row] = await database.snapshot(
      (sql) => sql<Midway>`
        SELECT r.state, r.added,
          (SELECT COUNT(*) FROM record g WHERE g.district = r.district AND g.type = 'water-gauge'
            AND g.name LIKE '新尺%') AS taken,
          (SELECT COUNT(*) FROM record g WHERE g.district = r.district AND g.type = 'water-gauge'
            AND NOT EXISTS (SELECT 1 FROM record_unit u WHERE u.district = g.district
              AND u.type = g.type AND u.record = g.id)) AS loose
        FROM import_run r WHERE r.district = ${sql.district}`,
    );
    if (row === undefined) throw new Error('There is no import.');
    const { state, added, taken, loose } = row;
    // While it is checked, what it says is what there would be.
    const isTaking = state === 'running' || state === 'done';
    const half = [
      ...(taken !== (isTaking ? added : 0) ? [`${mode}: says ${added}, has taken ${taken}`] : []),
      ...(mode === 'whole' && taken !== 0 && taken !== sheet.added
        ? [`whole: ${taken} of ${sheet.added}`]
        : []),
      ...(loose > 0 ? [`${mode}: ${loose} are of no section`] : []),
    ];
    return { half, underWay: state === 'checking' || state === 'running' };
  });
}
