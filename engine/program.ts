import type { CompiledCalendar } from './calendar/calendar.js';
import type { Span } from './calendar/duration.js';
import type { Documents } from './compile/documents.js';
import type { CompiledRecurrence } from './duty/recurrence.js';
import type { Compiled } from './expression/expression.js';
import type { CompiledIndicator } from './indicator/compiled.js';
import type { Day, Json } from './json.js';
import type { CompiledLedger } from './ledger/compiled.js';
import type * as D from './types.js';

/** One version of a pack, checked and ready to run. Immutable; shared by all its cases. */
export interface Program {
  /** sha-256 of the pack's content in canonical form, in hex. */
  hash: string;
  /** The documents it was made of. */
  documents: Documents;
  pack: D.PackDocument;
  policy: D.PolicyDocument;
  parameters: Record<string, D.Parameter>;
  unitTypes: Record<string, D.UnitType>;
  tiers: Record<string, D.TierDocument>;
  records: Record<string, D.RecordDocument>;
  /** What must hold of a record, by its type. */
  recordChecks: Record<string, CompiledCheck[]>;
  signals: Record<string, CompiledSignal>;
  forms: Record<string, CompiledForm>;
  processes: Record<string, CompiledProcess>;
  calendars: Record<string, CompiledCalendar>;
  duties: Record<string, CompiledDuty>;
  ledgers: Record<string, CompiledLedger>;
  indicators: Record<string, CompiledIndicator>;
  printed: Record<string, CompiledDocument>;
  scenarios: Record<string, D.ScenarioDocument>;
  locales: Record<string, D.LocaleDocument>;
  samples: Record<string, D.SampleDocument>;
}

export interface CompiledCheck {
  id: string;
  definition: D.Check;
  require: Compiled<boolean>;
  when?: Compiled<boolean>;
}

export interface CompiledSignal {
  definition: D.SignalDocument;
  checks: CompiledCheck[];
}

/** A form; its expressions are compiled once for each process that uses it, since they read that case's data. */
export interface CompiledForm {
  definition: D.FormDocument;
  /** sha-256 of the definition: which version of the form somebody filled. */
  hash: string;
  /** How long the post that sent it may correct it; left out: as long as the case is open. */
  correctsWithin?: Span;
  /** By the id of the process that uses it. */
  behaviour: Record<string, FormBehaviour>;
}

export interface FormBehaviour {
  fields: Record<string, CompiledField>;
  checks: CompiledCheck[];
}

export interface CompiledField {
  when?: Compiled<boolean>;
  required: boolean;
  prefill?: Compiled<Json>;
  computed?: Compiled<Json>;
}

export type Assignments = Record<string, Compiled<Json>>;
export type CompiledTemplate = Compiled<string>;

export type CompiledEffect = {
  pointer: string;
  cites: string[];
  assumes?: string;
  when?: Compiled<boolean>;
} & (
  | { type: 'set'; set: Assignments }
  | { type: 'mark'; set: Assignments }
  | { type: 'move'; units: Assignments }
  | { type: 'report'; to: string; relation?: string; title: CompiledTemplate }
  | { type: 'notify'; to: string; relation?: string; title: CompiledTemplate }
  | { type: 'open'; process: string; set: Assignments }
  | { type: 'produce'; document: string }
);

export interface CompiledTransition {
  id: string;
  pointer: string;
  definition: D.Transition;
  guard?: Compiled<boolean>;
  effects: CompiledEffect[];
}

export interface CompiledTimer {
  id: string;
  /** The key of its pending timer in a case. */
  key: string;
  pointer: string;
  definition: D.Timer;
  since?: Compiled<Json>;
  until?: Compiled<Json>;
  span: Span;
  guard?: Compiled<boolean>;
  effects: CompiledEffect[];
}

export interface CompiledEscalation {
  /** The key of its pending timer in a case. */
  key: string;
  pointer: string;
  definition: D.Escalation;
  after?: Span;
}

export interface CompiledTask {
  id: string;
  /** The key of the timer at its due date. */
  key: string;
  pointer: string;
  definition: D.Task;
  when?: Compiled<boolean>;
  post?: Compiled<string>;
  due?: Span;
  /** The last day in time, instead of `due`. */
  dueOn?: Compiled<Day>;
  /** Escalations by id; the default one, where none is written but there is a due date and a tier above. */
  overdue: Record<string, CompiledEscalation>;
}

export interface CompiledState {
  id: string;
  pointer: string;
  definition: D.State;
  entry: CompiledEffect[];
  tasks: Record<string, CompiledTask>;
  /** The state's own transitions, then the process's, by event name, in the order in which they are tried. */
  on: Record<string, CompiledTransition[]>;
  after: Record<string, CompiledTimer>;
}

export interface CompiledOpening {
  id: string;
  pointer: string;
  definition: D.Opening;
  guard?: Compiled<boolean>;
  set: Assignments;
}

export interface CompiledProcess {
  definition: D.ProcessDocument;
  /** The duty of which it was made. None: it is written. */
  duty?: string;
  headline?: CompiledTemplate;
  openings: CompiledOpening[];
  refuses: { id: string; pointer: string; definition: D.RefusedEvent; guard?: Compiled<boolean> }[];
  states: Record<string, CompiledState>;
  /** The record's fields that its expressions read: what an event must carry. */
  readsOfRecord: string[];
}

export interface CompiledDocument {
  definition: D.PrintDocument;
  templates: {
    issuer: CompiledTemplate;
    number?: CompiledTemplate;
    addressee?: CompiledTemplate;
    paragraphs: Record<string, CompiledTemplate>;
    note?: CompiledTemplate;
  };
}

/** A duty. Its cases run on a process that is made of it: `processes` has it under `process`. */
export interface CompiledDuty {
  definition: D.DutyDocument;
  pointer: string;
  /** The id of its process: duty.<id>, which no written process can have. */
  process: string;
  /** The record type of the units that owe it: unit.<unit type>. */
  about: string;
  opens: CompiledRecurrence;
  by?: CompiledRecurrence;
  within?: Span;
}
