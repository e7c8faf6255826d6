import type { PackFiles } from '../../engine/compile/compile.js';
import { parseFiles } from '../../engine/compile/parse.js';
import type { PackSource } from '../packs/pack-source.js';
import { draftById, draftFiles } from '../store/drafts.js';
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
  const begun = draft.base_hash === null ? undefined : await packFiles(sql, draft.base_hash);
  const texts = begun === undefined ? {} : (JSON.parse(begun) as PackSource).files;
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
    ...(draft.base_files === null ? {} : { base: JSON.parse(draft.base_files) as PackFiles }),
  };
}

/** The files as they are published: what was taken away is not among them. */
export function sourceOf({ files, base }: DraftContent): PackSource {
  const kept = Object.entries(files).flatMap(([path, { text }]) =>
    text === null ? [] : [[path, text] as const],
  );
  return { files: Object.fromEntries(kept), ...(base === undefined ? {} : { base }) };
}

/** The id that pack.json gives, if it can be read. */
export function packIdIn(files: PackFiles): string {
  const pack = parseFiles(files).documents.find(({ kind }) => kind === 'pack')?.value;
  const id = (pack as { id?: unknown } | null | undefined)?.id;
  return typeof id === 'string' ? id : '';
}
