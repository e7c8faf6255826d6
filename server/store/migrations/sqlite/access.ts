import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ACCESS_TABLES_UNDONE, accessTables } from '../access-tables.js';

export class Access implements MigrationInterface {
  name = 'Access1795940000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of accessTables(' WITHOUT ROWID')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of ACCESS_TABLES_UNDONE) await runner.query(statement);
  }
}
