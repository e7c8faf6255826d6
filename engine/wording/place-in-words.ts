import { placeOf } from '../compile/documents.js';
import type { PackDocuments } from '../difference/pack-documents.js';
import { isObject, type Json } from '../json.js';
import { namesIn, valueAt } from '../json-pointer.js';
import { DOCUMENT_WORDS, elementWords } from './element-words.js';
import { propertyWords } from './property-words.js';
import type { Language } from './wording.js';

/** A place in a pack as its readers call it. */
export interface PlaceInWords {
  /** The document: 流程“无故缺席”. */
  document: string;
  /** The way within it: 状态“核实” › 任务“上门” › 期限; empty for the document as a whole. */
  path: string;
  /** Whether something that has a name of its own stands there, and not a property. */
  isElement: boolean;
}

/** Says where a pointer leads, by the titles of what stands on the way. */
export function placeInWords(
  documents: PackDocuments,
  language: Language,
  file: string,
  pointer: string,
): PlaceInWords {
  const document = documents[file];
  const { kind } = placeOf(file) ?? {};
  const names = namesIn(pointer);
  const parts: string[] = [];
  let parent: string = kind ?? '';
  let isElement = names.length === 0;
  for (let index = 0; index < names.length; index += 1) {
    const name = names[index] ?? '';
    const element = elementWords(name, parent);
    const id = names[index + 1];
    isElement = element !== undefined && id !== undefined;
    if (element !== undefined && id !== undefined) {
      const line = name === 'reportsTo' ? lineTitle(documents, id) : undefined;
      const title = line ?? titleOf(document, names.slice(0, index + 2));
      parts.push(`${element[language]}${SPACE[language]}“${title}”`);
      parent = name;
      index += 1;
    } else if (name === 'steps' && id !== undefined) {
      parts.push(STEP[language](Number(id) + 1));
      index += 1;
    } else if (name !== 'schema') parts.push((element ?? propertyWords(name))[language]);
  }
  return {
    document: documentInWords(document, kind, file)[language],
    path: parts.join(' › '),
    isElement,
  };
}

const SPACE = { zh: '', en: ' ' };
const STEP = {
  zh: (number: number) => `第${number}步`,
  en: (number: number) => `step ${number}`,
};

/** Kinds of which a pack has one need no title. */
function documentInWords(
  document: Json | undefined,
  kind: keyof typeof DOCUMENT_WORDS | undefined,
  file: string,
) {
  if (kind === undefined) return { zh: file, en: file };
  const { zh, en } = DOCUMENT_WORDS[kind];
  if (!file.includes('/')) return { zh, en };
  const title = nameOf(document) ?? file;
  return { zh: `${zh}“${title}”`, en: `${en} “${title}”` };
}

/** What the pack calls a line along which tiers report. */
function lineTitle(documents: PackDocuments, line: string): string | undefined {
  const title = valueAt(documents['units.json'], toPointer(['lines', line]));
  return typeof title === 'string' ? title : undefined;
}

/** An element's title; of a form's rule, the title of the field; of what has none, its id. */
function titleOf(document: Json | undefined, names: readonly string[]): string {
  const id = names.at(-1) ?? '';
  const element = valueAt(document, toPointer(names));
  const ofField = valueAt(document, toPointer(['schema', 'properties', id, 'title']));
  const container = names.at(-2) ?? '';
  const named = TEXTS.has(container) && typeof element === 'string' ? element : nameOf(element);
  return named ?? (typeof ofField === 'string' ? ofField : (whereTo(document, element) ?? id));
}

/** What has no title and leads somewhere is called by where it leads: → 会商. */
function whereTo(document: Json | undefined, element: Json | undefined): string | undefined {
  const target = isObject(element) ? element['target'] : undefined;
  if (typeof target !== 'string') return undefined;
  const title = valueAt(document, toPointer(['states', target, 'title']));
  return typeof title === 'string' ? `→ ${title}` : undefined;
}

/** Containers of texts: each is its own title. */
const TEXTS = new Set(['choices', 'signatures', 'makeUpDays', 'lines']);

function nameOf(value: Json | undefined): string | undefined {
  if (!isObject(value)) return undefined;
  const title = value['title'] ?? value['heading'] ?? value['message'] ?? value['name'];
  return typeof title === 'string' ? title : undefined;
}

function toPointer(names: readonly string[]): string {
  return names.map((name) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
