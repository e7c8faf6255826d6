import { mergePatch } from '../merge/merge-patch.js';
import type { LocaleDocument } from '../types.js';

/** The words of each language as one document, though they may lie in several files. */
export function byLanguage(
  files: Readonly<Record<string, LocaleDocument>>,
): Record<string, LocaleDocument> {
  const languages: Record<string, LocaleDocument> = {};
  for (const file of mainFilesFirst(files)) {
    const id = file.language ?? file.id;
    const known = languages[id] ?? { ...file, id, documents: {} };
    const documents = mergePatch(known.documents, file.documents);
    languages[id] = { ...known, documents: documents as LocaleDocument['documents'] };
  }
  return languages;
}

/** The file that bears the language's name gives it its title. */
function mainFilesFirst(files: Readonly<Record<string, LocaleDocument>>): LocaleDocument[] {
  const all = Object.values(files);
  const isMain = ({ id, language = id }: LocaleDocument): boolean => language === id;
  return [...all.filter(isMain), ...all.filter((file) => !isMain(file))];
}
