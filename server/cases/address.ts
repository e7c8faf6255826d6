import type { Program } from '../../engine/program.js';
import { tierAbove } from '../../engine/tiers/resolve.js';
import type { Place } from '../store/reader.js';
import type { Organisation } from '../units/organisation.js';
import { unitOf } from '../units/who-has.js';

/**
 * Where work for a role goes, about a record of these units: to the role on the unit where it is
 * found. A district that has no such unit sends it to the tier above.
 *
 * @returns the unit is '' when no tier up to the top has one: then nobody has the work
 */
export function address(
  organisation: Organisation,
  program: Program,
  { role, process, units }: { role: string; process: string; units: string[] },
): Place {
  const line = program.processes[process]?.definition.line;
  const tried = new Set<string>();
  for (
    let tier: string | undefined = role;
    tier !== undefined && !tried.has(tier);
    tier = tierAbove(program.tiers, tier, line)
  ) {
    const unit = unitOf(organisation, program, tier, units);
    if (unit !== undefined) return { role: tier, unit };
    tried.add(tier);
  }
  return { role, unit: '' };
}
