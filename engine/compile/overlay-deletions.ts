import type { Issue } from '../issue.js';
import type { Json } from '../json.js';
import type { RawDocument } from './documents.js';
import { issue, pointerOf } from './faults.js';

/**
 * Findings, with those that an overlay made by deleting something put together: one for each thing deleted, at
 * the place where it is deleted, naming who still refers to it.
 *
 * @param missing what each finding says is not there
 */
export function deletedButUsed(
  issues: readonly Issue[],
  missing: ReadonlyMap<Issue, string>,
  own: readonly RawDocument[],
  base: readonly RawDocument[],
): Issue[] {
  const deletions = deletionsIn(own, base);
  const referrers = new Map<Deletion, Issue[]>();
  const others = issues.filter((found) => {
    const name = missing.get(found);
    const deletion = deletions.find(({ id }) => name !== undefined && isName(id, name));
    if (deletion === undefined) return true;
    referrers.set(deletion, [...(referrers.get(deletion) ?? []), found]);
    return false;
  });
  const pack = own.find(({ kind }) => kind === 'pack')?.value as { id?: string } | undefined;
  return [
    ...others,
    ...[...referrers].map(([deletion, by]) => stillUsed(pack?.id ?? '', deletion, by)),
  ];
}

/** Something of the base that the overlay takes away. */
interface Deletion {
  file: string;
  pointer: string;
  id: string;
}

function deletionsIn(own: readonly RawDocument[], base: readonly RawDocument[]): Deletion[] {
  const under = new Map(base.map(({ file, value }) => [file, value]));
  return own.flatMap(({ file, id, value }) => {
    const original = under.get(file);
    if (original === undefined) return [];
    if (value === null) return [{ file, pointer: '', id }];
    return nullsIn(value, original).map((path) => ({
      file,
      pointer: pointerOf(...path),
      id: path.at(-1) ?? '',
    }));
  });
}

function nullsIn(value: Json, original: Json | undefined, path: string[] = []): string[][] {
  if (!isObject(value) || !isObject(original)) return [];
  return Object.entries(value).flatMap(([name, below]) => {
    if (!Object.hasOwn(original, name)) return [];
    return below === null ? [[...path, name]] : nullsIn(below, original[name], [...path, name]);
  });
}

/** search, or search.submitted, or params.search. */
function isName(id: string, name: string): boolean {
  return name === id || name.startsWith(`${id}.`) || name.endsWith(`.${id}`);
}

function stillUsed(pack: string, { file, pointer, id }: Deletion, referrers: Issue[]): Issue {
  const places = referrers.map((found) => `${found.file}#${found.pointer}`);
  const shown = places.slice(0, 5).join(', ') + (places.length > 5 ? '…' : '');
  return issue(
    'overlay-deletes-used',
    file,
    pointer,
    {
      zh: `“${pack}”删去了“${id}”，可还有 ${places.length} 处在用：${shown}`,
      en: `“${pack}” deletes “${id}”, which is still used in ${places.length} places: ${shown}`,
    },
    {
      hint: {
        zh: '把这些地方也一并改掉或删去，或保留它',
        en: 'Change or delete these places too, or keep it',
      },
    },
  );
}

function isObject(value: Json | undefined): value is Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
