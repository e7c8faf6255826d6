import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SHEET_OF_COMPARISON, SHEET_OF_COMPARISON_UNDONE } from '../sheet-of-comparison.js';

export class ComparisonSheets implements MigrationInterface {
  name = 'ComparisonSheets1795993000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of SHEET_OF_COMPARISON) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of SHEET_OF_COMPARISON_UNDONE) await runner.query(statement);
  }
}
