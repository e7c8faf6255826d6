import type { RecordDocument } from '../../types.js';
import { issue, pointerOf } from '../faults.js';
import type { Rule } from './rules.js';

/** A field of a record of which nobody has said who may see it. */
export const unclassifiedField: Rule = ({ records }) =>
  Object.values(records).flatMap((record) =>
    Object.keys(record.schema.properties)
      .filter((name) => record.sensitivity?.[name] === undefined)
      .map((name) => unclassified(record, name)),
  );

/** Formats that tell who somebody is, or where to find them. */
const TELLING: Partial<Record<string, 'sensitive' | 'personal'>> = {
  'id-number': 'sensitive',
  phone: 'sensitive',
  photo: 'sensitive',
  file: 'sensitive',
  signature: 'sensitive',
  email: 'personal',
};

function unclassified({ id, schema, sensitivity }: RecordDocument, name: string) {
  const { title = name, format = '', items } = schema.properties[name] ?? {};
  const telling = TELLING[format] ?? TELLING[items?.format ?? ''];
  const value = { class: telling ?? 'internal' };
  return issue(
    'unclassified-field',
    `records/${id}.json`,
    pointerOf('schema', 'properties', name),
    {
      zh: `字段“${title}”（${name}）没有写明敏感等级`,
      en: `Nobody has said how sensitive the field “${title}” (${name}) is`,
    },
    {
      severity: telling === undefined ? 'note' : 'warning',
      hint: { zh: '在 sensitivity 里写明等级', en: 'Give it a class in sensitivity' },
      fix: [
        sensitivity === undefined
          ? { op: 'add', path: '/sensitivity', value: { [name]: value } }
          : { op: 'add', path: pointerOf('sensitivity', name), value },
      ],
    },
  );
}
