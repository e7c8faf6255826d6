import type { MigrationInterface, QueryRunner } from 'typeorm';
import { COUNT_TABLES_UNDONE, countTables } from '../count-tables.js';

export class Counts implements MigrationInterface {
  name = 'Counts1795992000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of countTables(' WITHOUT ROWID')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of COUNT_TABLES_UNDONE) await runner.query(statement);
  }
}
