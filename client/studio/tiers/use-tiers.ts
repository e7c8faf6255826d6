import type { TierDocument, UnitsDocument } from '../../../engine/types.js';
import { documentOf, documentsIn, usePack } from '../bench/pack.js';

export interface TierPack {
  tiers: Record<string, TierDocument>;
  types: UnitsDocument['types'];
  /** The lines along which tiers report, with what they are called. */
  lines: { id: string; title: string }[];
}

/** Who there is, on which units, and along which lines they answer. */
export function useTiers(): TierPack {
  const pack = usePack();
  const tiers = Object.fromEntries(documentsIn(pack, 'tiers')) as unknown as TierPack['tiers'];
  const units = (documentOf(pack, 'units.json') ?? {}) as Partial<UnitsDocument>;
  const used = Object.values(tiers).flatMap(({ reportsTo }) => Object.keys(reportsTo ?? {}));
  const ids = [...new Set([...Object.keys(units.lines ?? {}), ...used])];
  return {
    tiers,
    types: units.types ?? {},
    lines: ids.map((id) => ({ id, title: units.lines?.[id] ?? id })),
  };
}
