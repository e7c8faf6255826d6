import { maySeeUnit, teller } from '../cases/teller.js';
import type { Telling } from './planned-telling.js';

/**
 * Finds the unit among whose records somebody may tell of a record: the first, in the order of the type, of those
 * that the sender may know of and may tell about. Undefined: of that record the sender may tell nothing.
 */
export function tellableUnits({ program, organisation, reader, signal, record }: Telling) {
  const sender = { active: program, organisation, reader };
  const known = new Map<string, boolean>();
  const mayTell = (unit: string): boolean => {
    let may = known.get(unit);
    if (may === undefined) {
      may = maySeeUnit(sender, unit) && teller(sender, signal, unit) !== undefined;
      known.set(unit, may);
    }
    return may;
  };
  const relations = Object.keys(record.units);
  return (units: Readonly<Record<string, string>>): string | undefined =>
    relations.map((relation) => units[relation] ?? '').find((unit) => unit !== '' && mayTell(unit));
}
