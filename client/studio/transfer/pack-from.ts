import { FOLDERS, fileOf, type Kind, placeOf } from '../../../engine/compile/documents.js';
import type { BroughtFile, Bounds } from './unzipped.js';

/** Far more than a pack may have: what is beyond it is none. */
export const BOUNDS: Bounds = { files: 2_000, bytes: 16 * 1024 * 1024 };

/** Why a file is left out: no pack has one there, it is no text in UTF-8, another stands in its place. */
type LeftOut = 'no-place' | 'not-text' | 'twice';

/** A pack as it was brought, faulty or not, and the files that cannot be part of one. */
export interface BroughtPack {
  files: Record<string, string>;
  left: { path: string; why: LeftOut }[];
}

/**
 * Makes a pack of files: of an archive, a folder, or documents one by one. What lies around the pack's own
 * folder does not matter; a document without a folder goes where its kind and id belong. Texts stay as
 * they are, also those that are no JSON.
 */
export function packFrom(brought: readonly BroughtFile[]): BroughtPack {
  const shown = brought.filter(({ path }) => !path.split('/').some(isHidden));
  const root = rootOf(shown.map(({ path }) => path));
  const pack: BroughtPack = { files: {}, left: [] };
  const leaveOut = (path: string, why: LeftOut) => pack.left.push({ path, why });
  for (const { path, bytes } of shown) {
    const text = textOf(bytes);
    const file = path.startsWith(root) ? path.slice(root.length) : undefined;
    const place = file === undefined ? undefined : (placed(file) ?? placeSaidIn(file, text));
    if (place === undefined) leaveOut(path, 'no-place');
    else if (text === undefined) leaveOut(path, 'not-text');
    else if (Object.hasOwn(pack.files, place)) leaveOut(path, 'twice');
    else pack.files[place] = text;
  }
  return pack;
}

/** What systems and tools put beside: .DS_Store, .git, __MACOSX. */
function isHidden(name: string): boolean {
  return (name.startsWith('.') && name !== '..') || name === '__MACOSX';
}

/** The folder that holds pack.json, the outermost if there are several; else the one that all lie in. */
function rootOf(paths: readonly string[]): string {
  const roots = paths.flatMap((path) => {
    const [, root] = /^(.*\/|)pack\.json$/.exec(path) ?? [];
    return root === undefined ? [] : [root];
  });
  if (roots.length > 0)
    return roots.reduce((one, other) => (other.length < one.length ? other : one));
  const [first = ''] = (paths[0] ?? '').split('/');
  const around = `${first}/`;
  const isAround = !Object.hasOwn(FOLDERS, first) && paths.every((path) => path.startsWith(around));
  return isAround ? around : '';
}

function placed(file: string): string | undefined {
  return placeOf(file) === undefined ? undefined : file;
}

/** Where a document belongs that came without its folder. */
function placeSaidIn(file: string, text: string | undefined): string | undefined {
  if (file.includes('/') || text === undefined || !file.endsWith('.json')) return undefined;
  try {
    const { kind, id } = JSON.parse(text) as { kind?: unknown; id?: unknown };
    if (typeof kind !== 'string' || typeof id !== 'string') return undefined;
    return KINDS.has(kind) ? placed(fileOf(kind as Kind, id)) : undefined;
  } catch {
    return undefined;
  }
}

const KINDS = new Set<string>(Object.values(FOLDERS));

/** As the server reads a folder: UTF-8, with or without the mark that some editors put before it. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
