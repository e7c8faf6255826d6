import type { PackDocuments } from '../../../../engine/difference/pack-documents.js';
import type { TierDocument } from '../../../../engine/types.js';
import { documentsIn, type Pickable } from '../../bench/pack.js';

/** The lines along which posts report, each as the longest way up that it has: lines have no names of their own. */
export function linesOf(pack: PackDocuments): Pickable[] {
  const tiers = new Map(
    documentsIn(pack, 'tiers').map(([id, tier]) => [id, tier as unknown as TierDocument]),
  );
  const lines = [...tiers.values()].flatMap(({ reportsTo }) => Object.keys(reportsTo ?? {}));
  return [...new Set(lines)].map((line) => {
    const ways = [...tiers.keys()].map((id) => wayUp(tiers, id, line));
    const longest = ways.reduce((best, way) => (way.length > best.length ? way : best), []);
    return { id: line, title: longest.join(' → ') };
  });
}

function wayUp(tiers: Map<string, TierDocument>, from: string, line: string): string[] {
  const titles: string[] = [];
  const seen = new Set<string>();
  for (
    let id: string | undefined = from;
    id !== undefined && !seen.has(id);
    id = tiers.get(id)?.reportsTo?.[line]
  ) {
    seen.add(id);
    titles.push(tiers.get(id)?.title ?? id);
  }
  return titles;
}
