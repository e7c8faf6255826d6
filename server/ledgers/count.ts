import type { CompiledLedger } from '../../engine/ledger/compiled.js';
import { standingIn } from '../../engine/ledger/row.js';
import type { LedgerSource } from '../../engine/types.js';
import { dayIn } from './of-cases.js';
import { entriesOf, kindsOf } from './entries.js';
import type { Sight } from './sight.js';
import { spanOf } from './span.js';

/**
 * How many stand in ledgers of one kind of entries, without those struck off, in the period that a ledger opens
 * with. All of them look at each entry once.
 */
export async function countOpen(
  sight: Sight,
  of: LedgerSource,
  ledgers: readonly CompiledLedger[],
  below: string | undefined,
): Promise<Map<CompiledLedger, number>> {
  const today = dayIn(sight, sight.now);
  const counting = ledgers.map((ledger) => ({
    ledger,
    kinds: kindsOf(sight.words, ledger.definition).kinds,
    span: spanOf(sight.words, ledger.definition, {}, today),
  }));
  const counts = new Map(ledgers.map((ledger) => [ledger, 0]));
  const kinds = [...new Set(counting.flatMap((one) => one.kinds))];
  const part = below === undefined ? {} : { below };
  for await (const entry of entriesOf(sight, { of, kinds }, part)) {
    for (const { ledger, kinds, span } of counting) {
      if (!kinds.includes(entry.kind)) continue;
      const standing = standingIn(ledger, entry.facts);
      if (standing === undefined || standing.struckOff || span?.holds(standing.day) !== true)
        continue;
      counts.set(ledger, (counts.get(ledger) ?? 0) + 1);
    }
  }
  return counts;
}
