import assert from 'node:assert/strict';
import { contest } from '../contest.mjs';
import { EXPECTED } from '../decide/walks.mjs';
import { beside } from '../row.mjs';

/** `decide`, effects included, beside the ladder written by hand and beside xstate. */
export async function decide() {
  const rates = await contest('decide', ['engine', 'hand', 'xstate'], (answers) => {
    for (const { states } of Object.values(answers)) assert.deepEqual(states, EXPECTED);
    assert.deepEqual(answers.hand.decisions, answers.engine.decisions);
  });
  const ours = { path: 'decide, effects included', rate: rates.engine };
  return [
    beside(ours, { name: 'switch by hand', rate: rates.hand }),
    beside(ours, { name: 'xstate 5 transition', rate: rates.xstate, least: 30 }),
  ];
}
