import type { Program } from '../../engine/program.js';
import { tierAbove, unitFor } from '../../engine/tiers/resolve.js';
import type { PostWithHolder } from '../store/organisation.js';
import type { Place } from '../store/reader.js';
import type { Organisation } from './organisation.js';

/** What was addressed: to a role on a unit, perhaps to one post by name, in a process with its line. */
export interface Addressed extends Place {
  post?: string | null;
  process?: string;
}

/** The place that has it now, and the posts there. No posts: nobody up to the top. */
export interface Having extends Place {
  posts: PostWithHolder[];
}

/**
 * Who has what was addressed. A post that was named has it while somebody holds it; else the role on
 * the unit; where that is vacant, the tier above. Who stands in for whom is a matter of the
 * organisation as it is today, so `program` is the pack in force, also for cases of older versions.
 */
export function whoHas(organisation: Organisation, program: Program, work: Addressed): Having {
  const named = organisation.post(work.post ?? '');
  if (named !== undefined && named.holder !== null)
    return { role: named.role, unit: named.unit, posts: [named] };
  const line = program.processes[work.process ?? '']?.definition.line;
  const seen = new Set<string>();
  for (let place: Place | undefined = work; place !== undefined && !seen.has(place.role);) {
    const posts = organisation.holders(place.role, place.unit);
    if (posts.length > 0) return { role: place.role, unit: place.unit, posts };
    seen.add(place.role);
    place = placeAbove(organisation, program, place, line);
  }
  return { role: work.role, unit: work.unit, posts: [] };
}

/** The tier above a place, on the unit where it is found. */
export function placeAbove(
  organisation: Organisation,
  program: Program,
  { role, unit }: Place,
  line: string | undefined,
): Place | undefined {
  for (
    let above = tierAbove(program.tiers, role, line), steps = 0;
    above !== undefined && steps < MOST_TIERS;
    above = tierAbove(program.tiers, above, line), steps += 1
  ) {
    const found = unitOf(organisation, program, above, [unit]);
    if (found !== undefined) return { role: above, unit: found };
  }
  return undefined;
}

/** The unit on which a role is found, seen from a record's units. */
export function unitOf(
  organisation: Organisation,
  program: Program,
  role: string,
  units: readonly string[],
): string | undefined {
  return unitFor(
    program,
    role,
    units,
    (id) => organisation.unit(id),
    (id) => organisation.unitsWithin(id),
  );
}

/** A line that went round in a circle would never end. */
const MOST_TIERS = 50;
