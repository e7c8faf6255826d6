import type { Delivery } from './deliver.js';
import { dropDraft, renewDraft } from './draft.js';
import { hasReceipt, isQueued, keepReceipt, queue, unqueue, type Parcel } from './parcel.js';

/**
 * Puts away what a delivery leaves behind: a receipt, a refusal for the author, or the parcel for later. What its author
 * took back while it was on its way may have been changed since: that draft is theirs, and goes as another sending.
 */
export function settle(person: string, parcel: Parcel, delivery: Delivery, at: string): void {
  const { key, title, subject } = parcel;
  const queued = isQueued(person, parcel);
  switch (delivery.kind) {
    case 'done': {
      // Another tab had the same answer before.
      if (!queued && hasReceipt(person, key)) return;
      const earlier = delivery.earlier || !queued;
      keepReceipt(person, { key, title, at, answer: delivery.answer, earlier });
      if (queued) unqueue(person, subject);
      if (earlier) renewDraft(person, subject);
      else dropDraft(person, subject);
      return;
    }
    case 'refused':
      if (!queued) return;
      renewDraft(person, subject);
      queue(person, { ...parcel, refused: { status: delivery.status, problem: delivery.problem } });
      return;
    case 'waiting':
      return;
  }
}
