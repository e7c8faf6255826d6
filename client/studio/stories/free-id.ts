import type { PackDocuments } from '../../../engine/difference/pack-documents.js';

/** An id that no story has: the wanted one, or with a number behind it. */
export function freeId(pack: PackDocuments, wanted: string): string {
  const stem = wanted.replace(/-\d+$/, '');
  const isFree = (id: string) => !Object.hasOwn(pack, `scenarios/${id}.json`);
  if (isFree(wanted)) return wanted;
  let number = 2;
  while (!isFree(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}
