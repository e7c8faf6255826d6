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
import { issue, pointerOf } from '../faults.js';
import { KIND_WORDS } from './kind-words.js';
import { type Place, written } from './place.js';

export { below, type Place, pointerTo } from './place.js';

/** What linking one pack needs: its documents, what was compiled so far, and where faults go. */
export interface Linking {
  documents: Documents;
  issues: Issue[];
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
  /** An expression of any type, or of one of several, with the type that it turned out to have. */
  typed(
    text: string,
    language: Language,
    expected: Expected,
    place: Place,
    reads?: Reads,
  ): { value: Compiled<Json>; type: string };
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
): Linking {
  const issues: Issue[] = [];
  const { timeZone, locale } = documents.pack;
  const { parameters } = documents.parameters;

  /** Places that read the same fields share one language. */
  const languages: Language[] = [];

  const fault = (place: Place, { code, message, hint }: Fault): void => {
    const { kind, id, path } = written(place);
    issues.push(issue(code, fileOf(kind, id), pointerOf(...path), message, { hint }));
  };

  const among: Linking['among'] = (name, names, what, place) => {
    if (names.includes(name)) return true;
    const message = { zh: `没有名为“${name}”的${what.zh}`, en: `There is no ${what.en} “${name}”` };
    fault(place, { code: 'unknown-reference', message, ...optional('hint', hintFor(name, names)) });
    return false;
  };

  const note = (names: Names, reads?: Reads): void =>
    names.fields.get('record')?.forEach((field) => reads?.add(field));

  const typed: Linking['typed'] = (text, language, expected, place, reads) => {
    const result = compileExpression<Json>(text, language, expected);
    if ('fault' in result) {
      fault(place, result.fault);
      return { value: neverEvaluated(text), type: 'dyn' };
    }
    note(result.names, reads);
    return { value: result.compiled, type: result.type };
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
    calendars,
    fault,
    among,
    expression,
    typed,
    refers: (kind, id, place) => {
      const known = Object.keys(documents[kind]).filter((one) => !isDerived(one));
      return among(id, known, KIND_WORDS[kind], place);
    },
    language: (vocabulary) => {
      const known = languages.find(({ vocabulary: other }) => sameFields(vocabulary, other));
      if (known !== undefined) return known;
      const language = languageOf({ ...vocabulary, parameters, calendars, timeZone });
      languages.push(language);
      return language;
    },
    condition: (text, language, place, reads) =>
      text === undefined
        ? {}
        : { guard: expression<boolean>(text, language, CONDITION, place, reads) },
    template: (text, language, place, reads) => {
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

function sameFields(one: Omit<Vocabulary, 'parameters' | 'timeZone'>, other: Vocabulary): boolean {
  return one.units === other.units && MESSAGES.every((name) => one[name] === other[name]);
}

/** What a process without data remembers. */
export const NO_DATA: Fields = {};

function durationFault(duration: Duration, documents: Documents): Fault {
  const text = typeof duration === 'string' ? duration : JSON.stringify(duration);
  const timed = Object.entries(documents.parameters.parameters).filter(([, { unit }]) =>
    ['hours', 'days', 'weeks', 'months'].includes(unit),
  );
  const known =
    typeof duration === 'string'
      ? timed.map(([name]) => `params.${name}`)
      : Object.keys(documents.calendar);
  const name = typeof duration === 'string' ? duration : (duration.calendar ?? '');
  return {
    code: 'unknown-duration',
    message: {
      zh: `“${text}”不是可用的时长（参数不存在、不是时间单位，或日历不存在）`,
      en: `“${text}” is no duration: the parameter or calendar does not exist, or the parameter counts no time`,
    },
    ...optional('hint', hintFor(name, known)),
  };
}

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
