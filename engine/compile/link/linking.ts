import type { CompiledCalendar } from '../../calendar/calendar.js';
import { type Span, spanOf } from '../../calendar/duration.js';
import { isDerived } from '../../duty/derived-process.js';
import {
  compileExpression,
  CONDITION,
  type Expected,
} from '../../expression/compile-expression.js';
import type { Compiled, Scope } from '../../expression/expression.js';
import { type Fault, hintFor } from '../../expression/faults.js';
import type { Names } from '../../expression/names.js';
import { compileTemplate } from '../../expression/template.js';
import {
  type Language,
  languageOf,
  MESSAGES,
  type Vocabulary,
} from '../../expression/vocabulary.js';
import type { Issue, Words } from '../../issue.js';
import type { Json } from '../../json.js';
import type { Duration, Fields } from '../../types.js';
import { type Documents, fileOf, type FolderKind } from '../documents.js';
import type { Budget } from '../budget.js';
import { issue, pointerOf } from '../faults.js';
import { LIMITS } from '../limits.js';
import { remembered } from '../remembered.js';
import { durationFault } from './duration-fault.js';
import { KIND_WORDS } from './kind-words.js';
import { type Place, written } from './place.js';

export { below, type Place, pointerTo } from './place.js';

/** What linking one pack needs: its documents, what was compiled so far, and where faults go. */
export interface Linking {
  documents: Documents;
  issues: Issue[];
  /** What a fault says is not there. */
  missing: Map<Issue, string>;
  /** Takes so many steps of those that a pack may take. */
  spend(steps: number): void;
  calendars: Record<string, CompiledCalendar>;
  /** Reports a fault at a place. */
  fault(place: Place, fault: Fault): void;
  /** Whether the document exists; reports it if not. */
  refers(kind: FolderKind, id: string, place: Place): boolean;
  /** Whether `name` is among `names`; reports it if not. */
  among(name: string, names: readonly string[], what: Words, place: Place): boolean;
  /** Expressions may also name what every place may: parameters, calendars. */
  language(vocabulary: Omit<Vocabulary, 'parameters' | 'calendars' | 'timeZone'>): Language;
  expression<T extends Json>(
    text: string,
    language: Language,
    expected: Expected,
    place: Place,
    reads?: Reads,
  ): Compiled<T>;
  /** An expression of any type, or of one of several, with the type that it turned out to have and what it names. */
  typed(
    text: string,
    language: Language,
    expected: Expected,
    place: Place,
    reads?: Reads,
  ): { value: Compiled<Json>; type: string; names?: Names };
  condition(
    text: string | undefined,
    language: Language,
    place: Place,
    reads?: Reads,
  ): { guard?: Compiled<boolean> };
  template(text: string, language: Language, place: Place, reads?: Reads): Compiled<string>;
  span(duration: Duration, place: Place): Span;
}

/** Collects the fields of the record that expressions read. */
export type Reads = Set<string>;

export function createLinking(
  documents: Documents,
  calendars: Record<string, CompiledCalendar>,
  budget: Budget,
): Linking {
  const issues: Issue[] = [];
  const missing = new Map<Issue, string>();
  const { timeZone, locale } = documents.pack;
  const { parameters } = documents.parameters;

  /** Places that read the same fields share one language. */
  const languages: Language[] = [];

  const fault = (place: Place, { code, message, hint, missing: name }: Fault): void => {
    if (issues.length > LIMITS.issues) return;
    const { kind, id, path } = written(place);
    const found = issue(code, fileOf(kind, id), pointerOf(...path), message, { hint });
    issues.push(found);
    if (name !== undefined) missing.set(found, name);
  };

  const among: Linking['among'] = (name, names, what, place) => {
    budget.spend(1 + names.length / 8);
    if (names.includes(name)) return true;
    const message = { zh: `没有名为“${name}”的${what.zh}`, en: `There is no ${what.en} “${name}”` };
    const hint = hintFor(name, names);
    fault(place, { code: 'unknown-reference', message, missing: name, ...optional('hint', hint) });
    return false;
  };

  const note = (names: Names, reads?: Reads): void =>
    names.fields.get('record')?.forEach((field) => reads?.add(field));

  const typed: Linking['typed'] = (text, language, expected, place, reads) => {
    budget.spend(STEPS.expression + text.length);
    const result = compileExpression<Json>(text, language, expected);
    if ('fault' in result) {
      fault(place, result.fault);
      return { value: neverEvaluated(text), type: 'dyn' };
    }
    note(result.names, reads);
    return { value: result.compiled, type: result.type, names: result.names };
  };

  const expression: Linking['expression'] = <T extends Json>(
    text: string,
    language: Language,
    expected: Expected,
    place: Place,
    reads?: Reads,
  ): Compiled<T> => typed(text, language, expected, place, reads).value as Compiled<T>;

  return {
    documents,
    issues,
    missing,
    spend: (steps) => budget.spend(steps),
    calendars,
    fault,
    among,
    expression,
    typed,
    refers: (kind, id, place) => {
      return among(id, writtenIds(documents[kind]), KIND_WORDS[kind], place);
    },
    language: (vocabulary) => {
      const known = languages.find(({ vocabulary: other }) => sameFields(vocabulary, other));
      if (known !== undefined) return known;
      budget.spend(STEPS.language);
      const language = languageOf({ ...vocabulary, parameters, calendars, timeZone });
      languages.push(language);
      return language;
    },
    condition: (text, language, place, reads) =>
      text === undefined
        ? {}
        : { guard: expression<boolean>(text, language, CONDITION, place, reads) },
    template: (text, language, place, reads) => {
      budget.spend(STEPS.expression + text.length);
      const result = compileTemplate(text, language, locale);
      if ('fault' in result) {
        fault(place, result.fault);
        return neverEvaluated(text);
      }
      result.names.forEach((names) => note(names, reads));
      return result.compiled;
    },
    span: (duration, place) => {
      const span = spanOf(duration, parameters, calendars);
      if (span === undefined) fault(place, durationFault(duration, documents));
      return span ?? { unit: 'days', count: 0 };
    },
  };
}

const writtenIds = remembered((documents: object) =>
  Object.keys(documents).filter((id) => !isDerived(id)),
);

/** About as long as it takes, in the time of looking something up. */
const STEPS = { expression: 50, language: 2_000 };

function sameFields(one: Omit<Vocabulary, 'parameters' | 'timeZone'>, other: Vocabulary): boolean {
  return one.units === other.units && MESSAGES.every((name) => one[name] === other[name]);
}

/** What a process without data remembers. */
export const NO_DATA: Fields = {};

/** Stands in for an expression that has a fault; a pack with faults makes no program. */
function neverEvaluated<T>(text: string): Compiled<T> {
  const compiled = (_scope: Scope): T => {
    throw new Error(`“${text}” was not compiled`);
  };
  return Object.assign(compiled, { text });
}

function optional<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}
