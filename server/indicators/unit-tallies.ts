import type { CompiledIndicator } from '../../engine/indicator/compiled.js';
import { add, emptyTally, type Tally } from '../../engine/indicator/count.js';
import type { LedgerSource } from '../../engine/types.js';
import type { Program } from '../../engine/program.js';
import type { Sight } from '../ledgers/sight.js';
import { asUnit } from '../units/in-roles.js';
import { placesOf } from './places.js';
import { storedTally } from './stored-tally.js';

/** The numbers of a unit with all below it, as they are stored, by unit. */
export type UnitTallies = [unit: string, tally: string][];

/**
 * The numbers of every unit that somebody may look at, with all below it; also of those where there is nobody. For
 * indicators of one kind of entries, each of which is read once for all of them.
 */
export async function unitTallies(
  ground: Omit<Sight, 'reader'>,
  of: LedgerSource,
  indicators: readonly CompiledIndicator[],
): Promise<Map<CompiledIndicator, UnitTallies>> {
  const { organisation, words } = ground;
  const tallies = new Map(
    indicators.map((indicator) => {
      const types = typesLookedAt(words, indicator);
      const units = organisation.units.filter(({ type }) => types.has(type));
      return [indicator, new Map(units.map(({ id }): [string, Tally] => [id, emptyTally()]))];
    }),
  );
  for (const top of organisation.units.filter(({ within }) => within === null)) {
    const sight = { ...ground, reader: asUnit(top) };
    for await (const { indicator, entry, place } of placesOf(sight, of, indicators, {}))
      for (const unit of entry.units) {
        const tally = tallies.get(indicator)?.get(unit);
        if (tally !== undefined) add(tally, place);
      }
  }
  return new Map([...tallies].map(([indicator, ofUnits]) => [indicator, storedTallies(ofUnits)]));
}

function storedTallies(tallies: ReadonlyMap<string, Tally>): UnitTallies {
  return [...tallies].map(([unit, tally]) => [unit, storedTally(tally)]);
}

/** The types of units whose posts may open it, of those below, which they go down to, and of all above. */
function typesLookedAt(
  { tiers, unitTypes }: Program,
  { definition }: CompiledIndicator,
): Set<string> {
  const open = Object.values(tiers).filter(
    ({ id, supervises }) => definition.roles?.includes(id) ?? supervises === true,
  );
  const types = new Set(open.map(({ unitType }) => unitType));
  const below = Object.entries(unitTypes).filter(([, { within }]) => types.has(within ?? ''));
  for (const [type] of below) types.add(type);
  for (const type of types) {
    const above = unitTypes[type]?.within;
    // A set that grows while it is gone through is gone through to its end.
    if (above !== undefined) types.add(above);
  }
  return types;
}
