import { classOf } from '../../engine/access/field-class.js';
import { levelFor, type Levels } from '../../engine/access/levels.js';
import type { Data } from '../../engine/json.js';
import type { Check, Fields, FormDocument } from '../../engine/types.js';
import { namesRead } from './names-read.js';
import type { Phrases } from './phrases.js';
import { shortened } from './values.js';

/**
 * The fields of what was said that somebody does not read whole, and those whose asking hangs on them: whoever puts it
 * right leaves them as they are, so that nobody writes a mask over what it hides.
 */
export function keptFields(form: FormDocument, said: Data, levels: Levels): ReadonlySet<string> {
  const { schema, sensitivity, fields = {} } = form;
  const kept = new Set(
    Object.entries(schema.properties).flatMap(([name, field]) => {
      const value = said[name];
      if (value === undefined) return [];
      const level = levelFor(levels, classOf(name, field, sensitivity, 'personal'));
      const isWhole =
        level === 'shown' ||
        (level === 'masked' &&
          (typeof value !== 'string' ||
            shortened(value, level, sensitivity?.[name]?.mask) === value));
      return isWhole ? [] : [name];
    }),
  );
  for (let before = -1; before < kept.size;) {
    before = kept.size;
    for (const [name, { narrowedBy }] of Object.entries(schema.properties)) {
      const { when, computed } = fields[name] ?? {};
      const reads = [...namesRead([when ?? '', computed ?? ''], 'form'), narrowedBy?.field ?? ''];
      if (reads.some((one) => kept.has(one))) kept.add(name);
    }
  }
  return kept;
}

/** The form with a note in the place of each field that is kept, and without what would be checked against it. */
export function withNotes(
  form: FormDocument,
  kept: ReadonlySet<string>,
  phrases: Phrases,
): FormDocument {
  const { schema, fields = {}, uiSchema = {}, checks = {} } = form;
  const properties = Object.fromEntries(
    Object.entries(schema.properties).map(([name, field]): [string, Fields[string]] => [
      name,
      kept.has(name)
        ? {
            ...{ type: 'string', format: 'note', description: phrases.kept },
            title: phrases.keptTitle(field.title ?? name),
          }
        : field,
    ]),
  );
  const { required, ...rest } = schema;
  return {
    ...form,
    schema: {
      ...rest,
      properties,
      ...(required === undefined ? {} : { required: required.filter((name) => !kept.has(name)) }),
    },
    fields: without(fields, kept),
    uiSchema: without(uiSchema, kept),
    checks: Object.fromEntries(Object.entries(checks).filter(([, check]) => !isAbout(check, kept))),
  };
}

function isAbout({ require, when = '' }: Check, kept: ReadonlySet<string>): boolean {
  return [...namesRead([require, when], 'form')].some((name) => kept.has(name));
}

function without<T>(entries: Record<string, T>, names: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(entries).filter(([name]) => !names.has(name)));
}
