import type { LedgerRow } from '../../api/types.js';
import { StateTag } from '../../ui/StateTag.js';

/** A cell as people read it; the case's state in its colour. */
export function Cell({ row: { cells, state }, at }: { row: LedgerRow; at: number }) {
  const text = cells[at] ?? '';
  if (state !== undefined && text === state.title) return <StateTag state={state} />;
  return text;
}
