import type { Program } from '../../program.js';
import type { FormDocument } from '../../types.js';
import { issue, pointerOf } from '../faults.js';
import { tasksOf, transitionsOf } from './elements.js';
import { readsIn } from './reads.js';
import type { Rule } from './rules.js';

/**
 * Answers that could be counted or decided by, and nothing does: no condition, record or paper reads them, no
 * clause asks for them. What only people can read, such as text and pictures, is there to be read.
 */
export const unusedField: Rule = (program) => {
  const reads = readsOfForms(program);
  return Object.values(program.documents.form).flatMap((form) => {
    const read = reads.get(form.id);
    if (read === undefined) return [];
    const unused = Object.keys(form.schema.properties).filter(
      (name) => !read.has(name) && isForMachines(form, name),
    );
    return unused.length === 0 ? [] : [noted(form, unused)];
  });
};

/** A choice, a number, a yes or no, a day: asked of somebody, and by no clause. */
function isForMachines({ schema, fields }: FormDocument, name: string): boolean {
  const { type, choices, format = '' } = schema.properties[name] ?? {};
  const { cites = [], computed } = fields?.[name] ?? {};
  const counts = choices !== undefined || COUNTED.has(String(type)) || DAYS.has(format);
  return counts && computed === undefined && cites.length === 0;
}

const COUNTED = new Set(['boolean', 'integer', 'number']);
const DAYS = new Set(['date', 'date-time', 'time']);

/** What is read of each form that somebody fills: by itself, by what its sending moves, by a duty. */
function readsOfForms(program: Program): Map<string, Set<string>> {
  const reads = new Map<string, Set<string>>();
  const note = (form: string, definition: object): void => {
    const own = reads.get(form) ?? new Set(readsIn(program.documents.form[form] ?? {}, 'form'));
    readsIn(definition, 'form').forEach((name) => own.add(name));
    reads.set(form, own);
  };
  const formOf = new Map(
    tasksOf(program).map(({ element: { id, definition }, process }) => [
      `${process.definition.id} ${id}.submitted`,
      definition.form,
    ]),
  );
  for (const form of formOf.values()) note(form, {});
  for (const { element, process } of transitionsOf(program)) {
    const form = formOf.get(`${process.definition.id} ${element.definition.event}`);
    if (form !== undefined) note(form, element.definition);
  }
  for (const { opens } of Object.values(program.documents.process))
    for (const opening of Object.values(opens ?? {}))
      if (opening.form !== undefined) note(opening.form, opening);
  for (const duty of Object.values(program.documents.duty)) note(duty.form, duty);
  return reads;
}

function noted({ id, title, schema }: FormDocument, unused: string[]) {
  const names = unused.map((name) => schema.properties[name]?.title ?? name).join('、');
  return issue(
    'unused-field',
    `forms/${id}.json`,
    pointerOf('schema', 'properties', unused[0] ?? ''),
    {
      zh: `表单“${title}”里有 ${unused.length} 项只留在历史里，没有条件、记录或文书用到：${names}`,
      en: `${unused.length} of the answers on “${title}” stay in the history only; no condition, record or paper uses them: ${unused.join(', ')}`,
    },
    { severity: 'note' },
  );
}
