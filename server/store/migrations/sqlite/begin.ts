import type { MigrationInterface, QueryRunner } from 'typeorm';
import { firstCaseTables } from '../first-case-tables.js';
import { FIRST_INDEXES } from '../first-indexes.js';
import { firstTables } from '../first-tables.js';

export class Begin implements MigrationInterface {
  name = 'Begin1795392000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('There is nothing before the first tables.'));
  }
}

const STATEMENTS = [
  ...firstTables(' WITHOUT ROWID'),
  ...firstCaseTables(' WITHOUT ROWID'),
  ...FIRST_INDEXES,
];
