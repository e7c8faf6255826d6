import type { Program } from '../../program.js';
import { citationsIn } from '../citations-in.js';
import { FOLDERS } from '../documents.js';

/** Every clause that some element of the pack cites; stories only tell of them. */
export function citedClauses({ documents }: Program): Set<string> {
  const kinds = Object.values(FOLDERS).filter((kind) => kind !== 'scenario');
  const all = [
    documents.parameters,
    documents.units,
    ...kinds.flatMap((kind) => Object.values<object>(documents[kind])),
  ];
  return new Set(all.flatMap((document) => citationsIn(document).map(({ clause }) => clause)));
}
