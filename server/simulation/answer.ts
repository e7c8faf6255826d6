import { dayNumber, dayOfNumber, isDay } from '../../engine/calendar/day.js';
import type { Data, Day, Json } from '../../engine/json.js';
import type { FieldSchema } from '../../engine/types.js';
import type { Chance, Weights } from './chance.js';
import { inventedIdNumber, inventedPhone } from './invented.js';

/** What there is to answer from. */
export interface Known {
  today: Day;
  /** What was answered so far, and what is known of the case and the record. */
  form: Data;
  case: Data;
  record: Data;
  /** The posts or units that may be named. */
  offered: (field: FieldSchema) => string[];
  /** How often each choice of a field is chosen, where the sample says so. */
  weights?: Readonly<Record<string, Weights>> | undefined;
}

/** Stands for a file that is uploaded once the form is complete. */
export const TO_UPLOAD = 'to-upload';

/** An answer to one field that has the right shape; whether the form's checks like it is seen later. */
export function answerTo(
  name: string,
  field: FieldSchema,
  known: Known,
  chance: Chance,
): Json | undefined {
  const weights = known.weights?.[name];
  if (weights !== undefined && field.choices !== undefined)
    return chance.among(Object.keys(field.choices), weights);
  const remembered = known.case[name] ?? known.record[name];
  if (remembered !== undefined && sameKind(field, remembered) && chance.happens(0.3))
    return remembered;
  if (field.const !== undefined) return field.const as Json;
  const choices = field.choices === undefined ? field.enum : Object.keys(field.choices);
  if (choices !== undefined) return chance.one(choices as Json[]);
  const ofFormat = FORMATS[field.format ?? ''];
  return ofFormat === undefined
    ? TYPES[field.type](name, field, known, chance)
    : ofFormat(field, known, chance);
}

type OfFormat = (field: FieldSchema, known: Known, chance: Chance) => Json | undefined;

const FORMATS: Record<string, OfFormat | undefined> = {
  date: (_, known, chance) => someDay(known, chance),
  'date-time': (_, known, chance) => `${someDay(known, chance)}T02:00:00.000Z`,
  time: (_, __, chance) => `${String(chance.whole(8, 16)).padStart(2, '0')}:00`,
  phone: (_, __, chance) => inventedPhone(chance),
  'id-number': (_, { today }, chance) => inventedIdNumber(today, chance),
  email: () => 'nobody@example.org',
  uri: () => 'https://example.org/',
  photo: () => TO_UPLOAD,
  file: () => TO_UPLOAD,
  signature: () => TO_UPLOAD,
  post: offeredOne,
  unit: offeredOne,
};

type OfType = (name: string, field: FieldSchema, known: Known, chance: Chance) => Json | undefined;

const TYPES: Record<FieldSchema['type'], OfType> = {
  boolean: (_, __, ___, chance) => chance.happens(0.5),
  integer: (_, field, known, chance) => someNumber(field, known, chance),
  number: (_, field, known, chance) => someNumber(field, known, chance),
  string: (name, { title = name, minLength = 0, maxLength = 200 }) =>
    `${title} …`.padEnd(minLength, '…').slice(0, maxLength),
  array: (name, field, known, chance) => {
    const { items, minItems = 0, maxItems = 3, uniqueItems } = field;
    if (items === undefined) return undefined;
    if (items.choices !== undefined) return someOf(Object.keys(items.choices), chance);
    const least = Math.max(minItems, 1);
    const count = chance.whole(least, Math.max(least, Math.min(maxItems, least + 2)));
    const answers = Array.from({ length: count }, () => answerTo(name, items, known, chance));
    const given = answers.filter((answer) => answer !== undefined);
    return uniqueItems === true ? [...new Set(given)] : given;
  },
  object: (_, { properties = {}, required = [] }, known, chance) => {
    const parts = Object.entries(properties)
      .filter(([part]) => required.includes(part) || chance.happens(0.5))
      .map(([part, field]) => [part, answerTo(part, field, known, chance)] as const);
    return Object.fromEntries(parts.filter(([, answer]) => answer !== undefined)) as Data;
  },
};

/** A few of the choices, in their order; now and then all of them. */
function someOf(choices: readonly string[], chance: Chance): string[] {
  const share = chance.one([0.3, 0.6, 1]);
  const some = choices.filter(() => chance.happens(share));
  return some.length === 0 ? [chance.one(choices)] : some;
}

function offeredOne(field: FieldSchema, { offered }: Known, chance: Chance): Json | undefined {
  const ids = offered(field);
  return ids.length === 0 ? undefined : chance.one(ids);
}

/** A day near today, near a day that is known, or some way off. */
function someDay(known: Known, chance: Chance): Day {
  const days = valuesOf(known).filter((value) => typeof value === 'string' && isDay(value));
  const kind = chance.next();
  if (kind < 0.3 && days.length > 0)
    return dayOfNumber(dayNumber(chance.one(days) as Day) + chance.one([-1, 0, 0, 1, 2, 7]));
  const near = [0, 0, 0, -1, -2, 1, 3, 5, 7, 10, 14];
  const far = [-30, -60, -365, 21, 30, 60, 90, 180, 330, 365];
  return dayOfNumber(dayNumber(known.today) + chance.one(kind < 0.8 ? near : far));
}

/** A small number, one that is known, or the sum or difference of two. */
function someNumber(field: FieldSchema, known: Known, chance: Chance): number {
  const numbers = valuesOf(known).filter((value) => typeof value === 'number');
  const kind = chance.next();
  const wanted =
    kind < 0.5 || numbers.length === 0
      ? chance.one([0, 0, 1, 1, 2, 3, 5, 8, 12, 30, 60, 120])
      : kind < 0.75
        ? chance.one(numbers)
        : chance.one(numbers) + chance.one([-1, 1]) * chance.one(numbers);
  const { minimum = 0, maximum = Number.MAX_SAFE_INTEGER } = field;
  const inside = Math.min(Math.max(wanted, minimum), maximum);
  return field.type === 'integer' ? Math.round(inside) : inside;
}

function valuesOf({ form, case: kase, record }: Known): Json[] {
  return [form, kase, record].flatMap((data) => Object.values(data));
}

function sameKind({ type, choices, items }: FieldSchema, value: Json): boolean {
  if (choices !== undefined) return typeof value === 'string' && Object.hasOwn(choices, value);
  if (type === 'array' || items !== undefined || type === 'object') return false;
  return typeof value === (type === 'integer' ? 'number' : type);
}
