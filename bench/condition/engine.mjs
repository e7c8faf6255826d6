import { CONDITION, compileExpression } from '../../dist/engine/expression/compile-expression.js';
import { languageOf } from '../../dist/engine/expression/vocabulary.js';
import { CONDITIONS, EVALUATIONS, SCOPES } from './conditions.mjs';

const DAY = { type: 'string', format: 'date' };
const LANGUAGE = languageOf({
  form: { outcome: { type: 'string' } },
  record: { value: { type: 'integer' } },
  event: { day: DAY },
  case: { missingSince: DAY, searches: { type: 'integer' } },
  parameters: { mostSearches: { title: 'Most searches', unit: 'times', default: 2 } },
  timeZone: 'Asia/Shanghai',
});

const compiled = CONDITIONS.map(([text]) => {
  const result = compileExpression(text, LANGUAGE, CONDITION);
  if ('fault' in result) throw new Error(result.fault.message.en);
  return result.compiled;
});

/** The product's guards: checked against declared fields, reading plain JSON. */
export const engine = {
  answers: () => compiled.map((holds) => SCOPES.map((scope) => holds(scope))),
  operations: EVALUATIONS,
  work: () => {
    let held = 0;
    for (const holds of compiled) for (const scope of SCOPES) if (holds(scope)) held += 1;
    return held;
  },
};
