import { ACCESS_LOG, EMERGENCY, RECORD_SHARE, SHEET_REQUEST } from './access.js';
import {
  ACCOUNT_EVENT,
  OIDC_ATTEMPT,
  POST_TERM,
  RECOVERY_CODE,
  SECOND_FACTOR,
  SUBSTITUTION,
} from './accounts.js';
import { CASES, CASE_EVENT, CASE_PARTING, CASE_UNIT, FILE, PRODUCED_DOCUMENT } from './cases.js';
import { JOURNAL, SEAL } from './chain.js';
import { COMPARISON, COMPARISON_FINDING } from './comparisons.js';
import { CASE_COUNT } from './counts.js';
import { DRAFT, DRAFT_CHANGE, DRAFT_FILE } from './drafts.js';
import { DUTY_OPENING } from './duties.js';
import { IMPORT_FAULT, IMPORT_RUN, RECORD_CHANGE } from './import.js';
import { COMMAND, PACK_VERSION, SETTING } from './installation.js';
import { CONTACT, DELIVERY, INBOX_MARK, MESSAGE, OUTBOX, PACE, ROBOT } from './outbox.js';
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
  ...[POST_TERM, SUBSTITUTION, SECOND_FACTOR, RECOVERY_CODE, OIDC_ATTEMPT, ACCOUNT_EVENT],
  ...[CASES, CASE_UNIT, CASE_PARTING, CASE_COUNT, CASE_EVENT, PRODUCED_DOCUMENT, FILE],
  ...[DUTY_OPENING],
  ...[KEPT_PERIOD, KEPT_FIGURE, DRAFT, DRAFT_FILE, DRAFT_CHANGE],
  ...[PACK_ACTIVATION, DRAFT_BASE, DRAFT_RELEASE, MIGRATION, CASE_MOVE],
  ...[ACCESS_LOG, RECORD_SHARE, EMERGENCY, SHEET_REQUEST],
  ...[TASK, TIMER, NOTICE, PACK_VERSION, COMMAND, SETTING],
  ...[OUTBOX, INBOX_MARK, CONTACT, ROBOT, MESSAGE, DELIVERY, PACE],
  ...[COMPARISON, COMPARISON_FINDING],
  ...[JOURNAL, SEAL],
  ...[IMPORT_RUN, IMPORT_FAULT, RECORD_CHANGE],
];
