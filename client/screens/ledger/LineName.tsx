import { Link } from 'react-router';
import type { LedgerRow } from '../../api/types.js';
import { leadOf, whereTo } from './line.js';

/** What names a line, leading to what it is about. */
export function LineName({ row, className }: { row: LedgerRow; className?: string | undefined }) {
  const name = row.cells[leadOf(row)];
  const to = whereTo(row);
  if (to === undefined) return <span>{name}</span>;
  return (
    <Link to={to} className={className}>
      {name}
    </Link>
  );
}
