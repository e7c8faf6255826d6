import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { Issue } from '../issue.js';
import type { PackFiles } from './documents.js';
import { namesOf } from './text/pointer.js';
import { placesIn } from './text/place-at.js';

/** Adds line and column where the file itself has the place; in an overlay the base may have it. */
export function locate(issues: readonly Issue[], files: PackFiles): Issue[] {
  const read = new Map<string, Reading>();
  return issues.map((found) => {
    const text = files[found.file];
    // The file as a whole needs no line; nor may a text that nests too deeply be read again.
    if (text === undefined || found.line !== undefined || found.pointer === '') return found;
    const { tree, placeAt } = read.get(found.file) ?? readingOf(text);
    read.set(found.file, { tree, placeAt });
    const node = tree && findNodeAtLocation(tree, namesOf(found.pointer));
    // The name, not the value, is where people look for a property.
    const offset = node?.parent?.type === 'property' ? node.parent.offset : node?.offset;
    return offset === undefined ? found : { ...found, ...placeAt(offset) };
  });
}

interface Reading {
  tree: ReturnType<typeof parseTree>;
  placeAt: ReturnType<typeof placesIn>;
}

function readingOf(text: string): Reading {
  return { tree: parseTree(text), placeAt: placesIn(text) };
}
