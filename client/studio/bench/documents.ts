import { patchBetween } from '../../../engine/difference/patch-between.js';
import { rewritten } from '../../../engine/authoring/rewritten.js';
import { isObject, type Data, type Json } from '../../../engine/json.js';
import { mergePatch } from '../../../engine/merge/merge-patch.js';
import type { Text } from './known-files.js';

/** What a file says, whether it stands in the draft, in the pack beneath it, or partly in both. */
export interface DocumentView {
  /** Both together. Undefined: there is no such document, or its text is no JSON. */
  whole: Data | undefined;
  /** What the pack beneath says; undefined where there is none. */
  base: Data | undefined;
}

/** A file of a draft, over that of the pack that it adapts. */
export function documentIn(text: Text | undefined, base: string | undefined): DocumentView {
  const under = parsed(base);
  if (text === undefined || text === null) return { whole: under, base: under };
  const own = parsed(text);
  return { whole: own && asObject(mergePatch(under, own)), base: under };
}

/** The draft's text of a file so that it says `whole`: only what differs from the pack beneath, where there is one. */
export function textSaying(whole: Data, { base }: DocumentView, present: Text | undefined): Text {
  const own = base === undefined ? whole : patchBetween(base, whole);
  return own === undefined ? null : rewritten(present ?? undefined, own);
}

const cache = new Map<string, Data | undefined>();
const MOST_KEPT = 1_000;

/** Parsed once for each text: of a thousand files one is changed at a time. */
function parsed(text: string | undefined): Data | undefined {
  if (text === undefined) return undefined;
  if (!cache.has(text)) {
    if (cache.size > MOST_KEPT) cache.clear();
    cache.set(text, asObject(json(text)));
  }
  return cache.get(text);
}

function json(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function asObject(value: Json | undefined): Data | undefined {
  return isObject(value) ? value : undefined;
}
