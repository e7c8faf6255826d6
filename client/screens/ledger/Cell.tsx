import type { LedgerColumnView, LedgerRow } from '../../api/types.js';
import { StateTag } from '../../ui/StateTag.js';
import { Withheld } from '../../ui/Withheld.js';

interface CellProps {
  row: LedgerRow;
  /** The column, and where it stands. */
  at: number;
  column: LedgerColumnView;
}

/** A cell as people read it, as far as they may; the case's state in its colour. */
export function Cell({ row: { cells, state }, at, column }: CellProps) {
  if (column.withheld === 'hidden') return <Withheld />;
  const text = cells[at] ?? '';
  if (state !== undefined && text === state.title) return <StateTag state={state} />;
  return text;
}
