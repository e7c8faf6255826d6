import type { MigrationInterface, QueryRunner } from 'typeorm';
import { OUTBOX_TABLES_UNDONE, outboxTables } from '../outbox-tables.js';

export class Outbox implements MigrationInterface {
  name = 'Outbox1795900000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of outboxTables(' WITHOUT ROWID')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of OUTBOX_TABLES_UNDONE) await runner.query(statement);
  }
}
