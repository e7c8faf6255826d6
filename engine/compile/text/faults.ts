import { type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { hintFor } from '../../expression/faults.js';
import type { Issue } from '../../issue.js';
import { FOLDERS, SINGLE_KINDS } from '../documents.js';
import { issue, pointerOf } from '../faults.js';
import { LIMITS } from '../limits.js';
import { placesIn, type TextPlace } from './place-at.js';

/** A text that is not JSON: where it stops being so. */
export function syntaxIssue(file: string, text: string): Issue {
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true });
  // What only the stricter reader minds, such as a bare tab in a string, has no place.
  const { error, offset } = errors[0] ?? { error: undefined, offset: 0 };
  const place = placesIn(text)(offset);
  const what = error === undefined ? 'InvalidCharacter' : printParseErrorCode(error);
  const near = JSON.stringify(text.slice(offset, offset + 20));
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

/** A name that occurs twice in one object (one would silently win), or that no object may have. */
export function nameIssue(
  file: string,
  path: (string | number)[],
  place: TextPlace,
  forbidden: boolean,
): Issue {
  const name = path.at(-1);
  return forbidden
    ? issue(
        'forbidden-name',
        file,
        pointerOf(...path),
        { zh: `不能用“${name}”作名称`, en: `“${name}” cannot be used as a name` },
        place,
      )
    : issue(
        'duplicate-name',
        file,
        pointerOf(...path),
        { zh: `“${name}”出现了两次`, en: `“${name}” is there twice` },
        place,
      );
}

/** A file that no pack has. */
export function unknownFile(file: string): Issue {
  const known = [
    ...SINGLE_KINDS.map((kind) => `${kind}.json`),
    ...Object.keys(FOLDERS).map((folder) => `${folder}/`),
  ];
  const wanted = file.includes('/') ? `${file.split('/')[0] ?? ''}/` : file;
  return issue(
    'unknown-file',
    file,
    '',
    { zh: `定义包里没有“${file}”这种文件`, en: `A pack has no such file as “${file}”` },
    { hint: hintFor(wanted, known) },
  );
}

export function tooLarge(file: string, bytes: number): Issue {
  return issue('document-too-large', file, '', {
    zh: `文件有 ${bytes} 个字节，最多 ${LIMITS.documentBytes}`,
    en: `The file has ${bytes} bytes; ${LIMITS.documentBytes} at most`,
  });
}

export function tooDeep(file: string, depth: number): Issue {
  return issue('document-too-deep', file, '', {
    zh: `嵌套 ${depth} 层，最多 ${LIMITS.depth}`,
    en: `Nested ${depth} levels deep; ${LIMITS.depth} at most`,
  });
}

export function tooManyValues(file: string, values: number): Issue {
  return issue('document-too-many-values', file, '', {
    zh: `文件里有 ${values} 项，最多 ${LIMITS.values}`,
    en: `The file has ${values} values; ${LIMITS.values} at most`,
  });
}

export function tooMany(documents: number): Issue {
  return issue('pack-too-many-documents', 'pack.json', '', {
    zh: `定义包有 ${documents} 个文件，最多 ${LIMITS.documents}`,
    en: `The pack has ${documents} documents; ${LIMITS.documents} at most`,
  });
}

export function tooMuch(bytes: number): Issue {
  return issue('pack-too-large', 'pack.json', '', {
    zh: `定义包共有 ${bytes} 个字节，最多 ${LIMITS.packBytes}`,
    en: `The pack has ${bytes} bytes in all; ${LIMITS.packBytes} at most`,
  });
}
