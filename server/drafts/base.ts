import type { Refusal } from '../../engine/case.js';
import type { PackFiles } from '../../engine/compile/compile.js';
import type { PackSource } from '../packs/pack-source.js';
import { latestVersionOf, packFiles } from '../store/packs.js';
import type { PackVersionRow } from '../store/entities/installation.js';
import type { Sql } from '../store/sql.js';
import type { Doing, Edited } from './change.js';
import { contentOf, documentIn, type DraftContent, packIdIn } from './draft-content.js';
import { baseUnfit, draftChanged } from './refusals.js';
import { setOn } from './set-on.js';

/** What somebody wants beneath a draft, and what becomes of its own files by that. */
export interface Rebasing {
  revision: number;
  /** A published version of the base; or files that were brought in. */
  from?: string;
  base?: PackFiles;
  files: Record<string, string | null>;
}

/** A version of the base that was published here last, where it is another than lies beneath. */
export type NewerBase = Pick<PackVersionRow, 'hash' | 'version' | 'published_at'> & {
  files: PackFiles;
};

export async function newerBase(sql: Sql, { base }: DraftContent): Promise<NewerBase | undefined> {
  const latest = base === undefined ? undefined : await latestVersionOf(sql, packIdIn(base));
  if (latest === undefined) return undefined;
  const { files, base: beneath } = JSON.parse(latest.files) as PackSource;
  if (beneath !== undefined || isSame(files, base ?? {})) return undefined;
  const { hash, version, published_at } = latest;
  return { hash, version, published_at, files };
}

/**
 * Puts a draft over another version of the pack that it adapts, with its own files as somebody has
 * made them fit. All of it is one change, and is restored as one.
 */
export async function rebase(
  sql: Sql,
  id: string,
  { revision, from, base: given, files }: Rebasing,
  doing: Doing,
): Promise<Edited | Refusal | undefined> {
  const content = await contentOf(sql, id);
  if (content?.base === undefined) return undefined;
  if (content.draft.revision !== revision) return draftChanged({});
  const base = given ?? (await completePack(sql, from));
  if (base === undefined) return undefined;
  // An overlay is made for one pack: over another, each of its places would mean something else.
  const isOverlay = documentIn(base['pack.json'])?.['extends'] !== undefined;
  if (isOverlay || packIdIn(base) !== packIdIn(content.base)) return baseUnfit();
  const next = {
    hash: content.draft.base_hash,
    files: JSON.stringify(base),
    texts: new Map(Object.entries(files)),
  };
  return setOn(sql, content, next, doing);
}

async function completePack(sql: Sql, hash: string | undefined): Promise<PackFiles | undefined> {
  const stored = hash === undefined ? undefined : await packFiles(sql, hash);
  return stored === undefined ? undefined : (JSON.parse(stored) as PackSource).files;
}

function isSame(one: PackFiles, other: PackFiles): boolean {
  const paths = Object.keys(one);
  return (
    paths.length === Object.keys(other).length && paths.every((path) => one[path] === other[path])
  );
}
