/** What was done in a simulation, and what was not. */
export interface Tally {
  days: number;
  /** Entries of lists that were told. */
  told: number;
  /** Cases that were opened by a form. */
  applied: number;
  /** Tasks that were done, and those of them after their time. */
  done: number;
  late: number;
  /** By the code of the refusal, or the form that nobody could fill. */
  refused: Record<string, number>;
  unfilled: Record<string, number>;
}

export function emptyTally(): Tally {
  return { days: 0, told: 0, applied: 0, done: 0, late: 0, refused: {}, unfilled: {} };
}

export function count(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}
