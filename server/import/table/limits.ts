import type { Cell } from './table.js';

/** More columns than any register has; a sheet with them all filled is meant to do harm. */
export const MOST_COLUMNS = 500;

export function isFilled(cells: readonly Cell[]): boolean {
  return cells.some((cell) => cell !== null && (typeof cell !== 'string' || cell.trim() !== ''));
}
