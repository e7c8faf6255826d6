import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packWithShelf } from '../command/shelf.mjs';

const A_SECTION = 15;

/** The kinds of questions, in turn; the first of a section decides whether its last is asked. */
const KINDS = [
  { type: 'boolean' },
  { type: 'string', maxLength: 200 },
  { type: 'string', choices: { near: 'Near', far: 'Far', unknown: 'Unknown' } },
  { type: 'integer', minimum: 0, maximum: 1000 },
  { type: 'string', format: 'date' },
];

/** The pack in `folder`, with a form of so many questions for each of `lengths`, which the clerk may fill for any parcel. */
export function packWithLongForms(folder, lengths) {
  packWithShelf(folder, 1);
  for (const length of lengths)
    writeFileSync(join(folder, 'forms', `${formOf(length)}.json`), JSON.stringify(long(length)));
  writeFileSync(join(folder, 'processes', 'report.json'), JSON.stringify(report(lengths)));
}

function formOf(length) {
  return `report-${length}`;
}

/** What the second question of a form is called: text. */
export const TYPED_IN = 'Question 2 of 15 in part 1.';

function long(length) {
  const names = Array.from({ length }, (_, index) => `q${index}`);
  const properties = names.map((name, index) => [
    name,
    {
      ...KINDS[index % A_SECTION === A_SECTION - 1 ? 1 : index % KINDS.length],
      title: `Question ${(index % A_SECTION) + 1} of 15 in part ${Math.floor(index / A_SECTION) + 1}.`,
    },
  ]);
  const sections = {};
  const fields = {};
  for (let first = 0; first < length; first += A_SECTION) {
    const part = names.slice(first, first + A_SECTION);
    sections[`part-${first / A_SECTION + 1}`] = {
      title: `Part ${first / A_SECTION + 1}`,
      fields: part,
    };
    fields[part[0]] = { required: true };
    fields[part.at(-1)] = { when: `form.${part[0]} == true`, required: true };
  }
  return {
    ...{ kind: 'form', id: formOf(length), title: `A report of ${length} questions` },
    ...{ schema: { type: 'object', properties: Object.fromEntries(properties) }, sections, fields },
  };
}

/** A case that is opened by any of the forms, and ends with it. */
function report(lengths) {
  const opens = lengths.map((length) => [
    `of-${length}`,
    { title: `Report ${length}`, form: formOf(length), roles: ['clerk'] },
  ]);
  return {
    ...{ kind: 'process', id: 'report', title: 'Report', about: 'parcel', line: 'post' },
    ...{ opens: Object.fromEntries(opens), initial: 'told' },
    states: { told: { title: 'Told', final: true } },
  };
}
