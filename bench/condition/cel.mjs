import { Environment } from '@marcbachmann/cel-js';
import { CONDITIONS, EVALUATIONS, SCOPES } from './conditions.mjs';

const environment = new Environment();
for (const name of ['form', 'record', 'event', 'case', 'params'])
  environment.registerVariable(name, 'map');

const parsed = CONDITIONS.map(([text]) => environment.parse(text));

// Made ready once, in CEL's own terms (whole numbers are bigints, days are texts): whoever uses
// the library by itself has this to do for every case, and is not charged for it here.
const contexts = SCOPES.map(({ form, record, event, case: { missingSince, searches } }) => ({
  form,
  record: { value: BigInt(record.value) },
  event,
  case: { missingSince, searches: BigInt(searches) },
  params: { mostSearches: 2n },
}));

/** A peer: the CEL library by itself. */
export const cel = {
  answers: () => parsed.map((run) => contexts.map((context) => run(context))),
  operations: EVALUATIONS,
  work: () => {
    let held = 0;
    for (const run of parsed) for (const context of contexts) if (run(context)) held += 1;
    return held;
  },
};
