import type { Instant } from '../../../engine/json.js';
import type { KeptFigureRow } from '../entities/kept.js';
import type { Reader } from '../reader.js';
import { seenUnits } from '../scope.js';
import { list, type Sql } from '../sql.js';

export type KeptFigure = Omit<KeptFigureRow, 'district'> & { taken_at: Instant };

/** What was kept of an indicator, of the units below the reader's posts. */
export function keptFigures(
  sql: Sql,
  reader: Reader,
  indicator: string,
  units: readonly string[],
): Promise<KeptFigure[]> {
  if (units.length === 0) return Promise.resolve([]);
  return sql<KeptFigure>`
    SELECT f.indicator, f.period, f.unit, f.tally, p.taken_at FROM kept_figure f
    JOIN kept_period p ON p.district = f.district AND p.indicator = f.indicator
      AND p.period = f.period
    JOIN unit u ON u.district = f.district AND u.id = f.unit
    WHERE f.district = ${sql.district} AND f.indicator = ${indicator} AND p.taken_at IS NOT NULL
      AND f.unit IN ${list(units)} AND ${seenUnits(reader)}`;
}
