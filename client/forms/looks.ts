import type { UiSchema } from '@rjsf/utils';
import type { FieldSchema, FormDocument } from '../../engine/types.js';
import type { OfferedChoices } from '../../engine/form/json-schema.js';

const FEW = 5;
const LONG_TEXT = 100;

/** How each field is shown: what the pack says, else what suits its schema. */
export function looksOf(definition: FormDocument, offered: OfferedChoices): UiSchema {
  const looks = Object.entries(definition.schema.properties).map(([name, field]) => {
    const rule = definition.fields?.[name];
    const fixed = rule?.computed !== undefined || rule?.readOnly === true;
    return [
      name,
      {
        ...lookOf(field, offered[name]),
        ...definition.uiSchema?.[name],
        ...(fixed ? { 'ui:readonly': true } : {}),
      },
    ];
  });
  return { ...Object.fromEntries(looks), 'ui:submitButtonOptions': { norender: true } } as UiSchema;
}

function lookOf(field: FieldSchema, offered?: Record<string, string>): UiSchema {
  const widget = widgetOf(field, offered);
  if (field.type === 'array' && field.items?.type === 'object')
    return { items: partsOf(field.items) };
  if (field.type === 'object') return partsOf(field);
  return widget === undefined ? {} : { 'ui:widget': widget };
}

function partsOf(field: FieldSchema): UiSchema {
  const parts = Object.entries(field.properties ?? {});
  return Object.fromEntries(parts.map(([name, part]) => [name, lookOf(part)]));
}

/** Few choices lie open, one tap each; many fold into the phone's own list. */
function widgetOf(field: FieldSchema, offered?: Record<string, string>): string | undefined {
  const { type, items, format } = field;
  if (type === 'array') {
    if (items?.choices !== undefined) return 'checkboxes';
    return items?.format === 'photo' || items?.format === 'file' ? items.format : undefined;
  }
  if (type === 'boolean') return 'yesNo';
  const choices = offered ?? field.choices ?? field.enum;
  if (choices !== undefined) return Object.keys(choices).length <= FEW ? 'radio' : 'select';
  if (type === 'integer' || type === 'number') return 'number';
  if (format !== undefined) return format;
  return (field.maxLength ?? 0) > LONG_TEXT ? 'textarea' : 'text';
}
