import type { Json } from '../json.js';
import { valueAt } from '../json-pointer.js';

/** The text at a place of a document; empty where there is none. */
export function textIn(document: Json | undefined, pointer: string): string {
  const value = valueAt(document, pointer);
  return typeof value === 'string' ? value : '';
}
