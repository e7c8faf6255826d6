import type { PackDocuments } from '../difference/pack-documents.js';
import { isObject, type Data, type Json } from '../json.js';
import type { FormDocument, ProcessDocument } from '../types.js';
import { fillingsOf } from './form/stories-filling.js';

/** A place that reads a field of a form. */
export interface FieldUse {
  file: string;
  /** JSON Pointer within the file. */
  pointer: string;
  /** Where it reads not the field, but what the case or the record keeps of it: case.cause, record.status. */
  through?: string;
}

/**
 * Where a field of a form is used: in the form itself, in what its processes and duties do once it is filled, in what
 * papers, ledgers and indicators tell of what they keep of it, and in stories that fill it.
 *
 * @param form the id of the form
 */
export function usesOfField(documents: PackDocuments, form: string, name: string): FieldUse[] {
  const direct = placesReading(`form.${name}`);
  const uses: FieldUse[] = [];
  const kept: Kept[] = [];
  for (const [file, value] of Object.entries(documents)) {
    if (!isObject(value)) continue;
    if (file === `forms/${form}.json`) uses.push(...inForm(file, value, name));
    if (file.startsWith('processes/'))
      for (const [pointer, part] of partsFilling(value, form)) {
        uses.push(...direct(file, part, pointer));
        kept.push(...keptOf(value as never, part, name));
      }
    if (file.startsWith('duties/') && value.form === form) uses.push(...direct(file, value));
  }
  for (const { file, pointer, filled } of fillingsOf(documents, form))
    if (Object.hasOwn(filled, name)) uses.push({ file, pointer: `${pointer}/${name}` });
  const known = new Map(kept.map((one) => [JSON.stringify(one), one]));
  return unique([...uses, ...[...known.values()].flatMap((one) => readersOf(documents, one))]);
}

/** What a process keeps of a field: as data of its cases, or in the record that they are about. */
interface Kept {
  process: string;
  about: string;
  as: string;
}

function inForm(file: string, form: Data, name: string): FieldUse[] {
  const own = `/fields/${name}/`;
  const read = placesReading(`form.${name}`)(file, form).filter(
    ({ pointer }) => !pointer.startsWith(own),
  );
  const { schema, checks = {} } = form as unknown as FormDocument;
  const shownAt = Object.entries(checks)
    .filter(([, check]) => check.field === name)
    .map(([id]) => ({ file, pointer: `/checks/${id}/field` }));
  const narrowing = Object.entries(schema.properties)
    .filter(([, { narrowedBy }]) => narrowedBy?.field === name)
    .map(([other]) => ({ file, pointer: `/schema/properties/${other}/narrowedBy/field` }));
  return [...read, ...shownAt, ...narrowing];
}

/** Where a process goes on once a form is filled: its openings by that form, and what follows its tasks. */
function partsFilling(
  { opens = {}, states = {} }: Partial<ProcessDocument>,
  form: string,
): [string, Json][] {
  const openings = Object.entries(opens)
    .filter(([, opening]) => opening.form === form)
    .map(([id, opening]): [string, Json] => [`/opens/${id}`, opening as unknown as Json]);
  const following = Object.entries(states).flatMap(([state, { tasks = {}, on = {} }]) => {
    const events = Object.entries(tasks)
      .filter(([, task]) => task.form === form)
      .map(([task]) => `${task}.submitted`);
    return Object.entries(on)
      .filter(([, { event }]) => events.includes(event))
      .map(([id, step]): [string, Json] => [`/states/${state}/on/${id}`, step as unknown as Json]);
  });
  return [...openings, ...following];
}

/** What is set or marked from the field. */
function keptOf({ id, about }: ProcessDocument, part: Json, name: string): Kept[] {
  const reads = reading(`form.${name}`);
  const found: Kept[] = [];
  const visit = (value: Json, parent: string): void => {
    if (!isObject(value)) return;
    for (const [key, child] of Object.entries(value)) {
      if (typeof child !== 'string') visit(child, key);
      else if (reads.test(child) && (parent === 'set' || parent === 'mark'))
        found.push({ process: id, about, as: `${parent === 'set' ? 'case' : 'record'}.${key}` });
    }
  };
  visit(part, '');
  return found;
}

const READERS = /^(documents|ledgers|indicators)\//;

function readersOf(documents: PackDocuments, { process, about, as }: Kept): FieldUse[] {
  const places = placesReading(as);
  return Object.entries(documents).flatMap(([file, value]) => {
    if (!isObject(value) || !READERS.test(file)) return [];
    const among = value.among;
    const isOf =
      value.process === process ||
      (Array.isArray(among) && (among.includes(process) || among.includes(about))) ||
      (among === undefined && value.process === undefined);
    return isOf ? places(file, value).map((use) => ({ ...use, through: as })) : [];
  });
}

function reading(name: string): RegExp {
  return new RegExp(`\\b${name.replace('.', String.raw`\s*\.\s*`)}\\b`);
}

/** The texts below a place that read a name. */
function placesReading(name: string) {
  const reads = reading(name);
  return (file: string, root: Json, from = ''): FieldUse[] => {
    const found: FieldUse[] = [];
    const visit = (value: Json, pointer: string): void => {
      if (typeof value === 'string') {
        if (reads.test(value)) found.push({ file, pointer });
      } else if (Array.isArray(value))
        value.forEach((item, index) => {
          visit(item, `${pointer}/${index}`);
        });
      else if (isObject(value))
        for (const [key, child] of Object.entries(value)) visit(child, `${pointer}/${key}`);
    };
    visit(root, from);
    return found;
  };
}

function unique(uses: FieldUse[]): FieldUse[] {
  const seen = new Set<string>();
  return uses.filter(({ file, pointer }) => {
    const place = `${file}#${pointer}`;
    return seen.has(place) ? false : seen.add(place);
  });
}
