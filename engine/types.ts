// Generated from definitions/schema/zelian.schema.json by `npm run types`. Do not edit.
/**
 * The name of a document or of an element in it: kebab-case ASCII. Never changes once published; a title may.
 */
export type Id = string;
/**
 * Words that people read, in the pack's language. Plain text: no markup is interpreted.
 */
export type Text = string;
/**
 * A day of the pack's time zone, ISO 8601: 2026-09-01.
 */
export type CalendarDate = string;
/**
 * The clauses of policy.json that this element implements, by id. From them come the coverage report and the answer to “why do I have this task?”.
 */
export type Cites = string[];
/**
 * What the district decided where the policy is silent, as a sentence. Listed by the report of assumptions.
 */
export type Assumes = string;
/**
 * The name of a field or a parameter, as expressions write it: camelCase ASCII.
 */
export type Name = string;
/**
 * A CEL expression, type-checked against the declared fields when the pack is loaded. A field that was left empty reads as '', 0, false or []; whether a date is there is asked with has(form.day).
 */
export type Expression = string;
/**
 * How a state or an event is coloured, everywhere alike: quiet (nothing to do), notice (to be watched), warning, danger (most serious), success (ended well).
 */
export type Tone = 'quiet' | 'notice' | 'warning' | 'danger' | 'success';
/**
 * How long: the name of a parameter with a unit of time, written params.visitWithin, or a number of one unit. Days that name a calendar count its open days only; other units are plain. Exactly one unit is given.
 */
export type Duration =
  | string
  | {
      /**
       * Hours of the clock.
       */
      hours?: number;
      /**
       * Days: open days of `calendar` where one is named, else all days.
       */
      days?: number;
      /**
       * Weeks of seven plain days.
       */
      weeks?: number;
      /**
       * Months: the same day of a later month, or that month's last day.
       */
      months?: number;
      /**
       * The calendar whose open days are counted. Only with `days`.
       */
      calendar?: Id;
    };
/**
 * Text with CEL expressions in double braces: “{{ record.name }}”. Values are inserted as plain text; a date is written in the pack's language, a choice by its title.
 */
export type Template = string;
/**
 * <signal>.<event> for a telling (meter.read), <task>.submitted for a task of the present state, record.marked when another case of the same record has changed what the record says (its guard looks at the record).
 */
export type EventName = string;
/**
 * A time of day in the pack's time zone: 08:30.
 */
export type TimeOfDay = string;
/**
 * entry.name is the record's name, everywhere. records: what cases are about; entry.open is the number of its open cases. cases: entry.process, state, title (the state's), open (true or false), openedOn, enteredOn, closedOn. tasks: those of cases, open or done, as history has them: entry.process, task, title, role, post and unit (to whom it was given at first, whoever it was handed over to; post and unit by title), case (true while the case is open), open, openedOn, dueOn, closedOn, overdue, daysLate (0 when in time, a day that has begun counts), doneBy. duties: as cases, and entry.duty, dueOn, late, missed.
 */
export type LedgerSource = 'records' | 'cases' | 'tasks' | 'duties';
/**
 * A minute in the pack's time zone, ISO 8601 without offset: 2026-09-01T08:30.
 */
export type LocalTime = string;

/**
 * The definition language: one property for each kind of document. A pack is a folder; the folder is the kind, the file name the id.
 */
export interface Definitions {
  pack: PackDocument;
  policy: PolicyDocument;
  parameters: ParametersDocument;
  units: UnitsDocument;
  tier: TierDocument;
  record: RecordDocument;
  signal: SignalDocument;
  form: FormDocument;
  process: ProcessDocument;
  calendar: CalendarDocument;
  duty: DutyDocument;
  ledger: LedgerDocument;
  indicator: IndicatorDocument;
  document: PrintDocument;
  scenario: ScenarioDocument;
  locale: LocaleDocument;
  sample: SampleDocument;
}
/**
 * pack.json: what the pack is, where it comes from, and which pack it adapts.
 */
export interface PackDocument {
  /**
   * Always pack.
   */
  kind: 'pack';
  id: Id;
  /**
   * The pack's name as people read it.
   */
  title: Text;
  /**
   * A paragraph about it.
   */
  description?: Text;
  /**
   * The authors' version, as in semver: 1.2.0. The content's hash, not this, identifies what a case runs on.
   */
  version: string;
  /**
   * The language of its titles, BCP 47: zh-CN.
   */
  locale: string;
  /**
   * IANA time zone in which days begin: Asia/Shanghai.
   */
  timeZone: string;
  extends?: PackExtends;
  sources?: Sources;
}
/**
 * The pack that this one adapts. Its documents are taken, and each document here is merged over the one of the same kind and id (JSON Merge Patch, RFC 7396: null deletes).
 */
export interface PackExtends {
  /**
   * The id of the base pack; its folder lies beside this one.
   */
  pack: Id;
  /**
   * The version of the base that this overlay was written for.
   */
  version: string;
  overrides?: Overrides;
}
/**
 * What of the base was looked at when it was overridden: for each element that this overlay changes, by its place (processes/absence.json#/states/verify), the hash of the base's value. `zelian merge` writes it; a base that has changed beneath is told.
 */
export interface Overrides {
  /**
   * First sixteen digits of the sha-256 of the value in canonical form; of null where the base has none.
   */
  [k: string]: string;
}
/**
 * The official papers that the pack implements, by id.
 */
export interface Sources {
  [k: string]: Source;
}
export interface Source {
  /**
   * The paper's title.
   */
  title: Text;
  /**
   * Who issued it.
   */
  publisher?: Text;
  /**
   * Its index or document number.
   */
  reference?: Text;
  publishedOn?: CalendarDate;
}
/**
 * policy.json: the register of clauses that the elements of the pack cite.
 */
export interface PolicyDocument {
  /**
   * Always policy.
   */
  kind: 'policy';
  /**
   * Always policy.
   */
  id: 'policy';
  title: Text;
  clauses: Clauses;
}
/**
 * The clauses by id, in the order of the paper. Ids follow the paper's own numbering: 3.6.
 */
export interface Clauses {
  [k: string]: Clause;
}
export interface Clause {
  /**
   * What the clause is about, in a few words.
   */
  heading: Text;
  /**
   * What it asks for, in the authors' own words.
   */
  summary: Text;
  /**
   * The paper it stands in: an id of pack.json's sources.
   */
  source?: Id;
  /**
   * Where in that paper, as people cite it: 三、班主任责任.
   */
  place?: Text;
  /**
   * Whether it obliges somebody. Normative clauses must be cited by an element or waived.
   */
  normative: boolean;
  /**
   * Why no element implements it, for readers.
   */
  waived?: Text;
  /**
   * What of the clause no element does, and why, where it is implemented in part: for readers.
   */
  remains?: Text;
}
/**
 * parameters.json: the numbers that a district turns. Durations use them as params.<name>, expressions likewise (there they are whole numbers).
 */
export interface ParametersDocument {
  /**
   * Always parameters.
   */
  kind: 'parameters';
  /**
   * Always parameters.
   */
  id: 'parameters';
  title: Text;
  parameters: Parameters;
}
/**
 * The parameters by name.
 */
export interface Parameters {
  [k: string]: Parameter;
}
export interface Parameter {
  /**
   * What the number says.
   */
  title: Text;
  /**
   * What it counts. Only hours, days, weeks and months may stand as a duration.
   */
  unit: 'hours' | 'days' | 'weeks' | 'months' | 'times' | 'percent' | 'persons' | 'years';
  /**
   * With unit days: the calendar whose open days are counted. Left out: all days.
   */
  calendar?: Id;
  /**
   * The number in force.
   */
  default: number;
  /**
   * The least that makes sense.
   */
  minimum?: number;
  /**
   * The most that makes sense.
   */
  maximum?: number;
  cites?: Cites;
  assumes?: Assumes;
}
/**
 * units.json: the types of organisational units and how they nest. The units themselves are data of the district, not of the pack.
 */
export interface UnitsDocument {
  /**
   * Always units.
   */
  kind: 'units';
  /**
   * Always units.
   */
  id: 'units';
  title: Text;
  types: UnitTypes;
  lines?: ReportingLines;
}
/**
 * The unit types by id. They form one tree: exactly one has no `within`.
 */
export interface UnitTypes {
  [k: string]: UnitType;
}
export interface UnitType {
  /**
   * What such a unit is called.
   */
  title: Text;
  /**
   * The unit type directly above.
   */
  within?: Id;
  cites?: Cites;
}
/**
 * What the lines are called along which tiers report, by the id that `reportsTo` has: a line without a title is shown by its id.
 */
export interface ReportingLines {
  [k: string]: Text;
}
/**
 * tiers/<role>.json: one responsibility tier. The id is the role. A role is a post on a unit, never a person: work is addressed to role and unit, and whoever holds the post has it.
 */
export interface TierDocument {
  /**
   * Always tier.
   */
  kind: 'tier';
  id: Id;
  /**
   * What the post is called.
   */
  title: Text;
  /**
   * What it answers for, in a sentence.
   */
  description?: Text;
  /**
   * The type of unit on which the post exists.
   */
  unitType: Id;
  reportsTo?: ReportsTo;
  /**
   * What a holder may see. subtree: every record and case of the post's unit and the units below it. addressed: only cases in which something was addressed to the post, and records of the very unit.
   */
  sees?: 'subtree' | 'addressed';
  /**
   * Whether holders have lists of what is overdue and of all cases below them.
   */
  supervises?: boolean;
  access?: TierAccess;
  duties?: TierDuties;
  cites?: Cites;
  assumes?: Assumes;
}
/**
 * The tier above, by line: a role may report on two lines. Left out: the top of its lines.
 */
export interface ReportsTo {
  [k: string]: Id;
}
/**
 * What holders may do with the data of people in what they see. Left out: what `reads` says by itself, and nothing else.
 */
export interface TierAccess {
  reads?: ClassLevels;
  while?: AccessWhile;
  /**
   * Whether holders may see masked data whole, each time with a reason that is kept. Hidden data stay hidden.
   */
  reveals?: boolean;
  shares?: AccessShares;
  /**
   * How many entries holders may take away in one sheet by themselves; for more somebody else must agree.
   */
  exports?: number;
  /**
   * Whether holders may agree to sheets that are longer than the asker’s own limit, of what they see themselves.
   */
  approves?: boolean;
  /**
   * Whether holders may, where somebody is in danger, look at a record outside of their units for three hours, with a reason; its own units are told and look at it afterwards.
   */
  emergencies?: boolean;
  /**
   * Whether holders may read who looked at the records of their units.
   */
  audits?: boolean;
  /**
   * Whether holders may compare a register that they were given with the records of their units, and work off what does not agree.
   */
  compares?: boolean;
  /**
   * The types of records of which holders may read in whole registers, for their unit and the units below it, from a sheet. Only holders who see the whole subtree can.
   *
   * @minItems 1
   */
  imports?: Id[];
  cites?: Cites;
  assumes?: Assumes;
}
/**
 * More that is read while a case is in certain states, by id. It only ever adds to `reads`.
 */
export interface AccessWhile {
  [k: string]: AccessInStates;
}
export interface AccessInStates {
  /**
   * Why, in a sentence.
   */
  title?: Text;
  /**
   * The process whose cases are meant.
   */
  process: Id;
  /**
   * The states; left out: all of them.
   *
   * @minItems 1
   */
  states?: Id[];
  reads: ClassLevels;
  cites?: Cites;
  assumes?: Assumes;
}
/**
 * Holders may let posts of another unit see a record of theirs, with its cases, for some days: where somebody is registered in one place and lives in another. Left out: they may not.
 */
export interface AccessShares {
  /**
   * The roles that can be let in.
   *
   * @minItems 1
   */
  with: Id[];
  /**
   * The longest time, in days.
   */
  days: number;
}
/**
 * What the tier answers for, by id, each with its clauses.
 */
export interface TierDuties {
  [k: string]: TierDuty;
}
export interface TierDuty {
  /**
   * The duty in a sentence.
   */
  title: Text;
  cites?: Cites;
  assumes?: Assumes;
}
/**
 * How much is read of personal and of sensitive data. Public and internal data, the name of a record and the headline of a case are read by whoever sees them.
 */
export interface ClassLevels {
  /**
   * shown: whole. masked: as short as the field’s mask makes it, whole where it has none. hidden: that there is something, not what.
   */
  personal?: 'shown' | 'masked' | 'hidden';
  /**
   * shown: whole. masked: as short as the field’s mask makes it, whole where it has none. hidden: that there is something, not what.
   */
  sensitive?: 'shown' | 'masked' | 'hidden';
}
/**
 * records/<type>.json: what cases are about. Says the data of such a record, which units it belongs to, and how sensitive each field is.
 */
export interface RecordDocument {
  /**
   * Always record.
   */
  kind: 'record';
  id: Id;
  /**
   * What such a record is called.
   */
  title: Text;
  schema: DataSchema;
  /**
   * The field that names the record on screens.
   */
  name: Name;
  /**
   * The fields that together identify a record; importing the same identity again changes the record instead of adding one.
   *
   * @minItems 1
   */
  identity?: Name[];
  /**
   * Where two registers are compared and the identity of two entries does not agree: lists of fields, one after the other, that together make it likely that both are about the same.
   *
   * @minItems 1
   */
  likeness?: Name[][];
  units: RecordUnits;
  /**
   * What must hold of every such record, however it came about: those of samples and stories are looked at when the pack is linked, and what a case marks is refused when a check that held would fail. Expressions read record, params, today.
   */
  checks?: Checks;
  /**
   * The sensitivity class of each field, by name. A field that is not listed is internal; one whose format is a number of an identity card, a telephone number, a photograph, a file or a signature is sensitive.
   */
  sensitivity?: Sensitivity;
  /**
   * The fields shown beside the name in lists, in order.
   */
  list?: Name[];
  cites?: Cites;
  assumes?: Assumes;
}
/**
 * The units the record belongs to, by the name of the relation. Every role of a case is found on these units or above them.
 */
export interface RecordUnits {
  [k: string]: RecordUnit;
}
export interface RecordUnit {
  /**
   * What the relation is called.
   */
  title: Text;
  /**
   * The type of the unit.
   */
  unitType: Id;
  /**
   * Whether every record has one.
   */
  required?: boolean;
}
/**
 * The data of a record, a signal or a form: a JSON Schema 2020-12 object. Properties that are not named are refused.
 */
export interface DataSchema {
  /**
   * Always object.
   */
  type: 'object';
  properties: Fields;
  /**
   * The fields that must be there. In a form, `fields.<name>.required` says the same and can be overlaid one by one.
   */
  required?: Name[];
}
/**
 * Fields by name, in the order in which they are shown.
 */
export interface Fields {
  [k: string]: FieldSchema;
}
/**
 * One field of data, as JSON Schema 2020-12 has it, in the part of that language which a form can show. Four keywords are Zelian's own: `choices`, `narrowedBy`, `roles` and `unitType`. `items` says what each entry of an array is: strings with `choices` make a multiple choice, objects make rows, strings with format photo make several photographs; `properties` are the fields of an object.
 */
export interface FieldSchema {
  /**
   * The JSON type. Dates, photographs and posts are strings with a `format`.
   */
  type: 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object';
  /**
   * The question or label.
   */
  title?: Text;
  /**
   * Help under the field.
   */
  description?: Text;
  /**
   * What the string is. date: a day. date-time: an instant. time: 08:30. phone: a telephone number. id-number: an 18-digit citizen ID number with its checksum (GB 11643). photo, file, signature: an uploaded file, by its id. post: a post, picked among those of `roles`. unit: a unit, of `unitType` where one is named. email, uri: as in JSON Schema (https only). note: words to be read, its title and description, between the questions of a form; nothing is filled in.
   */
  format?:
    | 'date'
    | 'date-time'
    | 'time'
    | 'phone'
    | 'id-number'
    | 'photo'
    | 'file'
    | 'signature'
    | 'post'
    | 'unit'
    | 'email'
    | 'uri'
    | 'note';
  choices?: Choices;
  narrowedBy?: NarrowedBy;
  /**
   * With format post: the roles whose posts may be picked.
   *
   * @minItems 1
   */
  roles?: Id[];
  /**
   * With format unit: the type of the units that may be picked, from the whole district. Left out: any unit below that of whoever fills the form.
   */
  unitType?: Id;
  /**
   * Allowed values without titles. Where people read them, use `choices`.
   *
   * @minItems 1
   */
  enum?: unknown[];
  /**
   * The only allowed value.
   */
  const?: {
    [k: string]: unknown;
  };
  /**
   * The value a new form starts with.
   */
  default?: {
    [k: string]: unknown;
  };
  /**
   * Least number of characters.
   */
  minLength?: number;
  /**
   * Greatest number of characters.
   */
  maxLength?: number;
  /**
   * A regular expression the text must match; it has to run in linear time (no back-references, no look-around).
   */
  pattern?: string;
  /**
   * Least number.
   */
  minimum?: number;
  /**
   * Greatest number.
   */
  maximum?: number;
  /**
   * The number is a multiple of this.
   */
  multipleOf?: number;
  items?: FieldSchema;
  /**
   * Least number of entries.
   */
  minItems?: number;
  /**
   * Greatest number of entries.
   */
  maxItems?: number;
  /**
   * No entry twice.
   */
  uniqueItems?: boolean;
  properties?: Fields;
  /**
   * With type object: the fields that must be there.
   */
  required?: Name[];
}
/**
 * The values that may be chosen, each with its title: a map from value to title, in the order in which they are shown. It stands for JSON Schema's `oneOf` of `const` and `title`, as a map, so that an overlay can add or remove one choice by name.
 */
export interface Choices {
  [k: string]: Text;
}
/**
 * Which of the choices are offered depends on what an earlier question of the form was answered (a cascading choice): the township first, then its villages. Until that question is answered, and where nothing is left to choose from, the field is not asked. Only for a text with `choices` in a form.
 */
export interface NarrowedBy {
  /**
   * The earlier question, a single choice.
   */
  field: Name;
  /**
   * By each of its values, the values of this field that are left.
   */
  to: {
    [k: string]: string[];
  };
}
/**
 * Checks by id.
 */
export interface Checks {
  [k: string]: Check;
}
/**
 * Something that must be true of what was filled, beyond the schema of single fields.
 */
export interface Check {
  /**
   * The condition that must hold, e.g. form.visitedOn <= today.
   */
  require: Expression;
  /**
   * The check applies only when this holds. Left out: always.
   */
  when?: Expression;
  /**
   * The field at which the message is shown.
   */
  field?: Name;
  /**
   * What the person is told, in their words: what is wrong and what to do.
   */
  message: Text;
  cites?: Cites;
  assumes?: Assumes;
}
/**
 * The sensitivity class of each field, by name, and how it is shortened. What `access` of the tiers says of a class holds for its fields.
 */
export interface Sensitivity {
  [k: string]: FieldSensitivity;
}
export interface FieldSensitivity {
  /**
   * public: may be shown to anybody. internal: to those who see the record. personal: personal data. sensitive: sensitive personal data in the sense of the law on personal information.
   */
  class: 'public' | 'internal' | 'personal' | 'sensitive';
  mask?: Mask;
  /**
   * The legal basis for keeping it.
   */
  basis?: Text;
}
/**
 * How the value is shortened on screens: how many characters stay at its start and end.
 */
export interface Mask {
  /**
   * Characters that stay at the start.
   */
  keepFirst?: number;
  /**
   * Characters that stay at the end.
   */
  keepLast?: number;
}
/**
 * signals/<signal>.json: something that may be told about a record outside a case. Processes hear it as <signal>.<event>.
 */
export interface SignalDocument {
  /**
   * Always signal.
   */
  kind: 'signal';
  id: Id;
  title: Text;
  /**
   * The record type.
   */
  about: Id;
  /**
   * The roles that may tell it, about records of their unit.
   *
   * @minItems 1
   */
  toldBy: Id[];
  events: SignalEvents;
  schema: DataSchema;
  /**
   * The sensitivity class of what is told, by name. A field that is not listed is personal, since it says something of somebody; one whose format is a number of an identity card, a telephone number, a photograph, a file or a signature is sensitive.
   */
  sensitivity?: Sensitivity;
  /**
   * The field that holds the day the signal is about: one signal a record and day, a later one replaces it.
   */
  day: Name;
  rollCall?: RollCall;
  /**
   * What must hold of every telling. Expressions read the telling's fields and `type`, the event's id, as event.…, and record, params, today.
   */
  checks?: Checks;
  cites?: Cites;
  assumes?: Assumes;
}
/**
 * What may be told, by id.
 */
export interface SignalEvents {
  [k: string]: SignalEvent;
}
export interface SignalEvent {
  /**
   * The word on the button and in the history.
   */
  title: Text;
  tone?: Tone;
  /**
   * The fields of the schema that may be given with this event beside the day.
   */
  asks?: Name[];
}
/**
 * Quick entry over the list of a unit's records: one day, one tap for each record that differs.
 */
export interface RollCall {
  /**
   * The type of unit whose records are listed.
   */
  unitType: Id;
  /**
   * The event that an untouched record is taken to have. It is shown, not told: cases hear only what was tapped.
   */
  otherwise: Id;
}
/**
 * forms/<form>.json: what is asked. Data as JSON Schema, looks as rjsf's uiSchema, behaviour field by field in CEL.
 */
export interface FormDocument {
  /**
   * Always form.
   */
  kind: 'form';
  id: Id;
  title: Text;
  /**
   * Help above the form: how the work is done well.
   */
  help?: Text;
  schema: DataSchema;
  /**
   * The sensitivity class of what is filled, by name. A field that is not listed is personal, since it says something of somebody; one whose format is a number of an identity card, a telephone number, a photograph, a file or a signature is sensitive.
   */
  sensitivity?: Sensitivity;
  /**
   * Looks of single fields, as rjsf has it (ui:widget, ui:placeholder, ui:options …), by field name.
   */
  uiSchema?: {
    [k: string]: {};
  };
  sections?: Sections;
  fields?: FieldRules;
  /**
   * What must hold across fields.
   */
  checks?: Checks;
  corrects?: Corrections;
  cites?: Cites;
  assumes?: Assumes;
}
/**
 * Groups of fields by id, in the order shown. A form without sections shows its fields in one group; one of more than 24 fields shows one section at a time. Some 15 fields a section are as many as a phone shows without delay.
 */
export interface Sections {
  [k: string]: Section;
}
export interface Section {
  /**
   * The group's heading.
   */
  title: Text;
  /**
   * A sentence under the heading.
   */
  description?: Text;
  /**
   * The names of its fields.
   *
   * @minItems 1
   */
  fields: Name[];
}
/**
 * How single fields behave, by name. Expressions read form (what is filled so far), record, case (data of the process), params, today.
 */
export interface FieldRules {
  [k: string]: FieldRule;
}
export interface FieldRule {
  /**
   * The field is asked only when this holds; else it is hidden and its value dropped.
   */
  when?: Expression;
  /**
   * Whether it must be filled (when it is asked).
   */
  required?: boolean;
  /**
   * What a new form starts with; the person may change it.
   */
  prefill?: Expression;
  /**
   * The value is this and nobody types it.
   */
  computed?: Expression;
  /**
   * Shown, not changed; with prefill.
   */
  readOnly?: boolean;
  cites?: Cites;
  assumes?: Assumes;
}
/**
 * Who may put right what was filled in and sent. A correction is an entry of its own, with a reason; what was sent stays in the history, and the case stays where it is. Whoever holds the post that sent it may as long as the case is open, if nothing else is said here.
 */
export interface Corrections {
  /**
   * How long the post that sent it may, from when it was sent, whether the case has ended by then or not: what ends a case at once, as a duty's form does, could not be corrected otherwise. Left out: as long as the case is open.
   */
  within?: Duration;
  /**
   * The tiers above the record's units that may as well, at any time, also when the case has ended. Left out: none.
   *
   * @minItems 1
   */
  tiers?: Id[];
  cites?: Cites;
  assumes?: Assumes;
}
/**
 * processes/<process>.json: a kind of case, as a statechart (the words are SCXML's). Expressions read case (data of the process), record, event (the telling heard), form (the submission heard), params, today, now.
 */
export interface ProcessDocument {
  /**
   * Always process.
   */
  kind: 'process';
  id: Id;
  title: Text;
  description?: Text;
  /**
   * The record type of its cases.
   */
  about: Id;
  /**
   * The line of `reportsTo` along which it goes up where nothing else is said.
   */
  line?: Id;
  /**
   * A record has at most one open case of this process.
   */
  exclusive?: boolean;
  /**
   * One line that says in lists what the case is about. Reads case, record.
   */
  headline?: Template;
  /**
   * What the case remembers, by name. Filled by `set`.
   */
  data?: Fields;
  /**
   * The sensitivity class of what the case remembers, by name. A field that is not listed is personal, since it says something of somebody; one whose format is a number of an identity card, a telephone number, a photograph, a file or a signature is sensitive.
   */
  sensitivity?: Sensitivity;
  opens?: Openings;
  /**
   * The state in which a case begins.
   */
  initial: Id;
  /**
   * Transitions that hold in every state that is not final; those of the state itself come first.
   */
  on?: Transitions;
  refuses?: Refusals;
  states: States;
  cites?: Cites;
  assumes?: Assumes;
}
/**
 * What opens a case, by id: a telling that is heard, or a form that somebody fills. A process without openings is opened by other cases only.
 */
export interface Openings {
  [k: string]: Opening;
}
/**
 * Events that are refused with a message, by id, in every state that is not final.
 */
export interface Refusals {
  [k: string]: RefusedEvent;
}
export interface RefusedEvent {
  event: EventName;
  /**
   * The event is refused when this holds.
   */
  guard?: Expression;
  /**
   * The field at which the message is shown.
   */
  field?: Name;
  /**
   * What the person is told.
   */
  message: Text;
  cites?: Cites;
  assumes?: Assumes;
}
/**
 * The states by id.
 */
export interface States {
  [k: string]: State;
}
/**
 * Either `event` or `form` with `roles`.
 */
export interface Opening {
  /**
   * With form: the words of the offer, e.g. apply for deferral.
   */
  title?: Text;
  /**
   * The telling that opens a case.
   */
  event?: EventName;
  /**
   * The form that opens a case.
   */
  form?: Id;
  /**
   * With form: who may fill it, for records of their unit.
   *
   * @minItems 1
   */
  roles?: Id[];
  /**
   * Opens only when this holds.
   */
  guard?: Expression;
  set?: Assignments;
  cites?: Cites;
  assumes?: Assumes;
}
/**
 * Expressions by the name of the field that takes their value.
 */
export interface Assignments {
  [k: string]: Expression;
}
/**
 * What an event does, by id. Of those for one event the first in `order` (then in the order written) whose guard holds is taken.
 */
export interface Transitions {
  [k: string]: Transition;
}
export interface Transition {
  /**
   * What it means that this happened, for the history.
   */
  title?: Text;
  event: EventName;
  /**
   * Taken only when this holds.
   */
  guard?: Expression;
  /**
   * Smaller is tried first. Default 0.
   */
  order?: number;
  /**
   * The state entered. Left out: the case stays where it is and only `do` happens.
   */
  target?: Id;
  do?: Effects;
  cites?: Cites;
  assumes?: Assumes;
}
/**
 * What is done, by id, in the order written.
 */
export interface Effects {
  [k: string]: EffectDefinition;
}
/**
 * Exactly one action, beside what it cites.
 */
export interface EffectDefinition {
  /**
   * Done only when this holds. Left out: always. Reads what the effects before it have set.
   */
  when?: Expression;
  /**
   * Remember in the case.
   */
  set?: Assignments;
  /**
   * Change fields of the record.
   */
  mark?: Assignments;
  /**
   * Attach the record to other units, by relation: an expression that yields a unit, as a field of format unit holds it; '' detaches it where the relation is not required. From then on its open cases are seen by the new units, and no longer by the old ones unless something was sent there; tasks that are open stay with whom they were given to. Refused where the unit is not there or of another type.
   */
  move?: Assignments;
  report?: ReportAction;
  notify?: NotifyAction;
  open?: OpenAction;
  produce?: ProduceAction;
  cites?: Cites;
  assumes?: Assumes;
}
/**
 * Report formally to a role: it stands in that role's list until it is acknowledged, with who reported and when.
 */
export interface ReportAction {
  /**
   * The role.
   */
  to: Id;
  /**
   * The relation of the record on whose unit, or above it, the role is looked for. Left out: on any of its units.
   */
  unit?: Name;
  /**
   * What is reported. Reads case, record, form.
   */
  title: Template;
}
/**
 * Let a role know; nothing is expected of it.
 */
export interface NotifyAction {
  /**
   * The role.
   */
  to: Id;
  /**
   * The relation of the record on whose unit, or above it, the role is looked for. Left out: on any of its units.
   */
  unit?: Name;
  /**
   * What it is told. Reads case, record, form.
   */
  title: Template;
}
/**
 * Open a case of another process about the same record.
 */
export interface OpenAction {
  /**
   * The process.
   */
  process: Id;
  /**
   * Data that the new case begins with; expressions read this case.
   */
  set?: Assignments;
}
/**
 * Produce a printable document with what the case knows now.
 */
export interface ProduceAction {
  /**
   * The document.
   */
  document: Id;
}
export interface State {
  /**
   * The word for the state, used everywhere.
   */
  title: Text;
  description?: Text;
  tone?: Tone;
  /**
   * The case ends here.
   */
  final?: boolean;
  /**
   * What happens on entering, whichever way.
   */
  entry?: Effects;
  tasks?: Tasks;
  on?: Transitions;
  after?: Timers;
  cites?: Cites;
  assumes?: Assumes;
}
/**
 * Work that opens on entering the state and closes on leaving it, by id.
 */
export interface Tasks {
  [k: string]: Task;
}
/**
 * Transitions in time, by id. Set on entering, cancelled on leaving, and set anew when the instant they count from changes.
 */
export interface Timers {
  [k: string]: Timer;
}
export interface Task {
  /**
   * What is to be done, as an imperative.
   */
  title: Text;
  /**
   * How it is done well.
   */
  help?: Text;
  /**
   * The task opens only when this holds as the state is entered. Left out: always.
   */
  when?: Expression;
  /**
   * Whose work it is.
   */
  role: Id;
  /**
   * The relation of the record on whose unit, or above it, the role is looked for, where the record has several: the place of stay beside the home. What follows when the work is late goes up from there. Left out, or where the record has no such unit: on any of them.
   */
  unit?: Name;
  /**
   * Names one post, where a person was appointed: an expression that yields a field of format post. While it is empty or vacant, the role has the work.
   */
  post?: Expression;
  /**
   * The form that does it.
   */
  form: Id;
  /**
   * How long it may take, from opening. On a calendar: until the close of the n-th open day after today. Left out: the work is offered, and nothing is overdue.
   */
  due?: Duration;
  /**
   * The last day on which it is done in time, as a date, instead of `due`: an agreed day. Where the date is not there, nothing is overdue.
   */
  dueOn?: Expression;
  overdue?: Escalations;
  cites?: Cites;
  assumes?: Assumes;
}
/**
 * What follows when it is not done in time, by id. Left out, with a due date: a report to the tier above on the process's line, at once.
 */
export interface Escalations {
  [k: string]: Escalation;
}
export interface Escalation {
  /**
   * How long after the due date. Left out: at once.
   */
  after?: Duration;
  /**
   * The role that is told.
   */
  to: Id;
  /**
   * The words of the report.
   */
  title?: Text;
  /**
   * The work itself passes to that role.
   */
  handOver?: boolean;
  cites?: Cites;
  assumes?: Assumes;
}
/**
 * Counts forward (since, delay) or back (until, ahead). Never fires early; after downtime it fires once, late, in due order.
 */
export interface Timer {
  /**
   * What it means that this happened, for the history: absent for three days.
   */
  title?: Text;
  /**
   * The date or instant counted from. Left out: the entering of the state.
   */
  since?: Expression;
  /**
   * How long after `since`.
   */
  delay?: Duration;
  /**
   * The day of `since` is the first day counted (if it is open): three days since Monday is Wednesday.
   */
  includesFirstDay?: boolean;
  /**
   * The date or instant counted back from, instead of `since`.
   */
  until?: Expression;
  /**
   * How long before `until`.
   */
  ahead?: Duration;
  /**
   * The time of day at which it fires. Left out: the opening of the calendar, or midnight; with hours, or when counted in plain time from an instant, that very instant.
   */
  at?: TimeOfDay;
  /**
   * When this does not hold as the timer comes due, nothing happens.
   */
  guard?: Expression;
  /**
   * The state entered. Left out: only `do` happens.
   */
  target?: Id;
  do?: Effects;
  cites?: Cites;
  assumes?: Assumes;
}
/**
 * calendars/<id>.json: which days are open. A day is open when it is a make-up day, or when it is neither of the weekly rest nor a holiday; and, where the calendar has periods, lies in one of them.
 */
export interface CalendarDocument {
  /**
   * Always calendar.
   */
  kind: 'calendar';
  id: Id;
  title: Text;
  /**
   * Another calendar whose weekly rest, holidays and make-up days hold here too.
   */
  basedOn?: Id;
  /**
   * Days of every week that are closed.
   */
  weeklyRest?: ('MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU')[];
  /**
   * When an open day begins: timers counted on this calendar fire at this time unless they say another.
   */
  opensAt?: TimeOfDay;
  /**
   * When an open day ends: tasks counted on this calendar are due at this time.
   */
  closesAt?: TimeOfDay;
  periods?: Periods;
  holidays?: Holidays;
  makeUpDays?: MakeUpDays;
  /**
   * The last day for which the calendar was published. Days after it are counted by the weekly rest alone, and what was counted so says that it is an estimate.
   */
  knownUntil?: CalendarDate;
  cites?: Cites;
  assumes?: Assumes;
}
/**
 * The spans in which days can be open, such as terms, by id. Left out: the whole year.
 */
export interface Periods {
  [k: string]: Span;
}
/**
 * Closed spans by id.
 */
export interface Holidays {
  [k: string]: Span;
}
/**
 * Days that are open although the weekly rest would close them (调休), with the reason, by date.
 */
export interface MakeUpDays {
  [k: string]: Text;
}
/**
 * From one day to another, both included.
 */
export interface Span {
  /**
   * Its name.
   */
  title: Text;
  from: CalendarDate;
  to: CalendarDate;
}
/**
 * duties/<duty>.json: what a tier owes by the calendar, without anything having happened: a yearly plan, a meeting before each term, a monthly report. On each of its dates a case about the unit opens, with one task for the role; where the form is not sent in time, what `overdue` says follows, and when the next date comes the duty counts as missed.
 */
export interface DutyDocument {
  /**
   * Always duty.
   */
  kind: 'duty';
  id: Id;
  /**
   * The duty in a few words; the title of its task.
   */
  title: Text;
  /**
   * What is expected, in a sentence.
   */
  description?: Text;
  /**
   * How it is done well.
   */
  help?: Text;
  /**
   * Whose duty it is: each unit of the role's unit type owes it.
   */
  role: Id;
  /**
   * The line of `reportsTo` along which it goes up where nothing else is said.
   */
  line?: Id;
  /**
   * The days on which it falls to be done: from then on the task is open.
   */
  opens: Recurrence;
  /**
   * The last day on which it is done in time: the first such day on or after the opening. Either this or `within`.
   */
  by?: Recurrence;
  /**
   * How long it may take, from the opening. Either this or `by`.
   */
  within?: Duration;
  /**
   * How long before the last day its role is reminded. Left out: no reminder.
   */
  remind?: Duration;
  /**
   * What is filled.
   */
  form: Id;
  figures?: DutyFigures;
  overdue?: Escalations;
  /**
   * What happens when the form was sent. Expressions read case (occurrence, dueOn and the figures), form, record (the unit's name), params, today.
   */
  do?: Effects;
  cites?: Cites;
  assumes?: Assumes;
}
/**
 * Numbers of the unit that the form can start with, by the name under which expressions read them: case.<name>. They are taken when the duty opens and stay as they were.
 */
export interface DutyFigures {
  [k: string]: DutyFigure;
}
/**
 * Either the number of a ledger's entries or a part of an indicator.
 */
export interface DutyFigure {
  /**
   * What the number says.
   */
  title: Text;
  /**
   * The ledger whose entries are counted; those struck off are not.
   */
  ledger?: Id;
  /**
   * The indicator.
   */
  indicator?: Id;
  /**
   * Which of the indicator's numbers. rate is in percent, rounded to two decimals.
   */
  part?: 'numerator' | 'denominator' | 'excluded' | 'rate';
}
/**
 * Days that come back, in the words of RFC 5545: yearly in July and August on the 1st is { frequency: yearly, byMonth: [7, 8], byMonthDay: 1 }.
 */
export interface Recurrence {
  /**
   * yearly, monthly, weekly; or period: once in each period of `calendar` (a term).
   */
  frequency: 'yearly' | 'monthly' | 'weekly' | 'period';
  /**
   * With yearly: the months, 1 to 12; one day in each. With monthly: only these months.
   *
   * @minItems 1
   */
  byMonth?: number[];
  /**
   * With yearly and monthly: the day of the month, -1 for its last; a month that is too short takes its last day. Default 1.
   */
  byMonthDay?: number;
  /**
   * With weekly: the day of the week. Default MO.
   */
  byDay?: 'MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU';
  /**
   * With period: the day of the period, from 1; -1 is its last, -14 the fourteenth from its end. Default 1.
   */
  byPeriodDay?: number;
  /**
   * With period: the calendar that has the periods.
   */
  calendar?: Id;
}
/**
 * ledgers/<ledger>.json: a standing list that is never kept by hand: which records, cases or tasks stand in it, with which columns, and how it is printed and exported. Expressions read record, case (data of the process), entry (what the list itself knows, see `of`), units, params, today. A condition that cannot be told, such as of a date left empty, does not hold; a cell without a value stays empty.
 */
export interface LedgerDocument {
  /**
   * Always ledger.
   */
  kind: 'ledger';
  id: Id;
  /**
   * What the list is called; the heading of its paper.
   */
  title: Text;
  /**
   * Who stands in it, in a sentence.
   */
  description?: Text;
  of: LedgerSource;
  /**
   * Records: the record types. Cases and tasks: the processes. Duties: the duties. With several, expressions read the fields that all of them have. Left out: all of them, and expressions read none of their fields.
   *
   * @minItems 1
   */
  among?: Id[];
  /**
   * What stands in the list. Left out: all.
   */
  where?: Expression;
  /**
   * What stands in it as settled (销号): shown apart, not counted among the open.
   */
  struckOff?: Expression;
  /**
   * The day that an entry belongs to, a date, for choosing a period or a span of time. Left out: the list is of now.
   */
  day?: Expression;
  /**
   * The calendar whose periods may be chosen; only with `day`.
   */
  calendar?: Id;
  columns: LedgerColumns;
  order?: LedgerOrder;
  /**
   * Who may open it, each for the units below the post. Left out: every tier that supervises.
   *
   * @minItems 1
   */
  roles?: Id[];
  paper?: LedgerPaper;
  cites?: Cites;
  assumes?: Assumes;
}
/**
 * The columns by name, in order.
 */
export interface LedgerColumns {
  [k: string]: LedgerColumn;
}
export interface LedgerColumn {
  /**
   * The column's heading.
   */
  title: Text;
  /**
   * What stands in it. A field alone (record.status) is written as that field is: choices by their titles, dates in the pack's language, sensitive fields masked. A field that has a mask is written alone only.
   */
  value: Expression;
  /**
   * Width on paper and in the exported sheet, in Chinese characters.
   */
  width?: number;
  /**
   * The list may be narrowed by this column's values; for choices and truth values.
   */
  filter?: boolean;
  cites?: Cites;
  assumes?: Assumes;
}
/**
 * The order of the entries. Left out: by the record's name.
 */
export interface LedgerOrder {
  /**
   * The column.
   */
  by: Name;
  /**
   * Greatest first.
   */
  descending?: boolean;
}
/**
 * How it is printed and exported.
 */
export interface LedgerPaper {
  /**
   * A4 lying.
   */
  landscape?: boolean;
  /**
   * The heading, where it differs from the title.
   */
  heading?: Text;
  signatures?: LedgerSignatures;
  /**
   * Small print below the table.
   */
  note?: Text;
  /**
   * Leave space for the seal over unit and date.
   */
  seal?: boolean;
}
/**
 * Lines for signatures below the table, by id.
 */
export interface LedgerSignatures {
  [k: string]: Text;
}
/**
 * indicators/<indicator>.json: a rate or a count over the records or cases of a unit: who is counted, who of them meets it, who is left out and why. Expressions read what a ledger's do.
 */
export interface IndicatorDocument {
  /**
   * Always indicator.
   */
  kind: 'indicator';
  id: Id;
  /**
   * What the figure is called.
   */
  title: Text;
  /**
   * What it says, in a sentence.
   */
  description?: Text;
  of: LedgerSource;
  /**
   * The record types, or the processes; as in a ledger.
   *
   * @minItems 1
   */
  among?: Id[];
  /**
   * Who is counted. Left out: all.
   */
  denominator?: Expression;
  /**
   * Who of them meets it. Left out: the figure is a count of the denominator, not a rate.
   */
  numerator?: Expression;
  exclusions?: Exclusions;
  target?: IndicatorTarget;
  /**
   * The day that an entry belongs to: it counts in the period that has this day. Left out: the figure is of now, and at the end of each period it is kept as it then was.
   */
  day?: Expression;
  /**
   * The calendar whose periods it is told by.
   */
  calendar: Id;
  by?: Breakdowns;
  /**
   * Who may open it, each for the units below the post. Left out: every tier that supervises.
   *
   * @minItems 1
   */
  roles?: Id[];
  cites?: Cites;
  assumes?: Assumes;
}
/**
 * Who is left out of both, by id, each with its reason; the first that holds counts. Those left out are shown beside the rate.
 */
export interface Exclusions {
  [k: string]: Exclusion;
}
export interface Exclusion {
  /**
   * Why they are left out.
   */
  title: Text;
  /**
   * Who is left out.
   */
  where: Expression;
  cites?: Cites;
  assumes?: Assumes;
}
/**
 * What is aimed at: in percent for a rate, else a number. Exactly one of the two.
 */
export interface IndicatorTarget {
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
 * Breakdowns beside that by unit, by id.
 */
export interface Breakdowns {
  [k: string]: Breakdown;
}
export interface Breakdown {
  /**
   * By what.
   */
  title: Text;
  /**
   * The value: a choice, a list of choices (an entry counts in each), a truth value or a short text.
   */
  value: Expression;
  cites?: Cites;
}
/**
 * documents/<document>.json: a paper that a case produces, on A4 as official papers are laid out. Templates read case, record, params, today and units, the titles of the record's units by type: {{ units['township'] }}.
 */
export interface PrintDocument {
  /**
   * Always document.
   */
  kind: 'document';
  id: Id;
  /**
   * The heading of the paper.
   */
  title: Text;
  /**
   * The process whose data the templates read; of a duty: duty.<id>.
   */
  process: string;
  /**
   * Who issues it: stands above the heading and beside the seal.
   */
  issuer: Template;
  /**
   * Its number.
   */
  number?: Template;
  /**
   * To whom it is addressed.
   */
  addressee?: Template;
  paragraphs: Paragraphs;
  /**
   * Leave space for a seal over issuer and date.
   */
  seal?: boolean;
  signatures?: Signatures;
  /**
   * Small print at the foot.
   */
  note?: Template;
  cites?: Cites;
  assumes?: Assumes;
}
/**
 * The text, by id, in order.
 */
export interface Paragraphs {
  [k: string]: Template;
}
/**
 * Lines for signatures at the foot, by id.
 */
export interface Signatures {
  [k: string]: Text;
}
/**
 * scenarios/<story>.json: the pack's own test, a story that a policy officer can read aloud: when these things happen on these dates, then these tasks, states and reports.
 */
export interface ScenarioDocument {
  /**
   * Always scenario.
   */
  kind: 'scenario';
  id: Id;
  /**
   * The story in a sentence.
   */
  title: Text;
  record?: ScenarioRecord;
  /**
   * Instead of record and process: the duty that the story is about. Its dates come as the steps go on, from the day of the first step; steps speak of its latest case, whose task is called `duty`.
   */
  duty?: Id;
  /**
   * With duty: the title of the unit that owes it.
   */
  unit?: Text;
  /**
   * With duty: the figures with which it opens, by name.
   */
  figures?: {};
  /**
   * The process whose case the steps speak of where they name none.
   */
  process?: Id;
  follows?: Follows;
  /**
   * What happens, in order of time. Before each step all timers due by then have fired.
   *
   * @minItems 1
   */
  steps: Step[];
  cites?: Cites;
}
/**
 * Whom it is about.
 */
export interface ScenarioRecord {
  /**
   * The record type.
   */
  type: Id;
  /**
   * The record's fields.
   */
  data: {};
}
/**
 * The story whose beginning this one takes over: that story's subject, and its steps up to the named one. The steps written here come after.
 */
export interface Follows {
  /**
   * The story.
   */
  story: Id;
  /**
   * The `id` of the last step that is taken over.
   */
  through: Id;
}
export interface Step {
  /**
   * Names the step, so that other stories can follow up to it.
   */
  id?: Id;
  at: LocalTime;
  /**
   * The step as a sentence.
   */
  says?: Text;
  tell?: TellStep;
  apply?: ApplyStep;
  submit?: SubmitStep;
  correct?: CorrectStep;
  posts?: HeldPosts;
  /**
   * The process whose case this step speaks of.
   */
  process?: Id;
  expect?: Expectation;
}
/**
 * Something is told about the record.
 */
export interface TellStep {
  event: EventName;
  /**
   * The telling's fields.
   */
  data: {};
}
/**
 * A form is filled that opens a case.
 */
export interface ApplyStep {
  /**
   * The id of the process's opening.
   */
  opening: Id;
  /**
   * What is filled.
   */
  form: {};
}
/**
 * A task of the open case is done.
 */
export interface SubmitStep {
  /**
   * The task.
   */
  task: Id;
  /**
   * What is filled.
   */
  form: {};
}
/**
 * What was sent last for a task, or with the application, is put right; also in a case that has ended. The case's data are then as if it had been said so from the start, but the case stays where it is.
 */
export interface CorrectStep {
  /**
   * The task. Left out: the application.
   */
  task?: Id;
  /**
   * The answers that were wrong, as they are right; null for one that was not to be given. The others stay.
   */
  form: {};
  /**
   * Why.
   */
  reason: Text;
}
/**
 * Who holds the post of a role from now on, by role: a name, or null where it is vacant. A post that no step speaks of is held by somebody.
 */
export interface HeldPosts {
  [k: string]: string | null;
}
/**
 * What must then be so. What is not named is not checked.
 */
export interface Expectation {
  /**
   * The state of the case; null when there is none.
   */
  state?: string | null;
  tasks?: ExpectedTasks;
  /**
   * Exactly the roles that were reported to since the last step, in order.
   */
  reports?: Id[];
  /**
   * Exactly the roles that were notified since the last step, in order.
   */
  notices?: Id[];
  /**
   * Exactly the documents produced since the last step, in order.
   */
  documents?: Id[];
  /**
   * Fields of the record and their values.
   */
  record?: {};
  /**
   * What the case remembers of these fields; null: nothing.
   */
  data?: {};
  /**
   * Units that the record was moved to, by relation; '' for none.
   */
  units?: {
    [k: string]: string;
  };
  /**
   * The step is refused with this code; nothing changes.
   */
  refused?: string;
  /**
   * Open cases of the record by process, with their state.
   */
  cases?: {
    [k: string]: string;
  };
}
/**
 * Exactly the open tasks, by id.
 */
export interface ExpectedTasks {
  [k: string]: ExpectedTask;
}
export interface ExpectedTask {
  /**
   * Whose work it is.
   */
  role?: Id;
  /**
   * The role whose post has it today: its own, or where that post is vacant the tier above.
   */
  by?: Id;
  /**
   * Who that is, by the name that a step gave.
   */
  holder?: string;
  /**
   * When it is due; null when it never is.
   */
  due?: string | null;
  /**
   * Whether it is overdue.
   */
  overdue?: boolean;
  /**
   * The relation of the record on whose unit the role is looked for; null: on any.
   */
  unit?: string | null;
}
/**
 * locales/<language>.json: the pack's words in another language. Where they outgrow one file, further files (locales/en-care.json) name the `language` to which they belong.
 */
export interface LocaleDocument {
  /**
   * Always locale.
   */
  kind: 'locale';
  /**
   * The language, BCP 47: en. With `language`, any name.
   */
  id: string;
  /**
   * The language whose words this file continues, BCP 47. Left out: the id.
   */
  language?: string;
  /**
   * The language's own name.
   */
  title: Text;
  documents: LocalizedDocuments;
}
/**
 * By document, written <kind>/<id> (process/absence, pack/shuangcheng): a merge patch that holds titles, labels, messages and templates only.
 */
export interface LocalizedDocuments {
  [k: string]: {};
}
/**
 * samples/<sample>.json: a small invented district for demonstration and tests. No real person.
 */
export interface SampleDocument {
  /**
   * Always sample.
   */
  kind: 'sample';
  id: Id;
  title: Text;
  /**
   * The moment at which the demonstration's clock begins.
   */
  startsAt?: LocalTime;
  units: SampleUnits;
  people: SamplePeople;
  posts: SamplePosts;
  records: SampleRecords;
  simulation?: SampleSimulation;
}
/**
 * Units by id.
 */
export interface SampleUnits {
  [k: string]: SampleUnit;
}
export interface SampleUnit {
  /**
   * Its unit type.
   */
  type: Id;
  /**
   * Its name.
   */
  title: Text;
  /**
   * The unit above.
   */
  within?: Id;
}
/**
 * People by id, which is also their account name.
 */
export interface SamplePeople {
  [k: string]: SamplePerson;
}
export interface SamplePerson {
  /**
   * An invented name.
   */
  name: Text;
  /**
   * Offered on the sign-in page of a demonstration.
   */
  demonstration?: boolean;
  /**
   * May publish packs; sees no cases by that.
   */
  administrator?: boolean;
}
/**
 * Posts by id.
 */
export interface SamplePosts {
  [k: string]: SamplePost;
}
export interface SamplePost {
  /**
   * The tier.
   */
  role: Id;
  /**
   * The unit.
   */
  unit: Id;
  /**
   * Who holds it. Left out: vacant.
   */
  holder?: Id;
}
/**
 * Records by id.
 */
export interface SampleRecords {
  [k: string]: SampleRecord;
}
export interface SampleRecord {
  /**
   * The record type.
   */
  type: Id;
  /**
   * Its units by the name of the relation.
   */
  units: {
    [k: string]: Id;
  };
  /**
   * Its fields.
   */
  data: {};
}
/**
 * How often what happens when months of this district are simulated, where it is not to be as often as everything else. It matters to nothing but simulations.
 */
export interface SampleSimulation {
  applications?: SampleApplications;
  events?: SampleEvents;
  answers?: SampleAnswers;
}
/**
 * By process and opening: on which share of the open days somebody applies. Left out: on three of a hundred.
 */
export interface SampleApplications {
  [k: string]: {
    [k: string]: number;
  };
}
/**
 * By signal and event: how often it is told beside the other events that could be. Left out: 1.
 */
export interface SampleEvents {
  [k: string]: Weights;
}
export interface Weights {
  [k: string]: number;
}
/**
 * By form, field and choice: how often it is chosen beside the other choices. Left out: 1.
 */
export interface SampleAnswers {
  [k: string]: SampleFieldWeights;
}
export interface SampleFieldWeights {
  [k: string]: {
    [k: string]: number;
  };
}
