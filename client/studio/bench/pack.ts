import { createContext, useContext } from 'react';
import type { PackDocuments } from '../../../engine/difference/pack-documents.js';
import type { FOLDERS } from '../../../engine/compile/documents.js';
import { isObject, type Data } from '../../../engine/json.js';

/** All documents of the draft as they stand now, over the pack that it adapts; a file that is no JSON is left out. */
export const PackContext = createContext<PackDocuments>({});

export function usePack(): PackDocuments {
  return useContext(PackContext);
}

/** A document or an element that can be picked. */
export interface Pickable {
  id: string;
  title: string;
}

/** The documents of a folder, by id, in the order of their titles' files: tiers, forms, processes … */
export function documentsIn(pack: PackDocuments, folder: keyof typeof FOLDERS): [string, Data][] {
  return Object.entries(pack).flatMap(([file, value]) => {
    const [, of, id = ''] = /^([a-z]+)\/(.+)\.json$/.exec(file) ?? [];
    return of === folder && isObject(value) ? [[id, value] as [string, Data]] : [];
  });
}

/** The same, as things to be picked. */
export function pickable(pack: PackDocuments, folder: keyof typeof FOLDERS): Pickable[] {
  return documentsIn(pack, folder).map(([id, { title }]) => ({
    id,
    title: typeof title === 'string' ? title : id,
  }));
}

/** A document of the draft by its file; undefined where there is none. */
export function documentOf(pack: PackDocuments, file: string): Data | undefined {
  const value = pack[file];
  return isObject(value) ? value : undefined;
}
