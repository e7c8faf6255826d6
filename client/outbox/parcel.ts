import type { Problem, Receipt, RollCallReceipt } from '../api/types.js';
import { get, put } from './shelf.js';

/** Something to be sent to the server exactly once. */
export interface Parcel {
  /** What it is about: task/<id>, application/<…> or roll-call/<…>. One parcel a subject. */
  subject: string;
  /** What people call it. */
  title: string;
  about: string;
  /** The screen where it was written. */
  from: string;
  path: string;
  body: unknown;
  key: string;
  /** An earlier body under the same key, whose answer was lost. */
  attempted?: unknown;
  queuedAt: string;
  /** Why the server declined it, once it has. Then it waits for its author, not for the network. */
  refused?: { status: number; problem: Problem };
}

export type Answer = Receipt | RollCallReceipt;

/** What the server said, kept for the receipt's page. */
export interface KeptReceipt {
  key: string;
  at: string;
  title: string;
  answer: Answer;
  /** What arrived was the earlier body, not the one just sent. */
  earlier: boolean;
}

const KEPT_RECEIPTS = 20;

export function parcelsName(person: string): string {
  return `zelian/outbox/${person}`;
}

export function receiptsName(person: string): string {
  return `zelian/receipts/${person}`;
}

/** Puts a parcel into the outbox, in place of an earlier one of the same subject. */
export function queue(person: string, parcel: Parcel): void {
  put(parcelsName(person), [...others(person, parcel.subject), parcel]);
}

/** Takes whatever is about `subject` out of the outbox. */
export function unqueue(person: string, subject: string): void {
  put(parcelsName(person), others(person, subject));
}

/** Whether this very parcel is still to be sent: neither taken back, nor replaced, nor settled in another tab. */
export function isQueued(person: string, parcel: Parcel): boolean {
  const text = JSON.stringify(parcel);
  return (get<Parcel[]>(parcelsName(person)) ?? []).some((one) => JSON.stringify(one) === text);
}

export function hasReceipt(person: string, key: string): boolean {
  return (get<KeptReceipt[]>(receiptsName(person)) ?? []).some((receipt) => receipt.key === key);
}

export function keepReceipt(person: string, receipt: KeptReceipt): void {
  const before = get<KeptReceipt[]>(receiptsName(person)) ?? [];
  const rest = before.filter(({ key }) => key !== receipt.key);
  put(receiptsName(person), [receipt, ...rest].slice(0, KEPT_RECEIPTS));
}

function others(person: string, subject: string): Parcel[] {
  return (get<Parcel[]>(parcelsName(person)) ?? []).filter((parcel) => parcel.subject !== subject);
}
