import { put } from '../authoring/put.js';
import { rewritten } from '../authoring/rewritten.js';
import { placeOf } from '../compile/documents.js';
import { patchBetween } from '../difference/patch-between.js';
import { isObject, type Json } from '../json.js';
import { valueAt } from '../json-pointer.js';
import { placeOfConflict } from './decided.js';
import { mergeOverlay } from './merge-overlay.js';
import { mergePatch } from './merge-patch.js';

/** Texts of files by path; null: there is none. */
export type Texts = Readonly<Record<string, string | null>>;

/** The two who changed a pack, and what both began from. */
export interface Sides {
  base: Texts;
  ours: Texts;
  theirs: Texts;
}

/** A place at which both say something new, and not the same. Absent is undefined; a file as a whole is its text. */
export interface FileConflict {
  file: string;
  /** Empty: the file as a whole. */
  pointer: string;
  base?: Json;
  ours?: Json;
  theirs?: Json;
}

export type Whose = 'ours' | 'theirs';

/** The merged pack, where it is not as ours is; an undecided conflict is as ours has it. */
export interface MergedFiles {
  texts: Record<string, string | null>;
  conflicts: FileConflict[];
}

/**
 * Merges two changed versions of one pack, file by file and name by name. What only one of them changed comes
 * in; where both did, somebody decides. The number of a version is no matter of dispute: theirs counts.
 *
 * @param decided whose word counts, by place as `placeOfConflict` names it
 */
export function mergeFiles(
  { base, ours, theirs }: Sides,
  decided: ReadonlyMap<string, Whose>,
): MergedFiles {
  const texts: Record<string, string | null> = {};
  const conflicts: FileConflict[] = [];
  const files = new Set([...Object.keys(base), ...Object.keys(ours), ...Object.keys(theirs)]);
  for (const file of files) {
    const [before, mine, other] = [base, ours, theirs].map((side) => side[file] ?? null) as Three;
    const merged = mergedFile(file, [before, mine, other], decided);
    conflicts.push(...merged.conflicts);
    if (merged.text !== mine) texts[file] = merged.text;
  }
  return { texts, conflicts };
}

type Three = [base: string | null, ours: string | null, theirs: string | null];

interface MergedFile {
  text: string | null;
  conflicts: FileConflict[];
}

function mergedFile(
  file: string,
  [before, mine, other]: Three,
  decided: ReadonlyMap<string, Whose>,
): MergedFile {
  if (mine === before || mine === other) return { text: other, conflicts: [] };
  if (other === before) return { text: mine, conflicts: [] };
  const [base, own, their] = [before, mine, other].map(parsed);
  const kind = placeOf(file)?.kind;
  if (!isObject(base) || !isObject(own) || !isObject(their) || kind === undefined) {
    const whole = {
      file,
      pointer: '',
      ...said('base', before),
      ...said('ours', mine),
      ...said('theirs', other),
    };
    return {
      text: decided.get(placeOfConflict(whole)) === 'theirs' ? other : mine,
      conflicts: [whole],
    };
  }
  const { overlay, conflicts } = mergeOverlay(
    { [file]: base },
    { [file]: their },
    { [file]: patchBetween(base, own) ?? {} },
  );
  let whole: Json = mergePatch(their, overlay[file] ?? {});
  const asked: FileConflict[] = [];
  for (const { pointer } of conflicts) {
    const [was, ourValue, theirValue] = [base, own, their].map((side) => valueAt(side, pointer));
    const key = placeOfConflict({ file, pointer });
    const isVersion = key === 'pack.json#/version';
    const whose = isVersion ? 'theirs' : (decided.get(key) ?? 'ours');
    whole = put(whole, kind, pointer, whose === 'theirs' ? theirValue : ourValue);
    if (!isVersion)
      asked.push({
        file,
        pointer,
        ...said('base', was),
        ...said('ours', ourValue),
        ...said('theirs', theirValue),
      });
  }
  return { text: rewritten(other ?? undefined, whole), conflicts: asked };
}

function said<Name extends string>(
  name: Name,
  value: Json | undefined,
): Partial<Record<Name, Json>> {
  return (value === undefined || value === null ? {} : { [name]: value }) as Partial<
    Record<Name, Json>
  >;
}

function parsed(text: string | null): Json | undefined {
  if (text === null) return undefined;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
