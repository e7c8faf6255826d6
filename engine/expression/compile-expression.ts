import type { Environment, ParseResult } from '@marcbachmann/cel-js';
import { dayNumberAt } from '../calendar/zone.js';
import type { Json } from '../json.js';
import { closureOf } from './closures.js';
import { checkNames, expressionFault, type Fault, resultFault } from './faults.js';
import type { Compiled, Scope } from './expression.js';
import { LocalDate } from './local-date.js';
import { namesIn, type Names } from './names.js';
import { fromCel, isUnfilled, messageOf } from './values.js';
import type { Language } from './vocabulary.js';

/** What an expression must yield, as CEL names types; empty: anything. */
export type Expected = readonly string[];

export const CONDITION: Expected = ['bool'];
export const TEXT: Expected = ['string'];
export const DATE: Expected = ['Date'];
export const MOMENT: Expected = ['Date', 'google.protobuf.Timestamp'];
export const ANYTHING: Expected = [];

/** An expression that cannot be evaluated with what is there, such as a date that was never filled. */
export class ExpressionFault extends Error {
  constructor(
    readonly text: string,
    cause: unknown,
  ) {
    super(`${text}: ${cause instanceof Error ? cause.message.split('\n')[0] : String(cause)}`, {
      cause,
    });
    this.name = 'ExpressionFault';
  }
}

/** Parses and type-checks `text`; gives the function or the first fault. */
export function compileExpression<T extends Json>(
  text: string,
  language: Language,
  expected: Expected,
): { compiled: Compiled<T>; names: Names; type: string } | { fault: Fault } {
  const parsed = parse(text, language.environment);
  if ('fault' in parsed) return parsed;
  const names = namesIn(parsed.run.ast);
  const unknown = checkNames(text, names, language.vocabulary);
  if (unknown !== undefined) return { fault: unknown };
  const checked = parsed.run.check();
  if (!checked.valid) return { fault: expressionFault(text, checked.error) };
  const type = String(checked.type);
  if (expected.length > 0 && !expected.includes(type) && type !== 'dyn')
    return { fault: resultFault(text, type, expected) };
  return { compiled: evaluator<T>(text, parsed.run, names, language), names, type };
}

function parse(text: string, environment: Environment): { run: ParseResult } | { fault: Fault } {
  try {
    return { run: environment.parse(text) };
  } catch (error) {
    return { fault: expressionFault(text, error) };
  }
}

/** Closures where there are any; what they leave open, CEL itself decides. */
function evaluator<T extends Json>(
  text: string,
  run: ParseResult,
  names: Names,
  language: Language,
): Compiled<T> {
  const byCel = evaluatorByCel<T>(text, run, names, language);
  const closure = closureOf(run.ast, language.vocabulary);
  if (closure === undefined) return Object.assign(byCel, { text });
  const compiled = (scope: Scope): T => {
    try {
      return closure.run(scope) as T;
    } catch {
      return byCel(scope);
    }
  };
  const { dates } = closure;
  if (dates.length === 0) return Object.assign(compiled, { text });
  const lacksDate = (scope: Scope) => {
    for (const { variable, field } of dates) if (isUnfilled(scope[variable]?.[field])) return true;
    return false;
  };
  return Object.assign(compiled, { text, lacksDate });
}

/** Puts only those fields into CEL's terms that the expression names. */
function evaluatorByCel<T extends Json>(
  text: string,
  run: ParseResult,
  names: Names,
  language: Language,
): (scope: Scope) => T {
  const { vocabulary, types } = language;
  const reads = [...names.fields].map(([variable, fields]) => ({
    variable,
    fields: [...fields],
    declared: vocabulary[variable] ?? {},
    type: types[variable] ?? class {},
  }));
  const wantsToday = names.others.has('today');
  const wantsNow = names.others.has('now');
  return (scope) => {
    const context: Record<string, unknown> = {};
    try {
      for (const { variable, fields, declared, type } of reads)
        context[variable] = messageOf(type, scope[variable], declared, fields);
      if (wantsToday) context.today = new LocalDate(dayNumberAt(scope.now, vocabulary.timeZone));
      if (wantsNow) context.now = new Date(scope.now);
      if (vocabulary.units === true) context.units = scope.units ?? {};
      return fromCel(run(context)) as T;
    } catch (error) {
      throw new ExpressionFault(text, error);
    }
  };
}
