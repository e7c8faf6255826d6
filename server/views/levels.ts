import {
  type Levels,
  levelsOf,
  narrowest,
  NOTHING,
  unmasked,
  widest,
} from '../../engine/access/levels.js';
import type { TierAccess } from '../../engine/types.js';
import type { CaseRow } from '../store/entities/cases.js';
import type { Place, Reader } from '../store/reader.js';
import { partedPlacesOfCase, type PlaceOfCase, placesOfCase } from '../store/reading/visible.js';
import { inPosts } from '../units/in-roles.js';
import type { Desk } from './desk.js';

/** How much the reader reads in a case: the most that any of the posts lets them read by which they see it. */
export async function levelsInCase(
  desk: Desk,
  row: Pick<CaseRow, 'id' | 'process' | 'state' | 'record_type' | 'record'>,
): Promise<Levels> {
  const accesses = await accessesTo(desk, row);
  return widest(
    accesses.map((access) => {
      const levels = levelsOf(access, row);
      // A post lifts only what it reads itself.
      return desk.lifted === true && access?.reveals === true ? unmasked(levels) : levels;
    }),
  );
}

/** Whether the reader may lift the masks in a case. */
export async function mayReveal(desk: Desk, row: CaseRow): Promise<boolean> {
  return (await accessesTo(desk, row)).some((access) => access?.reveals === true);
}

/** What the posts say by which the reader sees a case, and what holds for who was let in. */
async function accessesTo(
  desk: Desk,
  { id, process, record_type, record }: Pick<CaseRow, 'id' | 'process' | 'record_type' | 'record'>,
): Promise<(TierAccess | undefined)[]> {
  const { reader, sql } = desk;
  const letIn = reader.letIn.filter((one) => one.type === record_type && one.record === record);
  const present = placesThatSee(reader, await placesOfCase(sql, id), process);
  // Who has no other sight of it sees it as it was, by the post by which it was seen then.
  const isParted = present.length === 0 && letIn.length === 0;
  const seeing = isParted
    ? placesThatSee(reader, await partedPlacesOfCase(sql, id), process)
    : present;
  return [
    ...seeing.map(({ role }) => accessOf(desk, role)),
    ...letIn.map(({ role }) => (role === undefined ? IN_DANGER : accessOf(desk, role))),
  ];
}

/** Who looks because of a danger sees what there is, and lifts masks where that is needed. */
const IN_DANGER: TierAccess = { reveals: true };

/**
 * How much is read in lists, whose entries are seen by one post or by another: what all of them let one read. Who
 * needs more opens the case.
 */
export function levelsInLists(desk: Desk, { posts, covers }: Reader = desk.reader): Levels {
  const roles = [...posts, ...covers].map(({ role }) => role);
  if (roles.length === 0) return NOTHING;
  return narrowest(roles.map((role) => levelsOf(accessOf(desk, role))));
}

/** The reader in those posts only that may read who looked. Undefined: none may. */
export function auditing(desk: Desk): Reader | undefined {
  return allowed(desk, (access) => access?.audits === true);
}

/** The reader in those posts only whose tier allows it. Undefined: there is none. */
export function allowed(
  desk: Desk,
  allows: (access: TierAccess | undefined) => boolean,
): Reader | undefined {
  return inPosts(desk.reader, ({ role }) => allows(accessOf(desk, role)));
}

/** What the tier of a role says of access. */
export function accessOf({ active }: Desk, role: string) {
  return active.program.tiers[role]?.access;
}

/** The posts, and the vacant places that fall to one, by which a case is seen: as scope.ts finds them. */
function placesThatSee(
  { posts, covers }: Reader,
  of: readonly PlaceOfCase[],
  process: string,
): Place[] {
  const isAddressed = ({ role, unit }: Place) =>
    of.some((place) => place.role === role && place.unit === unit);
  const own = posts.filter(
    (post) =>
      isAddressed(post) ||
      (post.sees === 'subtree' && of.some(({ path }) => path.startsWith(post.path))),
  );
  const others = covers.filter(
    (cover) =>
      isAddressed(cover) && (cover.processes === 'all' || cover.processes.includes(process)),
  );
  return [...own, ...others];
}
