import { CASES, CASE_EVENT, CASE_UNIT, FILE, PRODUCED_DOCUMENT } from './cases.js';
import { JOURNAL, SEAL } from './chain.js';
import { DRAFT, DRAFT_CHANGE, DRAFT_FILE } from './drafts.js';
import { DUTY_OPENING } from './duties.js';
import { COMMAND, OUTBOX, PACK_VERSION, SETTING } from './installation.js';
import { CASE_MOVE, DRAFT_BASE, DRAFT_RELEASE, MIGRATION, PACK_ACTIVATION } from './publication.js';
import { PERSON, POST, SESSION, SIGN_IN_ATTEMPT, UNIT } from './organisation.js';
import { RECORD, RECORD_UNIT, TELLING } from './records.js';
import { KEPT_FIGURE, KEPT_PERIOD } from './kept.js';
import { NOTICE, TASK, TIMER } from './work.js';

/**
 * The tables as TypeORM knows them. They make nothing: the migrations do, and a test sees that the
 * two agree. Indexes stand in the migrations only.
 */
export const ENTITIES = [
  ...[UNIT, PERSON, SESSION, SIGN_IN_ATTEMPT, POST, RECORD, RECORD_UNIT, TELLING],
  ...[CASES, CASE_UNIT, CASE_EVENT, PRODUCED_DOCUMENT, FILE, DUTY_OPENING],
  ...[KEPT_PERIOD, KEPT_FIGURE, DRAFT, DRAFT_FILE, DRAFT_CHANGE],
  ...[PACK_ACTIVATION, DRAFT_BASE, DRAFT_RELEASE, MIGRATION, CASE_MOVE],
  ...[JOURNAL, SEAL],
  ...[TASK, TIMER, NOTICE, PACK_VERSION, COMMAND, OUTBOX, SETTING],
];
