import type { CompiledIndicator } from '../../engine/indicator/compiled.js';
import { add, emptyTally, type Tally } from '../../engine/indicator/count.js';
import type { Program } from '../../engine/program.js';
import type { Sight } from '../ledgers/sight.js';
import { asUnit } from '../units/in-roles.js';
import { placesOf } from './places.js';
import { storedTally } from './stored-tally.js';

/** The numbers of every unit that somebody may look at, with all below it; also of those where there is nobody. */
export async function unitTallies(
  ground: Omit<Sight, 'reader'>,
  indicator: CompiledIndicator,
): Promise<[unit: string, tally: string][]> {
  const { organisation, words } = ground;
  const types = typesLookedAt(words, indicator);
  const units = organisation.units.filter(({ type }) => types.has(type));
  const tallies = new Map(units.map(({ id }): [string, Tally] => [id, emptyTally()]));
  for (const top of organisation.units.filter(({ within }) => within === null)) {
    const sight = { ...ground, reader: asUnit(top) };
    for await (const { entry, place } of placesOf(sight, indicator.definition.of, [indicator], {}))
      for (const unit of entry.units) {
        const tally = tallies.get(unit);
        if (tally !== undefined) add(tally, place);
      }
  }
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
