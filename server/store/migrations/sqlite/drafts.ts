import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DRAFT_TABLES_UNDONE, draftTables } from '../draft-tables.js';

export class Drafts implements MigrationInterface {
  name = 'Drafts1795600000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of draftTables(' WITHOUT ROWID')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DRAFT_TABLES_UNDONE) await runner.query(statement);
  }
}
