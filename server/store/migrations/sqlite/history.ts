import type { MigrationInterface, QueryRunner } from 'typeorm';
import { chainEvents } from '../chain-events.js';
import { HISTORY_TABLES_UNDONE, historyTables } from '../history-tables.js';

export class History implements MigrationInterface {
  name = 'History1795930000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of historyTables(' WITHOUT ROWID')) await runner.query(statement);
    await chainEvents(runner, () => '?');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of HISTORY_TABLES_UNDONE) await runner.query(statement);
  }
}
