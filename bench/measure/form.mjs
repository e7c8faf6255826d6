import assert from 'node:assert/strict';
import { contest } from '../contest.mjs';
import { EXPECTED } from '../form/thirty-fields.mjs';
import { beside } from '../row.mjs';

/** A form of thirty fields checked as the server does, beside ajv alone and beside a validator that compiles nothing. */
export async function form() {
  const rates = await contest('form', ['engine', 'ajv', 'cfworker'], (answers) => {
    for (const wrong of Object.values(answers)) assert.deepEqual(wrong, EXPECTED);
  });
  const ours = { path: 'form of 30 fields checked, with messages', rate: rates.engine };
  return [
    beside(ours, { name: 'ajv alone, shapes only', rate: rates.ajv, least: 0.5 }),
    beside(ours, { name: '@cfworker/json-schema', rate: rates.cfworker }),
  ];
}
