import { telling } from '../../access/field-class.js';
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

function unclassified({ id, schema, sensitivity }: RecordDocument, name: string) {
  const field = schema.properties[name];
  const { title = name } = field ?? {};
  const told = telling(field);
  const value = { class: told ?? 'internal' };
  return issue(
    'unclassified-field',
    `records/${id}.json`,
    pointerOf('schema', 'properties', name),
    {
      zh: `字段“${title}”（${name}）没有写明敏感等级`,
      en: `Nobody has said how sensitive the field “${title}” (${name}) is`,
    },
    {
      severity: told === undefined ? 'note' : 'warning',
      hint: { zh: '在 sensitivity 里写明等级', en: 'Give it a class in sensitivity' },
      fix: [
        sensitivity === undefined
          ? { op: 'add', path: '/sensitivity', value: { [name]: value } }
          : { op: 'add', path: pointerOf('sensitivity', name), value },
      ],
    },
  );
}
