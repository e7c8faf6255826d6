import type { CompiledIndicator } from '../../engine/indicator/compiled.js';
import { type Place, placeIn } from '../../engine/indicator/count.js';
import type { LedgerSource } from '../../engine/types.js';
import { entriesOf, kindsOf, type Part } from '../ledgers/entries.js';
import type { Entry } from '../ledgers/entry.js';
import type { Sight } from '../ledgers/sight.js';

/** An entry that an indicator counts, with where it counts. */
export interface Counted<I> {
  indicator: I;
  entry: Entry;
  place: Place;
}

/** All that indicators of one kind of entries count, of what the reader may see; each entry is read once for all of them. */
export async function* placesOf<I extends CompiledIndicator>(
  sight: Sight,
  of: LedgerSource,
  indicators: readonly I[],
  part: Part,
): AsyncGenerator<Counted<I>> {
  const counting = indicators.map((indicator) => ({
    indicator,
    kinds: new Set(kindsOf(sight.words, indicator.definition).kinds),
  }));
  const kinds = [...new Set(counting.flatMap((one) => [...one.kinds]))];
  for await (const entry of entriesOf(sight, { of, kinds }, part)) {
    for (const { indicator, kinds } of counting) {
      const place = kinds.has(entry.kind) ? placeIn(indicator, entry.facts) : undefined;
      if (place !== undefined) yield { indicator, entry, place };
    }
  }
}
