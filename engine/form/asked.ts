import type { Scope } from '../expression/expression.js';
import type { Data, Json } from '../json.js';
import type { CompiledField, FormBehaviour } from '../program.js';
import type { DataSchema, Fields, FieldSchema, FormDocument } from '../types.js';
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
  const { changing, required: everRequired, positions } = knownOf(behaviour, definition);
  const given = scope.form ?? {};
  let data = isInOrder(positions, given) ? given : filledOf(properties, given);
  let asks: Asks = new Map();
  // A field that is hidden may hide others: at most as many rounds as there are fields, and one more to see that nothing changes.
  for (let round = 0; round <= changing.length; round += 1) {
    const before = data;
    ({ asks, data } = settle(changing, properties, { ...scope, form: before }));
    if (data === before) break;
  }
  const isAsked = (name: string) => !asks.has(name) || asks.get(name) !== undefined;
  const required = everRequired.filter(isAsked);
  return { schema: { type: 'object', properties: fieldsAsked(properties, asks), required }, data };
}

/** A field that is not always asked as it stands, or not always filled by whoever answers. */
interface ChangingField {
  name: string;
  schema: FieldSchema;
  field: CompiledField | undefined;
}

/** How the changing fields are asked now, by name; undefined: not at all. */
type Asks = ReadonlyMap<string, FieldSchema | undefined>;

/** What of a form stays the same whatever is filled. */
interface Known {
  changing: ChangingField[];
  /** The fields that must be filled whenever they are asked, in their order. */
  required: string[];
  positions: ReadonlyMap<string, number>;
}

const KNOWN = new WeakMap<FormBehaviour, Known>();

/** Found once a form: all other fields need not be looked at whenever somebody types. */
function knownOf(behaviour: FormBehaviour, { schema }: FormDocument): Known {
  let known = KNOWN.get(behaviour);
  if (known === undefined) {
    const names = Object.keys(schema.properties);
    known = {
      changing: changingFields(behaviour, schema.properties),
      required: names.filter(
        (name) =>
          behaviour.fields[name]?.required === true || schema.required?.includes(name) === true,
      ),
      positions: new Map(names.map((name, index) => [name, index])),
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

/** Whether the data are such as `filledOf` makes them already. They mostly are, and are not copied then. */
function isInOrder(positions: ReadonlyMap<string, number>, given: Data): boolean {
  let last = -1;
  for (const name in given) {
    const position = positions.get(name);
    if (position === undefined || position < last || isEmpty(given[name])) return false;
    last = position;
  }
  return true;
}

/** What was filled of the fields there are, in their order. (An object made field by field is made several times as fast as one from entries.) */
function filledOf(properties: Fields, given: Data): Data {
  const data: Data = {};
  for (const name of Object.keys(properties)) {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    if (value !== undefined && !isEmpty(value)) data[name] = value;
  }
  return data;
}

function fieldsAsked(properties: Fields, asks: Asks): Fields {
  let same = true;
  for (const [name, asksNow] of asks) same &&= asksNow === properties[name];
  if (same) return properties;
  const fields: Fields = {};
  for (const name of Object.keys(properties)) {
    const field = asks.has(name) ? asks.get(name) : properties[name];
    if (field !== undefined) fields[name] = field;
  }
  return fields;
}

/** One round: the very data that were given where nothing changes. */
function settle(
  changing: readonly ChangingField[],
  properties: Fields,
  scope: Scope & { form: Data },
): { data: Data; asks: Asks } {
  const { form } = scope;
  const asks = new Map<string, FieldSchema | undefined>();
  const changes = new Map<string, Json | undefined>();
  for (const { name, schema, field } of changing) {
    const isHidden = field?.when !== undefined && valueOf(field.when, scope) !== true;
    const asksNow = isHidden ? undefined : narrowed(schema, withChanges(properties, form, changes));
    asks.set(name, asksNow);
    const value = field?.computed === undefined ? form[name] : valueOf(field.computed, scope);
    const kept =
      asksNow !== undefined &&
      value !== undefined &&
      !isEmpty(value) &&
      fits(schema, asksNow, value);
    if (!isSame(kept ? value : undefined, form[name])) changes.set(name, kept ? value : undefined);
  }
  return { data: withChanges(properties, form, changes), asks };
}

function withChanges(
  properties: Fields,
  form: Data,
  changes: ReadonlyMap<string, Json | undefined>,
): Data {
  if (changes.size === 0) return form;
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
