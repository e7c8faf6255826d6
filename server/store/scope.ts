import type { Cover, Place, Reader } from './reader.js';
import { join, list, part, type Part, type Sql } from './sql.js';

/**
 * The one answer to who may see what, as a condition for every statement that reads. What nothing
 * allows is not there: outside one's scope is the same as not existing.
 */

/** The cases of table `c`: those of a unit in one's subtree, those in which one was addressed, and those that one was let in to see. */
export function caseScope(reader: Reader): Part {
  const places = placesSeen(reader);
  const own = part`EXISTS (SELECT 1 FROM case_unit s
    JOIN unit u ON u.district = s.district AND u.id = s.unit
    WHERE s.district = c.district AND s.case_id = c.id AND ${anyOf(places)})`;
  const others = letInTo(reader).map(
    ({ type, ids }) => part`(c.record_type = ${type} AND c.record IN ${list(ids)})`,
  );
  return anyOf([...(places.length === 0 ? [] : [own]), ...others]);
}

/** Where something was sent, `s`, on a unit `u`: the places by which one sees what was sent there. */
export function placesSeen(reader: Reader): Part[] {
  return [
    ...subtrees(reader).map((path) => part`u.path LIKE ${path} || '%'`),
    ...reader.posts.map(({ role, unit }) => part`(s.role = ${role} AND s.unit = ${unit})`),
    ...coversElsewhere(reader).map(
      (cover) => part`(s.role = ${cover.role} AND s.unit = ${cover.unit} ${within(cover)})`,
    ),
  ];
}

/** The records of table `r`: those of a unit in one's subtree, or of one's very unit, and those that one was let in to see. */
export function recordScope(reader: Reader): Part {
  const allowed = [
    ...subtrees(reader).map((path) => part`u.path LIKE ${path} || '%'`),
    ...reader.posts.map(({ unit }) => part`u.id = ${unit}`),
  ];
  const own = part`EXISTS (SELECT 1 FROM record_unit s
    JOIN unit u ON u.district = s.district AND u.id = s.unit
    WHERE s.district = r.district AND s.type = r.type AND s.record = r.id
      AND (${join(allowed, ' OR ')}))`;
  const others = letInTo(reader).map(
    ({ type, ids }) => part`(r.type = ${type} AND r.id IN ${list(ids)})`,
  );
  return anyOf([...(allowed.length === 0 ? [] : [own]), ...others]);
}

/**
 * The records of table `r` whose history a draft may be lived through with: those that one may see. Who looks after
 * packs and holds no post sees no case; the district's history is told without saying whose it is, and it is for
 * views to leave out what would say so.
 */
export function historyScope(reader: Reader): Part {
  if (!reader.administrator) return NOTHING;
  return seesNobody(reader) ? part`1 = 1` : recordScope(reader);
}

/** Whether somebody looks after packs only, and is not to know of any record which it is. */
export function seesNobody({ administrator, posts }: Reader): boolean {
  return administrator && posts.length === 0;
}

/**
 * The open tasks of table `t`, in case `c`, that are one's own to do: by the post that was named while
 * it has a holder, or by role and unit. In two parts, since each is found by an index of its own.
 */
export function ownTasks({ district }: Sql, reader: Reader): Part {
  const mine = reader.posts.map(({ id }) => id);
  return part`t.closed_at IS NULL AND t.id IN (
    SELECT t.id FROM task t JOIN cases c ON c.district = t.district AND c.id = t.case_id
      WHERE t.district = ${district} AND t.closed_at IS NULL AND ${ownPlaces(reader, 't')}
        AND NOT EXISTS (SELECT 1 FROM post p
          WHERE p.district = t.district AND p.id = t.post AND p.holder IS NOT NULL)
    UNION ALL
    SELECT t.id FROM task t WHERE t.district = ${district} AND t.closed_at IS NULL
      AND t.post IN ${list(mine)})`;
}

/** The notices of table `n`, in case `c`, that one was addressed with. */
export function ownNotices(reader: Reader): Part {
  return ownPlaces(reader, 'n');
}

/** The letters of table `o`, about case `c`, that are for one: by the post that was named while it is held, or by role and unit. */
export function ownLetters(reader: Reader): Part {
  const mine = reader.posts.map(({ id }) => id);
  return part`(o.post IN ${list(mine)} OR (${ownPlaces(reader, 'o')}
    AND NOT EXISTS (SELECT 1 FROM post p
      WHERE p.district = o.district AND p.id = o.post AND p.holder IS NOT NULL)))`;
}

/** The units of table `u` that one supervises. */
export function supervisedUnits(reader: Reader): Part {
  const paths = reader.posts.filter(({ supervises }) => supervises).map(({ path }) => path);
  return anyOf(paths.map((path) => part`u.path LIKE ${path} || '%'`));
}

/** The tasks of table `t` that were first given to a unit of one's posts, or to one below it. */
export function tasksInOwnUnits({ posts }: Reader): Part {
  const own = posts.map(({ path }) => part`u.path LIKE ${path} || '%'`);
  return part`EXISTS (SELECT 1 FROM unit u WHERE u.district = t.district
    AND u.id = t.first_unit AND ${anyOf(own)})`;
}

/** The units of table `u` in one's subtree. */
export function seenUnits(reader: Reader): Part {
  return anyOf(subtrees(reader).map((path) => part`u.path LIKE ${path} || '%'`));
}

/** The tasks of table `t` whose tier above is one's own, wherever their unit lies. */
export function reportingTasks({ reportsFrom }: Reader): Part {
  return placesOf('t', reportsFrom);
}

/** The records outside of one's units that are open to one for a time, by type. */
export function letInTo({ letIn }: Reader): { type: string; ids: string[] }[] {
  const types = [...new Set(letIn.map(({ type }) => type))];
  return types.map((type) => ({
    type,
    ids: letIn.filter((one) => one.type === type).map(({ record }) => record),
  }));
}

export const NOTHING = part`1 = 0`;

function ownPlaces({ posts, covers }: Reader, table: Addressed): Part {
  const everywhere = [...posts, ...covers.filter(({ processes }) => processes === 'all')];
  const somewhere = covers.filter(({ processes }) => processes !== 'all');
  return anyOf([
    placesOf(table, everywhere),
    ...somewhere.map((cover) => part`(${placesOf(table, [cover])} ${within(cover)})`),
  ]);
}

/** The tables whose rows are addressed to a role on a unit: tasks, notices, letters of the outbox. */
type Addressed = 't' | 'n' | 'o';

function placesOf(table: Addressed, places: readonly Place[]): Part {
  if (places.length === 0) return NOTHING;
  const pairs = places.map(({ unit, role }) => part`(${unit}, ${role})`);
  const rows = join(pairs, ', ');
  switch (table) {
    case 't':
      return part`(t.unit, t.role) IN (VALUES ${rows})`;
    case 'n':
      return part`(n.unit, n.role) IN (VALUES ${rows})`;
    case 'o':
      return part`(o.unit, o.role) IN (VALUES ${rows})`;
  }
}

function within({ processes }: Cover): Part {
  return processes === 'all' ? part`` : part`AND c.process IN ${list(processes)}`;
}

/** One of the conditions; a single one without brackets, so that it is seen to have an index. */
export function anyOf(conditions: Part[]): Part {
  const [first, ...rest] = conditions;
  if (first === undefined) return NOTHING;
  return rest.length === 0 ? first : part`(${join(conditions, ' OR ')})`;
}

/** The paths below which one sees everything; one that lies below another says nothing more. */
export function subtrees({ posts }: Reader): string[] {
  const paths = posts.filter(({ sees }) => sees === 'subtree').map(({ path }) => path);
  return [...new Set(paths)].filter(
    (path) => !paths.some((other) => other !== path && path.startsWith(other)),
  );
}

export function coversElsewhere(reader: Reader): Cover[] {
  const paths = subtrees(reader);
  return reader.covers.filter(({ path }) => !paths.some((above) => path.startsWith(above)));
}
