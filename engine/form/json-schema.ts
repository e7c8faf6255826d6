import type { Data, Json } from '../json.js';
import type { DataSchema, FieldSchema } from '../types.js';

/** Choices that only the shell knows, such as posts, by field: a map from value to title. */
export type OfferedChoices = Record<string, Record<string, string>>;

/** The schema to render: choices as `oneOf` of const and title, which is what rjsf shows. */
export function jsonSchemaOf(schema: DataSchema, offered: OfferedChoices = {}): Data {
  return objectSchema(schema.properties, schema.required, (name, field) => {
    const choices = offered[name] ?? field.choices;
    return choices === undefined
      ? {}
      : { oneOf: Object.entries(choices).map(([value, title]) => ({ const: value, title })) };
  });
}

/** The schema to validate with: choices as `enum`, so that a wrong one is one fault. */
export function validationSchemaOf(schema: DataSchema): Data {
  return objectSchema(schema.properties, schema.required, (_, { choices }) =>
    choices === undefined ? {} : { enum: Object.keys(choices) },
  );
}

type ChoicesAs = (name: string, field: FieldSchema) => { oneOf?: Json[]; enum?: Json[] };

function objectSchema(
  properties: Record<string, FieldSchema>,
  required: string[] | undefined,
  choicesAs: ChoicesAs,
): Data {
  return {
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(properties).map(([name, field]) => [
        name,
        fieldSchema(name, field, choicesAs),
      ]),
    ),
    ...(required === undefined || required.length === 0 ? {} : { required }),
    additionalProperties: false,
  };
}

function fieldSchema(name: string, field: FieldSchema, choicesAs: ChoicesAs): Json {
  const {
    choices: _choices,
    narrowedBy: _narrowedBy,
    roles: _roles,
    unitType: _unitType,
    items,
    properties,
    required,
    ...plain
  } = field;
  return {
    ...(plain as Data),
    ...choicesAs(name, field),
    ...(items === undefined ? {} : { items: fieldSchema(name, items, choicesAs) }),
    ...(properties === undefined ? {} : objectSchema(properties, required, choicesAs)),
  };
}
