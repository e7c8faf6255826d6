import { isObject, type Json } from '../json.js';
import { jsonText } from './json-text.js';

/** What a pack is to be called that adapts another. */
export interface OverlayName {
  id: string;
  title: string;
}

/**
 * The text of the pack.json of an overlay that as yet says nothing of its own: all else is its base's.
 *
 * @param base the pack.json of the pack that it adapts
 * @returns undefined where that says neither id nor version, or is an overlay itself: it is not complete
 */
export function overlayBegun(
  base: Json | undefined,
  { id, title }: OverlayName,
): string | undefined {
  if (!isObject(base) || base['extends'] !== undefined) return undefined;
  const { id: pack, version } = base;
  if (typeof pack !== 'string' || typeof version !== 'string') return undefined;
  return jsonText({ kind: 'pack', id, title, version: '0.1.0', extends: { pack, version } });
}
