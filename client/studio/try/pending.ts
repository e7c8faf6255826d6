import type { Words } from '../../../engine/issue.js';
import type { Offer } from '../run/questions.js';

/** What a person is about to let happen. */
export interface Pending {
  offer: Offer;
  title: Words;
}
