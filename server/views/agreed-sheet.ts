import { agreedComparisonSheet } from './comparison-sheet.js';
import type { Desk } from './desk.js';
import { agreedLedgerSheet, type SheetFile } from './ledger-sheet.js';
import { agreedRequest } from './sheet-requests.js';

/** A sheet to which somebody else agreed, as it is now. */
export async function agreedSheet(desk: Desk, request: string): Promise<SheetFile> {
  const wanted = await agreedRequest(desk, request);
  return 'ledger' in wanted
    ? agreedLedgerSheet(desk, wanted.ledger, wanted.query)
    : agreedComparisonSheet(desk, wanted.comparison, wanted.query);
}
