import type { MigrationInterface, QueryRunner } from 'typeorm';
import { PARTING_TABLES, PARTING_TABLES_UNDONE } from '../parting-tables.js';

export class Partings implements MigrationInterface {
  name = 'Partings1795991000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of PARTING_TABLES) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of PARTING_TABLES_UNDONE) await runner.query(statement);
  }
}
