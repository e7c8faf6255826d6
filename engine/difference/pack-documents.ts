import type { PackFiles, RawDocument } from '../compile/documents.js';
import { overlay } from '../compile/overlay.js';
import { parseFiles } from '../compile/parse.js';
import type { Issue } from '../issue.js';
import type { Json } from '../json.js';

/** The documents of a pack as they are written, by file: what is compared and merged. */
export type PackDocuments = Record<string, Json>;

/** A pack as it is written, before anything is made of it. */
export interface WrittenPack {
  /** What its own files say; null of a file that takes the base's away. */
  own: PackDocuments;
  /** What the pack that it adapts says; nothing where it adapts none. */
  base: PackDocuments;
  /** Both together. */
  whole: PackDocuments;
}

/** Reads the files of a pack and of the one that it adapts. */
export function writtenPack(
  files: PackFiles,
  baseFiles: PackFiles = {},
): { pack: WrittenPack; issues: Issue[] } {
  const own = parseFiles(files);
  const base = parseFiles(baseFiles);
  const whole = overlay(own.documents, base.documents);
  return {
    pack: {
      own: byFile(own.documents),
      base: byFile(base.documents),
      whole: byFile(whole.documents),
    },
    issues: [...own.issues, ...base.issues, ...whole.issues],
  };
}

function byFile(documents: readonly RawDocument[]): PackDocuments {
  return Object.fromEntries(documents.map(({ file, value }) => [file, value]));
}
