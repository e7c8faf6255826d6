import { seedSample } from '../../server/packs/seed.js';
import { appoint } from '../../server/store/terms.js';
import { caseList } from '../../server/store/reading/case-list.js';
import { as, highWater, useFlood } from './flood.js';

const flood = useFlood();

test('what was seeded once is left as people have changed it', async () => {
  await vacate('post-office');
  expect(await seed(false)).toEqual({ seeded: false });
  expect((await organisation()).post('post-office')?.holder).toBeNull();
});

test('a fresh beginning takes away what was there, but not the published packs', async () => {
  await highWater(flood);
  await vacate('post-chief-east');
  expect(await seed(true)).toEqual({ seeded: true });
  expect((await organisation()).post('post-chief-east')?.holder).toBe('chief-east');
  const office = await as(flood, 'office');
  expect(await caseList(flood.database.read, office, { offset: 0, limit: 9 })).toMatchObject({
    total: 0,
  });
  expect(await flood.packs.versions()).toHaveLength(1);
});

test('a unit’s path leads from the top down to it', async () => {
  const found = await organisation();
  expect(found.unit('east-1')?.path).toBe('/jiangbei/east-dike/east-1/');
  expect(found.unitsBelow('east-dike').map(({ id }) => id)).toEqual([
    'east-dike',
    'east-1',
    'east-2',
  ]);
});

async function vacate(post: string): Promise<void> {
  const now = flood.clock.now();
  await flood.database.write((sql) =>
    appoint(sql, { post, person: null, from: now, by: null }, now),
  );
}

function organisation() {
  return flood.organisations.current();
}

function seed(fresh: boolean) {
  const sample = flood.program.samples['river'];
  if (sample === undefined) throw new Error('The flood watch has no river.');
  const hashPassword = (account: string) => Promise.resolve(`another hash of ${account}`);
  return seedSample(flood.database, flood.program, sample, { hashPassword, fresh });
}
