import type { Program } from '../../engine/program.js';
import type { Place } from '../store/reader.js';
import type { Organisation } from '../units/organisation.js';

/**
 * Who answers for what lies in units: of each, the supervising posts there, or on the nearest unit above where one is
 * held. Each place once.
 */
export function whoLooksAfter(
  organisation: Organisation,
  { tiers }: Program,
  units: readonly string[],
): Place[] {
  const supervising = Object.values(tiers).filter(({ supervises }) => supervises === true);
  const held = (id: string): Place[] =>
    supervising
      .map((tier) => ({ role: tier.id, unit: id }))
      .filter(({ role, unit }) => organisation.holders(role, unit).length > 0);
  const nearest = (id: string | null): Place[] => {
    const unit = organisation.unit(id ?? '');
    if (unit === undefined) return [];
    const here = held(unit.id);
    return here.length > 0 ? here : nearest(unit.within);
  };
  const places = units.flatMap(nearest);
  return [...new Map(places.map((place) => [`${place.role}@${place.unit}`, place])).values()];
}
