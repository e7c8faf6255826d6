import { Environment } from '@marcbachmann/cel-js';
import { type CompiledCalendar, isOpenNumber } from '../calendar/calendar.js';
import type { Fields, Parameter } from '../types.js';
import { birthDateOf, sexOf } from './id-number.js';
import { LocalDate } from './local-date.js';
import { celType } from './values.js';

/** What expressions at one kind of place may name. */
export interface Vocabulary {
  case?: Fields;
  record?: Fields;
  event?: Fields;
  form?: Fields;
  /** What a ledger itself knows of an entry. */
  entry?: Fields;
  /** Whether units['type'] may be read. */
  units?: boolean;
  parameters: Record<string, Parameter>;
  calendars?: Record<string, CompiledCalendar>;
  timeZone: string;
}

/** The variables that hold declared fields. */
export const MESSAGES = ['case', 'record', 'event', 'form', 'entry'] as const;
export type MessageName = (typeof MESSAGES)[number];

/** A vocabulary made ready for parsing and checking. */
export interface Language {
  vocabulary: Vocabulary;
  environment: Environment;
  /** The class that stands for each variable's declared type. */
  types: Partial<Record<MessageName, new () => object>>;
}

const LIMITS = {
  maxAstNodes: 500,
  maxDepth: 40,
  maxListElements: 100,
  maxMapEntries: 50,
  maxCallArguments: 8,
};

/** Declares what `vocabulary` names, with its types, to CEL. */
export function languageOf(vocabulary: Vocabulary): Language {
  const environment = groundOf(vocabulary).clone();
  const types: Language['types'] = {};
  for (const name of MESSAGES) {
    const fields = vocabulary[name];
    if (fields === undefined) continue;
    const type = class {};
    types[name] = type;
    declare(
      environment,
      name,
      type,
      Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, celType(field)])),
    );
  }
  if (vocabulary.units === true) environment.registerVariable('units', 'map<string, string>');
  return { vocabulary, environment, types };
}

const NO_CALENDARS: Record<string, CompiledCalendar> = {};
const grounds = new WeakMap<object, WeakMap<object, Environment>>();

/** What every place of a pack may name, declared once: declaring takes longer than parsing. */
function groundOf({ parameters, calendars = NO_CALENDARS }: Vocabulary): Environment {
  const ofCalendars = grounds.get(calendars) ?? new WeakMap<object, Environment>();
  grounds.set(calendars, ofCalendars);
  const known = ofCalendars.get(parameters);
  if (known !== undefined) return known;
  const environment = withDates(new Environment({ limits: LIMITS }), calendars);
  declareParameters(environment, parameters);
  environment
    .registerVariable('today', 'Date')
    .registerVariable('now', 'google.protobuf.Timestamp');
  ofCalendars.set(parameters, environment);
  return environment;
}

function declare(
  environment: Environment,
  name: string,
  ctor: new () => object,
  fields: Record<string, string>,
): void {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Fields`;
  environment.registerType(type, { ctor, fields }).registerVariable(name, type);
}

function declareParameters(environment: Environment, parameters: Record<string, Parameter>): void {
  const ctor = class {};
  const values = new ctor() as Record<string, bigint>;
  for (const [name, parameter] of Object.entries(parameters))
    values[name] = BigInt(parameter.default);
  const fields = Object.fromEntries(Object.keys(parameters).map((name) => [name, 'int']));
  environment
    .registerType('ParameterFields', { ctor, fields })
    .registerConstant('params', 'ParameterFields', values);
}

/** Days and what may be done with them. */
function withDates(
  environment: Environment,
  calendars: Record<string, CompiledCalendar>,
): Environment {
  environment.registerType('Date', { ctor: LocalDate, fields: {} });
  const compare = (operator: string, holds: (left: number, right: number) => boolean) =>
    environment.registerOperator(`Date ${operator} Date`, (left: LocalDate, right: LocalDate) =>
      holds(left.number, right.number),
    );
  compare('==', (left, right) => left === right);
  compare('<', (left, right) => left < right);
  compare('<=', (left, right) => left <= right);
  compare('>', (left, right) => left > right);
  compare('>=', (left, right) => left >= right);
  return environment
    .registerOperator(
      'Date + int',
      (date: LocalDate, days: bigint) => new LocalDate(date.number + Number(days)),
    )
    .registerOperator(
      'Date - int',
      (date: LocalDate, days: bigint) => new LocalDate(date.number - Number(days)),
    )
    .registerFunction('date(string): Date', (text: string) => LocalDate.of(text))
    .registerFunction('daysBetween(Date, Date): int', (from: LocalDate, to: LocalDate) =>
      BigInt(to.number - from.number),
    )
    .registerFunction('addMonths(Date, int): Date', (date: LocalDate, months: bigint) =>
      date.plusMonths(Number(months)),
    )
    .registerFunction('birthDateOf(string): Date', birthDateOf)
    .registerFunction('sexOf(string): string', sexOf)
    .registerFunction('isOpenDay(string, Date): bool', (id: string, date: LocalDate) => {
      const calendar = calendars[id];
      if (calendar === undefined) throw new Error(`there is no calendar “${id}” here`);
      return isOpenNumber(calendar, date.number);
    });
}
