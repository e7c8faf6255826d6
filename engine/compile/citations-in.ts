import { remembered } from './remembered.js';

/** One clause that a document cites, and the names on the way to it. */
export interface Citation {
  clause: string;
  path: (string | number)[];
}

/** Every citation in a document. The steps of a story hold what people fill in, and cite nothing. */
export const citationsIn = remembered((document: object): readonly Citation[] => {
  const found: Citation[] = [];
  /** The names on the way lie in one list: it is copied for citations only. */
  const way: string[] = [];
  const visit = (value: object): void => {
    for (const [name, part] of Object.entries(value) as [string, unknown][]) {
      if (typeof part !== 'object' || part === null) continue;
      if (name === 'steps' && way.length === 0) continue;
      way.push(name);
      if (name === 'cites' && Array.isArray(part))
        part.forEach((clause, index) =>
          found.push({ clause: String(clause), path: [...way, index] }),
        );
      else visit(part);
      way.pop();
    }
  };
  visit(document);
  return found;
});
