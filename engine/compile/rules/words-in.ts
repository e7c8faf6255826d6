import type { Data, Json } from '../../json.js';
import { FOLDERS, type Kind, SINGLE_KINDS } from '../documents.js';
import { remembered } from '../remembered.js';
import { META_SCHEMAS } from '../shape/meta-schemas.js';

type Schema = Record<string, unknown>;

/**
 * The places in a document that hold words for people, as names on the way. Which they are its schema says:
 * every place that refers to `text` or `template`.
 */
export function wordsIn(kind: Kind, document: Data): string[][] {
  return WORDS_OF[kind](document);
}

const WORDS_OF = Object.fromEntries(
  [...SINGLE_KINDS, ...Object.values(FOLDERS)].map((kind) => [
    kind,
    remembered((document: Data) => {
      const file = `${kind}.schema.json`;
      const found: string[][] = [];
      visit(fileOf(file), file, document, [], found);
      return found;
    }),
  ]),
) as Record<Kind, (document: Data) => string[][]>;

/** Numbers, signs and what stands in double braces are the same in every language. */
function hasLetters(value: Json): boolean {
  return typeof value === 'string' && /\p{L}/u.test(value.replace(/\{\{[^}]*\}\}/g, ''));
}

const FILES = new Map(META_SCHEMAS.map((schema) => [String(schema.$id), schema as Schema]));
const WORDS = ['common.schema.json#/$defs/text', 'common.schema.json#/$defs/template'];

function visit(schema: Schema, file: string, value: Json, path: string[], found: string[][]): void {
  const { $ref: ref, properties, additionalProperties: others, items } = schema;
  if (typeof ref === 'string') {
    const target = referredTo(file, ref);
    if (target === 'words') {
      if (hasLetters(value)) found.push(path);
    } else visit(target.schema, target.file, value, path, found);
  }
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    if (items !== undefined)
      value.forEach((item, index) =>
        visit(items as Schema, file, item, [...path, String(index)], found),
      );
    return;
  }
  const known = (properties ?? {}) as Record<string, Schema>;
  for (const [name, part] of Object.entries(value)) {
    const below = Object.hasOwn(known, name) ? known[name] : others;
    if (typeof below === 'object' && below !== null)
      visit(below as Schema, file, part, [...path, name], found);
  }
}

const targets = new Map<string, 'words' | { file: string; schema: Schema }>();

/** What a reference leads to. There are few, and each is followed for every document. */
function referredTo(from: string, ref: string): 'words' | { file: string; schema: Schema } {
  const key = ref.startsWith('#') ? `${from}${ref}` : ref;
  const known = targets.get(key);
  if (known !== undefined) return known;
  const [file = '', pointer = ''] = key.split('#');
  const target = WORDS.includes(key) ? 'words' : { file, schema: schemaAt(file, pointer) };
  targets.set(key, target);
  return target;
}

function fileOf(file: string): Schema {
  return FILES.get(file) ?? {};
}

function schemaAt(file: string, pointer: string): Schema {
  const names = pointer.split('/').slice(1);
  return names.reduce<Schema>((value, name) => (value[name] ?? {}) as Schema, fileOf(file));
}
