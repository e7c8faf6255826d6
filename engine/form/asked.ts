import type { Scope } from '../expression/expression.js';
import type { Data, Json } from '../json.js';
import type { CompiledField, FormBehaviour } from '../program.js';
import type { DataSchema, Fields, FieldSchema, FormDocument } from '../types.js';
import { leftOut } from './left-out.js';
import { fits, narrowed } from './narrowed.js';
import { isEmpty, valueOf } from './value-of.js';

/**
 * Which fields are asked, given what is filled so far (scope.form): the schema of just those, with
 * `required` as it holds now, and the data without hidden fields and with computed ones.
 */
export function asked(
  behaviour: FormBehaviour,
  definition: FormDocument,
  scope: Scope,
): { schema: DataSchema; data: Data } {
  const { properties } = definition.schema;
  const { changing, names, whole } = knownOf(behaviour, definition);
  let data = filledOf(names, scope.form ?? {});
  let asks: Asks = [];
  // A field that is hidden may hide others: at most as many rounds as there are fields, and one more to see that nothing changes.
  for (let round = 0; round <= changing.length; round += 1) {
    const before = data;
    ({ asks, data } = settle(changing, properties, { ...scope, form: before }));
    if (data === before) break;
  }
  return { schema: schemaOf(whole, changing, asks), data };
}

/** A field that is not always asked as it stands, or not always filled by whoever answers. */
interface ChangingField {
  name: string;
  schema: FieldSchema;
  field: CompiledField | undefined;
}

/** How the changing fields are asked now, in their order; undefined: not at all. */
type Asks = readonly (FieldSchema | undefined)[];

/** What of a form stays the same whatever is filled. */
interface Known {
  changing: ChangingField[];
  /** All fields, in their order. */
  names: string[];
  /** With all fields asked as they stand, and `required` all that must be filled whenever it is asked. */
  whole: DataSchema;
}

const KNOWN = new WeakMap<FormBehaviour, Known>();

/** Found once a form: all other fields need not be looked at whenever somebody types. */
function knownOf(behaviour: FormBehaviour, { schema }: FormDocument): Known {
  let known = KNOWN.get(behaviour);
  if (known === undefined) {
    const names = Object.keys(schema.properties);
    const required = names.filter(
      (name) =>
        behaviour.fields[name]?.required === true || schema.required?.includes(name) === true,
    );
    known = {
      changing: changingFields(behaviour, schema.properties),
      names,
      whole: { type: 'object', properties: schema.properties, required },
    };
    KNOWN.set(behaviour, known);
  }
  return known;
}

function changingFields(behaviour: FormBehaviour, properties: Fields): ChangingField[] {
  return Object.entries(properties).flatMap(([name, schema]) => {
    const field = behaviour.fields[name];
    const changes =
      field?.when !== undefined ||
      field?.computed !== undefined ||
      schema.narrowedBy !== undefined ||
      schema.format === 'note';
    return changes ? [{ name, schema, field }] : [];
  });
}

/** What was filled of the fields there are, in their order. Mostly that is what was given, which is not copied then. */
function filledOf(names: readonly string[], given: Data): Data {
  const unfilled: string[] = [];
  let position = 0;
  for (const name in given) {
    if (isEmpty(given[name])) unfilled.push(name);
    else {
      while (position < names.length && names[position] !== name) position += 1;
      if (position === names.length) return inOrder(names, given);
    }
  }
  return leftOut(given, unfilled);
}

function inOrder(names: readonly string[], given: Data): Data {
  const data: Data = {};
  for (const name of names) {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    if (value !== undefined && !isEmpty(value)) data[name] = value;
  }
  return data;
}

function schemaOf(whole: DataSchema, changing: readonly ChangingField[], asks: Asks): DataSchema {
  if (changing.every(({ schema }, index) => asks[index] === schema)) return whole;
  const asksNow = new Map(changing.map(({ name }, index) => [name, asks[index]]));
  const properties: Fields = {};
  for (const [name, stands] of Object.entries(whole.properties)) {
    const field = asksNow.has(name) ? asksNow.get(name) : stands;
    if (field !== undefined) properties[name] = field;
  }
  const required = whole.required?.filter((name) => Object.hasOwn(properties, name)) ?? [];
  return { type: 'object', properties, required };
}

/** One round: the very data that were given where nothing changes. */
function settle(
  changing: readonly ChangingField[],
  properties: Fields,
  scope: Scope & { form: Data },
): { data: Data; asks: Asks } {
  const { form } = scope;
  const asks: (FieldSchema | undefined)[] = [];
  let changes: Map<string, Json | undefined> | undefined;
  for (const { name, schema, field } of changing) {
    const isHidden = field?.when !== undefined && valueOf(field.when, scope) !== true;
    const asksNow = isHidden ? undefined : narrowed(schema, withChanges(properties, form, changes));
    asks.push(asksNow);
    const value = field?.computed === undefined ? form[name] : valueOf(field.computed, scope);
    const isKept = asksNow !== undefined && !isEmpty(value) && fits(schema, asksNow, value);
    const kept = isKept ? value : undefined;
    if (!isSame(kept, form[name])) (changes ??= new Map()).set(name, kept);
  }
  return { data: withChanges(properties, form, changes), asks };
}

function withChanges(
  properties: Fields,
  form: Data,
  changes: ReadonlyMap<string, Json | undefined> | undefined,
): Data {
  if (changes === undefined) return form;
  const data: Data = {};
  for (const name of Object.keys(properties)) {
    const value = changes.has(name) ? changes.get(name) : form[name];
    if (value !== undefined) data[name] = value;
  }
  return data;
}

/** What is computed anew may be another list of the same. */
function isSame(one: Json | undefined, other: Json | undefined): boolean {
  return (
    one === other || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other))
  );
}
