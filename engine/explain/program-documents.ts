import { fileOf, FOLDERS, SINGLE_KINDS } from '../compile/documents.js';
import type { PackDocuments } from '../difference/pack-documents.js';
import type { Program } from '../program.js';

/** The documents that a program was made of, by file. */
export function documentsOfProgram({ documents }: Program): PackDocuments {
  const single = SINGLE_KINDS.map((kind) => [fileOf(kind, kind), documents[kind]] as const);
  const many = Object.values(FOLDERS).flatMap((kind) =>
    Object.entries(documents[kind]).map(([id, value]) => [fileOf(kind, id), value] as const),
  );
  return Object.fromEntries([...single, ...many]);
}
