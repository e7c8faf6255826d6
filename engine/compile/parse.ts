import type { Issue } from '../issue.js';
import type { Json } from '../json.js';
import { type PackFiles, placeOf, type RawDocument } from './documents.js';
import { LIMITS } from './limits.js';
import type { Reading } from './memory.js';
import {
  nameIssue,
  syntaxIssue,
  tooDeep,
  tooLarge,
  tooMany,
  tooManyValues,
  tooMuch,
  unknownFile,
} from './text/faults.js';
import { placesIn } from './text/place-at.js';
import { namesWhere, survey } from './text/survey.js';

/** What every object has already: a field of that name would be there before it is filled. */
const FORBIDDEN = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

/**
 * Reads every file of a pack as JSON. Files that are not .json are left alone.
 *
 * @param known files that were read before: one whose text is the same gives the same document
 */
export function parseFiles(
  files: PackFiles,
  known = new Map<string, Reading>(),
): { documents: RawDocument[]; issues: Issue[] } {
  const texts = Object.entries(files).filter(([file]) => file.endsWith('.json'));
  const excess = packIssues(texts);
  if (excess.length > 0) return { documents: [], issues: excess };
  const documents: RawDocument[] = [];
  const issues: Issue[] = [];
  for (const [file, text] of texts) {
    const place = placeOf(file);
    if (place === undefined) {
      issues.push(unknownFile(file));
      continue;
    }
    const before = known.get(file);
    const result = before?.text === text ? before : parseJson(file, text);
    if ('faults' in result) issues.push(...result.faults);
    else {
      known.set(file, { text, value: result.value });
      documents.push({ file, ...place, value: result.value });
    }
  }
  return { documents, issues };
}

function packIssues(texts: [string, string][]): Issue[] {
  if (texts.length > LIMITS.documents) return [tooMany(texts.length)];
  const characters = texts.reduce((sum, [, text]) => sum + text.length, 0);
  if (characters * MOST_BYTES_OF_ONE <= LIMITS.packBytes) return [];
  const total = texts.reduce((sum, [, text]) => sum + bytesOf(text), 0);
  return total > LIMITS.packBytes ? [tooMuch(total)] : [];
}

/** One file: its value, or what is wrong with it and where. */
function parseJson(file: string, text: string): { value: Json } | { faults: Issue[] } {
  const bytes = text.length * MOST_BYTES_OF_ONE;
  if (bytes > LIMITS.documentBytes && bytesOf(text) > LIMITS.documentBytes)
    return { faults: [tooLarge(file, bytesOf(text))] };
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const read = jsonIn(source);
  // Where as many names are there as were written, none was written twice: only else is it looked at closely.
  if (read !== undefined && isPlain(read.value, source)) return read;
  const { depth, values } = survey(source);
  if (depth > LIMITS.depth) return { faults: [tooDeep(file, depth)] };
  if (values > LIMITS.values) return { faults: [tooManyValues(file, values)] };
  if (read === undefined) return { faults: [syntaxIssue(file, source)] };
  const wrong = namesWhere(source, (name, before) => FORBIDDEN.has(name) || before.has(name));
  if (wrong.length === 0) return read;
  const placeOfOffset = placesIn(source);
  return {
    faults: wrong.map(({ name, offset, path }) =>
      nameIssue(file, path, placeOfOffset(offset), FORBIDDEN.has(name)),
    ),
  };
}

/** Whether a document keeps all limits and each of its names is allowed and written once. */
function isPlain(value: Json, source: string): boolean {
  const held = { names: 0, values: 1 };
  return count(value, 1, held) && held.values <= LIMITS.values && held.names === written(source);
}

/** Counts names and values; whether none lies too deep, and no name is forbidden. */
function count(value: Json, depth: number, held: { names: number; values: number }): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth > LIMITS.depth) return false;
  if (Array.isArray(value)) {
    held.values += value.length;
    return value.every((item) => count(item, depth + 1, held));
  }
  for (const name of Object.keys(value)) {
    held.values += 1;
    held.names += 1;
    if (FORBIDDEN.has(name) || !count(value[name] as Json, depth + 1, held)) return false;
  }
  return true;
}

/** How many names a text writes at most: a string that holds \": counts as one, too. */
function written(source: string): number {
  const names = /"\s*:/g;
  let found = 0;
  while (names.test(source)) found += 1;
  return found;
}

function jsonIn(text: string): { value: Json } | undefined {
  try {
    return { value: JSON.parse(text) as Json };
  } catch {
    return undefined;
  }
}

/** A text of which all are of the longest need not be counted where it is short enough. */
const MOST_BYTES_OF_ONE = 3;

/** As UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // Each half of a pair has two of its four bytes.
    bytes += code < 0x80 ? 1 : code < 0x800 || (code & 0xf800) === 0xd800 ? 2 : 3;
  }
  return bytes;
}
