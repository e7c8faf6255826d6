import type { Refusal } from '../../engine/case.js';
import { ExpressionFault } from '../../engine/expression/compile-expression.js';
import type { Json } from '../../engine/json.js';
import type { DoingFor } from '../cases/doing.js';
import { fireTimer } from '../cases/fire-timer.js';
import { expressionFailed } from '../cases/refusals.js';
import { tell } from '../cases/tell.js';
import { isRefusal } from '../cases/transact.js';
import { grouped } from '../units/grouped.js';
import type { PlannedTelling } from './planned-telling.js';

type Calling = PlannedTelling & Required<Pick<PlannedTelling, 'call'>>;

/**
 * Tells what was planned, within the transaction, as it would be told by hand: a unit and a day at a time, the days
 * in their order, since a later day may end what an earlier one began.
 *
 * @returns the same rows; where a case refused, the row is faulty and nothing was told by it
 */
export async function takeTellings(
  doing: DoingFor,
  signal: string,
  planned: readonly PlannedTelling[],
): Promise<PlannedTelling[]> {
  const calls = planned.filter(isCalling);
  const lists = [...grouped(calls, ({ call: { unit, day } }) => `${day} ${unit}`)];
  const refused = new Map<PlannedTelling, Refusal>();
  for (const [, list] of lists.toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    if ((await tellTogether(doing, signal, list)) === undefined) continue;
    for (const each of list) {
      const refusal = await tellTogether(doing, signal, [each]);
      if (refusal !== undefined) refused.set(each, refusal);
    }
  }
  return planned.map((each) => {
    const refusal = refused.get(each);
    return refusal === undefined ? each : faultyBy(each, refusal);
  });
}

function isCalling(row: PlannedTelling): row is Calling {
  return row.call !== undefined && (row.outcome === 'added' || row.outcome === 'changed');
}

/** Tells of one unit and day; what was refused leaves nothing behind. */
async function tellTogether(
  doing: DoingFor,
  signal: string,
  list: readonly Calling[],
): Promise<Refusal | undefined> {
  const { sql } = doing;
  const [first] = list;
  if (first === undefined) return undefined;
  const { unit, day } = first.call;
  const entries = list.map(({ call }) => call.entry);
  await sql`SAVEPOINT told`;
  const reply = await attempt(() => tell(doing, { signal, unit, day, entries }));
  if (isRefusal(reply)) await sql`ROLLBACK TO SAVEPOINT told`;
  await sql`RELEASE SAVEPOINT told`;
  if (isRefusal(reply)) return reply;
  for (const { case: kase } of reply.lines) if (kase !== undefined) await settle(doing, kase);
  return undefined;
}

/** Fires the timers of a case that are due already, as those that count from a day gone by. */
async function settle(doing: DoingFor, kase: string): Promise<void> {
  for (let count = 0; count < MOST_AT_ONCE; count += 1)
    if ((await fireTimer(doing, doing.now, kase)) === 'nothing-due') return;
}

/** A case whose timers keep setting each other leaves the rest to the sweeper. */
const MOST_AT_ONCE = 100;

async function attempt<T>(work: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ExpressionFault) return expressionFailed(error.text);
    throw error;
  }
}

/** In the words of what was wrong with the entry, where there are some. */
function faultyBy({ line }: PlannedTelling, { message, details }: Refusal): PlannedTelling {
  const faults = (details as { faults?: { message: Json }[] } | undefined)?.faults;
  const said = faults?.[0]?.message ?? { ...message };
  const fault = { field: '', code: 'refused', details: { message: said } };
  return { line, outcome: 'faulty', faults: [fault], name: '' };
}
