import type { PackDocuments } from '../../difference/pack-documents.js';
import { isObject, type Json } from '../../json.js';
import { namesIn, valueAt } from '../../json-pointer.js';
import type { FieldSchema, Fields, ProcessDocument } from '../../types.js';

/** What is heard where an expression stands: an event, or a form that somebody fills. */
export interface Heard {
  event?: string;
  form?: string;
}

/**
 * What an expression at a place of a process may speak of, by its full name: case.highSince, record.label,
 * params.inspectWithin, today; where an event is heard also event.day or, where a form is, form.opinion.
 *
 * @param pointer of the element or of a property in it: /states/watch/on/leaking/guard
 */
export function namesInScope(
  pack: PackDocuments,
  process: ProcessDocument,
  pointer: string,
): Record<string, FieldSchema> {
  return namesHearing(pack, process, heardAt(process, pointer));
}

/** The same where that is heard, of what is not written yet. */
export function namesHearing(
  pack: PackDocuments,
  process: ProcessDocument,
  heard: Heard,
): Record<string, FieldSchema> {
  return {
    ...under('form', formHeard(pack, process, heard)),
    ...under('event', eventHeard(pack, heard)),
    ...under('case', process.data),
    ...under('record', recordFields(pack, process.about)),
    ...under('params', numbersOf(pack)),
    today: { type: 'string', format: 'date' },
  };
}

/** The fields of the other process that an effect opens a case of. */
export function dataOf(pack: PackDocuments, process: string): Fields {
  return fieldsAt(pack[`processes/${process}.json`], '/data') ?? {};
}

/** The fields of the records that a process is about. */
export function recordFields(pack: PackDocuments, about: string): Fields {
  return fieldsAt(pack[`records/${about}.json`], '/schema/properties') ?? {};
}

/** The relations of such a record to units, by title. */
export function relationsOf(pack: PackDocuments, about: string): Record<string, string> {
  const units = valueAt(pack[`records/${about}.json`], '/units');
  if (!isObject(units)) return {};
  return Object.fromEntries(
    Object.entries(units).map(([name, one]) => [name, textOf(valueAt(one, '/title')) ?? name]),
  );
}

/** What is told about such records, by the event's name: reading.high. */
export function tellingsOf(pack: PackDocuments, about: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(pack).flatMap(([file, signal]) => {
      const id = /^signals\/(.+)\.json$/.exec(file)?.[1];
      if (id === undefined || valueAt(signal, '/about') !== about) return [];
      const events = valueAt(signal, '/events');
      const named = isObject(events) ? Object.entries(events) : [];
      return named.map(([event, one]): [string, string] => [
        `${id}.${event}`,
        textOf(valueAt(one, '/title')) ?? event,
      ]);
    }),
  );
}

function formHeard(
  pack: PackDocuments,
  process: ProcessDocument,
  { event, form: filled }: Heard,
): Fields | undefined {
  const task = event?.endsWith('.submitted') ? event.slice(0, -'.submitted'.length) : undefined;
  const form = filled ?? (task === undefined ? undefined : taskNamed(process, task)?.form);
  return form === undefined
    ? undefined
    : fieldsAt(pack[`forms/${form}.json`], '/schema/properties');
}

function eventHeard(pack: PackDocuments, { event }: Heard): Fields | undefined {
  const [signal = '', what = ''] = event?.split('.') ?? [];
  if (what === '' || what === 'submitted') return undefined;
  const document = pack[`signals/${signal}.json`];
  const fields = fieldsAt(document, '/schema/properties');
  return fields === undefined ? undefined : { ...fields, type: typeOf(document) };
}

/** Which of the signal's events it is. */
function typeOf(signal: Json | undefined): FieldSchema {
  const events = valueAt(signal, '/events');
  const named = Object.entries(isObject(events) ? events : {}).map(([event, one]) => [
    event,
    textOf(valueAt(one, '/title')) ?? event,
  ]);
  return { type: 'string', choices: Object.fromEntries(named) as Record<string, string> };
}

/** What is heard where the expression stands: only transitions, openings and refusals hear something. */
function heardAt(process: ProcessDocument, pointer: string): Heard {
  const names = namesIn(pointer);
  const depth = names[0] === 'states' ? 4 : 2;
  const holder = names[depth - 2];
  if (holder !== 'on' && holder !== 'opens' && holder !== 'refuses') return {};
  const at = names.slice(0, depth).map((name) => `/${name}`);
  const element = valueAt(process as unknown as Json, at.join(''));
  const event = textOf(valueAt(element, '/event'));
  const form = textOf(valueAt(element, '/form'));
  return { ...(event === undefined ? {} : { event }), ...(form === undefined ? {} : { form }) };
}

/** A task by its id, in whichever state it opens. */
export function taskNamed({ states }: ProcessDocument, id: string) {
  return Object.values(states)
    .map(({ tasks }) => (tasks !== undefined && Object.hasOwn(tasks, id) ? tasks[id] : undefined))
    .find((task) => task !== undefined);
}

function numbersOf(pack: PackDocuments): Fields {
  const parameters = valueAt(pack['parameters.json'], '/parameters');
  if (!isObject(parameters)) return {};
  return Object.fromEntries(
    Object.entries(parameters).map(([name, one]): [string, FieldSchema] => [
      name,
      { type: 'number', title: textOf(valueAt(one, '/title')) ?? name },
    ]),
  );
}

function under(scope: string, fields: Fields | undefined): Record<string, FieldSchema> {
  return Object.fromEntries(
    Object.entries(fields ?? {}).map(([name, field]) => [`${scope}.${name}`, field]),
  );
}

function fieldsAt(document: Json | undefined, pointer: string): Fields | undefined {
  const found = valueAt(document, pointer);
  return isObject(found) ? (found as unknown as Fields) : undefined;
}

function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
