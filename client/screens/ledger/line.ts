import type { LedgerRow } from '../../api/types.js';
import { casesOf } from '../../ui/cases-of.js';

/** Which cell names the line: the record's name, else the first. */
export function leadOf({ record, cells }: LedgerRow): number {
  return Math.max(0, cells.indexOf(record?.name ?? ''));
}

/** Where a line leads: its case, else all cases of its record; nowhere, where it has neither. */
export function whereTo({ case: caseId, record }: LedgerRow): string | undefined {
  if (caseId !== undefined) return `/cases/${encodeURIComponent(caseId)}`;
  return record && casesOf(record);
}
