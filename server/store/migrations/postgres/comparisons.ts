import type { MigrationInterface, QueryRunner } from 'typeorm';
import { COMPARISON_TABLES_UNDONE, comparisonTables } from '../comparison-tables.js';

export class Comparisons implements MigrationInterface {
  name = 'Comparisons1795980000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of comparisonTables('')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of COMPARISON_TABLES_UNDONE) await runner.query(statement);
  }
}
