import type { Data, Instant, Json } from './json.js';
import type { Words } from './issue.js';

/** What a case is about. */
export interface RecordRef {
  type: string;
  id: string;
}

/**
 * Who did something, as the holder of which post, or as the substitute (代理) of the person who holds it,
 * `actsFor`. `system` stands for time itself.
 */
export type Actor =
  | { kind: 'post'; person: string; post: string; role: string; unit: string; actsFor?: string }
  | { kind: 'system' };

/** Work that waits in a case. */
export interface OpenTask {
  /** Unique everywhere: <case>.<sequence>.<task>. */
  id: string;
  /** The role that has it now; an escalation may have handed it over. */
  role: string;
  /** The relation of the record on whose unit the role is looked for; left out: on any. */
  relation?: string;
  /** The one post that was named, if any. */
  post?: string;
  openedAt: Instant;
  dueAt?: Instant;
  /** The due date lies beyond the published calendar and is an estimate. */
  estimated?: true;
  overdue?: true;
}

/** A timer that waits in a case. */
export interface PendingTimer {
  dueAt: Instant;
  /** The date was counted beyond the published calendar. */
  estimated?: true;
}

/**
 * A case: what happened to one record under one process. A value: every decision gives a new one.
 * `tasks` holds the open tasks by the task's id in the definition; `timers` the pending ones by
 * key: after/<timer> of the present state, due/<task> at a task's due date, and
 * overdue/<task>/<escalation> for what follows some time after it.
 */
export interface Case {
  id: string;
  process: string;
  record: RecordRef;
  state: string;
  /** How many events it has lived through. */
  sequence: number;
  openedAt: Instant;
  /** When it entered its present state. */
  enteredAt: Instant;
  /** When it entered a final state. */
  closedAt?: Instant;
  /** How many documents it has produced; they are numbered from 1. */
  produced: number;
  data: Data;
  tasks: Record<string, OpenTask>;
  timers: Record<string, PendingTimer>;
}

interface Happening {
  at: Instant;
  by: Actor;
  /** The fields of the record that the process reads, as they were then, so that replay needs nothing else. */
  record: Data;
}

/** What may happen to a case. Stored in order, they are its history. */
export type CaseEvent = Happening &
  (
    | { type: 'opened'; id: string; process: string; about: RecordRef; how: OpenedHow }
    | { type: 'told'; event: string; data: Data }
    | { type: 'submitted'; task: string; form: string; data: Data }
    | { type: 'fell-due'; timer: string; dueAt: Instant }
    | ({ type: 'moved-to-version' } & Moving)
    | ({ type: 'corrected' } & Correction)
  );

/**
 * What was sent in a form is put right. It carries what follows for the data, so that whoever replays it needs no
 * more; what the process did with what was said before stays done.
 */
export interface Correction {
  /** The event in which it was said first, by its sequence. Of several corrections of it the last one counts. */
  of: number;
  reason: string;
  form: string;
  /** What should have been said, whole. */
  data: Data;
  /** The task or the opening whose form it was. */
  because: Because;
  /** What the case remembers otherwise from now on. */
  sets: Data;
  /** What it remembers no more. */
  drops: string[];
  /** What the record says otherwise from now on. */
  marks: Data;
  /** The papers of that event that are issued again. */
  papers: { document: string; because: Because }[];
  /** The state in which it would have come with that. Left out: where it did come. */
  elsewhere?: string;
}

/**
 * How a case goes from one version of its pack to another: what had to be known of the version that it
 * leaves. Replay goes on with the program of `to`.
 */
export interface Moving {
  /** Hashes of the two versions. */
  from: string;
  to: string;
  /** Where it stands in the new version. */
  state: string;
  /** What becomes of each open task, by its id in the old version; null: it is not needed any more. */
  tasks: Record<string, MovedTask | null>;
  /** Tasks of the new version that are to be opened, if their condition holds. */
  opens: string[];
  /** Timers of the state that have fired already and are not to be set again. */
  fired: string[];
}

/** An open task in the new version. */
export interface MovedTask {
  task: string;
  /** An escalation had given it to another role, which keeps it. */
  handedOver?: true;
  /** What has followed already from its being overdue, by the ids of the escalations. */
  followed?: string[];
}

/** How a case was opened: by a telling, by a form, or by another case. */
export type OpenedHow =
  | { kind: 'telling'; opening: string; event: string; data: Data }
  | { kind: 'form'; opening: string; form: string; data: Data }
  | { kind: 'case'; case: string; because: Because; data: Data }
  /** The date of a duty has come. */
  | { kind: 'calendar'; duty: string; data: Data };

/** The element of the pack that made something happen, and the clauses it implements. */
export interface Because {
  /** The document and the place in it: processes/absence.json#/states/verify/tasks/home-visit. */
  pointer: string;
  cites: string[];
  assumes?: string;
}

/** Why a task was closed. */
export type TaskEnd = 'submitted' | 'left-state';

/** What a decision makes of the world. Effects are data; the shell carries them out. */
export type Effect = { because: Because } & (
  | { type: 'state-entered'; from: string | null; to: string; final: boolean; title?: string }
  | { type: 'task-opened'; task: string; opened: OpenTask }
  | { type: 'task-closed'; task: string; id: string; end: TaskEnd }
  | { type: 'task-overdue'; task: string; id: string }
  /** The agreed day on which it is due has changed; without one it is never overdue. */
  | { type: 'task-due-changed'; task: string; id: string; dueAt?: Instant }
  /** It is another one in the version that the case was moved to: who has it, or by when. */
  | { type: 'task-moved'; task: string; id: string; opened: OpenTask }
  | { type: 'task-handed-over'; task: string; id: string; to: string; relation?: string }
  | { type: 'timer-set'; timer: string; pending: PendingTimer }
  /** The timer is no longer pending: it fired, or its state was left. */
  | { type: 'timer-cancelled'; timer: string }
  | { type: 'remembered'; data: Data }
  | { type: 'record-marked'; data: Data }
  /** The record belongs to these units now, by relation; '' to none. */
  | { type: 'record-moved'; units: Record<string, string> }
  | { type: 'reported'; to: string; relation?: string; title: string; task?: string }
  | { type: 'notified'; to: string; relation?: string; title: string }
  | { type: 'document-produced'; document: string; number: number }
  | { type: 'case-wanted'; process: string; data: Data }
);

/** A wish that is declined although nothing is broken: a value, with a code that stays. */
export interface Refusal {
  kind: 'refused';
  /** Stable kebab-case code. */
  code: string;
  message: Words;
  /** The field at which the message belongs. */
  field?: string;
  details?: Json;
}

/** What `decide` answers. `ignored`: the event concerns the case in no way and is not recorded. */
export type Decision =
  { kind: 'decided'; case: Case; effects: Effect[] } | { kind: 'ignored' } | Refusal;
