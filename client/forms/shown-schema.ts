import { useMemo } from 'react';
import type { RJSFSchema } from '@rjsf/utils';
import { jsonSchemaOf, type OfferedChoices } from '../../engine/form/json-schema.js';
import type { DataSchema, FieldSchema, Fields } from '../../engine/types.js';

/**
 * The schema that rjsf draws: the same object as long as the same fields are asked, so that rjsf
 * need not work it through on every key.
 */
export function useShownSchema(schema: DataSchema, offered: OfferedChoices): RJSFSchema {
  const text = JSON.stringify(schema);
  return useMemo(() => shownSchema(JSON.parse(text) as DataSchema, offered), [text, offered]);
}

/**
 * It says nothing that would make rjsf fill in by itself (defaults, least numbers of rows): what a
 * form starts with was decided when it was opened, and a cleared field has to stay clear.
 */
function shownSchema(schema: DataSchema, offered: OfferedChoices): RJSFSchema {
  const properties = Object.entries(schema.properties).map(([name, field]) => [name, plain(field)]);
  return jsonSchemaOf({ ...schema, properties: Object.fromEntries(properties) as Fields }, offered);
}

function plain(field: FieldSchema): FieldSchema {
  const { default: _default, const: _const, minItems: _minItems, items, ...rest } = field;
  if (items === undefined) return rest;
  // rjsf knows a multiple choice by its entries being unique.
  return {
    ...rest,
    items: plain(items),
    ...(items.choices === undefined ? {} : { uniqueItems: true }),
  };
}
