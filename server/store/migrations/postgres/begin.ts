import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIRST_INDEXES } from '../first-indexes.js';
import { firstTables } from '../first-tables.js';

export class Begin implements MigrationInterface {
  name = 'Begin1795392000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...firstTables(''), ...FIRST_INDEXES]) await runner.query(statement);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('There is nothing before the first tables.'));
  }
}
