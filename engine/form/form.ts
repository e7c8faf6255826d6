import { ExpressionFault } from '../expression/compile-expression.js';
import type { Compiled, Scope } from '../expression/expression.js';
import type { Data, Json } from '../json.js';
import type { CompiledCheck, FormBehaviour } from '../program.js';
import type { DataSchema, Fields, FieldSchema, FormDocument } from '../types.js';
import { type FieldFault, requiredWords } from './fault-words.js';
import { fits, narrowed } from './narrowed.js';

export { compileForm } from './compile-form.js';

/** What a new form starts with: defaults, prefilled and computed values. */
export function prefilled(behaviour: FormBehaviour, definition: FormDocument, scope: Scope): Data {
  const data = filledIn(behaviour, definition, Object.keys(definition.schema.properties), {
    ...scope,
    form: {},
  });
  return asked(behaviour, definition, { ...scope, form: data }).data;
}

/**
 * The data after somebody has changed them (scope.form; `before` is how they were): a field that is
 * asked only now starts with its prefilled value, as it would have in a new form.
 */
export function answered(
  behaviour: FormBehaviour,
  definition: FormDocument,
  before: Data,
  scope: Scope,
): Data {
  const was = asked(behaviour, definition, { ...scope, form: before }).schema.properties;
  const is = asked(behaviour, definition, scope).schema.properties;
  const appeared = Object.keys(is).filter(
    (name) => !Object.hasOwn(was, name) && isEmpty(scope.form?.[name]),
  );
  return filledIn(behaviour, definition, appeared, scope);
}

/**
 * Which fields are asked, given what is filled so far (scope.form): the schema of just those, with
 * `required` as it holds now, and the data without hidden fields and with computed ones.
 */
export function asked(
  behaviour: FormBehaviour,
  definition: FormDocument,
  scope: Scope,
): { schema: DataSchema; data: Data } {
  const properties = definition.schema.properties;
  let data: Data = Object.fromEntries(
    Object.entries(scope.form ?? {}).filter(([, value]) => !isEmpty(value)),
  );
  let shown = new Map<string, FieldSchema>();
  // A field that is hidden may hide others: at most as many rounds as there are fields; one where none depends on others.
  const rounds = dependsOnOthers(behaviour) ? Object.keys(properties).length : 0;
  for (let round = 0; round <= rounds; round += 1) {
    const next = settle(behaviour, properties, { ...scope, form: data });
    const stable =
      next.shown.size === shown.size && JSON.stringify(next.data) === JSON.stringify(data);
    ({ data, shown } = next);
    if (stable) break;
  }
  const required = [...shown.keys()].filter(
    (name) =>
      behaviour.fields[name]?.required === true ||
      definition.schema.required?.includes(name) === true,
  );
  const schema: DataSchema = {
    type: 'object',
    properties: Object.fromEntries(shown),
    required,
  };
  return { schema, data };
}

function dependsOnOthers({ fields }: FormBehaviour): boolean {
  return Object.values(fields).some(
    ({ when, computed }) => when !== undefined || computed !== undefined,
  );
}

/** What must be filled and is not, and which checks fail. `scope.form` is what was filled. */
export function checkForm(
  behaviour: FormBehaviour,
  definition: FormDocument,
  scope: Scope,
): FieldFault[] {
  return examined(behaviour, definition, scope).faults;
}

/** The same, with the data that remain of what was filled. */
export function examined(
  behaviour: FormBehaviour,
  definition: FormDocument,
  scope: Scope,
): { data: Data; faults: FieldFault[] } {
  const { schema, data } = asked(behaviour, definition, scope);
  const required = new Set(schema.required);
  const missing = Object.entries(schema.properties)
    .filter(([name]) => required.has(name) && data[name] === undefined)
    .map(([name, field]) => ({
      field: name,
      code: 'required',
      message: requiredWords(field, name),
    }));
  const failed = failedChecks(behaviour.checks, { ...scope, form: data });
  return { data, faults: [...missing, ...failed] };
}

/** The checks that do not hold. One whose dates are not filled yet says nothing: `required` does. */
export function failedChecks(checks: readonly CompiledCheck[], scope: Scope): FieldFault[] {
  return checks
    .filter(
      ({ require, when }) =>
        (when === undefined || valueOf(when, scope) === true) && valueOf(require, scope) === false,
    )
    .map(({ id, definition: { field = '', message } }) => ({
      field,
      code: id,
      message: { zh: message, en: message },
    }));
}

/** The data with the prefilled or default values of these fields; each reads those before it. */
function filledIn(
  behaviour: FormBehaviour,
  { schema }: FormDocument,
  names: readonly string[],
  scope: Scope,
): Data {
  const data: Data = { ...scope.form };
  for (const name of names) {
    const standard = schema.properties[name]?.default as Json | undefined;
    const value = valueOf(behaviour.fields[name]?.prefill, { ...scope, form: data }) ?? standard;
    if (value !== undefined && !isEmpty(value)) data[name] = value;
  }
  return data;
}

/** Whether a value counts as not filled. */
export function isEmpty(value: Json | undefined): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}

function settle(
  behaviour: FormBehaviour,
  properties: Fields,
  scope: Scope,
): { data: Data; shown: Map<string, FieldSchema> } {
  const data: Data = {};
  const shown = new Map<string, FieldSchema>();
  for (const [name, schema] of Object.entries(properties)) {
    const field = behaviour.fields[name];
    if (field?.when !== undefined && valueOf(field.when, scope) !== true) continue;
    const asks = narrowed(schema, data);
    if (asks === undefined) continue;
    shown.set(name, asks);
    const value =
      field?.computed === undefined ? scope.form?.[name] : valueOf(field.computed, scope);
    if (value !== undefined && !isEmpty(value) && fits(schema, asks, value)) data[name] = value;
  }
  return { data, shown };
}

/** The value, or undefined where the expression has none yet, such as one about a date not filled. */
function valueOf<T extends Json>(expression: Compiled<T> | undefined, scope: Scope): T | undefined {
  try {
    return expression?.(scope);
  } catch (error) {
    if (error instanceof ExpressionFault) return undefined;
    throw error;
  }
}
