import type { Instant } from '../../../engine/json.js';
import { instant, key, maybe, number, table, text } from './column.js';

/** What is told: a task is yours now, it is overdue, something was reported or made known, somebody elsewhere looked because of a danger. */
export type LetterKind = 'task' | 'overdue' | 'report' | 'notice' | 'look';

/** By which way something leaves. The inbox is none: it is read off the letters themselves. */
export type Channel = 'mail' | 'robot';

/**
 * Something that a place should hear of, written with what happened. Ids only, no words: what it says
 * and who holds the place is looked up when it is read or sent.
 */
export interface OutboxRow {
  district: string;
  id: string;
  /** The same for the same thing, however often it is written. */
  key: string;
  kind: LetterKind;
  role: string;
  unit: string;
  post: string | null;
  /** Null: it is about a look at a record, which may have no case. */
  case_id: string | null;
  /** The id of the task, of the notice, or of the look. */
  subject: string;
  created_at: Instant;
  /** When it was found out whom to write to. */
  sorted_at: Instant | null;
}

/** Somebody has read a letter. */
export interface InboxMarkRow {
  district: string;
  person: string;
  letter: string;
}

/** Where a person wants mail, and when: each morning (urgent ones at once), always at once, or never. */
export interface ContactRow {
  district: string;
  person: string;
  address: string;
  pace: 'morning' | 'at-once' | 'never';
}

/** A group's robot, which tells how things stand in a unit and below it. `secret` signs (DingTalk). Both are kept sealed. */
export interface RobotRow {
  district: string;
  id: string;
  unit: string;
  maker: 'wecom' | 'dingtalk';
  address: string;
  secret: string | null;
  created_at: Instant;
}

/** One message to one recipient: a person by mail, or a robot. `moot`: there was nothing to say any more. */
export interface MessageRow {
  district: string;
  id: string;
  /** Goes along with every attempt, so that a receiver that knows such keys takes it once. */
  key: string;
  channel: Channel;
  recipient: string;
  state: 'waiting' | 'sent' | 'moot' | 'dead';
  attempts: number;
  next_at: Instant;
  /** Somebody is sending it, and if still alive has done so by then. */
  leased_until: Instant | null;
  created_at: Instant;
  settled_at: Instant | null;
  /** A short code of what went wrong last: never an address or words of an answer. */
  failure: string | null;
}

/** That a letter goes to a recipient, and with which message. */
export interface DeliveryRow {
  district: string;
  letter: string;
  channel: Channel;
  recipient: string;
  due_at: Instant;
  message: string | null;
}

/** A token bucket: until when its tokens are used up, as if they came one by one. */
export interface PaceRow {
  district: string;
  name: string;
  filled_until: Instant;
}

export const OUTBOX = table<OutboxRow>('outbox', {
  district: key,
  id: key,
  key: text,
  kind: text,
  role: text,
  unit: text,
  post: maybe(text),
  case_id: maybe(text),
  subject: text,
  created_at: instant,
  sorted_at: maybe(instant),
});

export const INBOX_MARK = table<InboxMarkRow>('inbox_mark', {
  district: key,
  person: key,
  letter: key,
});

export const CONTACT = table<ContactRow>('contact', {
  district: key,
  person: key,
  address: text,
  pace: text,
});

export const ROBOT = table<RobotRow>('robot', {
  district: key,
  id: key,
  unit: text,
  maker: text,
  address: text,
  secret: maybe(text),
  created_at: instant,
});

export const MESSAGE = table<MessageRow>('message', {
  district: key,
  id: key,
  key: text,
  channel: text,
  recipient: text,
  state: text,
  attempts: number,
  next_at: instant,
  leased_until: maybe(instant),
  created_at: instant,
  settled_at: maybe(instant),
  failure: maybe(text),
});

export const DELIVERY = table<DeliveryRow>('delivery', {
  district: key,
  letter: key,
  channel: key,
  recipient: key,
  due_at: instant,
  message: maybe(text),
});

export const PACE = table<PaceRow>('pace', { district: key, name: key, filled_until: instant });
