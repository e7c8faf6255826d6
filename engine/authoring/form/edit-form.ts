import type { FieldRule, FieldSchema, FormDocument } from '../../types.js';
import { namesInOrder, type OutlineGroup, outlineOf, sectionsFrom } from './outline.js';

/** A question to be added: its field, and what is said of it elsewhere in the form. */
export interface NewQuestion {
  field: FieldSchema;
  look?: object;
  rule?: FieldRule;
}

/** Beside which question something goes; undefined: at the end. */
export type Spot = { beside: string; edge: 'before' | 'after' } | undefined;

/** The form with one more question. */
export function withQuestion(
  form: FormDocument,
  name: string,
  { field, look, rule }: NewQuestion,
  spot?: Spot,
): FormDocument {
  const added: FormDocument = {
    ...form,
    schema: { ...form.schema, properties: { ...form.schema.properties, [name]: field } },
    ...(look === undefined ? {} : { uiSchema: { ...form.uiSchema, [name]: look } }),
    ...(rule === undefined ? {} : { fields: { ...form.fields, [name]: rule } }),
  };
  return movedQuestion(added, name, spot);
}

/** The form with a question elsewhere: where it is shown, and where its field stands. */
export function movedQuestion(form: FormDocument, name: string, spot: Spot): FormDocument {
  if (spot?.beside === name) return form;
  const groups = outlineOf(form).map((group) => ({
    ...group,
    names: group.names.filter((one) => one !== name),
  }));
  const group = groups.find(({ names }) => spot !== undefined && names.includes(spot.beside));
  const into = group ?? groups.at(-1);
  if (into === undefined) return form;
  const at =
    spot === undefined || group === undefined
      ? into.names.length
      : group.names.indexOf(spot.beside) + (spot.edge === 'after' ? 1 : 0);
  into.names.splice(at, 0, name);
  return arranged(form, name, groups);
}

/** The form without a question, and without all that is said of it in the form but what reads it. */
export function withoutQuestion(form: FormDocument, name: string): FormDocument {
  const groups = outlineOf(form).map((group) => ({
    ...group,
    names: group.names.filter((one) => one !== name),
  }));
  const { properties, required, ...schema } = form.schema;
  const left = required?.filter((one) => one !== name) ?? [];
  const without: FormDocument = {
    ...form,
    schema: {
      ...schema,
      properties: withoutKey(properties, name) ?? {},
      ...(left.length === 0 ? {} : { required: left }),
    },
  };
  replace(without, 'uiSchema', withoutKey(form.uiSchema, name));
  replace(without, 'fields', withoutKey(form.fields, name));
  replace(without, 'sections', sectionsFrom(form.sections, groups));
  replace(without, 'sensitivity', withoutKey(form.sensitivity, name));
  return without;
}

/**
 * The form with a heading over a question and those after it in its group. What stood before it in a form without
 * headings gets one too: what has none would come last.
 */
export function withSection(
  form: FormDocument,
  id: string,
  title: string,
  first: string,
  before: { id: string; title: string },
): FormDocument {
  const groups = outlineOf(form).flatMap((group): (OutlineGroup & { title?: string })[] => {
    const at = group.names.indexOf(first);
    if (at < 0) return [group];
    const above = group.names.slice(0, at);
    const rest = { section: id, title, names: group.names.slice(at) };
    const own = group.section ?? before.id;
    return above.length === 0 && group.section === undefined
      ? [rest]
      : [
          {
            section: own,
            ...(group.section === undefined ? { title: before.title } : {}),
            names: above,
          },
          rest,
        ];
  });
  const present = form.sections ?? {};
  const sections = Object.fromEntries(
    groups.flatMap(({ section, title: heading, names }) => {
      if (section === undefined || names.length === 0) return [];
      return [
        [
          section,
          { ...present[section], title: heading ?? present[section]?.title ?? '', fields: names },
        ],
      ];
    }),
  );
  const after = { ...form };
  replace(after, 'sections', sections);
  return after;
}

/** The form without a heading: its questions go under the one before it, or after it. */
export function withoutSection(form: FormDocument, id: string): FormDocument {
  const groups = outlineOf(form);
  const at = groups.findIndex(({ section }) => section === id);
  const gone = groups[at];
  const heir = groups[at - 1] ?? groups[at + 1];
  if (gone === undefined) return form;
  if (heir !== undefined)
    heir.names = at === 0 ? [...gone.names, ...heir.names] : [...heir.names, ...gone.names];
  const after = { ...form };
  replace(
    after,
    'sections',
    sectionsFrom(
      form.sections,
      groups.filter((group) => group !== gone),
    ),
  );
  return after;
}

/** The field of a moved question stands after that of the question before it, so that it reads as it is shown. */
function arranged(form: FormDocument, name: string, groups: readonly OutlineGroup[]): FormDocument {
  const after = { ...form };
  if (form.sections !== undefined) replace(after, 'sections', sectionsFrom(form.sections, groups));
  const order = groups.flatMap(({ names }) => names);
  const previous = order[order.indexOf(name) - 1];
  const others = Object.entries(form.schema.properties).filter(([other]) => other !== name);
  const at = previous === undefined ? 0 : others.findIndex(([other]) => other === previous) + 1;
  const own = [name, form.schema.properties[name] as FieldSchema] as const;
  const properties = Object.fromEntries([...others.slice(0, at), own, ...others.slice(at)]);
  return { ...after, schema: { ...form.schema, properties } };
}

/** The spot one up or one down; undefined where it stands at that end already. */
export function spotBeyond(form: FormDocument, name: string, way: 'up' | 'down'): Spot {
  const order = namesInOrder(form);
  const neighbour = order[order.indexOf(name) + (way === 'up' ? -1 : 1)];
  if (neighbour === undefined) return undefined;
  const isSameGroup = outlineOf(form).some(
    ({ names }) => names.includes(name) && names.includes(neighbour),
  );
  // Into the next group, to its near end.
  const edge = (way === 'up') === isSameGroup ? 'before' : 'after';
  return { beside: neighbour, edge };
}

function withoutKey<Value>(
  record: Record<string, Value> | undefined,
  key: string,
): Record<string, Value> | undefined {
  const left = Object.entries(record ?? {}).filter(([name]) => name !== key);
  return left.length === 0 ? undefined : Object.fromEntries(left);
}

/** In place where it is, so that the order of what is written stays; nothing left of it is no property. */
function replace<Key extends 'uiSchema' | 'fields' | 'sections' | 'sensitivity'>(
  form: FormDocument,
  key: Key,
  value: FormDocument[Key] | undefined,
): void {
  if (value === undefined) Reflect.deleteProperty(form, key);
  else form[key] = value;
}
