import type { CompiledCalendar } from '../calendar/calendar.js';
import {
  ANYTHING,
  compileExpression,
  CONDITION,
  type Expected,
  ExpressionFault,
} from '../expression/compile-expression.js';
import type { Compiled } from '../expression/expression.js';
import type { Fault } from '../expression/faults.js';
import { celType } from '../expression/values.js';
import { languageOf } from '../expression/vocabulary.js';
import type { Json } from '../json.js';
import type { CompiledCheck, CompiledField, FormBehaviour } from '../program.js';
import type { FieldRule, Fields, FormDocument, Parameter } from '../types.js';

/** What a form's expressions may read beside the form, with its declared fields. */
export interface FormContext {
  record?: Fields;
  case?: Fields;
  parameters: Record<string, Parameter>;
  calendars?: Record<string, CompiledCalendar>;
  timeZone: string;
}

/** Where a fault in a form's definition goes: the names on the way within the document. */
export type FormFaultReport = (path: (string | number)[], fault: Fault) => void;

/**
 * Compiles how a form behaves. In the browser, where the pack was checked before, a fault throws.
 *
 * @param language what its expressions may name, where that has been declared already
 */
export function compileForm(
  definition: FormDocument,
  context: FormContext,
  report: FormFaultReport = throwFault,
  language = languageOf({ form: definition.schema.properties, ...context }),
): FormBehaviour {
  const properties = definition.schema.properties;
  const compile = <T extends Json>(
    text: string,
    expected: Expected,
    path: string[],
  ): Compiled<T> => {
    const result = compileExpression<T>(text, language, expected);
    if (!('fault' in result)) return result.compiled;
    report(path, result.fault);
    return Object.assign(
      () => {
        throw new ExpressionFault(text, result.fault.message.en);
      },
      { text },
    );
  };
  const fields = Object.entries(definition.fields ?? {}).map(([name, rule]) => {
    const expected: Expected =
      properties[name] === undefined ? ANYTHING : [celType(properties[name])];
    return [
      name,
      compileField(rule, expected, (text, type, part) =>
        compile(text, type, ['fields', name, part]),
      ),
    ] as const;
  });
  const checks = Object.entries(definition.checks ?? {}).map(([id, check]): CompiledCheck => ({
    id,
    definition: check,
    require: compile(check.require, CONDITION, ['checks', id, 'require']),
    ...(check.when === undefined
      ? {}
      : { when: compile<boolean>(check.when, CONDITION, ['checks', id, 'when']) }),
  }));
  return { fields: Object.fromEntries(fields), checks };
}

function compileField(
  rule: FieldRule,
  expected: Expected,
  compile: <T extends Json>(text: string, expected: Expected, part: string) => Compiled<T>,
): CompiledField {
  return {
    required: rule.required === true,
    ...(rule.when === undefined ? {} : { when: compile<boolean>(rule.when, CONDITION, 'when') }),
    ...(rule.prefill === undefined
      ? {}
      : { prefill: compile<Json>(rule.prefill, expected, 'prefill') }),
    ...(rule.computed === undefined
      ? {}
      : { computed: compile<Json>(rule.computed, expected, 'computed') }),
  };
}

function throwFault(path: (string | number)[], fault: Fault): never {
  throw new Error(`${path.join('/')}: ${fault.message.en}`);
}
