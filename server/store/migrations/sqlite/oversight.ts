import type { MigrationInterface, QueryRunner } from 'typeorm';
import { OVERSIGHT_TABLES, OVERSIGHT_TABLES_UNDONE } from '../oversight-tables.js';

export class Oversight implements MigrationInterface {
  name = 'Oversight1795960000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of OVERSIGHT_TABLES.sqlite) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of OVERSIGHT_TABLES_UNDONE.sqlite) await runner.query(statement);
  }
}
