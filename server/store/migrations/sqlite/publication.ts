import type { MigrationInterface, QueryRunner } from 'typeorm';
import { PUBLICATION_TABLES_UNDONE, publicationTables } from '../publication-tables.js';

export class Publication implements MigrationInterface {
  name = 'Publication1795800000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of publicationTables(' WITHOUT ROWID')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of PUBLICATION_TABLES_UNDONE) await runner.query(statement);
  }
}
