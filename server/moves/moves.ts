import type { Words } from '../../engine/issue.js';
import type { Mapping } from '../../engine/migrate/mapping.js';
import type { CaseService } from '../cases/case.service.js';
import { isRefusal } from '../cases/transact.js';
import { isConflict } from '../store/conflict.js';
import type { Clock } from '../store/clock.js';
import type { Database } from '../store/database.js';
import type { MigrationRow } from '../store/entities/publication.js';
import { casesToMove, endMigration, runningMigration } from '../store/migrations-of-cases.js';
import type { Agenda, Due } from '../timers/agenda.js';

interface Needs {
  database: Database;
  clock: Clock;
  cases: Pick<CaseService, 'move'>;
  /** Told when a case cannot be moved for no reason of its own. */
  report: (error: unknown) => void;
}

/** How many cases are moved before others have their turn: timers, and what people do. */
const AT_ONCE = 50;

/**
 * Carries out migrations, each case in a transaction of its own. Whenever it is broken off, the next look
 * goes on where it stopped: what was moved is on the new version, and is not looked for again.
 */
export class Moves implements Agenda {
  constructor(private readonly needs: Needs) {}

  async next(): Promise<Due | undefined> {
    const migration = await runningMigration(this.needs.database.read);
    return migration && { at: migration.at, carryOut: () => this.#some(migration) };
  }

  async #some(migration: MigrationRow): Promise<void> {
    const { database, clock } = this.needs;
    const cases = await casesToMove(database.read, migration, AT_ONCE);
    for (const id of cases) await this.#move(migration, id);
    if (cases.length === 0)
      await database.write((sql) => endMigration(sql, migration.id, clock.now()));
  }

  async #move({ id: migration, hash: to, mapping }: MigrationRow, id: string): Promise<void> {
    const { cases, report } = this.needs;
    const move = { migration, case: id, to, mapping: JSON.parse(mapping) as Mapping };
    try {
      const done = await cases.move(move);
      if (isRefusal(done)) await cases.move({ ...move, failed: done.message });
    } catch (error) {
      // Somebody else works on it: it is looked for again.
      if (isConflict(error)) return;
      report(error);
      await cases.move({ ...move, failed: FAILED });
    }
  }
}

const FAILED: Words = {
  zh: '迁移时出错，个案留在原版本，请联系管理员看日志',
  en: 'Something went wrong while it was moved; it stays on its version. The log says more',
};
