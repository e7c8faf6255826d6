import type { CompiledLedger } from '../../engine/ledger/compiled.js';
import type { LedgerSource } from '../../engine/types.js';
import { countOpen } from '../ledgers/count.js';
import type { Sight } from '../ledgers/sight.js';
import { whereabouts } from '../ledgers/where.js';
import type { LedgerList } from '../http/types.js';
import { grouped } from '../units/grouped.js';
import type { Desk } from './desk.js';
import { sightFor } from './list-sight.js';
import { clausesOf } from './policy.js';

/** The ledgers that the reader may open, with how many stand in each now. */
export async function ledgerListView(desk: Desk): Promise<LedgerList> {
  const { words } = desk.active;
  const counts = await countsOf(desk, Object.values(words.ledgers));
  return {
    ledgers: [...counts].map(([{ definition }, count]) => {
      const { id, title, description, of, cites = [] } = definition;
      return {
        ...{ id, title, of, count },
        ...(description === undefined ? {} : { description }),
        clauses: clausesOf(words, cites),
      };
    }),
  };
}

/** Those of the ledgers that the reader may open, in their order. What is seen in the same way is gone through once. */
async function countsOf(
  desk: Desk,
  ledgers: readonly CompiledLedger[],
): Promise<Map<CompiledLedger, number>> {
  const offered = ledgers.flatMap((ledger) => {
    const sight = sightFor(desk, ledger.definition.roles);
    return sight === undefined ? [] : [{ ledger, sight }];
  });
  const counts = new Map(offered.map(({ ledger }) => [ledger, 0]));
  const together = grouped(
    offered,
    ({ ledger, sight }) => `${ledger.definition.of} ${postsOf(sight)}`,
  );
  for (const group of together.values()) {
    const [first] = group;
    if (first === undefined) continue;
    const { of } = first.ledger.definition;
    const own = group.map(({ ledger }) => ledger);
    for (const [ledger, count] of await countOpen(first.sight, of, own, belowOf(first.sight, of)))
      counts.set(ledger, count);
  }
  return counts;
}

function postsOf({ reader }: Sight): string {
  return reader.posts.map(({ id }) => id).join();
}

/** The path that a ledger opens with. */
function belowOf({ organisation, reader }: Sight, of: LedgerSource): string | undefined {
  return whereabouts(organisation, reader, of, undefined)?.unit?.path;
}
