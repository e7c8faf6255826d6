import type { Delivery } from './deliver.js';
import { dropDraft, renewDraft } from './draft.js';
import { keepReceipt, queue, unqueue, type Parcel } from './parcel.js';

/** Puts away what a delivery leaves behind: a receipt, a refusal for the author, or the parcel for later. */
export function settle(person: string, parcel: Parcel, delivery: Delivery, at: string): void {
  const { key, title, subject } = parcel;
  switch (delivery.kind) {
    case 'done':
      keepReceipt(person, { key, title, at, answer: delivery.answer, earlier: delivery.earlier });
      unqueue(person, subject);
      dropDraft(person, subject);
      return;
    case 'refused':
      renewDraft(person, subject);
      queue(person, { ...parcel, refused: { status: delivery.status, problem: delivery.problem } });
      return;
    case 'waiting':
      return;
  }
}
