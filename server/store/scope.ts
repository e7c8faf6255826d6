import type { Cover, Place, Reader } from './reader.js';
import { join, list, part, type Part } from './sql.js';

/**
 * The one answer to who may see what, as a condition for every statement that reads. What nothing
 * allows is not there: outside one's scope is the same as not existing.
 */

/** The cases of table `c`: those of a unit in one's subtree, and those in which one was addressed. */
export function caseScope(reader: Reader): Part {
  const allowed = [
    ...subtrees(reader).map((path) => part`u.path LIKE ${`${path}%`}`),
    ...reader.posts.map(({ role, unit }) => part`(s.role = ${role} AND s.unit = ${unit})`),
    ...coversElsewhere(reader).map(
      (cover) => part`(s.role = ${cover.role} AND s.unit = ${cover.unit} ${within(cover)})`,
    ),
  ];
  if (allowed.length === 0) return NOTHING;
  return part`EXISTS (SELECT 1 FROM case_unit s
    JOIN unit u ON u.district = s.district AND u.id = s.unit
    WHERE s.district = c.district AND s.case_id = c.id AND (${join(allowed, ' OR ')}))`;
}

/** The records of table `r`: those of a unit in one's subtree, or of one's very unit. */
export function recordScope(reader: Reader): Part {
  const allowed = [
    ...subtrees(reader).map((path) => part`u.path LIKE ${`${path}%`}`),
    ...reader.posts.map(({ unit }) => part`u.id = ${unit}`),
  ];
  if (allowed.length === 0) return NOTHING;
  return part`EXISTS (SELECT 1 FROM record_unit s
    JOIN unit u ON u.district = s.district AND u.id = s.unit
    WHERE s.district = r.district AND s.type = r.type AND s.record = r.id
      AND (${join(allowed, ' OR ')}))`;
}

/** The tasks of table `t`, in case `c`, that are one's own to do: by the post that was named, or by role and unit. */
export function ownTasks(reader: Reader): Part {
  const places = ownPlaces(reader, 't');
  const named = list(reader.posts.map(({ id }) => id));
  return part`(t.post IN ${named} OR (${places} AND NOT EXISTS (SELECT 1 FROM post named
    WHERE named.district = t.district AND named.id = t.post AND named.holder IS NOT NULL)))`;
}

/** The notices of table `n`, in case `c`, that one was addressed with. */
export function ownNotices(reader: Reader): Part {
  return ownPlaces(reader, 'n');
}

/** The units of table `u` that one supervises. */
export function supervisedUnits(reader: Reader): Part {
  const paths = reader.posts.filter(({ supervises }) => supervises).map(({ path }) => path);
  return anyOf(paths.map((path) => part`u.path LIKE ${`${path}%`}`));
}

/** The tasks of table `t` whose tier above is one's own, wherever their unit lies. */
export function reportingTasks({ reportsFrom }: Reader): Part {
  return anyOf(byRole(reportsFrom).map(([role, units]) => place('t', role, units)));
}

const NOTHING = part`1 = 0`;

function ownPlaces({ posts, covers }: Reader, table: 't' | 'n'): Part {
  const everywhere = [...posts, ...covers.filter(({ processes }) => processes === 'all')];
  const somewhere = covers.filter(({ processes }) => processes !== 'all');
  return anyOf([
    ...byRole(everywhere).map(([role, units]) => place(table, role, units)),
    ...somewhere.map((cover) => part`(${place(table, cover.role, [cover.unit])} ${within(cover)})`),
  ]);
}

function place(table: 't' | 'n', role: string, units: string[]): Part {
  return table === 't'
    ? part`(t.role = ${role} AND t.unit IN ${list(units)})`
    : part`(n.role = ${role} AND n.unit IN ${list(units)})`;
}

function within({ processes }: Cover): Part {
  return processes === 'all' ? part`` : part`AND c.process IN ${list(processes)}`;
}

function anyOf(conditions: Part[]): Part {
  return conditions.length === 0 ? NOTHING : part`(${join(conditions, ' OR ')})`;
}

function byRole(places: readonly Place[]): [string, string[]][] {
  const units = new Map<string, string[]>();
  for (const { role, unit } of places) units.set(role, [...(units.get(role) ?? []), unit]);
  return [...units];
}

/** The paths below which one sees everything; one that lies below another says nothing more. */
function subtrees({ posts }: Reader): string[] {
  const paths = posts.filter(({ sees }) => sees === 'subtree').map(({ path }) => path);
  return [...new Set(paths)].filter(
    (path) => !paths.some((other) => other !== path && path.startsWith(other)),
  );
}

function coversElsewhere(reader: Reader): Cover[] {
  const paths = subtrees(reader);
  return reader.covers.filter(({ path }) => !paths.some((above) => path.startsWith(above)));
}
