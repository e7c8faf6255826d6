import type { Program } from '../program.js';

/** The unit types on which a role can be found from a record: its units', those above, and those directly within one above; of one relation where it is named. */
export function unitTypesInReach(
  { records, unitTypes }: Pick<Program, 'records' | 'unitTypes'>,
  record: string,
  relation?: string,
): Set<string> {
  const units = records[record]?.units ?? {};
  const named = relation === undefined ? undefined : units[relation];
  const above = new Set<string>();
  for (const { unitType } of named === undefined ? Object.values(units) : [named]) {
    for (
      let type: string | undefined = unitType;
      type !== undefined && !above.has(type);
      type = unitTypes[type]?.within
    )
      above.add(type);
  }
  const beside = Object.entries(unitTypes).filter(
    ([, { within }]) => within !== undefined && above.has(within),
  );
  return new Set([...above, ...beside.map(([type]) => type)]);
}
