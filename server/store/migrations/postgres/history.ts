import type { MigrationInterface, QueryRunner } from 'typeorm';
import { chainEvents } from '../chain-events.js';
import { HISTORY_TABLES_UNDONE, historyTables } from '../history-tables.js';

export class History implements MigrationInterface {
  name = 'History1795930000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of historyTables('')) await runner.query(statement);
    await chainEvents(runner, (place) => `$${place + 1}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of HISTORY_TABLES_UNDONE) await runner.query(statement);
  }
}
