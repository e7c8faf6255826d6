import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { Issue } from '../issue.js';
import type { PackFiles } from './documents.js';
import { placeAt } from './parse.js';

/** Adds line and column where the file itself has the place; in an overlay the base may have it. */
export function locate(issues: readonly Issue[], files: PackFiles): Issue[] {
  const trees = new Map<string, ReturnType<typeof parseTree>>();
  return issues.map((found) => {
    const text = files[found.file];
    // The file as a whole needs no line; nor may a text that nests too deeply be read again.
    if (text === undefined || found.line !== undefined || found.pointer === '') return found;
    if (!trees.has(found.file)) trees.set(found.file, parseTree(text));
    const tree = trees.get(found.file);
    const node = tree && findNodeAtLocation(tree, pathOf(found.pointer));
    // The name, not the value, is where people look for a property.
    const offset = node?.parent?.type === 'property' ? node.parent.offset : node?.offset;
    return offset === undefined ? found : { ...found, ...placeAt(text, offset) };
  });
}

function pathOf(pointer: string): (string | number)[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}
