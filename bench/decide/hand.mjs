import { decideByHand } from './by-hand.mjs';
import { comesTo, decisions, live } from './case-events.mjs';
import { STEPS } from './walks.mjs';

export const hand = {
  answers: () => ({ states: comesTo(decideByHand), decisions: decisions(decideByHand) }),
  operations: STEPS,
  work: () => live(decideByHand),
};
