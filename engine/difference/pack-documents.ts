import type { PackFiles } from '../compile/documents.js';
import { overlay } from '../compile/overlay.js';
import { parseFiles } from '../compile/parse.js';
import type { Issue } from '../issue.js';
import type { Json } from '../json.js';

/** The documents of a pack as they are written, by file: what is compared and merged. */
export type PackDocuments = Record<string, Json>;

/** Reads a pack's files; of one that adapts another, what comes of both. */
export function packDocuments(
  files: PackFiles,
  base?: PackFiles,
): { documents: PackDocuments; issues: Issue[] } {
  const own = parseFiles(files);
  const under = base === undefined ? { documents: [], issues: [] } : parseFiles(base);
  const merged = overlay(own.documents, under.documents);
  return {
    documents: Object.fromEntries(merged.documents.map(({ file, value }) => [file, value])),
    issues: [...own.issues, ...under.issues, ...merged.issues],
  };
}
