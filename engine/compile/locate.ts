import type { Issue } from '../issue.js';
import type { PackFiles } from './documents.js';
import { offsetsOf } from './text/offsets.js';
import { placesIn } from './text/place-at.js';

/** Adds line and column where the file itself has the place; in an overlay the base may have it. */
export function locate(issues: readonly Issue[], files: PackFiles): Issue[] {
  const placed = new Map<Issue, Issue>();
  for (const [file, found] of byFile(issues.filter(isWithin))) {
    const text = files[file];
    if (text === undefined) continue;
    const offsets = offsetsOf(text, new Set(found.map(({ pointer }) => pointer)));
    const placeAt = placesIn(text);
    for (const one of found) {
      const offset = offsets.get(one.pointer);
      if (offset !== undefined) placed.set(one, { ...one, ...placeAt(offset) });
    }
  }
  return issues.map((one) => placed.get(one) ?? one);
}

/** The file as a whole needs no line, nor does what has one already. */
function isWithin({ pointer, line }: Issue): boolean {
  return pointer !== '' && line === undefined;
}

function byFile(issues: readonly Issue[]): Map<string, Issue[]> {
  const files = new Map<string, Issue[]>();
  for (const one of issues) {
    const known = files.get(one.file);
    if (known === undefined) files.set(one.file, [one]);
    else known.push(one);
  }
  return files;
}
