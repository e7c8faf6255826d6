import type { Program } from '../program.js';

export { tierAbove } from './tier-above.js';

/** A unit of a district. */
export interface UnitNode {
  id: string;
  type: string;
  title: string;
  within: string | null;
}

/**
 * The unit on which a role is found for a record: the nearest of the role's unit type on the record's
 * units or above them; else, as for agencies, one directly within a unit above, nearest first.
 * Undefined: nobody has this work.
 */
export function unitFor(
  { tiers }: Pick<Program, 'tiers'>,
  role: string,
  recordUnits: readonly string[],
  unit: (id: string) => UnitNode | undefined,
  unitsWithin: (id: string) => readonly UnitNode[] = () => [],
): string | undefined {
  const type = tiers[role]?.unitType;
  const lines = recordUnits.map((id) => lineUp(id, unit));
  for (const line of lines) {
    const found = line.find((node) => node.type === type);
    if (found !== undefined) return found.id;
  }
  for (const line of lines) {
    for (const node of line) {
      const found = unitsWithin(node.id).find((below) => below.type === type);
      if (found !== undefined) return found.id;
    }
  }
  return undefined;
}

/** A unit and those above it, nearest first. */
export function lineUp(id: string, unit: (id: string) => UnitNode | undefined): UnitNode[] {
  const line: UnitNode[] = [];
  for (
    let node = unit(id);
    node !== undefined && !line.includes(node);
    node = node.within === null ? undefined : unit(node.within)
  ) {
    line.push(node);
  }
  return line;
}
