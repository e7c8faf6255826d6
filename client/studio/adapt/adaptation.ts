import { useMemo } from 'react';
import { placeOf } from '../../../engine/compile/documents.js';
import { type ChangeInWords, differenceBetween } from '../../../engine/difference/difference.js';
import type { PackDocuments } from '../../../engine/difference/pack-documents.js';
import type { Json } from '../../../engine/json.js';
import { namesIn } from '../../../engine/json-pointer.js';
import { OWN_OF_PACK } from '../../../engine/merge/merge-overlay.js';
import { useBench, useBenchState } from '../bench/bench-context.js';
import { usePack } from '../bench/pack.js';
import type { Texts } from '../bench/known-files.js';
import { documentsOf } from './restored.js';

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
