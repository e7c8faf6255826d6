import type { Program } from '../../program.js';
import { FOLDERS } from '../documents.js';

/** Every clause that some element of the pack cites; stories only tell of them. */
export function citedClauses({ documents }: Program): Set<string> {
  const cited = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, part] of Object.entries(value)) {
      if (name === 'cites' && Array.isArray(part))
        part.forEach((clause) => cited.add(String(clause)));
      else visit(part);
    }
  };
  const kinds = Object.values(FOLDERS).filter((kind) => kind !== 'scenario');
  visit([documents.parameters, documents.units, ...kinds.map((kind) => documents[kind])]);
  return cited;
}
