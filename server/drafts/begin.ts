import type { Refusal } from '../../engine/case.js';
import { overlayBegun, type OverlayName } from '../../engine/authoring/begin-overlay.js';
import type { PackFiles } from '../../engine/compile/compile.js';
import type { PackSource } from '../packs/pack-source.js';
import { withBase } from '../packs/with-base.js';
import { openDrafts } from '../store/drafts.js';
import { activeHash, packFiles, packVersions } from '../store/packs.js';
import type { Sql } from '../store/sql.js';
import { documentIn, packIdIn } from './draft-content.js';
import { baseUnfit, packIdTaken } from './refusals.js';

/** What somebody wants to begin with. */
export interface Beginning {
  title: string;
  /** A published version; left out, the one in force, unless there are files. */
  from?: string;
  files?: PackFiles;
  /** An overlay is begun; the version or the files are what it adapts. */
  adapts?: OverlayName;
  label?: string;
}

/** What a draft stands on as it begins. */
export interface Ground {
  kind: 'ground';
  /** The version whose files are its own until they are changed. */
  hash: string | null;
  source: PackSource;
  /** Files of which there is no version. */
  broughtIn: PackFiles;
  /** What was made of the version: the draft's first change. */
  first?: PackFiles;
}

/** Undefined: there is no such version. */
export async function groundOf(
  sql: Sql,
  { from, files, adapts }: Beginning,
): Promise<Ground | Refusal | undefined> {
  const hash = from ?? (files === undefined ? await activeHash(sql) : undefined);
  const version = hash === undefined ? undefined : await packFiles(sql, hash);
  const published = version === undefined ? undefined : (JSON.parse(version) as PackSource);
  if (hash !== undefined && published === undefined) return undefined;
  if (adapts !== undefined) {
    const base = files === undefined ? published : { files };
    return base === undefined ? undefined : overlayOver(sql, base, adapts);
  }
  if (hash !== undefined && published !== undefined) {
    const source = await withBase(sql, published);
    const ground: Ground = { kind: 'ground', hash, source, broughtIn: {} };
    return files === undefined ? ground : { ...ground, first: files };
  }
  if (files === undefined) return undefined;
  return { kind: 'ground', hash: null, source: await withBase(sql, { files }), broughtIn: files };
}

async function overlayOver(
  sql: Sql,
  base: PackSource,
  name: OverlayName,
): Promise<Ground | Refusal> {
  const text = overlayBegun(documentIn(base.files['pack.json']), name);
  if (base.base !== undefined || text === undefined) return baseUnfit();
  const packs = [...(await packVersions(sql)), ...(await openDrafts(sql))];
  const isTaken = packs.some(({ pack }) => pack === name.id);
  if (isTaken || name.id === packIdIn(base.files)) return packIdTaken(name.id);
  const files = { 'pack.json': text };
  return { kind: 'ground', hash: null, source: { files, base: base.files }, broughtIn: files };
}
