import type { MigrationInterface, QueryRunner } from 'typeorm';
import { IMPORT_TABLES_UNDONE, importTables } from '../import-tables.js';

export class Imports implements MigrationInterface {
  name = 'Imports1795970000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of importTables('')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of IMPORT_TABLES_UNDONE) await runner.query(statement);
  }
}
