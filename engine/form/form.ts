import type { Scope } from '../expression/expression.js';
import type { Data, Json } from '../json.js';
import type { CompiledCheck, FormBehaviour } from '../program.js';
import type { DataSchema, FormDocument } from '../types.js';
import { asked } from './asked.js';
import { type FieldFault, requiredWords } from './fault-words.js';
import { isEmpty, valueOf } from './value-of.js';

export { asked } from './asked.js';
export { compileForm } from './compile-form.js';
export { leftOut } from './left-out.js';
export { isEmpty } from './value-of.js';

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

/** What must be filled and is not, and which checks fail. `scope.form` is what was filled. */
export function checkForm(
  behaviour: FormBehaviour,
  definition: FormDocument,
  scope: Scope,
): FieldFault[] {
  return examined(behaviour, definition, scope).faults;
}

/** The same, with what is asked and the data that remain of what was filled. */
export function examined(
  behaviour: FormBehaviour,
  definition: FormDocument,
  scope: Scope,
): { schema: DataSchema; data: Data; faults: FieldFault[] } {
  const { schema, data } = asked(behaviour, definition, scope);
  const faults: FieldFault[] = [];
  for (const name of schema.required ?? []) {
    const field = schema.properties[name];
    if (field !== undefined && data[name] === undefined)
      faults.push({ field: name, code: 'required', message: requiredWords(field, name) });
  }
  faults.push(...failedChecks(behaviour.checks, { ...scope, form: data }));
  return { schema, data, faults };
}

/** The checks that do not hold. One whose dates are not filled yet says nothing: `required` does. */
export function failedChecks(checks: readonly CompiledCheck[], scope: Scope): FieldFault[] {
  const failed: FieldFault[] = [];
  for (const { id, definition, require, when } of checks) {
    if (when !== undefined && valueOf(when, scope) !== true) continue;
    if (valueOf(require, scope) !== false) continue;
    const { field = '', message } = definition;
    failed.push({ field, code: id, message: { zh: message, en: message } });
  }
  return failed;
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
