import type { LedgerRow } from '../../api/types.js';

/** Which cell names the line: the record's name, else the first. */
export function leadOf({ record, cells }: LedgerRow): number {
  return Math.max(0, cells.indexOf(record?.name ?? ''));
}

/** Where a line leads: its case, else the cases of its record. */
export function whereTo({ case: caseId, record }: LedgerRow): string {
  if (caseId !== undefined) return `/cases/${encodeURIComponent(caseId)}`;
  return `/cases?${new URLSearchParams({ open: 'all', q: record?.name ?? '' }).toString()}`;
}
