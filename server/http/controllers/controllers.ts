import { AccessController } from './access.controller.js';
import { AccountController } from './account.controller.js';
import { ApplicationController } from './application.controller.js';
import { CaseController } from './case.controller.js';
import { ComparisonController } from './comparison.controller.js';
import { DemonstrationController } from './demonstration.controller.js';
import { DraftController } from './draft.controller.js';
import { DutyController } from './duty.controller.js';
import { FileController } from './file.controller.js';
import { HealthController } from './health.controller.js';
import { ImportController } from './import.controller.js';
import { InboxController } from './inbox.controller.js';
import { IndicatorController } from './indicator.controller.js';
import { LedgerController } from './ledger.controller.js';
import { OpenApiController } from './open-api.controller.js';
import { OperationsController } from './operations.controller.js';
import { OutboxController } from './outbox.controller.js';
import { PackController } from './pack.controller.js';
import { PeopleController } from './people.controller.js';
import { PolicyController } from './policy.controller.js';
import { PostController } from './post.controller.js';
import { RecordController } from './record.controller.js';
import { RecordedController } from './recorded.controller.js';
import { ReleaseController } from './release.controller.js';
import { RollCallController } from './roll-call.controller.js';
import { SessionController } from './session.controller.js';
import { SheetRequestController } from './sheet-request.controller.js';
import { SignInController } from './sign-in.controller.js';
import { TaskController } from './task.controller.js';
import { WorkController } from './work.controller.js';

/** All routes of the server. */
export const CONTROLLERS = [
  HealthController,
  OpenApiController,
  DemonstrationController,
  SessionController,
  SignInController,
  AccountController,
  PeopleController,
  PostController,
  WorkController,
  InboxController,
  OutboxController,
  OperationsController,
  TaskController,
  CaseController,
  AccessController,
  RollCallController,
  RecordController,
  ApplicationController,
  DraftController,
  RecordedController,
  ReleaseController,
  DutyController,
  FileController,
  LedgerController,
  SheetRequestController,
  ComparisonController,
  ImportController,
  IndicatorController,
  PolicyController,
  PackController,
];
