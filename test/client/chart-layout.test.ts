import { chartOf } from '../../client/studio/tiers/chart-layout.js';
import type { TierDocument, UnitType } from '../../engine/types.js';

const TYPES: Record<string, UnitType> = {
  county: { title: '县' },
  crew: { title: '抢险队', within: 'county' },
  dike: { title: '堤防', within: 'county' },
  section: { title: '堤段', within: 'dike' },
};
const tier = (id: string, unitType: string, above?: string): [string, TierDocument] => [
  id,
  {
    kind: 'tier',
    id,
    title: id,
    unitType,
    ...(above === undefined ? {} : { reportsTo: { watch: above } }),
  },
];

test('levels stand from left to right; who answers to a neighbour stands below it; nothing overlaps', () => {
  const tiers = Object.fromEntries([
    tier('keeper', 'section', 'chief'),
    tier('clerk', 'county', 'head'),
    tier('head', 'county'),
    tier('rescuer', 'crew', 'head'),
    tier('chief', 'dike', 'head'),
  ]);
  const { boxes, edges, width, height } = chartOf(TYPES, tiers);
  expect(boxes.map(({ unitType, depth }) => [unitType, depth])).toEqual([
    ['county', 0],
    ['dike', 1],
    ['section', 2],
    ['crew', 1],
  ]);
  expect(boxes[0]!.roles.map(({ id }) => id)).toEqual(['head', 'clerk']);
  expect(edges.map(({ from, to }) => `${from}→${to}`).sort()).toEqual([
    'chief→head',
    'clerk→head',
    'keeper→chief',
    'rescuer→head',
  ]);
  for (const box of boxes) {
    expect(box.x).toBeLessThan(width);
    expect(box.y + box.height).toBeLessThanOrEqual(height);
    for (const other of boxes)
      if (other !== box && other.x === box.x)
        expect(box.y + box.height <= other.y || other.y + other.height <= box.y).toBe(true);
  }
});

test('a circle, a unit type that is not there and a superior that is not there are drawn as far as they can be', () => {
  const tiers = Object.fromEntries([
    tier('one', 'county', 'two'),
    tier('two', 'county', 'one'),
    tier('stray', 'nowhere', 'nobody'),
  ]);
  const { boxes, edges } = chartOf(TYPES, tiers);
  expect(boxes.flatMap(({ roles }) => roles.map(({ id }) => id)).sort()).toEqual([
    'one',
    'stray',
    'two',
  ]);
  expect(edges).toHaveLength(2);
});
