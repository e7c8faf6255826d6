import type { TierDocument, UnitType } from '../../../engine/types.js';

/** Units of one type, with the posts on them, where the chart draws them. */
export interface UnitBox {
  unitType: string;
  /** How deep the type lies: 0 is the topmost unit. */
  depth: number;
  x: number;
  y: number;
  height: number;
  roles: RoleBox[];
}

export interface RoleBox {
  id: string;
  x: number;
  y: number;
}

/** One tier that answers to another along a line, and the way that is drawn. */
export interface ReportingEdge {
  from: string;
  to: string;
  line: string;
  path: string;
}

export interface Chart {
  boxes: UnitBox[];
  edges: ReportingEdge[];
  width: number;
  height: number;
}

const ROLE = { width: 164, height: 46, gap: 6 };
const BOX = { padding: 8, head: 26, gap: 14, between: 48 };
const COLUMN = ROLE.width + 2 * BOX.padding + BOX.between;

/**
 * The chart of the tiers: unit types as columns by how deep they lie, the topmost first; within a column a box for each
 * type, near the one that it lies in. Sizes in CSS pixels.
 */
export function chartOf(
  types: Readonly<Record<string, UnitType>>,
  tiers: Readonly<Record<string, TierDocument>>,
): Chart {
  const boxes = boxesOf(types, tiers);
  const roles = new Map(boxes.flatMap((box) => box.roles.map((role) => [role.id, role] as const)));
  const lines = [
    ...new Set(Object.values(tiers).flatMap(({ reportsTo }) => Object.keys(reportsTo ?? {}))),
  ];
  const edges = Object.values(tiers).flatMap(({ id, reportsTo = {} }) =>
    Object.entries(reportsTo).flatMap(([line, to]) => {
      const lower = roles.get(id);
      const upper = roles.get(to);
      return lower === undefined || upper === undefined
        ? []
        : [{ from: id, to, line, path: pathBetween(lower, upper, lines.indexOf(line)) }];
    }),
  );
  const depth = Math.max(0, ...boxes.map((box) => box.depth));
  return {
    boxes,
    edges,
    width: (depth + 1) * COLUMN - BOX.between + LANE,
    height: Math.max(0, ...boxes.map(({ y, height }) => y + height)),
  };
}

/** Room on the left for what answers to a neighbour in the first column. */
const LANE = 24;

function boxesOf(
  types: Readonly<Record<string, UnitType>>,
  tiers: Readonly<Record<string, TierDocument>>,
): UnitBox[] {
  const ends: number[] = [];
  return inTreeOrder(types, tiers).map(({ unitType, depth, roles }) => {
    const x = LANE + depth * COLUMN;
    const y = ends[depth] ?? 0;
    const height = BOX.head + BOX.padding + roles.length * (ROLE.height + ROLE.gap);
    ends[depth] = y + height + BOX.gap;
    return {
      unitType,
      depth,
      x,
      y,
      height,
      roles: roles.map((id, index) => ({
        id,
        x: x + BOX.padding,
        y: y + BOX.head + index * (ROLE.height + ROLE.gap),
      })),
    };
  });
}

/** Unit types that have posts: each after the one that it lies in, those that hold others first. */
function inTreeOrder(
  types: Readonly<Record<string, UnitType>>,
  tiers: Readonly<Record<string, TierDocument>>,
): { unitType: string; depth: number; roles: string[] }[] {
  const rolesOn = (unitType: string) => upperFirst(tiers, unitType);
  const childrenOf = (parent: string | undefined) =>
    Object.keys(types).filter((id) => {
      const within = types[id]?.within;
      return parent === undefined
        ? within === undefined || types[within] === undefined
        : within === parent;
    });
  const below = (parent: string | undefined, depth: number): ReturnType<typeof inTreeOrder> =>
    depth > 12
      ? []
      : [...childrenOf(parent)]
          .sort((one, other) => weight(other) - weight(one))
          .flatMap((unitType) => [
            { unitType, depth, roles: rolesOn(unitType) },
            ...below(unitType, depth + 1),
          ]);
  const weight = (id: string) => (childrenOf(id).length > 0 ? 1 : 0);
  const known = below(undefined, 0);
  const strays = Object.keys(tiers).filter((id) => types[tiers[id]?.unitType ?? ''] === undefined);
  const stray = strays.length === 0 ? [] : [{ unitType: '', depth: 0, roles: strays }];
  return [...known.filter(({ roles }) => roles.length > 0), ...stray];
}

/** The posts of a unit type; one that answers to another of them stands below it. */
function upperFirst(tiers: Readonly<Record<string, TierDocument>>, unitType: string): string[] {
  const ids = Object.keys(tiers).filter((id) => tiers[id]?.unitType === unitType);
  const height = (id: string, seen: readonly string[]): number => {
    const above = Object.values(tiers[id]?.reportsTo ?? {}).filter(
      (one) => ids.includes(one) && !seen.includes(one),
    );
    return above.length === 0 ? 0 : 1 + Math.max(...above.map((one) => height(one, [...seen, id])));
  };
  return [...ids].sort((one, other) => height(one, []) - height(other, []));
}

/**
 * From the left side of the lower to the right side of the upper, at right angles; all of a line go together on a lane of
 * their own. To a neighbour of the same column it goes around on the left, within the box where both are in one.
 */
function pathBetween(lower: RoleBox, upper: RoleBox, line: number): string {
  const y = lower.y + ROLE.height / 2;
  const toY = upper.y + ROLE.height / 2;
  const isNeighbour = lower.x <= upper.x;
  const isNear = Math.abs(lower.y - upper.y) <= 3 * (ROLE.height + ROLE.gap);
  const lane = isNeighbour
    ? lower.x - (isNear ? BOX.padding / 2 : BOX.padding + 8)
    : lower.x - BOX.padding - 20 - 8 * (line % 3);
  return `M${lower.x} ${y} H${lane} V${toY} H${isNeighbour ? upper.x : upper.x + ROLE.width}`;
}
