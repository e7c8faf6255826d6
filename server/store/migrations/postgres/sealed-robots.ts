import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SEALED_ROBOTS, SEALED_ROBOTS_UNDONE } from '../sealed-robots.js';

export class SealedRobots implements MigrationInterface {
  name = 'SealedRobots1795994000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of SEALED_ROBOTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of SEALED_ROBOTS_UNDONE) await runner.query(statement);
  }
}
