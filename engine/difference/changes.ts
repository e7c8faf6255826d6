import { pointerOf } from '../compile/faults.js';
import { isObject, type Json } from '../json.js';
import type { PackDocuments } from './pack-documents.js';
import { same } from './same.js';

/** One thing that differs between two packs. */
export interface Change {
  kind: 'added' | 'removed' | 'changed' | 'reordered';
  file: string;
  /** JSON Pointer within the file; '' is the document as a whole. */
  pointer: string;
  before?: Json;
  after?: Json;
}

/** What differs, each thing once, at the highest place that is wholly new, gone or other. */
export function changesBetween(before: PackDocuments, after: PackDocuments): Change[] {
  const files = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return files.flatMap((file) => compare(file, [], before[file], after[file]));
}

type Path = readonly (string | number)[];

function compare(
  file: string,
  path: Path,
  before: Json | undefined,
  after: Json | undefined,
): Change[] {
  const at = { file, pointer: pointerOf(...path) };
  if (before === undefined) return after === undefined ? [] : [{ kind: 'added', ...at, after }];
  if (after === undefined) return [{ kind: 'removed', ...at, before }];
  if (isObject(before) && isObject(after)) {
    const [old, now] = [Object.keys(before), Object.keys(after)];
    const parts = [...new Set([...old, ...now])].flatMap((name) =>
      compare(file, [...path, name], before[name], after[name]),
    );
    return isReordered(old, now)
      ? [...parts, { kind: 'reordered', ...at, before: old, after: now }]
      : parts;
  }
  if (isSteps(path) && Array.isArray(before) && Array.isArray(after)) {
    const length = Math.max(before.length, after.length);
    return Array.from({ length }, (_, index) =>
      compare(file, [...path, index], before[index], after[index]),
    ).flat();
  }
  return same(before, after) ? [] : [{ kind: 'changed', ...at, before, after }];
}

/** Steps have no names, but an order in time: they are compared one by one. Other lists are one value. */
function isSteps(path: Path): boolean {
  return path.length === 1 && path[0] === 'steps';
}

/** Of what both have; where transitions and fields stand has a meaning. */
function isReordered(old: string[], now: string[]): boolean {
  const kept = old.filter((name) => now.includes(name));
  const held = now.filter((name) => old.includes(name));
  return kept.some((name, index) => held[index] !== name);
}
