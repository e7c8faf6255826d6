import type { Program } from '../../engine/program.js';
import type { Organisation } from '../units/organisation.js';

/**
 * What a unit is called in messages: the nearest one, itself or above, where a tier supervises. Units
 * at the very bottom may be a family, whose name says who it is about, or so few that one can guess.
 */
export function namedUnit(organisation: Organisation, program: Program, id: string): string {
  const named = supervisedTypes(program);
  let unit = organisation.unit(id);
  while (unit !== undefined && !named.has(unit.type)) unit = organisation.unit(unit.within ?? '');
  return unit?.title ?? '';
}

/** The types of units that messages may name. */
export function supervisedTypes({ tiers }: Program): Set<string> {
  const supervising = Object.values(tiers).filter(({ supervises }) => supervises === true);
  return new Set(supervising.map(({ unitType }) => unitType));
}
