import type { Json } from '../../engine/json.js';
import type { CompiledColumn, CompiledLedger } from '../../engine/ledger/compiled.js';
import { type Facts, standingIn, valueOf } from '../../engine/ledger/row.js';
import { entriesOf, kindsOf } from './entries.js';
import type { Entry } from './entry.js';
import { inOrder } from './order.js';
import type { Sight } from './sight.js';
import type { Span } from './span.js';
import type { Whereabouts } from './where.js';

/** Which part of a ledger is asked for. */
export interface Selection {
  where: Whereabouts;
  span: Span;
  struckOff: 'without' | 'with' | 'only';
  /** Part of a name. */
  q?: string;
  /** Values by column. */
  filters: Record<string, string>;
}

/** A line of a ledger, as little of it as puts it in its place; the rest is read when it is shown. */
export interface Line {
  kind: string;
  key: string;
  name: string;
  /** What it is ordered by. */
  by: Json;
}

export interface Selected {
  /** In order. */
  lines: Line[];
  /** How many of them belong to each of the units below. */
  below: Map<string, number>;
}

/** The lines of a ledger that are asked for, of what the reader may see. */
export async function select(
  sight: Sight,
  ledger: CompiledLedger,
  { where, span, struckOff, q, filters }: Selection,
): Promise<Selected> {
  const { definition, columns } = ledger;
  const ordering = columns[definition.order?.by ?? ''];
  const wanted = Object.entries(filters).flatMap(([name, value]) => {
    const column = columns[name];
    return column === undefined ? [] : [{ column, value }];
  });
  const lines: Line[] = [];
  const below = new Map<string, number>();
  const part = {
    ...(where.unit === undefined ? {} : { below: where.unit.path }),
    ...(q === undefined ? {} : { q }),
  };
  for await (const entry of entriesOf(sight, kindsOf(sight.words, definition), part)) {
    const standing = standingIn(ledger, entry.facts);
    if (standing === undefined || !span.holds(standing.day)) continue;
    if (struckOff !== 'with' && standing.struckOff !== (struckOff === 'only')) continue;
    if (!wanted.every(({ column, value }) => matches(column, entry.facts, value))) continue;
    const by = ordering === undefined ? null : valueOf(ordering.value, entry.facts);
    lines.push({ kind: entry.kind, key: entry.key, name: entry.record.name, by });
    countBelow(below, where, entry);
  }
  return { lines: inOrder(lines, ledger, sight.words.pack.locale), below };
}

function matches({ value }: CompiledColumn, facts: Facts, wanted: string): boolean {
  const found = valueOf(value, facts);
  const values = Array.isArray(found) ? found : [found];
  return values.some((one) => (typeof one === 'string' ? one : JSON.stringify(one)) === wanted);
}

function countBelow(below: Map<string, number>, where: Whereabouts, { units }: Entry): void {
  for (const { id } of where.below) if (units.has(id)) below.set(id, (below.get(id) ?? 0) + 1);
}
