import type { Json } from '../../engine/json.js';
import type { CompiledLedger } from '../../engine/ledger/compiled.js';
import { cellsOf, standingIn } from '../../engine/ledger/row.js';
import { grouped } from '../units/grouped.js';
import { entriesByKey } from './entries.js';
import type { Entry } from './entry.js';
import type { Line } from './select.js';
import type { Sight } from './sight.js';

/** A line with all that is shown of it. */
export interface Row {
  entry: Entry;
  cells: Json[];
  struckOff: boolean;
}

/** How many lines are read together. */
const TOGETHER = 500;

/** The rows of lines, in their order. What went away since the lines were selected is left out. */
export async function* rowsOf(
  sight: Sight,
  ledger: CompiledLedger,
  lines: readonly Line[],
): AsyncGenerator<Row> {
  for (let from = 0; from < lines.length; from += TOGETHER)
    yield* await rowsTogether(sight, ledger, lines.slice(from, from + TOGETHER));
}

async function rowsTogether(
  sight: Sight,
  ledger: CompiledLedger,
  lines: readonly Line[],
): Promise<Row[]> {
  const entries = new Map<string, Entry>();
  for (const [kind, ofKind] of grouped(lines, (line) => line.kind)) {
    const keys = ofKind.map(({ key }) => key);
    for (const entry of await entriesByKey(sight, ledger.definition.of, kind, keys))
      entries.set(`${kind}/${entry.key}`, entry);
  }
  return lines.flatMap(({ kind, key }) => {
    const entry = entries.get(`${kind}/${key}`);
    const standing = entry && standingIn(ledger, entry.facts);
    if (entry === undefined || standing === undefined) return [];
    return [{ entry, cells: cellsOf(ledger, entry.facts), struckOff: standing.struckOff }];
  });
}
