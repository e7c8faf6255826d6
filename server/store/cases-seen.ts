import type { Reader } from './reader.js';
import { caseScope, coversElsewhere, letInTo, subtrees } from './scope.js';
import { join, list, part, type Part, type Sql } from './sql.js';

/**
 * What caseScope allows, for statements that look for many cases and name none: whoever sees a few units is led by these to the cases,
 * each way by which one sees them by itself, instead of looking at all there are. Who sees everything is better led by
 * the cases.
 */
export function caseScopeOfMany(sql: Sql, reader: Reader): Part {
  return seesAll(reader) ? caseScope(reader) : part`c.id IN (${casesSeen(sql, reader)})`;
}

/** Whether somebody sees all of a tree of units. */
export function seesAll(reader: Reader): boolean {
  return subtrees(reader).some(isRoot);
}

/** The ids of all that one sees. Nothing in it hangs on the case that is looked at: it is found once. */
function casesSeen({ district }: Sql, reader: Reader): Part {
  const places = [
    ...reader.posts,
    ...coversElsewhere(reader).filter(({ processes }) => processes === 'all'),
  ].map(({ unit, role }) => part`(${unit}, ${role})`);
  const ways = [
    ...subtrees(reader).map(
      (path) => part`SELECT s.case_id FROM unit u
        JOIN case_unit s ON s.district = u.district AND s.unit = u.id
        WHERE u.district = ${district} AND u.path LIKE ${path} || '%'`,
    ),
    ...(places.length === 0
      ? []
      : [
          part`SELECT s.case_id FROM case_unit s WHERE s.district = ${district}
            AND (s.unit, s.role) IN (VALUES ${join(places, ', ')})`,
        ]),
    ...coversElsewhere(reader).flatMap(({ role, unit, processes }) =>
      processes === 'all'
        ? []
        : [
            part`SELECT s.case_id FROM case_unit s
              JOIN cases o ON o.district = s.district AND o.id = s.case_id
              WHERE s.district = ${district} AND s.role = ${role} AND s.unit = ${unit}
                AND o.process IN ${list(processes)}`,
          ],
    ),
    ...letInTo(reader).map(
      ({ type, ids }) => part`SELECT o.id FROM cases o WHERE o.district = ${district}
        AND o.record_type = ${type} AND o.record IN ${list(ids)}`,
    ),
  ];
  return ways.length === 0 ? part`SELECT NULL` : join(ways, ' UNION ALL ');
}

/**
 * The one unit of which one sees all, with all below it, where one sees nothing else: what is counted for it is what one
 * sees. Undefined for whoever sees other cases too, or was addressed elsewhere.
 */
export function onlySubtree(reader: Reader): string | undefined {
  const [path, ...others] = subtrees(reader);
  if (path === undefined || others.length > 0 || reader.letIn.length > 0) return undefined;
  const within = [...reader.posts, ...reader.covers].every((place) => place.path.startsWith(path));
  return within ? path.split('/').filter(Boolean).at(-1) : undefined;
}

/** Whether nothing lies above it. */
function isRoot(path: string): boolean {
  return path.split('/').filter(Boolean).length === 1;
}
