import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dutyTables } from '../duty-tables.js';

export class Duties implements MigrationInterface {
  name = 'Duties1795503600000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of dutyTables(' WITHOUT ROWID')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE duty_opening');
  }
}
