import type { PackDocuments } from '../difference/pack-documents.js';
import { isObject, type Json } from '../json.js';
import { valueAt } from '../json-pointer.js';
import { durationInWords } from './duration-in-words.js';
import type { Language } from './wording.js';

/** A value as it is read beside its property: what it names by its title, a duration in days. */
export function valueInWords(
  documents: PackDocuments,
  language: Language,
  { file, property }: { file: string; property: string },
  value: Json | undefined,
): string {
  if (value === undefined || value === null) return NOTHING[language];
  if (DURATIONS.has(property) && (typeof value === 'string' || isDuration(value)))
    return durationInWords(documents, language, value);
  if (typeof value === 'string') {
    const named = titleOf(documents, file, property, value);
    return `“${clipped(named)}”`;
  }
  if (typeof value === 'boolean') return (value ? YES : NO)[language];
  if (Array.isArray(value) && value.every((part) => typeof part !== 'object'))
    return value
      .map((part) => titleOf(documents, file, property, String(part)))
      .join(SEPARATOR[language]);
  const title = isObject(value) ? value['title'] : undefined;
  return typeof title === 'string' ? `“${clipped(title)}”` : clipped(JSON.stringify(value));
}

const NOTHING = { zh: '（无）', en: '(nothing)' };
const YES = { zh: '是', en: 'yes' };
const NO = { zh: '否', en: 'no' };
const SEPARATOR = { zh: '、', en: ', ' };

const DURATIONS = new Set(['due', 'delay', 'ahead', 'after', 'within', 'remind']);

function isDuration(value: Json): value is { [unit: string]: Json } {
  return (
    isObject(value) &&
    Object.keys(value).every((name) =>
      ['hours', 'days', 'weeks', 'months', 'calendar'].includes(name),
    )
  );
}

/** The folder in which a property's ids are looked up. */
const FOLDER_OF: Record<string, string | undefined> = {
  role: 'tiers',
  roles: 'tiers',
  to: 'tiers',
  toldBy: 'tiers',
  form: 'forms',
  process: 'processes',
  calendar: 'calendars',
  basedOn: 'calendars',
  document: 'documents',
  about: 'records',
};

function titleOf(documents: PackDocuments, file: string, property: string, id: string): string {
  const folder = Object.hasOwn(FOLDER_OF, property) ? FOLDER_OF[property] : undefined;
  const title = STATES.has(property)
    ? valueAt(documents[file], `/states/${id}/title`)
    : valueAt(documents[`${folder ?? ''}/${id}.json`], '/title');
  return typeof title === 'string' ? title : id;
}

const STATES = new Set(['target', 'initial', 'state']);

function clipped(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
