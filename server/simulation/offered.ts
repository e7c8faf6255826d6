import type { FieldSchema } from '../../engine/types.js';
import type { Organisation } from '../units/organisation.js';

/** The posts or units that somebody of a unit may name in a field, as the form would offer them. */
export function offeredTo(
  organisation: Organisation,
  unit: string,
): (field: FieldSchema) => string[] {
  return ({ format, roles = [], unitType }) => {
    const below = organisation.unitsBelow(unit);
    if (format === 'unit') {
      const units =
        unitType === undefined ? below : organisation.units.filter(({ type }) => type === unitType);
      return units.map(({ id }) => id);
    }
    const places = new Set(below.map(({ id }) => id));
    return organisation.posts
      .filter(
        ({ role, unit: place, holder }) =>
          holder !== null && roles.includes(role) && places.has(place),
      )
      .map(({ id }) => id);
  };
}
