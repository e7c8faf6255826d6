import type { Issue } from '../issue.js';
import { type Data, isObject, type Json } from '../json.js';
import { mergePatch } from '../merge/merge-patch.js';
import type { RawDocument } from './documents.js';
import { issue } from './faults.js';
import { remembered } from './remembered.js';

/**
 * Merges a pack's documents over those of the pack it extends. A document that is `null` deletes the
 * base's. pack.json names the new pack, and keeps of the base's what it does not say itself.
 */
export function overlay(
  own: RawDocument[],
  base: RawDocument[],
): { documents: RawDocument[]; issues: Issue[] } {
  const issues: Issue[] = [];
  const merged = new Map(base.map((document) => [document.file, document]));
  for (const document of own) {
    const under = merged.get(document.file);
    if (document.value === null) {
      if (under === undefined) issues.push(deletesNothing(document.file));
      merged.delete(document.file);
    } else {
      merged.set(document.file, { ...document, value: mergedOver(under?.value, document.value) });
    }
  }
  return { documents: [...merged.values()], issues };
}

/** The very same document as last time, where neither has changed. */
function mergedOver(under: Json | undefined, own: Json): Json {
  if (!isObject(own)) return own;
  return isObject(under) ? overAnother(under)(own) : overNothing(own);
}

const overAnother = remembered((under: Data) => remembered((own: Data) => mergePatch(under, own)));
const overNothing = remembered((own: Data) => (takesAway(own) ? mergePatch(undefined, own) : own));

/** Whether there is a null anywhere: without one, what is merged over nothing stays as it is. */
function takesAway(value: Json): boolean {
  if (value === null) return true;
  return typeof value === 'object' && Object.values(value).some(takesAway);
}

/** The base that pack.json asks for, if any. */
export function extendsOf(own: RawDocument[]): string | undefined {
  const pack = own.find(({ kind }) => kind === 'pack')?.value as
    { extends?: { pack?: Json } } | null | undefined;
  const base = pack?.extends?.pack;
  return typeof base === 'string' ? base : undefined;
}

function deletesNothing(file: string): Issue {
  return issue('overlay-deletes-nothing', file, '', {
    zh: `要删除的“${file}”在基础包里没有`,
    en: `“${file}” is to be deleted, but the base has none`,
  });
}
