import type { PackFiles } from '../../engine/compile/compile.js';
import { type Data, isObject } from '../../engine/json.js';
import { parseFiles } from '../../engine/compile/parse.js';
import type { PackSource } from '../packs/pack-source.js';
import { draftById, draftFiles, lastBaseRevision } from '../store/drafts.js';
import type { DraftRow } from '../store/entities/drafts.js';
import { packFiles } from '../store/packs.js';
import type { Sql } from '../store/sql.js';

/** A file as it stands, and the revision that made it so: 0 of what is as it began. No text: taken away. */
export interface DraftFile {
  text: string | null;
  revision: number;
}

export interface DraftContent {
  draft: DraftRow;
  files: Record<string, DraftFile>;
  /** Of each file that was changed, its text as the draft began; null: there was none. */
  begun: Record<string, string | null>;
  /** The files of the pack that it adapts, where it is an overlay. */
  base?: PackFiles;
  /** The change that put it over them; 0: it began so. */
  baseRevision: number;
  /** The files of the pack that it adapted as it began, where that was another. */
  begunBase?: PackFiles;
}

/** A file of a draft; of one that was never there, too. */
export function fileIn({ files }: DraftContent, path: string): DraftFile {
  return Object.hasOwn(files, path) ? (files[path] ?? ABSENT) : ABSENT;
}

const ABSENT: DraftFile = { text: null, revision: 0 };

/** An open draft with its files: those of the version it began from, but what was changed. */
export async function contentOf(sql: Sql, id: string): Promise<DraftContent | undefined> {
  const draft = await draftById(sql, id);
  if (draft?.state !== 'open') return undefined;
  const stored = draft.base_hash === null ? undefined : await packFiles(sql, draft.base_hash);
  const begun = stored === undefined ? undefined : (JSON.parse(stored) as PackSource);
  const texts = begun?.files ?? {};
  const files = new Map<string, DraftFile>(
    Object.entries(texts).map(([path, text]) => [path, { text, revision: 0 }]),
  );
  const begunTexts: [string, string | null][] = [];
  for (const { path, text, revision } of await draftFiles(sql, id)) {
    if (revision > 0) begunTexts.push([path, files.get(path)?.text ?? null]);
    files.set(path, { text, revision });
  }
  return {
    draft,
    files: Object.fromEntries(files),
    begun: Object.fromEntries(begunTexts),
    ...(await beneath(sql, draft, begun?.base)),
  };
}

/** The pack that a draft adapts: now, and as the draft began. */
async function beneath(
  sql: Sql,
  { id, base_files }: DraftRow,
  begunBase: PackFiles | undefined,
): Promise<Pick<DraftContent, 'base' | 'baseRevision' | 'begunBase'>> {
  if (base_files === null) return { baseRevision: 0 };
  const base = JSON.parse(base_files) as PackFiles;
  const baseRevision = await lastBaseRevision(sql, id);
  const isOther = baseRevision > 0 && begunBase !== undefined;
  return { base, baseRevision, ...(isOther ? { begunBase } : {}) };
}

/** The files as they are published: what was taken away is not among them. */
export function sourceOf({ files, base }: DraftContent): PackSource {
  const kept = Object.entries(files).flatMap(([path, { text }]) =>
    text === null ? [] : [[path, text] as const],
  );
  return { files: Object.fromEntries(kept), ...(base === undefined ? {} : { base }) };
}

/** A file as a document; undefined where there is none, or it is no JSON or no object. */
export function documentIn(text: string | undefined): Data | undefined {
  if (text === undefined) return undefined;
  const { documents } = parseFiles({ 'pack.json': text });
  const value = documents[0]?.value;
  return isObject(value) ? value : undefined;
}

/** The id that a pack's pack.json gives; empty where it gives none. */
export function packIdIn({ 'pack.json': text }: PackFiles): string {
  const id = documentIn(text)?.['id'];
  return typeof id === 'string' ? id : '';
}
