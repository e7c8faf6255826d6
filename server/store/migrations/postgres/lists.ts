import type { MigrationInterface, QueryRunner } from 'typeorm';
import { LIST_TABLES_UNDONE, listTables } from '../list-tables.js';

export class Lists implements MigrationInterface {
  name = 'Lists1795590000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of listTables('')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of LIST_TABLES_UNDONE) await runner.query(statement);
  }
}
