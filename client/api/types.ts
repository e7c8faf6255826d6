// Generated from server/http/schema/http.schema.json by `npm run types`. Do not edit.
/**
 * What crosses the wire, one definition a body. The types of server and client are generated from it; the server validates what comes in with it.
 */
export interface Http {
  words: Words;
  fieldFault: FieldFault;
  problem: Problem;
  packIssue: PackIssue;
  credentials: Credentials;
  postView: PostView;
  rollCallOffer: RollCallOffer;
  applicationOffer: ApplicationOffer;
  packView: PackView;
  session: Session;
  demonstrationAccount: DemonstrationAccount;
  demonstration: Demonstration;
  playedYearView: PlayedYearView;
  clockSetting: ClockSetting;
  clockView: ClockView;
  recordName: RecordName;
  stateView: StateView;
  caseSummary: CaseSummary;
  holder: Holder;
  standIn: StandIn;
  taskSummary: TaskSummary;
  notice: Notice;
  actorView: ActorView;
  work: Work;
  clauseView: ClauseView;
  elementView: ElementView;
  consequence: Consequence;
  formView: FormView;
  formContext: FormContext;
  taskView: TaskView;
  closedView: ClosedView;
  valueView: ValueView;
  fileView: FileView;
  submission: Submission;
  application: Application;
  applicationView: ApplicationView;
  nextStep: NextStep;
  documentRef: DocumentRef;
  receipt: Receipt;
  timerView: TimerView;
  historyEntry: HistoryEntry;
  caseView: CaseView;
  caseList: CaseList;
  taskList: TaskList;
  rollCallView: RollCallView;
  rollCallLine: RollCallLine;
  telling: Telling;
  rollCallEntry: RollCallEntry;
  rollCallSubmission: RollCallSubmission;
  rollCallReceipt: RollCallReceipt;
  recordLine: RecordLine;
  recordList: RecordList;
  printedDocument: PrintedDocument;
  policyView: PolicyView;
  packUpload: PackUpload;
  packVersion: PackVersion;
  packVersions: PackVersions;
  health: Health;
  caseQuery: CaseQuery;
  recordQuery: RecordQuery;
  rollCallQuery: RollCallQuery;
  applicationQuery: ApplicationQuery;
  choiceView: ChoiceView;
  unitStep: UnitStep;
  ledgerOffer: LedgerOffer;
  ledgerList: LedgerList;
  ledgerQuery: LedgerQuery;
  ledgerColumnView: LedgerColumnView;
  ledgerRow: LedgerRow;
  ledgerView: LedgerView;
  shareView: ShareView;
  indicatorOffer: IndicatorOffer;
  indicatorList: IndicatorList;
  indicatorQuery: IndicatorQuery;
  indicatorSlice: IndicatorSlice;
  indicatorView: IndicatorView;
  indicatorEntriesQuery: IndicatorEntriesQuery;
  indicatorEntry: IndicatorEntry;
  indicatorEntries: IndicatorEntries;
  dutyQuery: DutyQuery;
  dutyOccurrence: DutyOccurrence;
  dutyView: DutyView;
  dutyList: DutyList;
  clauseCases: ClauseCases;
  targetView: TargetView;
  draftView: DraftView;
  draftList: DraftList;
  draftBeginning: DraftBeginning;
  draftContent: DraftContent;
  draftEdit: DraftEdit;
  draftRevision: DraftRevision;
  draftHistory: DraftHistory;
  draftRestoration: DraftRestoration;
  draftPublication: DraftPublication;
  recordedExtent: RecordedExtent;
  recordedVersion: RecordedVersion;
  recordedQuery: RecordedQuery;
  recordedHappening: RecordedHappening;
  recordedHistory: RecordedHistory;
  recordedPage: RecordedPage;
  draftBase: DraftBase;
  draftRebasing: DraftRebasing;
  caseMapping: CaseMapping;
  draftMoves: DraftMoves;
  draftSubmission: DraftSubmission;
  draftApproval: DraftApproval;
  draftSendingBack: DraftSendingBack;
  draftRelease: DraftRelease;
  draftOutcome: DraftOutcome;
  draftNewer: DraftNewer;
  draftTakingIn: DraftTakingIn;
  draftEffect: DraftEffect;
  packReturn: PackReturn;
  revelation: Revelation;
  accessQuery: AccessQuery;
  accessEntry: AccessEntry;
  accessLog: AccessLog;
  sharingRequest: SharingRequest;
  sharePlace: SharePlace;
  shareOffer: ShareOffer;
  recordShares: RecordShares;
  emergencyRequest: EmergencyRequest;
  reviewView: ReviewView;
  emergencyView: EmergencyView;
  emergencyField: EmergencyField;
  emergencyOffer: EmergencyOffer;
  emergencyList: EmergencyList;
  emergencyReview: EmergencyReview;
  sheetRequest: SheetRequest;
  decisionView: DecisionView;
  sheetRequestView: SheetRequestView;
  sheetRequestList: SheetRequestList;
  sheetDecision: SheetDecision;
  recordShareView: RecordShareView;
  readiness: Readiness;
  inboxItem: InboxItem;
  inbox: Inbox;
  inboxQuery: InboxQuery;
  inboxUnread: InboxUnread;
  inboxMark: InboxMark;
  reminders: Reminders;
  remindersSetting: RemindersSetting;
  robotView: RobotView;
  robotSetting: RobotSetting;
  deadMessage: DeadMessage;
  outboxView: OutboxView;
  outboxSetting: OutboxSetting;
  postName?: PostName;
  personView?: PersonView;
  peopleQuery?: PeopleQuery;
  personList?: PersonList;
  newPerson?: NewPerson;
  firstPassword?: FirstPassword;
  renaming?: Renaming;
  administratorSetting?: AdministratorSetting;
  termView?: TermView;
  substitutionView?: SubstitutionView;
  officeView?: OfficeView;
  unitQuery?: UnitQuery;
  unitOffices?: UnitOffices;
  newPost?: NewPost;
  createdRef?: CreatedRef;
  handOver?: HandOver;
  substituteNaming?: SubstituteNaming;
  colleague?: Colleague;
  colleagueList?: ColleagueList;
  colleagueQuery?: ColleagueQuery;
  accountSession?: AccountSession;
  accountView?: AccountView;
  passwordChange?: PasswordChange;
  passwordProof?: PasswordProof;
  secondStepBegun?: SecondStepBegun;
  secondStepCode?: SecondStepCode;
  recoveryCodes?: RecoveryCodes;
  accountEventView?: AccountEventView;
  accountEventQuery?: AccountEventQuery;
  accountEventList?: AccountEventList;
  waysIn?: WaysIn;
  comparisonRequest: ComparisonRequest;
  comparisonType: ComparisonType;
  comparisonView: ComparisonView;
  comparisonList: ComparisonList;
  comparisonQuery: ComparisonQuery;
  findingCount: FindingCount;
  findingEntry: FindingEntry;
  findingView: FindingView;
  comparisonSheetRequest: ComparisonSheetRequest;
  comparisonOpened: ComparisonOpened;
  findingSettling: FindingSettling;
  operationsView: OperationsView;
  importQuery: ImportQuery;
  importTemplateQuery: ImportTemplateQuery;
  importPageQuery: ImportPageQuery;
  importKind: ImportKind;
  importColumn: ImportColumn;
  importHeader: ImportHeader;
  importFault: ImportFault;
  importFaultList: ImportFaultList;
  importExample: ImportExample;
  importView: ImportView;
  importSummary: ImportSummary;
  importList: ImportList;
  importColumns: ImportColumns;
  importStart: ImportStart;
  correctionView: CorrectionView;
  correction: CorrectionSubmission;
}
/**
 * The same sentence in the two languages of the product.
 */
export interface Words {
  /**
   * Chinese.
   */
  zh: string;
  /**
   * English.
   */
  en: string;
}
/**
 * What is wrong at one field.
 */
export interface FieldFault {
  /**
   * Name of the field; rows are written name/0/part. Empty: the form as a whole.
   */
  field: string;
  /**
   * Stable kebab-case code.
   */
  code: string;
  message: Words;
  /**
   * In a roll call: the record it belongs to.
   */
  record?: string;
}
/**
 * The answer to a request that was refused. The HTTP status says the class; the code never changes its meaning.
 */
export interface Problem {
  /**
   * Stable kebab-case code.
   */
  code: string;
  message: Words;
  /**
   * Faults field by field.
   */
  faults?: FieldFault[];
  /**
   * Faults of a pack.
   */
  issues?: PackIssue[];
  /**
   * More, by code: see docs/http.md.
   */
  details?: {
    [k: string]: unknown;
  };
}
/**
 * A fault of a definition.
 */
export interface PackIssue {
  /**
   * Rule.
   */
  code: string;
  /**
   * Errors keep a pack from loading.
   */
  severity: 'error' | 'warning' | 'note';
  /**
   * File in the pack.
   */
  file: string;
  /**
   * JSON Pointer in the file.
   */
  pointer: string;
  message: Words;
  /**
   * From 1.
   */
  line?: number;
  /**
   * From 1.
   */
  column?: number;
  hint?: Words;
  /**
   * What mends it, where that is safe: JSON Patch of the file.
   */
  fix?: PatchOperation[];
  /**
   * A story that shows it happening, as a document of kind scenario.
   */
  scenario?: {};
}
/**
 * One change of a JSON Patch (RFC 6902).
 */
export interface PatchOperation {
  /**
   * What is done.
   */
  op: 'add' | 'replace' | 'remove';
  /**
   * JSON Pointer in the file.
   */
  path: string;
  /**
   * Any JSON: what is put there.
   */
  value?: {
    [k: string]: unknown;
  };
}
/**
 * Sign in.
 */
export interface Credentials {
  /**
   * Account name.
   */
  account: string;
  /**
   * Password.
   */
  password: string;
  /**
   * The six digits of the authenticator, or a recovery code; where code-required was answered.
   */
  code?: string;
}
/**
 * A post that the person holds, or acts in.
 */
export interface PostView {
  /**
   * Post.
   */
  id: string;
  /**
   * Role.
   */
  role: string;
  /**
   * What the post is called.
   */
  roleTitle: string;
  /**
   * Unit.
   */
  unit: string;
  /**
   * Name of the unit.
   */
  unitTitle: string;
  /**
   * Has overdue and case lists.
   */
  supervises: boolean;
  actsFor?: ActsFor;
}
/**
 * The reader only acts in the place of whoever holds the post.
 */
export interface ActsFor {
  /**
   * The holder's name.
   */
  name: string;
  /**
   * The last day.
   */
  until: string;
}
/**
 * A quick entry that the person may make.
 */
export interface RollCallOffer {
  /**
   * Signal.
   */
  signal: string;
  /**
   * Title.
   */
  title: string;
  /**
   * Unit.
   */
  unit: string;
  /**
   * Name of the unit.
   */
  unitTitle: string;
}
/**
 * A case that the person may open by a form.
 */
export interface ApplicationOffer {
  /**
   * Process.
   */
  process: string;
  /**
   * Opening.
   */
  opening: string;
  /**
   * Title of the offer.
   */
  title: string;
  /**
   * What it is for.
   */
  description: string;
  /**
   * Record type it is about.
   */
  recordType: string;
}
/**
 * The pack in force.
 */
export interface PackView {
  /**
   * Id.
   */
  id: string;
  /**
   * Title.
   */
  title: string;
  /**
   * The authors' version.
   */
  version: string;
  /**
   * Hash of the content.
   */
  hash: string;
  /**
   * IANA time zone.
   */
  timeZone: string;
  /**
   * Languages the pack speaks, its own first.
   */
  locales: string[];
}
/**
 * Who is signed in and what they can do.
 */
export interface Session {
  person: SessionPerson;
  posts: PostView[];
  rollCalls: RollCallOffer[];
  applications: ApplicationOffer[];
  pack: PackView;
  /**
   * The server's time. ISO 8601 instant, UTC.
   */
  now: string;
  /**
   * The pack's standing views that one of the posts may open; and what one of the posts may do by what its tier says of access: look because of a danger, read who looked, agree to long sheets, read in registers.
   */
  opens: (
    | 'duties'
    | 'ledgers'
    | 'indicators'
    | 'emergencies'
    | 'access-log'
    | 'sheet-requests'
    | 'comparisons'
    | 'imports'
  )[];
  /**
   * The clock can be set.
   */
  demonstration: boolean;
  /**
   * Signed in with a password that somebody else has set: nothing is open but choosing another.
   */
  mustChangePassword: boolean;
}
export interface SessionPerson {
  /**
   * Person.
   */
  id: string;
  /**
   * Name.
   */
  name: string;
  /**
   * May publish packs and look after accounts.
   */
  administrator: boolean;
}
/**
 * An account of the demonstration.
 */
export interface DemonstrationAccount {
  /**
   * Account name.
   */
  account: string;
  /**
   * Name.
   */
  name: string;
  /**
   * Titles of posts with their units.
   */
  posts: string[];
}
/**
 * What the sign-in page offers.
 */
export interface Demonstration {
  /**
   * Whether this is a demonstration.
   */
  enabled: boolean;
  accounts: DemonstrationAccount[];
  pack: PackView;
  /**
   * The password of all demonstration accounts.
   */
  password?: string;
  /**
   * The server's time. ISO 8601 instant, UTC.
   */
  now?: string;
  /**
   * The year that is played now or was last. Left out where none was.
   */
  year?: PlayedYearView;
}
/**
 * Twelve months of a demonstration that are played by chance.
 */
export interface PlayedYearView {
  /**
   * Whether it is being played, has come to its end, or could not go on.
   */
  state: 'running' | 'done' | 'failed';
  /**
   * How much of it is played, of 1.
   */
  share: number;
  /**
   * The moment at which the clock stands at its end. ISO 8601 instant, UTC.
   */
  until: string;
}
/**
 * Set the clock of a demonstration forward.
 */
export interface ClockSetting {
  /**
   * The new time; not before the present one. ISO 8601 instant, UTC.
   */
  now: string;
}
/**
 * The clock.
 */
export interface ClockView {
  /**
   * The server's time. ISO 8601 instant, UTC.
   */
  now: string;
}
/**
 * A record by name.
 */
export interface RecordName {
  /**
   * Record type.
   */
  type: string;
  /**
   * Id.
   */
  id: string;
  /**
   * Its name.
   */
  name: string;
  /**
   * Names of its units.
   */
  units?: string[];
}
/**
 * A state of a case.
 */
export interface StateView {
  /**
   * State.
   */
  id: string;
  /**
   * Its word.
   */
  title: string;
  /**
   * Colour.
   */
  tone: 'quiet' | 'notice' | 'warning' | 'danger' | 'success';
  /**
   * The case has ended.
   */
  final: boolean;
}
/**
 * A case in a list.
 */
export interface CaseSummary {
  /**
   * Case.
   */
  id: string;
  /**
   * Process.
   */
  process: string;
  /**
   * Its title.
   */
  processTitle: string;
  record: RecordName;
  state: StateView;
  /**
   * What it is about, one line.
   */
  headline: string;
  /**
   * Opened. ISO 8601 instant, UTC.
   */
  openedAt: string;
  /**
   * Version of the pack it runs on.
   */
  version: string;
  /**
   * Ended. ISO 8601 instant, UTC.
   */
  closedAt?: string;
}
/**
 * Who has it now: the post and whoever holds it.
 */
export interface Holder {
  /**
   * Role.
   */
  role: string;
  /**
   * What the post is called.
   */
  roleTitle: string;
  /**
   * Name of the unit.
   */
  unitTitle: string;
  /**
   * Names of the holders; empty: vacant.
   */
  people: string[];
  /**
   * Who stands in for holders who are away. Left out: nobody.
   */
  substitutes?: StandIn[];
  /**
   * Unit.
   */
  unit?: string;
}
/**
 * Somebody who acts in the place of whoever holds a post.
 */
export interface StandIn {
  /**
   * Who acts.
   */
  name: string;
  /**
   * In whose place.
   */
  actsFor: string;
}
/**
 * A task in a list.
 */
export interface TaskSummary {
  /**
   * Task, unique everywhere.
   */
  id: string;
  /**
   * What is to be done.
   */
  title: string;
  case: CaseSummary;
  holder: Holder;
  /**
   * Opened. ISO 8601 instant, UTC.
   */
  openedAt: string;
  /**
   * Past its due date.
   */
  overdue: boolean;
  /**
   * Why it is there, e.g. absent for three days.
   */
  reason: string;
  /**
   * Due. ISO 8601 instant, UTC.
   */
  dueAt?: string;
  /**
   * The due date lies beyond the published calendar.
   */
  estimated?: boolean;
  /**
   * Clauses.
   */
  cites?: string[];
}
/**
 * A report or a notification.
 */
export interface Notice {
  /**
   * Notice.
   */
  id: string;
  /**
   * report: formal, to be acknowledged. task-left, task-came: the record went to another unit, and this task with it. corrected: something that was sent in the form of this title was put right.
   */
  kind: 'report' | 'notice' | 'task-left' | 'task-came' | 'corrected';
  /**
   * What is told.
   */
  title: string;
  /**
   * When. ISO 8601 instant, UTC.
   */
  at: string;
  case: CaseSummary;
  from?: ActorView;
  /**
   * Acknowledged. ISO 8601 instant, UTC.
   */
  acknowledgedAt?: string;
}
/**
 * Who did something.
 */
export interface ActorView {
  /**
   * Name.
   */
  name: string;
  /**
   * Post and unit, as they were.
   */
  postTitle: string;
  /**
   * Whose place was taken by a substitute (代理): the holder's name.
   */
  actsFor?: string;
}
/**
 * What I have to do, and what I was told.
 */
export interface Work {
  /**
   * Open tasks, most urgent first.
   */
  tasks: TaskSummary[];
  /**
   * Not yet acknowledged, newest first.
   */
  notices: Notice[];
}
/**
 * A clause.
 */
export interface ClauseView {
  /**
   * Clause.
   */
  id: string;
  /**
   * Heading.
   */
  heading: string;
  /**
   * Summary.
   */
  summary: string;
  /**
   * Obliges somebody.
   */
  normative: boolean;
  /**
   * Place in the paper.
   */
  place?: string;
  /**
   * The paper.
   */
  sourceTitle?: string;
  /**
   * Why nothing implements it.
   */
  waived?: string;
  /**
   * What implements it.
   */
  elements?: ElementView[];
  /**
   * What of it nothing implements, and why.
   */
  remains?: string;
  /**
   * The cases that run on it now.
   */
  cases?: ClauseCases[];
  /**
   * Stories that cite it.
   */
  scenarios?: StoryName[];
}
/**
 * A story of the pack.
 */
export interface StoryName {
  /**
   * Scenario.
   */
  id: string;
  /**
   * The story in a sentence.
   */
  title: string;
}
/**
 * An element of the pack that implements a clause.
 */
export interface ElementView {
  /**
   * File and JSON Pointer.
   */
  pointer: string;
  /**
   * Kind of document.
   */
  kind: string;
  /**
   * Its title.
   */
  title: string;
  /**
   * What is assumed where the policy is silent.
   */
  assumes?: string;
}
/**
 * Cases that run now in what a clause asks for, of those the reader may see.
 */
export interface ClauseCases {
  /**
   * Process.
   */
  process: string;
  /**
   * What such cases are called.
   */
  title: string;
  /**
   * State, where the clause is implemented by that state.
   */
  state?: string;
  /**
   * Its word.
   */
  stateTitle?: string;
  /**
   * How many are open.
   */
  count: number;
}
/**
 * What follows if a task is not done.
 */
export interface Consequence {
  /**
   * Told above, passed above, the case moves on, or nothing: the task is there for whoever wants it.
   */
  kind: 'escalation' | 'hand-over' | 'transition' | 'nothing';
  /**
   * The sentence.
   */
  text: string;
  /**
   * When. ISO 8601 instant, UTC.
   */
  at?: string;
  /**
   * Beyond the published calendar.
   */
  estimated?: boolean;
  cites?: string[];
}
/**
 * A form and all that the browser needs to run it.
 */
export interface FormView {
  /**
   * Form.
   */
  id: string;
  /**
   * Its version; sent back with the submission.
   */
  hash: string;
  /**
   * Title.
   */
  title: string;
  /**
   * The form document, in the language asked for.
   */
  definition: {
    [k: string]: unknown;
  };
  context: FormContext;
}
/**
 * What the form’s expressions may read, with its declared fields.
 */
export interface FormContext {
  /**
   * Parameters by name (definitions).
   */
  parameters: {
    [k: string]: unknown;
  };
  /**
   * Fields by name.
   */
  record: {
    [k: string]: unknown;
  };
  /**
   * Fields by name.
   */
  case: {
    [k: string]: unknown;
  };
  /**
   * Declared fields of the record.
   */
  recordFields: {
    [k: string]: unknown;
  };
  /**
   * Declared fields of the case.
   */
  caseFields: {
    [k: string]: unknown;
  };
  /**
   * Server time. ISO 8601 instant, UTC.
   */
  now: string;
  /**
   * IANA time zone.
   */
  timeZone: string;
  /**
   * For fields of format post or unit: choices by field, each a map from value to title.
   */
  choices: {
    [k: string]: {
      [k: string]: string;
    };
  };
}
/**
 * A task with its form.
 */
export interface TaskView {
  task: TaskSummary;
  /**
   * Whether it can be done.
   */
  status: 'open' | 'closed';
  /**
   * Whether the reader may do it.
   */
  mayAct: boolean;
  form: FormView;
  /**
   * What the form starts with; what was sent, when closed by sending.
   */
  values: {
    [k: string]: unknown;
  };
  /**
   * 依据.
   */
  clauses: ClauseView[];
  assumptions: string[];
  /**
   * 若不办理.
   */
  ifNotDone: Consequence[];
  /**
   * What is known of the record.
   */
  record: ValueView[];
  /**
   * Whether one may lift the masks of the case, with a reason.
   */
  mayReveal: boolean;
  /**
   * How it is done well.
   */
  help?: string;
  closed?: ClosedView;
}
/**
 * A value for reading.
 */
export interface ValueView {
  /**
   * Field.
   */
  name: string;
  /**
   * Label.
   */
  title: string;
  /**
   * The value as text.
   */
  value: string;
  /**
   * Uploaded files.
   */
  files?: FileView[];
  /**
   * Left out: this is all. masked: shortened as the pack says. hidden: something is there that one does not read.
   */
  withheld?: 'masked' | 'hidden';
}
/**
 * An uploaded file.
 */
export interface FileView {
  /**
   * File.
   */
  id: string;
  /**
   * Its name.
   */
  name: string;
  /**
   * Media type.
   */
  type: string;
  /**
   * Bytes.
   */
  size: number;
}
/**
 * How a task ended.
 */
export interface ClosedView {
  /**
   * When. ISO 8601 instant, UTC.
   */
  at: string;
  /**
   * Sent, or the case moved on.
   */
  end: 'submitted' | 'left-state';
  /**
   * The sentence.
   */
  reason: string;
  by?: ActorView;
}
/**
 * A filled form.
 */
export interface Submission {
  /**
   * The hash of the form that was filled.
   */
  form: string;
  /**
   * Fields by name.
   */
  data: {
    [k: string]: unknown;
  };
}
/**
 * A form that opens a case.
 */
export interface Application {
  /**
   * Record.
   */
  record: string;
  /**
   * The hash of the form that was filled.
   */
  form: string;
  /**
   * Fields by name.
   */
  data: {
    [k: string]: unknown;
  };
}
/**
 * A form that opens a case, about a record.
 */
export interface ApplicationView {
  offer: ApplicationOffer;
  /**
   * Records that may be chosen.
   */
  records: RecordName[];
  record?: RecordName;
  form?: FormView;
  /**
   * Fields by name.
   */
  values?: {
    [k: string]: unknown;
  };
}
/**
 * Who has the case now.
 */
export interface NextStep {
  /**
   * What is to be done.
   */
  title: string;
  holder: Holder;
  /**
   * Due. ISO 8601 instant, UTC.
   */
  dueAt?: string;
}
/**
 * A paper that a case produced.
 */
export interface DocumentRef {
  /**
   * What it says was put right, and a later paper says it. Left out: not.
   */
  replaced?: boolean;
  /**
   * Number within the case.
   */
  number: number;
  /**
   * Document.
   */
  document: string;
  /**
   * Title.
   */
  title: string;
  /**
   * When. ISO 8601 instant, UTC.
   */
  at: string;
}
/**
 * What came of sending.
 */
export interface Receipt {
  /**
   * Something that had been sent was put right, and the case stays where it was. Left out: not.
   */
  corrected?: boolean;
  /**
   * Where the case would have come with what is said now. Left out: there is no difference.
   */
  elsewhere?: StateView;
  case: CaseSummary;
  /**
   * Who has it now.
   */
  next: NextStep[];
  /**
   * Who was told.
   */
  told: Told[];
  /**
   * Papers produced.
   */
  documents: DocumentRef[];
  /**
   * The same sending had arrived before; nothing was done twice.
   */
  repeated: boolean;
  /**
   * What comes by itself.
   */
  timers?: TimerView[];
}
export interface Told {
  kind: 'report' | 'notice';
  roleTitle: string;
  title: string;
}
/**
 * What comes by itself.
 */
export interface TimerView {
  /**
   * What will happen.
   */
  title: string;
  /**
   * When. ISO 8601 instant, UTC.
   */
  dueAt: string;
  /**
   * Beyond the published calendar.
   */
  estimated?: boolean;
}
/**
 * One event of a case.
 */
export interface HistoryEntry {
  /**
   * The entry that it puts right, by its sequence.
   */
  corrects?: number;
  /**
   * Why it was put right. Left out where the reader reads nothing that is personal.
   */
  reason?: string;
  /**
   * Where the case would have come with what is said now; it stays where it is. Left out: there is no difference.
   */
  elsewhere?: StateView;
  /**
   * The entry that counts in its place, by its sequence.
   */
  correctedBy?: number;
  /**
   * Whether the reader may put it right. Left out: not.
   */
  mayCorrect?: boolean;
  /**
   * Position, from 1.
   */
  sequence: number;
  /**
   * When. ISO 8601 instant, UTC.
   */
  at: string;
  /**
   * What happened.
   */
  title: string;
  /**
   * What was filled.
   */
  values: ValueView[];
  /**
   * What came of it.
   */
  effects: HistoryEffect[];
  /**
   * Clauses.
   */
  cites: string[];
  by?: ActorView;
  tone?: 'quiet' | 'notice' | 'warning' | 'danger' | 'success';
  state?: StateView;
}
export interface HistoryEffect {
  kind: string;
  text: string;
}
/**
 * A case.
 */
export interface CaseView {
  case: CaseSummary;
  record: ValueView[];
  /**
   * Open.
   */
  tasks: TaskSummary[];
  /**
   * Oldest first.
   */
  history: HistoryEntry[];
  timers: TimerView[];
  documents: DocumentRef[];
  /**
   * Other cases of the record.
   */
  related: CaseSummary[];
  /**
   * Whether one may lift the masks, with a reason.
   */
  mayReveal: boolean;
}
/**
 * Cases.
 */
export interface CaseList {
  cases: CaseSummary[];
  /**
   * How many there are in all.
   */
  total: number;
  /**
   * How many in which state.
   */
  states: StateCount[];
}
export interface StateCount {
  process: string;
  processTitle: string;
  state: StateView;
  count: number;
}
/**
 * Tasks.
 */
export interface TaskList {
  tasks: TaskSummary[];
}
/**
 * The list of a unit for one day.
 */
export interface RollCallView {
  /**
   * Signal.
   */
  signal: string;
  /**
   * Title.
   */
  title: string;
  /**
   * Unit.
   */
  unit: string;
  /**
   * Its name.
   */
  unitTitle: string;
  /**
   * The day.
   */
  day: string;
  /**
   * Today.
   */
  today: string;
  events: RollCallEvent[];
  /**
   * The event of untouched records.
   */
  otherwise: string;
  /**
   * Declared fields of the telling.
   */
  fields: {
    [k: string]: unknown;
  };
  entries: RollCallLine[];
  closed?: Words;
}
export interface RollCallEvent {
  id: string;
  title: string;
  tone?: 'quiet' | 'notice' | 'warning' | 'danger' | 'success';
  asks: string[];
}
/**
 * One record in the list.
 */
export interface RollCallLine {
  record: RecordName;
  told?: Telling;
  openCase?: CaseSummary;
  /**
   * To tell the ordinary of this record opens a case: it has to be told.
   */
  ordinaryOpens?: boolean;
}
/**
 * What was told of the day.
 */
export interface Telling {
  /**
   * Event.
   */
  event: string;
  /**
   * Fields by name.
   */
  data: {
    [k: string]: unknown;
  };
}
/**
 * One tap.
 */
export interface RollCallEntry {
  /**
   * Record.
   */
  record: string;
  /**
   * Event.
   */
  event: string;
  /**
   * Fields beside the day.
   */
  data: {
    [k: string]: unknown;
  };
}
/**
 * What differs from the ordinary.
 */
export interface RollCallSubmission {
  /**
   * Unit.
   */
  unit: string;
  /**
   * The day.
   */
  day: string;
  entries: RollCallEntry[];
}
/**
 * What came of it.
 */
export interface RollCallReceipt {
  /**
   * How many were told.
   */
  told: number;
  lines: RollCallOutcome[];
  /**
   * The same sending had arrived before.
   */
  repeated: boolean;
}
export interface RollCallOutcome {
  record: RecordName;
  /**
   * A case was opened, an open one changed, or it was only written down.
   */
  outcome: 'opened' | 'changed' | 'noted';
  case?: CaseSummary;
}
/**
 * A record in a list.
 */
export interface RecordLine {
  record: RecordName;
  values: ValueView[];
  /**
   * Open cases.
   */
  cases: CaseSummary[];
}
/**
 * Records.
 */
export interface RecordList {
  /**
   * Type.
   */
  type: string;
  /**
   * Its title.
   */
  title: string;
  records: RecordLine[];
  /**
   * In all.
   */
  total: number;
}
/**
 * A paper, ready to be laid out.
 */
export interface PrintedDocument {
  /**
   * Heading.
   */
  title: string;
  /**
   * Issuer.
   */
  issuer: string;
  paragraphs: string[];
  /**
   * Space for a seal.
   */
  seal: boolean;
  signatures: string[];
  /**
   * Date as papers write it.
   */
  date: string;
  /**
   * Number.
   */
  number?: string;
  /**
   * Addressee.
   */
  addressee?: string;
  /**
   * Small print.
   */
  note?: string;
}
/**
 * The plan.
 */
export interface PolicyView {
  /**
   * Title.
   */
  title: string;
  sources: SourceView[];
  clauses: ClauseView[];
}
export interface SourceView {
  id: string;
  title: string;
  publisher?: string;
  reference?: string;
  publishedOn?: string;
}
/**
 * A pack as its files.
 */
export interface PackUpload {
  /**
   * Text by path in the pack.
   */
  files: {
    [k: string]: string;
  };
}
/**
 * A version of a pack.
 */
export interface PackVersion {
  /**
   * Hash.
   */
  hash: string;
  /**
   * Pack.
   */
  id: string;
  /**
   * The authors' version.
   */
  version: string;
  /**
   * Title.
   */
  title: string;
  /**
   * When. ISO 8601 instant, UTC.
   */
  publishedAt: string;
  /**
   * New cases begin on it.
   */
  active: boolean;
  /**
   * Open cases that run on it.
   */
  openCases: number;
  /**
   * What its author said of it.
   */
  note?: string;
  /**
   * The name of who published it; nobody: the server at its start.
   */
  publishedBy?: string;
  move?: PackMove;
}
/**
 * The last migration of open cases to this version.
 */
export interface PackMove {
  /**
   * Not moved yet.
   */
  waiting: number;
  /**
   * Moved.
   */
  moved: number;
  stayed: PackMoveStay[];
}
/**
 * Cases that stayed on their version.
 */
export interface PackMoveStay {
  /**
   * How many.
   */
  count: number;
  reason: Words;
}
/**
 * Versions, newest first.
 */
export interface PackVersions {
  versions: PackVersion[];
  /**
   * What came into force when, latest first.
   */
  activations: PackActivation[];
}
/**
 * That a version came into force.
 */
export interface PackActivation {
  /**
   * When. ISO 8601 instant, UTC.
   */
  at: string;
  /**
   * Which version.
   */
  hash: string;
  /**
   * The authors' version.
   */
  version: string;
  /**
   * Title of the pack.
   */
  title: string;
  /**
   * It had been in force before.
   */
  again: boolean;
  /**
   * The name of who did it; nobody: the server at its start.
   */
  by?: string;
  /**
   * The name of who approved it.
   */
  approvedBy?: string;
  /**
   * What was said of it.
   */
  note?: string;
}
/**
 * The server is alive; of the database nothing is asked.
 */
export interface Health {
  status: 'ok';
  database: 'sqlite' | 'postgres';
  /**
   * Server time. ISO 8601 instant, UTC.
   */
  now: string;
}
/**
 * Query parameters of the list of cases. Texts, as all of a query.
 */
export interface CaseQuery {
  /**
   * Only of this process.
   */
  process?: string;
  /**
   * Only in this state.
   */
  state?: string;
  /**
   * Only open ones, or only ended ones.
   */
  open?: 'true' | 'false';
  /**
   * Only of this record: its type, a slash, its id.
   */
  record?: string;
  /**
   * Part of a name.
   */
  q?: string;
  /**
   * How many to leave out, in digits.
   */
  offset?: string;
  /**
   * How many at most, in digits: 1 to 200; 50 where nothing is said.
   */
  limit?: string;
}
/**
 * Query parameters of the list of records.
 */
export interface RecordQuery {
  /**
   * Only of this very unit.
   */
  unit?: string;
  /**
   * Part of a name.
   */
  q?: string;
  /**
   * How many to leave out, in digits.
   */
  offset?: string;
  /**
   * How many at most, in digits: 1 to 200; 50 where nothing is said.
   */
  limit?: string;
}
/**
 * Query parameters of a roll call.
 */
export interface RollCallQuery {
  /**
   * The unit.
   */
  unit: string;
  /**
   * The day; today where nothing is said.
   */
  day?: string;
}
/**
 * Query parameters of a form that opens a case.
 */
export interface ApplicationQuery {
  /**
   * The record it is about; without it, those that may be chosen.
   */
  record?: string;
}
/**
 * Something that can be chosen, by its title.
 */
export interface ChoiceView {
  /**
   * What a query says.
   */
  value: string;
  /**
   * What people read.
   */
  title: string;
}
/**
 * A unit on the way down, or one that can be gone down to.
 */
export interface UnitStep {
  /**
   * Unit.
   */
  id: string;
  /**
   * Its name.
   */
  title: string;
  /**
   * Unit type.
   */
  type: string;
  /**
   * What such units are called.
   */
  typeTitle: string;
}
/**
 * A ledger that the reader may open.
 */
export interface LedgerOffer {
  /**
   * Ledger.
   */
  id: string;
  /**
   * Its title.
   */
  title: string;
  /**
   * Who stands in it.
   */
  description?: string;
  /**
   * What its entries are.
   */
  of: 'records' | 'cases' | 'tasks' | 'duties';
  /**
   * How many stand in it, without those struck off, of what the reader may see; now.
   */
  count: number;
  /**
   * The clauses it implements.
   */
  clauses: ClauseView[];
}
/**
 * The ledgers that the reader may open.
 */
export interface LedgerList {
  /**
   * In the order of their titles' ids.
   */
  ledgers: LedgerOffer[];
}
/**
 * Query parameters of a ledger: which part of it. A column that can be filtered is named where.<column> in the query, with a value that it offers.
 */
export interface LedgerQuery {
  /**
   * Only of this unit and those below it.
   */
  unit?: string;
  /**
   * Only of this period of the ledger's calendar; `all`: of any day. Left out: the present or last one.
   */
  period?: string;
  /**
   * Only from this day on, instead of a period.
   */
  from?: string;
  /**
   * Only up to this day.
   */
  to?: string;
  /**
   * Part of a name.
   */
  q?: string;
  /**
   * Entries that are settled. Left out: without.
   */
  struckOff?: 'without' | 'with' | 'only';
  /**
   * How many to leave out, in digits.
   */
  offset?: string;
  /**
   * How many at most, in digits: 1 to 200; 50 where nothing is said.
   */
  limit?: string;
  /**
   * Only with this value in that column.
   *
   * This interface was referenced by `LedgerQuery`'s JSON-Schema definition
   * via the `patternProperty` "^where\.[a-z][A-Za-z0-9]*$".
   */
  [k: string]: string | 'without' | 'with' | 'only' | undefined;
}
/**
 * A column.
 */
export interface LedgerColumnView {
  /**
   * Its name.
   */
  name: string;
  /**
   * Its heading.
   */
  title: string;
  /**
   * How it is written and aligned.
   */
  kind: 'text' | 'number' | 'date' | 'instant' | 'yes-no' | 'choice';
  /**
   * Width in Chinese characters.
   */
  width?: number;
  /**
   * With a filter: the values that it offers.
   */
  choices?: ChoiceView[];
  /**
   * One does not read this column.
   */
  withheld?: 'hidden';
}
/**
 * An entry.
 */
export interface LedgerRow {
  record?: RecordName;
  /**
   * The case that it opens; also with a task.
   */
  case?: string;
  state?: StateView;
  /**
   * By column.
   *
   * Items: A cell as people read it; empty where there is nothing.
   */
  cells: string[];
  /**
   * It is settled.
   */
  struckOff: boolean;
}
/**
 * A ledger as it stands, of what the reader may see.
 */
export interface LedgerView {
  /**
   * Ledger.
   */
  id: string;
  /**
   * Its title.
   */
  title: string;
  /**
   * Its heading on paper.
   */
  heading: string;
  /**
   * Who stands in it.
   */
  description?: string;
  /**
   * What its entries are.
   */
  of: 'records' | 'cases' | 'tasks' | 'duties';
  /**
   * When it was drawn up. ISO 8601 instant, UTC.
   */
  asOf: string;
  /**
   * Columns in order.
   */
  columns: LedgerColumnView[];
  /**
   * The entries of this page.
   */
  rows: LedgerRow[];
  /**
   * How many fit the query.
   */
  total: number;
  unit?: UnitStep;
  /**
   * The units from the reader's own down to the chosen one.
   */
  path: UnitStep[];
  /**
   * Units directly below that have entries.
   */
  below: LedgerUnitCount[];
  /**
   * The periods that can be chosen, latest first.
   */
  periods: ChoiceView[];
  /**
   * The period that is shown; `all`, or empty where the ledger is of now.
   */
  period: string;
  /**
   * A4 lying.
   */
  landscape: boolean;
  /**
   * Space for a seal.
   */
  seal: boolean;
  /**
   * At the foot.
   *
   * Items: A line for a signature.
   */
  signatures: string[];
  /**
   * Small print.
   */
  note?: string;
  /**
   * The clauses it implements.
   */
  clauses: ClauseView[];
}
/**
 * A unit directly below the chosen one, with its entries.
 */
export interface LedgerUnitCount {
  unit: UnitStep;
  /**
   * How many.
   */
  count: number;
}
/**
 * How many, and of how many.
 */
export interface ShareView {
  /**
   * How many meet it.
   */
  numerator: number;
  /**
   * Of how many, without those left out.
   */
  denominator: number;
  /**
   * How many were left out.
   */
  excluded: number;
  /**
   * In percent, two decimals; null where there is nobody, or where the indicator is a count.
   */
  rate: number | null;
}
/**
 * An indicator with its figure now.
 */
export interface IndicatorOffer {
  /**
   * Indicator.
   */
  id: string;
  /**
   * Its title.
   */
  title: string;
  /**
   * What it says.
   */
  description?: string;
  /**
   * A count, not a rate: denominator is the figure.
   */
  count: boolean;
  share: ShareView;
  target?: TargetView;
  /**
   * Whether the target is met; null where there is none, or nobody.
   */
  met: boolean | null;
  /**
   * Title of the period that the figure is of; empty: now.
   */
  period: string;
  /**
   * The clauses it implements.
   */
  clauses: ClauseView[];
}
/**
 * What is aimed at.
 */
export interface TargetView {
  /**
   * Met from here up.
   */
  atLeast?: number;
  /**
   * Met from here down.
   */
  atMost?: number;
}
/**
 * The indicators that the reader may open, over all that the reader may see.
 */
export interface IndicatorList {
  /**
   * In order.
   */
  indicators: IndicatorOffer[];
}
/**
 * Query parameters of an indicator.
 */
export interface IndicatorQuery {
  /**
   * Only of this unit and those below it.
   */
  unit?: string;
  /**
   * The period; `now` for an indicator that is of now. Left out: now, or the present or last period.
   */
  period?: string;
}
/**
 * A part of it.
 */
export interface IndicatorSlice {
  /**
   * What a query for its entries says: the unit, or the value.
   */
  value: string;
  /**
   * What people read.
   */
  title: string;
  share: ShareView;
  unit?: UnitStep;
}
/**
 * An indicator over what the reader may see.
 */
export interface IndicatorView {
  /**
   * Indicator.
   */
  id: string;
  /**
   * Its title.
   */
  title: string;
  /**
   * What it says.
   */
  description?: string;
  /**
   * A count, not a rate.
   */
  count: boolean;
  share: ShareView;
  target?: TargetView;
  /**
   * Whether the target is met.
   */
  met: boolean | null;
  /**
   * Of which instant the figures are. ISO 8601, UTC.
   */
  takenAt: string;
  /**
   * The figures were kept at the end of the period; there are no lists behind them any more.
   */
  kept: boolean;
  unit?: UnitStep;
  /**
   * From the reader's own units down to the chosen one.
   */
  path: UnitStep[];
  /**
   * The units directly below.
   */
  byUnit: IndicatorSlice[];
  /**
   * Who is left out, by reason: excluded is the number.
   */
  exclusions: IndicatorSlice[];
  /**
   * Breakdowns.
   */
  by: IndicatorBreakdown[];
  /**
   * By period, oldest first; the last may be the present.
   */
  over: IndicatorPoint[];
  /**
   * The periods that can be chosen, latest first.
   */
  periods: ChoiceView[];
  /**
   * The period shown.
   */
  period: string;
  /**
   * The clauses it implements.
   */
  clauses: ClauseView[];
}
/**
 * A breakdown.
 */
export interface IndicatorBreakdown {
  /**
   * Its id.
   */
  id: string;
  /**
   * By what.
   */
  title: string;
  /**
   * Its values, most first.
   */
  slices: IndicatorSlice[];
}
/**
 * The figure of one period.
 */
export interface IndicatorPoint {
  /**
   * Period.
   */
  period: string;
  /**
   * Its title.
   */
  title: string;
  share: ShareView;
}
/**
 * Query parameters of the list behind a number.
 */
export interface IndicatorEntriesQuery {
  /**
   * Only of this unit and those below it.
   */
  unit?: string;
  /**
   * The period.
   */
  period?: string;
  /**
   * Who meets it; who is counted but does not; who is counted; who is left out. Left out: missing.
   */
  part?: 'numerator' | 'missing' | 'denominator' | 'excluded';
  /**
   * With excluded: for this reason.
   */
  exclusion?: string;
  /**
   * A breakdown.
   */
  by?: string;
  /**
   * With by: its value.
   */
  value?: string;
  /**
   * How many to leave out, in digits.
   */
  offset?: string;
  /**
   * How many at most, in digits.
   */
  limit?: string;
}
/**
 * Who stands behind a number.
 */
export interface IndicatorEntry {
  record: RecordName;
  /**
   * The case, where cases are counted.
   */
  case?: string;
  state?: StateView;
  /**
   * Why it is left out, if it is.
   */
  note?: string;
}
/**
 * The list behind a number, of what the reader may see.
 */
export interface IndicatorEntries {
  /**
   * What the list is of.
   */
  title: string;
  /**
   * By name.
   */
  entries: IndicatorEntry[];
  /**
   * How many in all.
   */
  total: number;
}
/**
 * Query parameters of the duties.
 */
export interface DutyQuery {
  /**
   * The year in which they open. Left out: this one.
   */
  year?: string;
  /**
   * Only of this unit and those below it.
   */
  unit?: string;
  /**
   * Only this duty.
   */
  duty?: string;
}
/**
 * One date of a duty, for one unit.
 */
export interface DutyOccurrence {
  unit: UnitStep;
  /**
   * From this day on it is open.
   */
  opensOn: string;
  /**
   * The last day on which it is in time.
   */
  dueOn: string;
  /**
   * How it stands.
   */
  state: 'coming' | 'open' | 'overdue' | 'done' | 'done-late' | 'missed';
  holder?: Holder;
  /**
   * Its case, from the opening on.
   */
  case?: string;
  /**
   * Its task, while the reader can do it.
   */
  task?: string;
  /**
   * When it was done.
   */
  doneOn?: string;
  /**
   * Who did it.
   */
  doneBy?: string;
}
/**
 * A duty with its dates in a year.
 */
export interface DutyView {
  /**
   * Duty.
   */
  id: string;
  /**
   * Its title.
   */
  title: string;
  /**
   * What is expected.
   */
  description?: string;
  /**
   * Whose it is.
   */
  roleTitle: string;
  /**
   * Its dates as a sentence.
   */
  rule: string;
  /**
   * What follows when it is not done, as a sentence.
   */
  ifMissed: string;
  /**
   * By opening, then by unit.
   */
  occurrences: DutyOccurrence[];
  /**
   * The clauses it implements.
   */
  clauses: ClauseView[];
}
/**
 * The duties of the units that the reader sees.
 */
export interface DutyList {
  /**
   * The year.
   */
  year: number;
  /**
   * Years that can be chosen.
   */
  years: number[];
  /**
   * In order of their dates.
   */
  duties: DutyView[];
}
/**
 * A pack that is being worked on. Nothing of it is in force.
 */
export interface DraftView {
  /**
   * Id.
   */
  id: string;
  /**
   * What the work is called.
   */
  title: string;
  /**
   * The pack's id; empty where pack.json cannot be read.
   */
  pack: string;
  from?: DraftOrigin;
  /**
   * Another version of this pack has come into force since.
   */
  behind: boolean;
  /**
   * Counts its changes.
   */
  revision: number;
  /**
   * When it was begun. ISO 8601 instant, UTC.
   */
  createdAt: string;
  /**
   * Who began it.
   */
  createdBy: string;
  /**
   * When it was changed last. ISO 8601 instant, UTC.
   */
  changedAt: string;
  /**
   * Who changed it last.
   */
  changedBy: string;
  release?: DraftRelease;
  /**
   * Whether the reader began it.
   */
  own: boolean;
}
/**
 * The published version from which it began.
 */
export interface DraftOrigin {
  /**
   * Hash.
   */
  hash: string;
  /**
   * The authors' version.
   */
  version: string;
}
/**
 * A wish to put a draft in force, and how it stands.
 */
export interface DraftRelease {
  /**
   * Counts the wishes of the draft.
   */
  number: number;
  /**
   * waiting: for approval. scheduled: for its instant. sent-back, failed: nothing happens until it is put up again. void: the draft has changed since.
   */
  state: 'waiting' | 'scheduled' | 'sent-back' | 'failed' | 'void';
  /**
   * The draft as it was then.
   */
  revision: number;
  /**
   * What is new.
   */
  note: string;
  /**
   * The name of who wished it.
   */
  askedBy: string;
  /**
   * When. ISO 8601 instant, UTC.
   */
  askedAt: string;
  /**
   * Whether the reader wished it, and so cannot approve it.
   */
  own: boolean;
  /**
   * When it is to come into force; left out: at once. ISO 8601 instant, UTC.
   */
  effectiveAt?: string;
  /**
   * The name of who decided.
   */
  decidedBy?: string;
  /**
   * When. ISO 8601 instant, UTC.
   */
  decidedAt?: string;
  /**
   * Why it was sent back.
   */
  words?: string;
  problem?: Words;
  moves?: DraftMoves;
}
/**
 * That open cases are moved to the new version.
 */
export interface DraftMoves {
  /**
   * By process, by state of the former version: the state of the new one.
   */
  states: {
    [k: string]: {
      [k: string]: string;
    };
  };
  /**
   * By process, by state, by task of the former version: the task of the new state.
   */
  tasks: {
    [k: string]: {
      [k: string]: {
        [k: string]: string;
      };
    };
  };
  /**
   * Of cases that cannot be moved: refuse to publish, or let them stay on their version.
   */
  unmovable: 'refuse' | 'stay';
}
/**
 * What is being worked on, last changed first.
 */
export interface DraftList {
  drafts: DraftView[];
  /**
   * Whether a second person has to approve before anything comes into force.
   */
  approval: boolean;
}
/**
 * Begins a draft: from a published version, the one in force if none is named; from files that are brought in, however faulty; or, with `adapts`, as an overlay over either. Files beside `from` are what somebody made of that version: the draft's first change.
 */
export interface DraftBeginning {
  /**
   * What the work is called.
   */
  title: string;
  /**
   * Hash of a published version.
   */
  from?: string;
  /**
   * Text by path in the pack.
   */
  files?: {
    [k: string]: string;
  };
  /**
   * With `from` and `files`: what that change is called in the history; else the title.
   */
  label?: string;
  adapts?: DraftAdapting;
}
/**
 * Begins an overlay that as yet says nothing but its name; the version or the files are what it adapts.
 */
export interface DraftAdapting {
  /**
   * The id of the new pack.
   */
  id: string;
  /**
   * Its title.
   */
  title: string;
}
/**
 * A draft with its files.
 */
export interface DraftContent {
  draft: DraftView;
  /**
   * File by path in the pack.
   */
  files: {
    [k: string]: DraftFile;
  };
  /**
   * Of each file that was changed, its text as the draft began; null: there was none.
   */
  begun: {
    [k: string]: string | null;
  };
  /**
   * The files of the pack that it adapts.
   */
  base?: {
    [k: string]: string;
  };
  /**
   * The change that put it over this pack; 0: it began so.
   */
  baseRevision: number;
  /**
   * The files of the pack that it adapted as it began, where that was another.
   */
  begunBase?: {
    [k: string]: string;
  };
  /**
   * Whether a second person has to approve before anything comes into force.
   */
  approval: boolean;
}
/**
 * A file of a draft.
 */
export interface DraftFile {
  /**
   * Its text; null: taken away.
   */
  text: string | null;
  /**
   * The change that made it so; 0: as it began.
   */
  revision: number;
}
/**
 * Changes files of a draft, all of them or none.
 */
export interface DraftEdit {
  /**
   * What is done, in words, for the history.
   */
  label: string;
  /**
   * The `baseRevision` that its author knows. Left out: any.
   */
  base?: number;
  /**
   * By path in the pack.
   */
  files: {
    [k: string]: DraftFileEdit;
  };
}
/**
 * A file as it is to be.
 */
export interface DraftFileEdit {
  /**
   * The revision of the file that its author knows.
   */
  since: number;
  /**
   * The new text; null takes the file away.
   */
  text: string | null;
}
/**
 * The draft after a change.
 */
export interface DraftRevision {
  /**
   * The number of its last change.
   */
  revision: number;
}
/**
 * What was done to a draft, latest first.
 */
export interface DraftHistory {
  changes: DraftChangeView[];
}
/**
 * One change of a draft.
 */
export interface DraftChangeView {
  /**
   * Its number.
   */
  revision: number;
  /**
   * When. ISO 8601 instant, UTC.
   */
  at: string;
  /**
   * Who did it.
   */
  by: string;
  /**
   * What was done, in words.
   */
  label: string;
  /**
   * The paths of the files that it changed.
   */
  files: string[];
}
/**
 * Sets a draft back to what it was after a change.
 */
export interface DraftRestoration {
  /**
   * The number of that change; 0: as it began.
   */
  revision: number;
  /**
   * What is done, in words.
   */
  label: string;
}
/**
 * Puts a draft in force: for new cases or, with `moves`, for the open ones too.
 */
export interface DraftPublication {
  /**
   * The draft as its publisher has seen it.
   */
  revision: number;
  /**
   * What is new, for those who work by it.
   */
  note: string;
  moves?: DraftMoves;
}
/**
 * How much there is to live a draft through with, by which versions it was decided, and where.
 */
export interface RecordedExtent {
  /**
   * How many records are in the reader's scope.
   */
  records: number;
  /**
   * When the first of what is recorded happened; left out: nothing has happened.
   */
  since?: string;
  /**
   * Until when.
   */
  now: string;
  /**
   * The reader looks after packs and holds no post: whose history it is is not told, and of personal days only the month.
   */
  anonymous: boolean;
  /**
   * The versions that cases have run on and the one in force, oldest first.
   */
  versions: RecordedVersion[];
  units: RecordedUnit[];
  posts: RecordedPost[];
}
/**
 * A unit, as it is now.
 */
export interface RecordedUnit {
  /**
   * Its id.
   */
  id: string;
  /**
   * Its type.
   */
  type: string;
  /**
   * Its name.
   */
  title: string;
  /**
   * The unit above.
   */
  within: string | null;
}
/**
 * A post, as it is now.
 */
export interface RecordedPost {
  /**
   * The role.
   */
  role: string;
  /**
   * The unit.
   */
  unit: string;
  /**
   * Whether somebody holds it.
   */
  held: boolean;
}
/**
 * A version of the pack that cases have run on.
 */
export interface RecordedVersion {
  /**
   * Its hash.
   */
  hash: string;
  /**
   * When it was published.
   */
  publishedAt: string;
  /**
   * Its files by path.
   */
  files: {
    [k: string]: string;
  };
  /**
   * The files of the pack that it adapts, where it is an overlay.
   */
  base?: {
    [k: string]: string;
  };
}
/**
 * Query parameters of recorded histories.
 */
export interface RecordedQuery {
  /**
   * Where to go on: `next` of the page before.
   */
  offset?: string;
}
/**
 * Something that happened to a record from outside: told, applied, came (the date of a duty) or sent (a task's form).
 */
export interface RecordedHappening {
  kind: 'told' | 'applied' | 'came' | 'sent';
  /**
   * Told: <signal>.<event>.
   */
  event?: string;
  /**
   * The process.
   */
  process?: string;
  /**
   * Applied: by which opening.
   */
  opening?: string;
  /**
   * Came: of which duty.
   */
  duty?: string;
  /**
   * Sent: which task it answers.
   */
  task?: string;
  /**
   * Applied and sent: which form.
   */
  form?: string;
  /**
   * Sent: how long after the task had opened, in milliseconds.
   */
  after?: number;
  /**
   * The fields that packs read, without words, names and numbers of identity.
   */
  data: {};
}
/**
 * What happened to one record.
 */
export interface RecordedHistory {
  /**
   * Stands for the record.
   */
  serial: number;
  /**
   * Its type.
   */
  type: string;
  /**
   * Its units by relation.
   */
  units: {
    [k: string]: string;
  };
  /**
   * What it said before, as far as packs read it, without words, names and numbers of identity.
   */
  data: {};
  /**
   * In pairs, oldest first: which of the page's `happened`, and how many milliseconds after the one before, the first after 1970 began.
   */
  happenings: number[];
  /**
   * When timers fired later than they were due.
   */
  late: RecordedLateness[];
  /**
   * Which version of the pack opened a case.
   */
  versions: RecordedOpening[];
  /**
   * Of what was decided: who lives through it under the same rules comes to the same.
   */
  digest: number;
}
/**
 * A span in which timers were due and none fired.
 */
export interface RecordedLateness {
  /**
   * From then.
   */
  due: number;
  /**
   * Until then.
   */
  at: number;
}
/**
 * A case was opened.
 */
export interface RecordedOpening {
  /**
   * When.
   */
  at: number;
  /**
   * The version.
   */
  hash: string;
}
/**
 * A page of histories, always in the same order of records.
 */
export interface RecordedPage {
  /**
   * What happened, each said once, however often and to however many it happened.
   */
  happened: RecordedHappening[];
  histories: RecordedHistory[];
  /**
   * Where the reader may know whose history it is: its cases.
   */
  cases: RecordedCase[];
  /**
   * Where the next page begins; left out: this is the last.
   */
  next?: number;
}
/**
 * A case of a record.
 */
export interface RecordedCase {
  /**
   * The record.
   */
  serial: number;
  /**
   * The process.
   */
  process: string;
  /**
   * The case.
   */
  id: string;
}
/**
 * What there is beside the pack that a draft adapts.
 */
export interface DraftBase {
  newer?: NewerBase;
}
/**
 * The version of that pack that was published here last, where it is another.
 */
export interface NewerBase {
  /**
   * Hash.
   */
  hash: string;
  /**
   * The authors' version.
   */
  version: string;
  /**
   * When. ISO 8601 instant, UTC.
   */
  publishedAt: string;
  /**
   * Text by path in the pack.
   */
  files: {
    [k: string]: string;
  };
}
/**
 * Puts a draft over another version of the pack that it adapts, published here or brought in; and what becomes of its own files by that.
 */
export interface DraftRebasing {
  /**
   * The draft as its author has seen it.
   */
  revision: number;
  /**
   * What is done, in words, for the history.
   */
  label: string;
  /**
   * Hash of a published version of the base.
   */
  from?: string;
  /**
   * Or its files, where it was brought in.
   */
  base?: {
    [k: string]: string;
  };
  /**
   * The draft's own files that become others; null takes one away.
   */
  files: {
    [k: string]: string | null;
  };
}
/**
 * Where open cases go whose states or tasks the new version does not have. What is not named goes to what has the same id; a task without a counterpart ends.
 */
export interface CaseMapping {
  /**
   * By process, by state of the former version: the state of the new one.
   */
  states: {
    [k: string]: {
      [k: string]: string;
    };
  };
  /**
   * By process, by state, by task of the former version: the task of the new state.
   */
  tasks: {
    [k: string]: {
      [k: string]: {
        [k: string]: string;
      };
    };
  };
}
/**
 * Puts a draft up for approval, or sets it down for an instant.
 */
export interface DraftSubmission {
  /**
   * The draft as its publisher has seen it.
   */
  revision: number;
  /**
   * What is new, for those who work by it.
   */
  note: string;
  moves?: DraftMoves;
  /**
   * When it is to come into force; left out: at once. ISO 8601 instant, UTC.
   */
  effectiveAt?: string;
}
/**
 * Approves what was put up.
 */
export interface DraftApproval {
  /**
   * Which of the submissions of the draft.
   */
  number: number;
}
/**
 * Sends back what was put up.
 */
export interface DraftSendingBack {
  /**
   * Which of the submissions of the draft.
   */
  number: number;
  /**
   * Why.
   */
  words: string;
}
/**
 * What came of a wish: the version, where it is in force now; else the draft as it stands.
 */
export interface DraftOutcome {
  version?: PackVersion;
  draft?: DraftView;
}
/**
 * The version that came into force since the draft began.
 */
export interface DraftNewer {
  /**
   * Hash.
   */
  hash: string;
  /**
   * The authors' version.
   */
  version: string;
  /**
   * What was said of it.
   */
  note?: string;
  /**
   * When it was published. ISO 8601 instant, UTC.
   */
  publishedAt: string;
  /**
   * The name of who published it.
   */
  publishedBy?: string;
  /**
   * By path in the pack.
   */
  files: {
    [k: string]: string;
  };
  /**
   * The files of the pack that it adapts.
   */
  base?: {
    [k: string]: string;
  };
}
/**
 * Sets a draft on the version in force, with what was merged.
 */
export interface DraftTakingIn {
  /**
   * The draft as its author has seen it.
   */
  revision: number;
  /**
   * The version that is taken in.
   */
  hash: string;
  /**
   * What is done, in words, for the history.
   */
  label: string;
  /**
   * By path in the pack: the files that are other than in the draft once both are merged; null takes a file away.
   */
  files: {
    [k: string]: string | null;
  };
}
/**
 * What would become of the open cases if the draft were in force and they were moved now. Nothing has happened.
 */
export interface DraftEffect {
  /**
   * Open cases on other versions.
   */
  total: number;
  /**
   * How many can be moved.
   */
  moves: number;
  /**
   * Tasks that would be opened.
   */
  opened: number;
  /**
   * Tasks that would end.
   */
  closed: number;
  places: EffectPlace[];
  states: EffectStateQuestion[];
  tasks: EffectTaskQuestion[];
  staying: EffectStaying[];
  shifts: EffectShift[];
}
/**
 * Open cases in one state of one version.
 */
export interface EffectPlace {
  /**
   * Id of the process.
   */
  process: string;
  /**
   * Its title.
   */
  processTitle: string;
  /**
   * Id of the state.
   */
  state: string;
  /**
   * Its title.
   */
  stateTitle: string;
  /**
   * The version on which they run.
   */
  version: string;
  /**
   * How many.
   */
  count: number;
  /**
   * The new version does not have the state, or it ends cases there.
   */
  gone: boolean;
}
/**
 * A state that the new version does not have: where do its cases go?
 */
export interface EffectStateQuestion {
  /**
   * Id of the process.
   */
  process: string;
  /**
   * Its title.
   */
  processTitle: string;
  /**
   * Id of the state.
   */
  state: string;
  /**
   * Its title.
   */
  stateTitle: string;
  /**
   * How many cases.
   */
  count: number;
  /**
   * States of the same process.
   */
  choices: EffectChoice[];
  /**
   * The state with the same title.
   */
  suggested?: string;
}
/**
 * Something of the new version that can be chosen.
 */
export interface EffectChoice {
  /**
   * Id.
   */
  id: string;
  /**
   * Title.
   */
  title: string;
}
/**
 * An open task that the new state does not have: it ends, or goes on as another.
 */
export interface EffectTaskQuestion {
  /**
   * Id of the process.
   */
  process: string;
  /**
   * Its title.
   */
  processTitle: string;
  /**
   * Id of the state.
   */
  state: string;
  /**
   * Its title.
   */
  stateTitle: string;
  /**
   * Id of the task.
   */
  task: string;
  /**
   * Its title.
   */
  taskTitle: string;
  /**
   * How many are open.
   */
  count: number;
  /**
   * Tasks of the state that the cases go to.
   */
  choices: EffectChoice[];
}
/**
 * Cases that cannot be moved.
 */
export interface EffectStaying {
  /**
   * Id of the process.
   */
  process: string;
  /**
   * Its title.
   */
  processTitle: string;
  /**
   * Id of the state.
   */
  state: string;
  /**
   * Its title.
   */
  stateTitle: string;
  /**
   * The version on which they run.
   */
  version: string;
  /**
   * How many.
   */
  count: number;
  reason: Words;
  /**
   * A few of them, of those that the reader may see.
   */
  cases: EffectCase[];
}
/**
 * A case that the reader may see.
 */
export interface EffectCase {
  /**
   * Id.
   */
  id: string;
  /**
   * Headline.
   */
  headline: string;
}
/**
 * Due dates that would move.
 */
export interface EffectShift {
  /**
   * Title of the process.
   */
  processTitle: string;
  /**
   * Of a task, or of what happens by itself.
   */
  kind: 'task' | 'timer';
  /**
   * Title of the task or timer.
   */
  title: string;
  /**
   * In how many cases.
   */
  count: number;
  /**
   * Milliseconds; below zero: earlier.
   */
  least: number;
  /**
   * Milliseconds.
   */
  most: number;
  /**
   * How many would have passed already.
   */
  passed: number;
  /**
   * In one of the cases: until now. ISO 8601 instant, UTC.
   */
  before?: string;
  /**
   * And then. ISO 8601 instant, UTC.
   */
  after?: string;
  case?: EffectCase;
}
/**
 * Puts a former version in force again, for new cases.
 */
export interface PackReturn {
  /**
   * Hash of the version in force, as its reader knows it.
   */
  over: string;
  /**
   * Why.
   */
  note: string;
}
/**
 * Wishes to see a case without masks.
 */
export interface Revelation {
  /**
   * Why: it is kept, and those who look after such things read it.
   */
  reason: string;
}
/**
 * Which lines of the log are wanted.
 */
export interface AccessQuery {
  /**
   * With `record`: its type.
   */
  type?: string;
  /**
   * Of one record only.
   */
  record?: string;
  /**
   * How many to leave out, in digits.
   */
  offset?: string;
  /**
   * How many at most, in digits: 1 to 200; 50 where nothing is said.
   */
  limit?: string;
}
/**
 * That somebody read.
 */
export interface AccessEntry {
  /**
   * When.
   */
  at: string;
  /**
   * Who, by name.
   */
  by: string;
  /**
   * The posts that they held then.
   */
  posts: string[];
  /**
   * What.
   */
  kind:
    | 'case'
    | 'task'
    | 'application'
    | 'paper'
    | 'file'
    | 'revelation'
    | 'sheet'
    | 'emergency'
    | 'comparison'
    | 'comparison-sheet'
    | 'import'
    | 'import-check'
    | 'correction';
  /**
   * What, in words.
   */
  title: string;
  /**
   * Whose. Left out where somebody was looked for in vain.
   */
  record?: RecordName;
  /**
   * The case, where it was in one.
   */
  case?: string;
  /**
   * Why, where one had to say.
   */
  reason?: string;
}
/**
 * Who read, newest first.
 */
export interface AccessLog {
  entries: AccessEntry[];
  /**
   * How many there are.
   */
  total: number;
  /**
   * For how many days this is kept.
   */
  keptDays: number;
}
/**
 * Wishes to share a record.
 */
export interface SharingRequest {
  /**
   * The unit of the post that is let in.
   */
  unit: string;
  /**
   * Its role.
   */
  role: string;
  /**
   * For how long.
   */
  days: number;
  /**
   * Why: it is kept, and those who look after such things read it.
   */
  reason: string;
}
/**
 * A role that can be let in.
 */
export interface SharePlace {
  /**
   * The role.
   */
  role: string;
  /**
   * What it is called.
   */
  title: string;
  /**
   * Its units.
   */
  units: ChoiceView[];
}
/**
 * With whom one may share.
 */
export interface ShareOffer {
  /**
   * For how long at most.
   */
  days: number;
  /**
   * Whom.
   */
  places: SharePlace[];
}
/**
 * With whom a record is shared.
 */
export interface RecordShares {
  /**
   * Newest first.
   */
  shares: RecordShareView[];
  offer?: ShareOffer;
}
/**
 * That a record is shared.
 */
export interface RecordShareView {
  /**
   * Its id.
   */
  id: string;
  /**
   * With which post.
   */
  with: string;
  /**
   * By whom.
   */
  by: string;
  /**
   * Why.
   */
  reason: string;
  /**
   * Since when.
   */
  at: string;
  /**
   * Until when.
   */
  until: string;
  /**
   * Whether it lasts still.
   */
  isOpen: boolean;
  /**
   * Whether one may end it.
   */
  mayEnd: boolean;
}
/**
 * Wishes to look at a record because of a danger.
 */
export interface EmergencyRequest {
  /**
   * Of which type.
   */
  type: string;
  /**
   * What the record is identified by: each of the fields that are offered.
   */
  identity: {
    [k: string]: string;
  };
  /**
   * Why: it is kept, and those who look after such things read it.
   */
  reason: string;
}
/**
 * What was said of it afterwards.
 */
export interface ReviewView {
  /**
   * When.
   */
  at: string;
  /**
   * By whom.
   */
  by: string;
  /**
   * Whether it was right.
   */
  proper: boolean;
  /**
   * Why.
   */
  words: string;
}
/**
 * That somebody looks, or looked, because of a danger.
 */
export interface EmergencyView {
  /**
   * Its id.
   */
  id: string;
  /**
   * Who.
   */
  by: string;
  /**
   * The post.
   */
  post: string;
  record: RecordName;
  /**
   * Why.
   */
  reason: string;
  /**
   * Since when.
   */
  at: string;
  /**
   * Until when.
   */
  until: string;
  /**
   * Whether one is to say if it was right.
   */
  mayReview: boolean;
  review?: ReviewView;
}
/**
 * A field by which somebody is found.
 */
export interface EmergencyField {
  /**
   * The field.
   */
  name: string;
  /**
   * What it is called.
   */
  title: string;
}
/**
 * Records that one may look for.
 */
export interface EmergencyOffer {
  /**
   * The type.
   */
  type: string;
  /**
   * What it is called.
   */
  title: string;
  /**
   * By what they are found.
   */
  fields: EmergencyField[];
}
/**
 * Looks because of a danger.
 */
export interface EmergencyList {
  /**
   * One’s own that last still.
   */
  mine: EmergencyView[];
  /**
   * Of others, at records of one’s units; first those of which nobody has said anything.
   */
  others: EmergencyView[];
  /**
   * Empty: one may not look.
   */
  offers: EmergencyOffer[];
}
/**
 * Says whether a look was right.
 */
export interface EmergencyReview {
  /**
   * Whether it was.
   */
  proper: boolean;
  /**
   * Why; what follows.
   */
  words: string;
}
/**
 * Asks for a sheet that is longer than one may take away by oneself.
 */
export interface SheetRequest {
  query: LedgerQuery;
  /**
   * Why: it is kept, and those who look after such things read it.
   */
  reason: string;
}
/**
 * What was decided.
 */
export interface DecisionView {
  /**
   * When.
   */
  at: string;
  /**
   * By whom.
   */
  by: string;
  /**
   * Whether it may be taken away.
   */
  agreed: boolean;
  /**
   * Why; may be empty.
   */
  words: string;
}
/**
 * That somebody asked for a sheet.
 */
export interface SheetRequestView {
  /**
   * Its id.
   */
  id: string;
  /**
   * The ledger, if it is of one.
   */
  ledger?: string;
  /**
   * The comparison, if it is of one.
   */
  comparison?: string;
  /**
   * What it is called.
   */
  title: string;
  /**
   * How many entries it had then.
   */
  entries: number;
  /**
   * Who asked.
   */
  by: string;
  /**
   * What for.
   */
  reason: string;
  /**
   * When.
   */
  at: string;
  /**
   * Whether one is to decide.
   */
  mayDecide: boolean;
  /**
   * Whether it may be fetched now, by who asked.
   */
  mayFetch: boolean;
  /**
   * Until when it may be fetched.
   */
  until?: string;
  decision?: DecisionView;
}
/**
 * Sheets that were asked for.
 */
export interface SheetRequestList {
  /**
   * By oneself.
   */
  mine: SheetRequestView[];
  /**
   * By those below one’s posts; first those that wait.
   */
  others: SheetRequestView[];
}
/**
 * Decides on a sheet.
 */
export interface SheetDecision {
  /**
   * Whether it may be taken away.
   */
  agreed: boolean;
  /**
   * Why.
   */
  words?: string;
}
/**
 * The server can answer people. Where it cannot, the answer is the refusal not-ready.
 */
export interface Readiness {
  status: 'ready';
}
/**
 * Something that came for me.
 */
export interface InboxItem {
  /**
   * Letter.
   */
  id: string;
  /**
   * A task is mine now, it is overdue, something was reported or made known, somebody elsewhere looked at a record of mine because of a danger.
   */
  kind: 'task' | 'overdue' | 'report' | 'notice' | 'look';
  /**
   * When it came. ISO 8601 instant, UTC.
   */
  at: string;
  /**
   * I have not read it, and it is not done with.
   */
  unread: boolean;
  /**
   * The task is closed, or it was acknowledged.
   */
  done: boolean;
  /**
   * Of a task.
   */
  task?: TaskSummary;
  /**
   * Of a report or a notice.
   */
  notice?: Notice;
  /**
   * Of a look because of a danger.
   */
  look?: EmergencyView;
}
/**
 * What came for me in the last ninety days, newest first.
 */
export interface Inbox {
  /**
   * This page.
   */
  items: InboxItem[];
  /**
   * How many there are.
   */
  total: number;
  /**
   * How many of all are unread.
   */
  unread: number;
}
/**
 * Query parameters of the inbox. Texts, as all of a query.
 */
export interface InboxQuery {
  /**
   * How many to skip.
   */
  offset?: string;
  /**
   * How many at most.
   */
  limit?: string;
}
/**
 * How much is unread.
 */
export interface InboxUnread {
  /**
   * How many.
   */
  unread: number;
}
/**
 * Whether I have read something.
 */
export interface InboxMark {
  /**
   * Read, or to be read again.
   */
  read: boolean;
}
/**
 * Where and when I want to be written to.
 */
export interface Reminders {
  /**
   * Whether this installation sends mail.
   */
  mail: boolean;
  /**
   * My e-mail address; left out: none.
   */
  address?: string;
  /**
   * Each morning what has come in, urgent things at once; all at once; never.
   */
  pace: 'morning' | 'at-once' | 'never';
}
/**
 * Where and when I want to be written to.
 */
export interface RemindersSetting {
  /**
   * My e-mail address; empty: none.
   */
  address: string;
  /**
   * See Reminders.
   */
  pace: 'morning' | 'at-once' | 'never';
}
/**
 * A group's robot. Its address is a secret and is not given.
 */
export interface RobotView {
  /**
   * Robot.
   */
  id: string;
  /**
   * Whose robot it is.
   */
  maker: 'wecom' | 'dingtalk';
  /**
   * The unit of which it tells, with all below.
   */
  unit: string;
  /**
   * Its name.
   */
  unitTitle: string;
  /**
   * The last four signs of its address, by which it is told from others; empty where the key by which it was kept is another now.
   */
  ending: string;
}
/**
 * A robot to be told how things stand.
 */
export interface RobotSetting {
  /**
   * Whose robot it is.
   */
  maker: 'wecom' | 'dingtalk';
  /**
   * The unit of which it tells, with all below.
   */
  unit: string;
  /**
   * The webhook's address, as the maker gives it.
   */
  address: string;
  /**
   * DingTalk's secret, with which messages are signed.
   */
  secret?: string;
}
/**
 * A message that was given up.
 */
export interface DeadMessage {
  /**
   * Message.
   */
  id: string;
  /**
   * By which way it went.
   */
  channel: 'mail' | 'robot';
  /**
   * The person's name, or the robot's unit.
   */
  recipient: string;
  /**
   * How often it was tried.
   */
  attempts: number;
  /**
   * When it was given up. ISO 8601 instant, UTC.
   */
  at: string;
  /**
   * A short code of what went wrong last.
   */
  failure: string;
}
/**
 * How messages leave this installation.
 */
export interface OutboxView {
  /**
   * Nothing leaves, as in a restored copy.
   */
  paused: boolean;
  /**
   * Whether mail is set up.
   */
  mail: boolean;
  /**
   * How many messages wait to be sent.
   */
  waiting: number;
  /**
   * The robots.
   */
  robots: RobotView[];
  /**
   * What was given up, the last first; at most a hundred.
   */
  dead: DeadMessage[];
  /**
   * The units for which a robot can be set up.
   */
  units: UnitStep[];
}
/**
 * Whether messages leave.
 */
export interface OutboxSetting {
  /**
   * Nothing leaves from now on; or all goes on.
   */
  paused: boolean;
}
/**
 * A post, by what it is called.
 */
export interface PostName {
  /**
   * Post.
   */
  id: string;
  /**
   * Unit and post.
   */
  title: string;
}
/**
 * Somebody with an account, as administrators see them.
 */
export interface PersonView {
  /**
   * Account.
   */
  id: string;
  /**
   * Name.
   */
  name: string;
  /**
   * May publish packs and look after accounts.
   */
  administrator: boolean;
  /**
   * Since when the account is closed. ISO 8601 instant, UTC.
   */
  closedAt?: string;
  /**
   * Has a password that was set by somebody else.
   */
  mustChangePassword: boolean;
  /**
   * A code is asked for beside the password.
   */
  secondStep: boolean;
  /**
   * Held now.
   */
  posts: PostName[];
}
/**
 * Query parameters of the list of people. Texts, as all of a query.
 */
export interface PeopleQuery {
  /**
   * Part of a name or an account.
   */
  q?: string;
  /**
   * How many to leave out, in digits.
   */
  offset?: string;
  /**
   * How many at most, in digits: 1 to 200; 50 where nothing is said.
   */
  limit?: string;
}
/**
 * People: those in office first, then by name.
 */
export interface PersonList {
  people: PersonView[];
  /**
   * How many there are in all.
   */
  total: number;
}
/**
 * An account that begins.
 */
export interface NewPerson {
  /**
   * What is typed at the door; it never changes.
   */
  account: string;
  /**
   * Name.
   */
  name: string;
  /**
   * May publish packs and look after accounts.
   */
  administrator?: boolean;
}
/**
 * A password that is told this once, and must be changed at the first sign-in.
 */
export interface FirstPassword {
  /**
   * Account.
   */
  account: string;
  /**
   * Password.
   */
  password: string;
}
export interface Renaming {
  /**
   * Name.
   */
  name: string;
}
export interface AdministratorSetting {
  /**
   * May publish packs and look after accounts.
   */
  administrator: boolean;
}
/**
 * Who holds a post from when to when.
 */
export interface TermView {
  /**
   * Account.
   */
  person: string;
  /**
   * Name.
   */
  name: string;
  /**
   * Its begin; left out: before this was kept. ISO 8601 instant, UTC.
   */
  from?: string;
  /**
   * Its end; left out: until somebody else is named. ISO 8601 instant, UTC.
   */
  to?: string;
  state: 'past' | 'now' | 'planned';
}
/**
 * Who acts for the holder of a post (代理).
 */
export interface SubstitutionView {
  /**
   * Substitution.
   */
  id: string;
  post: PostName;
  /**
   * Name of whoever is away.
   */
  holder: string;
  /**
   * Account of the substitute.
   */
  person: string;
  /**
   * Name of the substitute.
   */
  name: string;
  /**
   * The first day.
   */
  from: string;
  /**
   * The last day.
   */
  until: string;
  state: 'now' | 'planned';
}
/**
 * A post of a unit, with who held it, holds it and is to hold it.
 */
export interface OfficeView {
  /**
   * Post.
   */
  id: string;
  /**
   * Role.
   */
  role: string;
  /**
   * What the post is called.
   */
  roleTitle: string;
  holder?: OfficeHolder;
  /**
   * In order of time.
   */
  terms: TermView[];
  /**
   * Those that run and those to come.
   */
  substitutions: SubstitutionView[];
}
/**
 * Who holds it now; left out: it is vacant.
 */
export interface OfficeHolder {
  /**
   * Account.
   */
  person: string;
  /**
   * Name.
   */
  name: string;
}
/**
 * Query parameters of a unit's posts.
 */
export interface UnitQuery {
  /**
   * Unit; left out, the topmost.
   */
  unit?: string;
}
/**
 * A unit, its posts, and the way to others.
 */
export interface UnitOffices {
  /**
   * Unit.
   */
  unit: string;
  /**
   * Name of the unit.
   */
  title: string;
  /**
   * From the top down.
   */
  above: UnitName[];
  /**
   * Directly below.
   */
  within: UnitBelow[];
  offices: OfficeView[];
  /**
   * Posts that such a unit may have.
   */
  roles: RoleName[];
}
export interface UnitName {
  /**
   * Unit.
   */
  id: string;
  /**
   * Name of the unit.
   */
  title: string;
}
export interface UnitBelow {
  /**
   * Unit.
   */
  id: string;
  /**
   * Name of the unit.
   */
  title: string;
  /**
   * Posts that nobody holds, there and below.
   */
  vacant: number;
}
export interface RoleName {
  /**
   * Role.
   */
  role: string;
  /**
   * What the post is called.
   */
  title: string;
}
/**
 * A post more, vacant at first.
 */
export interface NewPost {
  /**
   * Role.
   */
  role: string;
  /**
   * Unit.
   */
  unit: string;
}
export interface CreatedRef {
  /**
   * Of what was made.
   */
  id: string;
}
/**
 * Who is to hold a post; nobody: it is vacant. What was planned for it from that day on is planned no more.
 */
export interface HandOver {
  /**
   * Account.
   */
  person: string | null;
  /**
   * The first day; left out or today: at once.
   */
  from?: string;
  /**
   * The last day; left out: until somebody else is named.
   */
  until?: string;
}
/**
 * Who acts for the holder of a post.
 */
export interface SubstituteNaming {
  /**
   * Account.
   */
  person: string;
  /**
   * The first day; left out or today: at once.
   */
  from?: string;
  /**
   * The last day.
   */
  until: string;
}
/**
 * Somebody who can be named.
 */
export interface Colleague {
  /**
   * Account.
   */
  person: string;
  /**
   * Name.
   */
  name: string;
  /**
   * What they hold now: unit and post.
   */
  posts: string[];
}
/**
 * Whom one can name for a post.
 */
export interface ColleagueList {
  people: Colleague[];
}
/**
 * Query parameters.
 */
export interface ColleagueQuery {
  /**
   * Part of a name or an account.
   */
  q?: string;
}
/**
 * Where one is signed in.
 */
export interface AccountSession {
  /**
   * Session.
   */
  id: string;
  /**
   * The one that asks.
   */
  current: boolean;
  /**
   * Name of the browser.
   */
  browser?: string;
  /**
   * Name of the operating system.
   */
  system?: string;
  means: 'password' | 'oidc';
  /**
   * When it began. ISO 8601 instant, UTC.
   */
  begunAt: string;
  /**
   * When it was used last, to five minutes. ISO 8601 instant, UTC.
   */
  usedAt: string;
}
/**
 * One's own account.
 */
export interface AccountView {
  /**
   * Account.
   */
  account: string;
  /**
   * Name.
   */
  name: string;
  /**
   * The one used last first.
   */
  sessions: AccountSession[];
  secondStep: SecondStep;
  /**
   * Posts that one holds, for which one can name a substitute.
   */
  offices: PostName[];
  /**
   * In which one is acted for, or acts.
   */
  substitutions: SubstitutionView[];
}
export interface SecondStep {
  /**
   * A code is asked for beside the password.
   */
  on: boolean;
  /**
   * How many recovery codes are left.
   */
  recoveryCodes: number;
}
/**
 * A new password: 12 to 256 characters.
 */
export interface PasswordChange {
  /**
   * The present password.
   */
  present: string;
  /**
   * The new one.
   */
  password: string;
}
/**
 * Shows that whoever is signed in knows the password.
 */
export interface PasswordProof {
  /**
   * The present password.
   */
  password: string;
}
/**
 * For the authenticator; asked for at the door only once a code was confirmed.
 */
export interface SecondStepBegun {
  /**
   * In base 32.
   */
  secret: string;
  /**
   * otpauth://totp/…, for a QR code.
   */
  uri: string;
}
export interface SecondStepCode {
  /**
   * Six digits.
   */
  code: string;
}
/**
 * Told this once. Each counts once, in the place of a code.
 */
export interface RecoveryCodes {
  codes: string[];
}
/**
 * What was done to an account or a post.
 */
export interface AccountEventView {
  /**
   * Counted up in the order in which it was done.
   */
  number: number;
  /**
   * When. ISO 8601 instant, UTC.
   */
  at: string;
  /**
   * What.
   */
  kind: string;
  /**
   * Who; left out: from the machine itself.
   */
  by?: string;
  /**
   * To whom.
   */
  person?: string;
  /**
   * Unit and post.
   */
  post?: string;
  /**
   * A former name, or a first day.
   */
  from?: string;
  /**
   * A new name.
   */
  to?: string;
  /**
   * A last day.
   */
  until?: string;
}
/**
 * Query parameters.
 */
export interface AccountEventQuery {
  /**
   * Only of this account.
   */
  person?: string;
  /**
   * How many to leave out, in digits.
   */
  offset?: string;
  /**
   * How many at most, in digits: 1 to 200; 50 where nothing is said.
   */
  limit?: string;
}
/**
 * What was done to accounts and posts, newest first.
 */
export interface AccountEventList {
  events: AccountEventView[];
  /**
   * How many there are in all.
   */
  total: number;
}
/**
 * What the sign-in page offers beside account and password.
 */
export interface WaysIn {
  /**
   * Signing in at the identity provider (统一身份认证).
   */
  oidc: boolean;
}
/**
 * Query parameters with which a register is sent, as multipart with one part named file: .xlsx or CSV.
 */
export interface ComparisonRequest {
  /**
   * The type of the records that it is compared with.
   */
  type: string;
  /**
   * What the register is called.
   */
  title: string;
  /**
   * JSON: an object that says, by title in the file, the key of the column that it is; empty for none. Left out: the server asks, with register-columns-unknown, where the identity may stand under another title.
   */
  chosen?: string;
}
/**
 * Records with which a register can be compared.
 */
export interface ComparisonType {
  /**
   * The type of the records.
   */
  type: string;
  /**
   * What they are called.
   */
  title: string;
  /**
   * By which columns an entry is found: the first, or else one of the others.
   */
  ways: string[][];
  /**
   * What else is compared, where the register has it.
   *
   * Items: The title of a column.
   */
  columns: string[];
}
/**
 * A register that was compared.
 */
export interface ComparisonView {
  /**
   * Its id.
   */
  id: string;
  /**
   * What the register is called.
   */
  title: string;
  /**
   * The type of the records.
   */
  type: string;
  /**
   * What they are called.
   */
  typeTitle: string;
  /**
   * The unit whose records were compared, by name.
   */
  unit: string;
  /**
   * When.
   */
  at: string;
  /**
   * By whom.
   */
  by: string;
  /**
   * How many records there were.
   */
  ours: number;
  /**
   * How many lines the register had.
   */
  theirs: number;
  /**
   * How many agree.
   */
  same: number;
  /**
   * How many cells of the register could not be read; they count as empty.
   */
  unread: number;
  /**
   * The columns of the register that nothing is known of.
   *
   * Items: A title.
   */
  ignored: string[];
  /**
   * How many findings are open.
   */
  open: number;
}
/**
 * What can be compared, and what was.
 */
export interface ComparisonList {
  /**
   * The records that can be compared.
   */
  types: ComparisonType[];
  /**
   * What was compared, newest first.
   */
  comparisons: ComparisonView[];
}
/**
 * Query parameters: which findings.
 */
export interface ComparisonQuery {
  /**
   * differs: the same identity, but fields say something else. likely: the identity does not agree, other fields do. only-ours, only-theirs: the other has nothing like it. twice-ours, twice-theirs: one of them has the same identity more than once.
   */
  kind?: 'differs' | 'likely' | 'only-ours' | 'only-theirs' | 'twice-ours' | 'twice-theirs';
  /**
   * Only what is open, or only what is settled.
   */
  open?: 'true' | 'false';
  /**
   * Part of the name.
   */
  q?: string;
  /**
   * How many to leave out, in digits.
   */
  offset?: string;
  /**
   * How many at most, in digits: 1 to 200; 50 where nothing is said.
   */
  limit?: string;
}
/**
 * How many findings of a kind there are.
 */
export interface FindingCount {
  /**
   * differs: the same identity, but fields say something else. likely: the identity does not agree, other fields do. only-ours, only-theirs: the other has nothing like it. twice-ours, twice-theirs: one of them has the same identity more than once.
   */
  kind: 'differs' | 'likely' | 'only-ours' | 'only-theirs' | 'twice-ours' | 'twice-theirs';
  /**
   * All of them.
   */
  total: number;
  /**
   * Those that are open.
   */
  open: number;
}
/**
 * One of the entries that a finding is about.
 */
export interface FindingEntry {
  /**
   * The line in the file, as a spreadsheet counts.
   */
  line?: number;
  record?: RecordName;
  /**
   * What it says.
   */
  values: ValueView[];
}
/**
 * What did not agree.
 */
export interface FindingView {
  /**
   * Its number in the comparison.
   */
  number: number;
  /**
   * differs: the same identity, but fields say something else. likely: the identity does not agree, other fields do. only-ours, only-theirs: the other has nothing like it. twice-ours, twice-theirs: one of them has the same identity more than once.
   */
  kind: 'differs' | 'likely' | 'only-ours' | 'only-theirs' | 'twice-ours' | 'twice-theirs';
  /**
   * Whom it is about.
   */
  name: string;
  /**
   * Our records.
   */
  ours: FindingEntry[];
  /**
   * Lines of the register.
   */
  theirs: FindingEntry[];
  /**
   * The fields that differ.
   *
   * Items: The name of a field.
   */
  fields: string[];
  /**
   * What came of it: our record was mended; the other side is wrong and was told; a case was begun; it is somebody else; nothing is to be done.
   */
  outcome?: 'ours-mended' | 'theirs-told' | 'case-begun' | 'not-same' | 'nothing';
  /**
   * What was written to it; may be empty.
   */
  note?: string;
  /**
   * When it was settled.
   */
  settledAt?: string;
  /**
   * By whom.
   */
  settledBy?: string;
}
/**
 * Asks for the sheet of a comparison that is longer than one may take away by oneself.
 */
export interface ComparisonSheetRequest {
  query: ComparisonQuery;
  /**
   * Why: it is kept, and those who look after such things read it.
   */
  reason: string;
}
/**
 * A comparison with a page of its findings.
 */
export interface ComparisonOpened {
  comparison: ComparisonView;
  /**
   * By kind; what there is none of is left out.
   */
  counts: FindingCount[];
  /**
   * The page.
   */
  findings: FindingView[];
  /**
   * How many findings the query has.
   */
  total: number;
  /**
   * Whether one may read in what only the register has: who sent it, and may read in such records.
   */
  mayTakeIn: boolean;
}
/**
 * What came of a finding. Where nothing is to be done, the note says why.
 */
export interface FindingSettling {
  /**
   * What came of it: our record was mended; the other side is wrong and was told; a case was begun; it is somebody else; nothing is to be done.
   */
  outcome: 'ours-mended' | 'theirs-told' | 'case-begun' | 'not-same' | 'nothing';
  /**
   * More about it.
   */
  note: string;
}
/**
 * How the installation stands, for administrators. Nothing of any case.
 */
export interface OperationsView {
  /**
   * The version of the product, where the server knows it.
   */
  version?: string;
  /**
   * The kind of database.
   */
  database: 'sqlite' | 'postgres';
  /**
   * The last one. Left out: none was made.
   */
  backup?: BackupView;
  /**
   * Those that failed and were set aside, the last first, a hundred at most.
   */
  timers: FailedTimer[];
  /**
   * How many of them there are.
   */
  failed: number;
  /**
   * How many messages wait to be sent.
   */
  waiting: number;
  /**
   * How many messages were given up.
   */
  dead: number;
  /**
   * Whether all messages are held back.
   */
  paused: boolean;
}
/**
 * A backup that was made.
 */
export interface BackupView {
  /**
   * When.
   */
  at: string;
  /**
   * How many uploaded files are in it.
   */
  files: number;
  /**
   * How large it is.
   */
  bytes: number;
  /**
   * How many files the database names that were not there.
   */
  missing: number;
}
/**
 * A timer that failed and was set aside.
 */
export interface FailedTimer {
  /**
   * The title of its process.
   */
  process: string;
  /**
   * When it was due.
   */
  dueAt: string;
  /**
   * When it failed.
   */
  failedAt: string;
}
/**
 * Of what a sheet is.
 */
export interface ImportQuery {
  /**
   * record: a register; signal: what is told of its records; organisation: units, posts and people.
   */
  kind: 'record' | 'signal' | 'organisation';
  /**
   * The type of the records, or the signal; left out for the organisation.
   */
  subject?: string;
  /**
   * true: an empty cell leaves what there is; false, or left out: it clears it.
   */
  keepEmpty?: 'true' | 'false';
}
/**
 * Which sheet is to be filled.
 */
export interface ImportTemplateQuery {
  /**
   * As in importQuery.
   */
  kind: 'record' | 'signal' | 'organisation';
  /**
   * As in importQuery.
   */
  subject?: string;
  /**
   * Left out: xlsx.
   */
  format?: 'xlsx' | 'csv';
}
/**
 * Which part of the faults.
 */
export interface ImportPageQuery {
  /**
   * How many are left out before.
   */
  offset?: string;
  /**
   * How many, 200 at most.
   */
  limit?: string;
}
/**
 * A sheet that one may read in.
 */
export interface ImportKind {
  /**
   * As in importQuery.
   */
  kind: 'record' | 'signal' | 'organisation';
  /**
   * As in importQuery; empty for the organisation.
   */
  subject: string;
  /**
   * What it is called.
   */
  title: string;
}
/**
 * A column that a sheet of this kind may have.
 */
export interface ImportColumn {
  /**
   * By which it is chosen.
   */
  key: string;
  /**
   * What it is called.
   */
  title: string;
}
/**
 * A column of the sheet that was sent.
 */
export interface ImportHeader {
  /**
   * What stands above it.
   */
  title: string;
  /**
   * What it is; left out where nobody knows, or it is left out.
   */
  key?: string;
}
/**
 * Something wrong in a row.
 */
export interface ImportFault {
  /**
   * As the spreadsheet counts, from 1.
   */
  line: number;
  /**
   * What the column is called; empty: the row as a whole.
   */
  column: string;
  /**
   * What stands there; left out where it is sensitive.
   */
  value?: string;
  /**
   * Stable kebab-case code; shape:… and check:… name what the pack asks for.
   */
  code: string;
  /**
   * What is wrong, in the reader's language.
   */
  wrong: string;
  /**
   * How to put it right.
   */
  mend: string;
}
/**
 * What is wrong in a sheet, in the order of its rows.
 */
export interface ImportFaultList {
  faults: ImportFault[];
  /**
   * How many there are in all; the first thousand are kept.
   */
  total: number;
}
/**
 * What a row adds or changes.
 */
export interface ImportExample {
  /**
   * As the spreadsheet counts, from 1.
   */
  line: number;
  /**
   * What it is about.
   */
  name: string;
  /**
   * What becomes of it.
   */
  outcome: 'added' | 'changed' | 'moved';
  fields: ImportChange[];
}
export interface ImportChange {
  /**
   * What changes.
   */
  title: string;
  /**
   * As it is; left out where there is nothing, or it is not to be read here.
   */
  before?: string;
  /**
   * As it is to be; left out likewise.
   */
  after?: string;
}
/**
 * An import: how far it is, and what comes of it.
 */
export interface ImportView {
  id: string;
  of: ImportKind;
  /**
   * What the file is called.
   */
  name: string;
  /**
   * When it was sent.
   */
  at: string;
  /**
   * When it ended.
   */
  endedAt?: string;
  /**
   * checking and running: ask again in a moment. checked: it waits to be started.
   */
  state: 'checking' | 'checked' | 'running' | 'done' | 'cancelled' | 'failed';
  /**
   * How it was started.
   */
  mode?: 'whole' | 'by-row';
  /**
   * An empty cell leaves what there is.
   */
  keepEmpty: boolean;
  /**
   * How many rows it has, as far as that is known.
   */
  total: number;
  /**
   * How many of them were looked at, or taken.
   */
  done: number;
  /**
   * New.
   */
  added: number;
  /**
   * Changed where they are.
   */
  changed: number;
  /**
   * Gone to another unit, with or without other changes.
   */
  moved: number;
  /**
   * Rows that say what is known.
   */
  unchanged: number;
  /**
   * Rows with something wrong.
   */
  faulty: number;
  /**
   * The columns of the file.
   */
  header: ImportHeader[];
  /**
   * The columns that such a sheet may have.
   */
  columns: ImportColumn[];
  /**
   * Columns that new rows need and the file does not have, by title.
   */
  missing: string[];
  /**
   * Those among them without which nothing can be taken.
   */
  lacking: string[];
  examples: ImportExample[];
  failure?: Words;
  /**
   * All rows can be taken in one go.
   */
  mayBeWhole: boolean;
  /**
   * Of the organisation: how many accounts have no first password yet.
   */
  withoutPassword?: number;
  /**
   * The rows with faults can be fetched as a sheet.
   */
  faultySheet: boolean;
}
/**
 * An import in a list.
 */
export interface ImportSummary {
  id: string;
  /**
   * Of what it is.
   */
  title: string;
  /**
   * What the file is called.
   */
  name: string;
  /**
   * When it was sent.
   */
  at: string;
  /**
   * As in importView.
   */
  state: 'checking' | 'checked' | 'running' | 'done' | 'cancelled' | 'failed';
  total: number;
  /**
   * How many rows changed something.
   */
  taken: number;
}
/**
 * What one may read in, and what one has.
 */
export interface ImportList {
  kinds: ImportKind[];
  /**
   * One's own, the last first.
   */
  runs: ImportSummary[];
}
/**
 * What columns of a sheet are, where their titles do not say it.
 */
export interface ImportColumns {
  /**
   * By the title in the file: the key of the column; empty: it is left out.
   */
  chosen: {
    [k: string]: string;
  };
  /**
   * As in importQuery.
   */
  keepEmpty: boolean;
}
/**
 * How a sheet is taken.
 */
export interface ImportStart {
  /**
   * whole: all rows or none. by-row: those without faults, some thousand at a time.
   */
  mode: 'whole' | 'by-row';
}
/**
 * What was sent in a form, to be put right.
 */
export interface CorrectionView {
  case: CaseSummary;
  /**
   * What was done: the task, or the application.
   */
  title: string;
  /**
   * When it was sent; its conditions and checks are those of that moment. ISO 8601 instant, UTC.
   */
  sentAt: string;
  by?: ActorView;
  form: FormView;
  /**
   * What counts now, as far as the reader reads it whole.
   */
  values: {
    [k: string]: unknown;
  };
  /**
   * The fields that stay as they are, since the reader does not read them whole: the form has a note in their place.
   */
  kept: string[];
}
/**
 * A form as it should have been filled.
 */
export interface CorrectionSubmission {
  /**
   * The hash of the form that was filled.
   */
  form: string;
  /**
   * Fields by name, whole; of those that are kept nothing is read.
   */
  data: {
    [k: string]: unknown;
  };
  /**
   * Why. It stands in the history.
   */
  reason: string;
}
