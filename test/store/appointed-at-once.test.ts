import { appoint, keepHolders } from '../../server/store/terms.js';
import { Appointments } from '../../server/units/appointments.js';
import { useFlood } from './flood.js';
import { held, untilOneWaits } from './held.js';

/** Two servers that give one post to somebody at the same moment: somebody has it then, and nothing stands still. */

const flood = useFlood();
const POST = 'post-keeper-east-1';

beforeEach(() => name(null));

test('of two who are named at once for a vacant post, the second has it and the first has had it', async () => {
  const first = await held(flood.database, (sql) =>
    appoint(sql, named('keeper-east-2'), flood.clock.now()),
  );
  flood.clock.set('2026-07-01T08:01');
  const second = handOver('keeper-west-1');
  await untilOneWaits(flood.database);
  await first.commit();
  expect(await second).toEqual({ kind: 'done' });
  expect(await terms()).toEqual([
    { person: 'keeper-east-2', over: true },
    { person: 'keeper-west-1', over: false },
  ]);
  expect(await holder()).toBe('keeper-west-1');
  await name(null);
  expect(await holder()).toBeNull();
});

test('of twenty at once one has it', async () => {
  const people = ['keeper-east-2', 'keeper-west-1', 'rescue-lead', 'chief-east'];
  const done = await Promise.all(
    Array.from({ length: 20 }, (_, n) => handOver(people[n % people.length] ?? '')),
  );
  expect(done).toEqual(done.map(() => ({ kind: 'done' })));
  const open = (await terms()).filter(({ over }) => !over);
  expect(open.map(({ person }) => person)).toEqual([await holder()]);
});

test('whoever was to have it and is named no more has not got it by a clock that struck meanwhile', async () => {
  const { database, clock } = flood;
  const later = clock.now() + 60_000;
  const planned = { ...named('keeper-west-1'), from: later };
  await database.write((sql) => appoint(sql, planned, clock.now()));
  const otherwise = await held(database, (sql) => appoint(sql, named(null), clock.now()));
  const struck = database.write((sql) => keepHolders(sql, later));
  await untilOneWaits(database);
  await otherwise.commit();
  await struck;
  expect(await holder()).toBeNull();
});

test('a post of which the rows say that two hold it is the later one’s, and the district goes on', async () => {
  await name('keeper-east-2');
  const { database, clock } = flood;
  const later = clock.now() + 60_000;
  await database.write(
    (sql) => sql`INSERT INTO post_term (district, id, post, person, from_at, named_at)
      VALUES (${sql.district}, 'stray', ${POST}, 'keeper-west-1', ${later}, ${later})`,
  );
  await database.write((sql) => keepHolders(sql, later));
  expect(await holder()).toBe('keeper-west-1');
  clock.set('2026-07-01T09:00');
  await name('rescue-lead');
  expect((await terms()).filter(({ over }) => !over)).toEqual([
    { person: 'rescue-lead', over: false },
  ]);
});

function named(person: string | null) {
  return { post: POST, person, from: flood.clock.now(), by: null };
}

function name(person: string | null): Promise<void> {
  return flood.database.write((sql) => appoint(sql, named(person), flood.clock.now()));
}

async function handOver(person: string) {
  const { database, clock, organisations, program } = flood;
  const organisation = await organisations.current();
  const deciding = { by: 'office', administrator: true, organisation, program };
  return new Appointments(database, clock).handOver(deciding, { post: POST, person });
}

/** Those named since the post was vacant, in their order. */
async function terms() {
  const { read } = flood.database;
  const rows = await read<{ person: string; to_at: number | null }>`
    SELECT person, to_at FROM post_term
    WHERE district = ${read.district} AND post = ${POST} AND from_at IS NOT NULL ORDER BY from_at, id`;
  return rows.map(({ person, to_at }) => ({ person, over: to_at !== null }));
}

async function holder(): Promise<string | null | undefined> {
  const { read } = flood.database;
  const [row] = await read<{ holder: string | null }>`
    SELECT holder FROM post WHERE district = ${read.district} AND id = ${POST}`;
  return row?.holder;
}
