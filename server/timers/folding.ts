import type { Clock } from '../store/clock.js';
import type { Database } from '../store/database.js';
import { foldCounts, standApart } from '../store/writing/case-counts.js';
import type { Agenda, Due } from './agenda.js';

/** So many are summed in no time when they are read. */
const FEW = 200;
const AT_ONCE = 5_000;

/** Folds the counts of cases that stand apart, on PostgreSQL, before they are many. */
export class Folding implements Agenda {
  constructor(private readonly needs: { database: Database; clock: Clock }) {}

  async next(): Promise<Due | undefined> {
    const { database, clock } = this.needs;
    if (database.read.oneWriter || !(await standApart(database.read, FEW))) return undefined;
    return {
      at: clock.now(),
      carryOut: () => database.write((sql) => foldCounts(sql, AT_ONCE)),
    };
  }
}
