import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ACCOUNT_TABLES_UNDONE, accountTables } from '../account-tables.js';

export class Accounts implements MigrationInterface {
  name = 'Accounts1795920000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of accountTables(' WITHOUT ROWID')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of ACCOUNT_TABLES_UNDONE) await runner.query(statement);
  }
}
