import type { Program } from '../program.js';

/** The unit types on which a role can be found from a record: its units', those above, and those directly within one above. */
export function unitTypesInReach(
  { records, unitTypes }: Pick<Program, 'records' | 'unitTypes'>,
  record: string,
): Set<string> {
  const above = new Set<string>();
  for (const { unitType } of Object.values(records[record]?.units ?? {})) {
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
