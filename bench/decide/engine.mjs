import { decide } from '../../dist/engine/decide/decide.js';
import { parcels } from '../packs/read.mjs';
import { comesTo, decisions, live } from './case-events.mjs';
import { STEPS } from './walks.mjs';

const program = parcels();
const decideParcel = (present, event) => decide(program, present, event);

/** The product: one `decide` for whatever a pack says. */
export const engine = {
  answers: () => ({ states: comesTo(decideParcel), decisions: decisions(decideParcel) }),
  operations: STEPS,
  work: () => live(decideParcel),
};
