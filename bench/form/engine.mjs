import { examined, leftOut } from '../../dist/engine/form/form.js';
import { shapeFaults } from '../../dist/server/cases/shape.js';
import { parcels } from '../packs/read.mjs';
import { contender, FORM } from './thirty-fields.mjs';

const program = parcels({ 'forms/search.json': FORM });
const { definition, behaviour } = program.forms.search;
const form = behaviour.loss;
const scope = {
  case: { missingSince: '2026-09-14' },
  record: { label: 'parcel', value: 120 },
  now: Date.UTC(2026, 8, 16),
};
const SHAPE = { type: 'object', properties: definition.schema.properties };

const nameOf = ({ field }) => field.split('/')[0];

/** What the server does with a form that was sent: shapes, what is asked, what must be filled, checks; with messages in both languages. */
export const engine = contender((data) => {
  const wrong = shapeFaults(program, 'form/search', SHAPE, data);
  const filled = { ...scope, form: leftOut(data, wrong.map(nameOf)) };
  const { faults } = examined(form, definition, filled);
  const all = wrong.map(({ field }) => field);
  // What is wrong is missing too, which is told once.
  for (const { field, code } of faults) if (code !== 'required') all.push(field);
  return all;
});
