/** A long sheet that somebody asks for may be of a comparison instead of a ledger, whose name is then empty. */
export const SHEET_OF_COMPARISON = ['ALTER TABLE sheet_request ADD COLUMN comparison text'];

export const SHEET_OF_COMPARISON_UNDONE = ['ALTER TABLE sheet_request DROP COLUMN comparison'];
