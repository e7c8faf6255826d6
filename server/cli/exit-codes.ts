/** Exit codes: nothing to complain of; something found or failed; called wrongly. */
export const CLEAN = 0;
export const FOUND = 1;
export const USAGE = 2;
