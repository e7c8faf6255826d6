import { applyEdits, findNodeAtLocation, modify, parseTree } from 'jsonc-parser';
import type { Issue, PatchOperation } from '../../issue.js';
import { namesOf } from './pointer.js';

/**
 * A file's text after the fixes of its findings, and the findings that were mended. Only what is changed is written
 * anew, in the manner of the file; a fix whose place is no longer there, or not yet, is left out as a whole.
 */
export function mended(text: string, issues: readonly Issue[]): { text: string; issues: Issue[] } {
  const done: Issue[] = [];
  let result = text;
  for (const found of issues) {
    const { fix = [] } = found;
    const next = fix.length === 0 ? undefined : patched(result, fix);
    if (next === undefined) continue;
    result = next;
    done.push(found);
  }
  return { text: result, issues: done };
}

function patched(text: string, operations: readonly PatchOperation[]): string | undefined {
  let result: string | undefined = text;
  for (const operation of operations)
    result = result === undefined ? undefined : applied(result, operation);
  return result;
}

function applied(text: string, operation: PatchOperation): string | undefined {
  const path = namesOf(operation.path);
  const tree = parseTree(text);
  if (tree === undefined) return undefined;
  // What is added stands in something; what is replaced or removed is there.
  const needed = operation.op === 'add' ? path.slice(0, -1) : path;
  if (findNodeAtLocation(tree, needed) === undefined) return undefined;
  const value = operation.op === 'remove' ? undefined : operation.value;
  const edits = modify(text, path, value, {
    formattingOptions: { insertSpaces: true, tabSize: 2 },
  });
  return applyEdits(text, edits);
}
