import { Engine } from 'json-rules-engine';
import { EVALUATIONS, SCOPES } from './conditions.mjs';

/**
 * A peer: a rules engine whose rules are JSON too. It compares a fact with a value, so what the conditions reckon is
 * made ready once, as the facts are.
 */
const RULES = [
  [{ fact: 'outcome', operator: 'equal', value: 'found' }],
  [
    { fact: 'outcome', operator: 'equal', value: 'stolen' },
    { fact: 'worth', operator: 'greaterThanInclusive', value: 100 },
  ],
  [{ fact: 'day', operator: 'before', value: { fact: 'missingSince' } }],
  [{ fact: 'searches', operator: 'greaterThanInclusive', value: 1 }],
];

const engines = RULES.map((all) => {
  const engine = new Engine([{ conditions: { all }, event: { type: 'holds' } }]);
  engine.addOperator('before', (day, other) => day < other);
  return engine;
});

const facts = SCOPES.map(({ form, record, event, case: { missingSince, searches } }) => ({
  ...{ outcome: form.outcome, worth: record.value, day: event.day, missingSince, searches },
}));

async function holds(engine, about) {
  return (await engine.run(about)).events.length > 0;
}

export const rulesEngine = {
  answers: async () => {
    const answers = [];
    for (const engine of engines) {
      const given = [];
      for (const about of facts) given.push(await holds(engine, about));
      answers.push(given);
    }
    return answers;
  },
  operations: EVALUATIONS,
  work: async () => {
    let held = 0;
    for (const engine of engines)
      for (const about of facts) if (await holds(engine, about)) held += 1;
    return held;
  },
};
