import { useMemo } from 'react';
import { put } from '../../../engine/authoring/put.js';
import { placeOf } from '../../../engine/compile/documents.js';
import type { Change } from '../../../engine/difference/changes.js';
import { type ChangeInWords, differenceBetween } from '../../../engine/difference/difference.js';
import type { PackDocuments } from '../../../engine/difference/pack-documents.js';
import type { Data, Json } from '../../../engine/json.js';
import { namesIn, valueAt } from '../../../engine/json-pointer.js';
import { OWN_OF_PACK } from '../../../engine/merge/merge-overlay.js';
import { useBench, useBenchState } from '../bench/bench-context.js';
import { documentIn, textSaying } from '../bench/documents.js';
import { usePack } from '../bench/pack.js';
import type { Texts } from '../bench/workbench.js';

/** An overlay: what it says, what lies beneath, and what is otherwise by it. */
export interface Adaptation {
  base: PackDocuments;
  /** What its own files say; null of one that takes the base's away. */
  own: PackDocuments;
  /** What comes of both. */
  whole: PackDocuments;
  /** Its own files that are no JSON at the moment: nothing can be said of them. */
  broken: string[];
  /** What differs from the base, but not what tells one pack from another. */
  changes: ChangeInWords[];
  /** How many lines its own files have, and the base's. */
  lines: { own: number; base: number };
}

export function useAdaptation(): Adaptation {
  const { content } = useBench();
  const { texts } = useBenchState();
  const whole = usePack();
  const { base: beneath = NOTHING } = content;
  const base = useMemo(() => documentsOf(beneath), [beneath]);
  return useMemo(() => {
    const { own, broken } = ownOf(texts);
    const changes = differenceBetween(base, whole).changes.filter(
      ({ file, pointer }) => !broken.includes(file) && !isName(file, pointer),
    );
    const lines = { own: linesOf(Object.values(texts)), base: linesOf(Object.values(beneath)) };
    return { base, own, whole, broken, changes, lines };
  }, [texts, base, beneath, whole]);
}

const NOTHING: Readonly<Record<string, string>> = {};

/** The documents of a pack that adapts none. */
export function documentsOf(files: Readonly<Record<string, string>>): PackDocuments {
  const found = Object.entries(files).flatMap(([file, text]) => {
    const { whole } = documentIn(undefined, text);
    return whole === undefined || placeOf(file) === undefined ? [] : [[file, whole] as const];
  });
  return Object.fromEntries(found);
}

/**
 * The texts that make a place what the base has there; where it has nothing, what was added goes.
 *
 * @param texts those of the draft
 */
export function restored(
  { file, pointer }: Pick<Change, 'file' | 'pointer'>,
  { base, whole }: Pick<Adaptation, 'base' | 'whole'>,
  texts: Texts,
): Texts {
  const kind = placeOf(file)?.kind;
  const document = whole[file];
  if (pointer === '' || kind === undefined || document === undefined) return { [file]: null };
  const under = base[file] as Data | undefined;
  const next = put(document, kind, pointer, valueAt(under, pointer)) as Data;
  return { [file]: textSaying(next, { whole: undefined, base: under }, texts[file]) };
}

/** What in pack.json tells the overlay from its base; it is no difference that anybody would restore. */
function isName(file: string, pointer: string): boolean {
  return file === 'pack.json' && OWN_OF_PACK.includes(namesIn(pointer)[0] ?? '');
}

function ownOf(texts: Texts): Pick<Adaptation, 'own' | 'broken'> {
  const own: PackDocuments = {};
  const broken: string[] = [];
  for (const [file, text] of Object.entries(texts)) {
    if (text === null || placeOf(file) === undefined) continue;
    try {
      own[file] = JSON.parse(text) as Json;
    } catch {
      broken.push(file);
    }
  }
  return { own, broken };
}

function linesOf(texts: readonly (string | null)[]): number {
  return texts.reduce((sum, text) => sum + (text?.split('\n').length ?? 1) - 1, 0);
}
