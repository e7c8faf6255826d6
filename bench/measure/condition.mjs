import assert from 'node:assert/strict';
import { EXPECTED } from '../condition/conditions.mjs';
import { contest } from '../contest.mjs';
import { beside } from '../row.mjs';

/** A guard beside the CEL library by itself, and beside an engine for rules in JSON. */
export async function condition() {
  const rates = await contest('condition', ['engine', 'cel', 'rulesEngine'], (answers) => {
    for (const given of Object.values(answers)) assert.deepEqual(given, EXPECTED);
  });
  const ours = { path: 'condition on JSON', rate: rates.engine };
  return [
    beside(ours, { name: 'cel-js, values made ready', rate: rates.cel, least: 1 }),
    beside(ours, { name: 'json-rules-engine', rate: rates.rulesEngine, least: 30 }),
  ];
}
