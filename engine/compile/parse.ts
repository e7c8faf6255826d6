import { type Node, parseTree, type ParseError, printParseErrorCode } from 'jsonc-parser';
import { hintFor } from '../expression/faults.js';
import type { Issue } from '../issue.js';
import type { Json } from '../json.js';
import { FOLDERS, type PackFiles, placeOf, type RawDocument, SINGLE_KINDS } from './documents.js';
import { issue, pointerOf } from './faults.js';

/** A document is small; what is larger is no document. */
const MOST_CHARACTERS = 256 * 1024;
const MOST_DEPTH = 50;
/** What every object has already: a field of that name would be there before it is filled. */
const FORBIDDEN = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

/** Reads every file of a pack as JSON. Files that are not .json are left alone. */
export function parseFiles(files: PackFiles): { documents: RawDocument[]; issues: Issue[] } {
  const documents: RawDocument[] = [];
  const issues: Issue[] = [];
  for (const [file, text] of Object.entries(files)) {
    if (!file.endsWith('.json')) continue;
    const place = placeOf(file);
    if (place === undefined) {
      issues.push(unknownFile(file));
      continue;
    }
    const result = parseJson(file, text);
    if ('faults' in result) issues.push(...result.faults);
    else documents.push({ file, ...place, value: result.value });
  }
  return { documents, issues };
}

/** One file: its value, or what is wrong with it and where. */
function parseJson(file: string, text: string): { value: Json } | { faults: Issue[] } {
  if (text.length > MOST_CHARACTERS) return { faults: [tooLarge(file, text.length)] };
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const errors: ParseError[] = [];
  const tree =
    depthOf(source) > MOST_DEPTH
      ? undefined
      : parseTree(source, errors, { disallowComments: true });
  const [first] = errors;
  if (first !== undefined) return { faults: [syntax(file, source, first)] };
  if (tree === undefined) return { faults: [tooDeep(file)] };
  const faults = keyFaults(file, source, tree);
  return faults.length > 0 ? { faults } : { value: JSON.parse(source) as Json };
}

/** Line and column of an offset, both from 1. */
export function placeAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** Brackets open at once, at most: counted before anything recursive reads the text. */
function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (token === '{' || token === '[') most = Math.max(most, (depth += 1));
    else if (token === '}' || token === ']') depth -= 1;
  }
  return most;
}

/** Names that occur twice in one object (one would silently win), or that no object may have. */
function keyFaults(
  file: string,
  text: string,
  node: Node,
  path: readonly (string | number)[] = [],
): Issue[] {
  const children = node.children ?? [];
  if (node.type === 'array') {
    return children.flatMap((child, index) => keyFaults(file, text, child, [...path, index]));
  }
  if (node.type !== 'object') return [];
  const seen = new Set<string>();
  return children.flatMap(({ children: [key, value] = [] }) => {
    const name = String(key?.value);
    const wrong = FORBIDDEN.has(name) ? forbidden : seen.has(name) ? twice : undefined;
    seen.add(name);
    if (wrong !== undefined) return [wrong(file, [...path, name], placeAt(text, key?.offset ?? 0))];
    return value?.children === undefined ? [] : keyFaults(file, text, value, [...path, name]);
  });
}

type TextPlace = ReturnType<typeof placeAt>;

function forbidden(file: string, path: (string | number)[], place: TextPlace): Issue {
  const name = path.at(-1);
  return issue(
    'forbidden-name',
    file,
    pointerOf(...path),
    { zh: `不能用“${name}”作名称`, en: `“${name}” cannot be used as a name` },
    place,
  );
}

function twice(file: string, path: (string | number)[], place: TextPlace): Issue {
  const name = path.at(-1);
  return issue(
    'duplicate-name',
    file,
    pointerOf(...path),
    { zh: `“${name}”出现了两次`, en: `“${name}” is there twice` },
    place,
  );
}

function syntax(file: string, text: string, error: ParseError): Issue {
  const place = placeAt(text, error.offset);
  const what = printParseErrorCode(error.error);
  const near = JSON.stringify(text.slice(error.offset, error.offset + 20));
  return issue(
    'invalid-json',
    file,
    '',
    {
      zh: `第 ${place.line} 行第 ${place.column} 列不是合法的 JSON（${what}），附近是 ${near}`,
      en: `Line ${place.line}, column ${place.column} is not JSON (${what}), near ${near}`,
    },
    place,
  );
}

function unknownFile(file: string): Issue {
  const known = [
    ...SINGLE_KINDS.map((kind) => `${kind}.json`),
    ...Object.keys(FOLDERS).map((folder) => `${folder}/`),
  ];
  const wanted = file.includes('/') ? `${file.split('/')[0] ?? ''}/` : file;
  return issue(
    'unknown-file',
    file,
    '',
    {
      zh: `定义包里没有“${file}”这种文件`,
      en: `A pack has no such file as “${file}”`,
    },
    { hint: hintFor(wanted, known) },
  );
}

function tooLarge(file: string, length: number): Issue {
  return issue('document-too-large', file, '', {
    zh: `文件有 ${length} 个字符，最多 ${MOST_CHARACTERS}`,
    en: `The file has ${length} characters; ${MOST_CHARACTERS} at most`,
  });
}

function tooDeep(file: string): Issue {
  return issue('document-too-deep', file, '', {
    zh: `嵌套超过 ${MOST_DEPTH} 层，或文件为空`,
    en: `Nested deeper than ${MOST_DEPTH} levels, or empty`,
  });
}
