import type { Reader } from '../../server/store/reader.js';
import { caseList, openCaseCounts } from '../../server/store/reading/case-list.js';
import { onlySubtree } from '../../server/store/cases-seen.js';
import { foldCounts, standApart } from '../../server/store/writing/case-counts.js';
import { mendCounts } from '../../server/store/writing/mend-counts.js';
import { asUnit } from '../../server/units/in-roles.js';
import { miscounted } from './counted.js';
import { as, doTask, highWater, read, SOUND, useFlood } from './flood.js';
import { foundIn } from './found.js';

/**
 * How many cases there are is kept, not counted. Each test ends with a recount (see useFlood); here much happens at
 * once, and it is counted the long way whenever something has happened.
 */

const flood = useFlood();

const GAUGES = [
  { who: 'keeper-east-1', unit: 'east-1', gauge: 'gauge-e1' },
  { who: 'keeper-east-2', unit: 'east-2', gauge: 'gauge-e2' },
  { who: 'keeper-west-1', unit: 'west-1', gauge: 'gauge-w1' },
];
const EVERYBODY = ['keeper-east-1', 'keeper-west-1', 'chief-east', 'chief-west', 'office', 'admin'];

test('whatever happens, and however much of it at once, everybody’s counts are those of a recount', async () => {
  for (let day = 1; day <= 4; day += 1) {
    flood.clock.set(`2026-07-0${day}T08:00`);
    await Promise.all([
      ...GAUGES.map((gauge) =>
        read(flood, gauge.who, { ...gauge, day: today(day), event: 'high' }),
      ),
      flood.cases.moveRecord('water-gauge', 'gauge-e1', {
        section: day % 2 === 0 ? 'east-1' : 'west-1',
      }),
      fold(3),
    ]);
    await sameForAll();
    flood.clock.set(`2026-07-0${day}T18:00`);
    const seepage = { ...SOUND, inspectedOn: today(day), seepage: day % 2 === 0, picture: '' };
    await Promise.allSettled([
      flood.sweeper.kick(),
      doTask(flood, 'keeper-east-2', 'inspect', { ...seepage, seepage: false }, `east ${day}`),
      doTask(flood, 'keeper-west-1', 'inspect', { ...seepage, seepage: false }, `west ${day}`),
      fold(1_000),
    ]);
    await sameForAll();
  }
  await fold(1_000);
  expect(await standApart(flood.database.read, 1)).toBe(false);
  expect(await miscounted(flood.database)).toEqual([]);
  const [province] = await flood.database.read<{ id: string; path: string }>`
    SELECT id, path FROM unit WHERE within IS NULL`;
  const counts = await openCaseCounts(flood.database.read, asUnit(province!));
  expect(counts.length).toBeGreaterThan(0);
});

test('a count that was spoiled by hand is found, with what it should be, and put right by counting anew', async () => {
  await highWater(flood, { who: 'keeper-west-1', unit: 'west-1', gauge: 'gauge-w1' });
  const { database } = flood;
  await database.write(async (sql) => {
    await foldCounts(sql, 1_000);
    await sql`UPDATE case_count SET n = n + 4 WHERE unit = 'west-dike' AND n > 0`;
    await sql`DELETE FROM case_count WHERE unit = 'west-1'`;
    await sql`INSERT INTO case_count (district, unit, process, state, pack_hash, closed, part, n)
      VALUES (${sql.district}, 'nowhere', 'high-water', 'watch', 'x', 1, '', 2)`;
  });
  const wrong = (unit: string, kept: number, counted: number) => ({
    code: 'count-differs',
    count: expect.objectContaining({ unit, process: 'high-water', kept, counted }) as unknown,
  });
  expect(await foundIn(flood)).toEqual([
    wrong('nowhere', 2, 0),
    wrong('west-1', 0, 1),
    wrong('west-dike', 5, 1),
  ]);
  // Somebody works on while it is mended, and two mend at once.
  const mended = await Promise.all([
    database.write(mendCounts),
    highWater(flood),
    database.write(mendCounts),
    fold(3),
  ]);
  expect(Math.max(mended[0], mended[2])).toBe(3);
  expect(await foundIn(flood)).toEqual([]);
  expect(await miscounted(database)).toEqual([]);
});

test('only whoever sees one unit with all below it, and nothing else, is told what is kept', async () => {
  const keeper = await as(flood, 'keeper-east-1');
  const [chief, office] = [await as(flood, 'chief-east'), await as(flood, 'office')];
  const place = { role: 'keeper', unit: 'west-1', path: '/jiangbei/west-dike/west-1/' };
  const cover = { ...place, post: 'p', processes: 'all' as const, until: null };
  const letIn = [{ type: 'water-gauge', record: 'gauge-w1' }];
  const everywhere: [string, Reader, string | undefined][] = [
    ['the office', office, 'jiangbei'],
    ['a chief', chief, 'east-dike'],
    [
      'a chief with a post elsewhere',
      { ...chief, posts: [...chief.posts, ...keeperWest(keeper)] },
      undefined,
    ],
    ['a chief who covers elsewhere', { ...chief, covers: [cover] }, undefined],
    ['a chief who was let in', { ...chief, letIn }, undefined],
    [
      'two chiefs in one',
      { ...chief, posts: [...chief.posts, ...(await as(flood, 'chief-west')).posts] },
      undefined,
    ],
    ['nobody', { ...chief, posts: [] }, undefined],
  ];
  for (const [who, reader, unit] of everywhere)
    expect([who, onlySubtree(reader)]).toEqual([who, unit]);
});

function keeperWest({ posts }: Reader): Reader['posts'] {
  return posts.map((post) => ({
    ...post,
    ...{ id: 'w', unit: 'west-1', path: '/jiangbei/west-dike/west-1/', sees: 'addressed' as const },
  }));
}

/** What is kept, and the same counted one by one: who was let in to something is not told what is kept. */
async function sameForAll(): Promise<void> {
  const { read: sql } = flood.database;
  expect(await miscounted(flood.database)).toEqual([]);
  const units = await sql<{ id: string; path: string }>`SELECT id, path FROM unit`;
  const readers = [
    ...units.map(asUnit),
    ...(await Promise.all(EVERYBODY.map((who) => as(flood, who)))),
  ];
  for (const reader of readers) {
    const counting = { ...reader, letIn: [...reader.letIn, { type: 'none', record: 'none' }] };
    const filters = [
      {},
      { open: true },
      { open: false },
      { process: 'high-water', state: 'watch' },
    ];
    for (const filter of filters) {
      const wanted = { ...filter, offset: 0, limit: 50 };
      expect(await caseList(sql, reader, wanted)).toEqual(await caseList(sql, counting, wanted));
    }
    expect(await openCaseCounts(sql, reader)).toEqual(await openCaseCounts(sql, counting));
  }
}

function fold(most: number): Promise<void> {
  return flood.database.write((sql) => foldCounts(sql, most));
}

function today(day: number): string {
  return `2026-07-0${day}`;
}
