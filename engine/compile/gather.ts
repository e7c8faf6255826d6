import type { Issue } from '../issue.js';
import { type Documents, FOLDERS, type RawDocument, SINGLE_KINDS } from './documents.js';
import { issue } from './faults.js';

/** Sorts documents of the right shape by kind and id; each stands in the file of its id. */
export function gather(raw: readonly RawDocument[]): { documents?: Documents; issues: Issue[] } {
  const issues: Issue[] = [];
  const documents: Record<string, unknown> = Object.fromEntries(
    Object.values(FOLDERS).map((kind) => [kind, {}]),
  );
  for (const { file, kind, id, value } of raw) {
    const own = (value as { id: string }).id;
    if ((SINGLE_KINDS as readonly string[]).includes(kind)) documents[kind] = value;
    else if (own !== id) issues.push(misnamed(file, id, own));
    else (documents[kind] as Record<string, unknown>)[id] = value;
  }
  for (const kind of SINGLE_KINDS) {
    if (documents[kind] === undefined) issues.push(missing(`${kind}.json`));
  }
  return issues.length > 0 ? { issues } : { documents: documents as unknown as Documents, issues };
}

function misnamed(file: string, id: string, own: string): Issue {
  return issue('id-differs-from-file', file, '/id', {
    zh: `文件名是“${id}”，里面的 id 却是“${own}”`,
    en: `The file is named “${id}”, but its id is “${own}”`,
  });
}

function missing(file: string): Issue {
  return issue('missing-file', file, '', {
    zh: `缺少文件 ${file}`,
    en: `The file ${file} is missing`,
  });
}
