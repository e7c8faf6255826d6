import type { Json } from '../json.js';

/**
 * What an editor keeps between two checks of a pack: what each file said. A file whose text is as it was is not read
 * again, and gives the very same document, so that what was found out about that document is known, too.
 */
export interface Memory {
  /** Of the pack's own files, and of those of the pack beneath. */
  own: Map<string, Reading>;
  base: Map<string, Reading>;
}

/** A file that was read without a fault. */
export interface Reading {
  text: string;
  value: Json;
}

export function emptyMemory(): Memory {
  return { own: new Map(), base: new Map() };
}
