import { type Kind, placeOf } from '../../../engine/compile/documents.js';
import type { PackDocuments } from '../../../engine/difference/pack-documents.js';
import { inReadingOrder } from '../../../engine/difference/reading-order.js';
import { isObject, type Json } from '../../../engine/json.js';
import type { Text, Texts } from '../bench/known-files.js';

/** Where a file's words stand: in the draft (of a pack that adapts none), in the base, in both, or the draft takes the base's away. */
export type Standing = 'own' | 'base' | 'ours' | 'both' | 'gone';

/** A file in the list. */
export interface FileRow {
  file: string;
  kind: Kind | 'other';
  title: string;
  standing: Standing;
  /** It is not as the draft began. */
  isChanged: boolean;
}

export interface DraftFiles {
  texts: Texts;
  /** As the draft began. */
  begun: (file: string) => Text | undefined;
  base: Readonly<Record<string, string>> | undefined;
  pack: PackDocuments;
}

/** All files of a draft and of the pack beneath, by kind as they are read, then by title. */
export function fileRows({ texts, begun, base, pack }: DraftFiles): FileRow[] {
  const files = [...new Set([...Object.keys(texts), ...Object.keys(base ?? {})])];
  const rows = files.flatMap((file): FileRow[] => {
    const text = texts[file] ?? null;
    const isChanged = text !== (begun(file) ?? null);
    const standing = standingOf(text, base, file);
    if (standing === undefined && !isChanged) return [];
    const title = titleIn(pack[file], [text, base?.[file]]) ?? file;
    const kind = placeOf(file)?.kind ?? 'other';
    return [{ file, kind, title, standing: standing ?? 'gone', isChanged }];
  });
  return inReadingOrder(rows);
}

/** Undefined: there is no such file any longer. */
function standingOf(text: Text, base: DraftFiles['base'], file: string): Standing | undefined {
  if (base === undefined) return text === null ? undefined : 'own';
  const isBeneath = Object.hasOwn(base, file);
  if (text === null) return isBeneath ? 'base' : undefined;
  if (text.trim() === 'null') return 'gone';
  return isBeneath ? 'both' : 'ours';
}

/** Of what is no document at the moment, the title that its text seems to have, or had in the base. */
function titleIn(
  document: Json | undefined,
  texts: readonly (string | null | undefined)[],
): string | undefined {
  if (isObject(document)) {
    const { title } = document;
    return typeof title === 'string' && title !== '' ? title : undefined;
  }
  const written = texts.map((text) => /"title"\s*:\s*"([^"\\]+)"/.exec(text ?? '')?.[1]);
  return written.find((title) => title !== undefined);
}
