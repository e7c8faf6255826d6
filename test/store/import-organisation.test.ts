import { Accounts } from '../../server/accounts/accounts.js';
import { People } from '../../server/accounts/people.js';
import { Seal } from '../../server/accounts/seal.js';
import { accountEvents } from '../../server/store/accounts/account-events.js';
import type { PersonRow, PostRow, UnitRow } from '../../server/store/entities/organisation.js';
import { systemClock } from '../../server/store/clock.js';
import { organisationChanged } from '../../server/store/organisation.js';
import { addUnit } from '../../server/store/writing/organisation.js';
import { as } from './flood.js';
import { ORGANISATION } from './import-river.js';
import { useImportRiver } from './use-import-river.js';

/** Units, posts and people are read in from a sheet: as a whole, as administrators make them, and once. */

const river = useImportRiver();

const HEADER = '单位,单位类型,上级单位,岗位,姓名,账号,到任日期,离任日期';

/** A dike with two sections, whose keepers are new, one of them in two places. */
const NEW = [
  '南堤,堤防,江北县,堤长,南一,chief-south,,',
  '南堤一段,堤段,南堤,看水员,南二,keeper-south-1,,2026-12-31',
  '南堤二段,堤段,南堤,看水员,南二,keeper-south-1,2026-07-02,',
  '南堤二段,,,看水员,,,,',
  '东堤一段,,,看水员,水一,keeper-east-1,,',
];

test('a check says what each line adds, and adds nothing', async () => {
  const before = await all();
  const run = await check(...NEW);
  expect(run).toMatchObject({ state: 'checked', added: 4, unchanged: 1, faulty: 0 });
  const [first] = JSON.parse(run.examples) as object[];
  expect(first).toEqual({
    ...{ line: 2, outcome: 'added', name: '南一' },
    fields: [
      { field: 'unit', after: '南堤' },
      { field: 'type', after: 'dike' },
      { field: 'role', after: 'dike-chief' },
      { field: 'account', after: 'chief-south' },
    ],
  });
  expect(await all()).toEqual(before);
});

test('taken, it is as if made by hand, each thing written down; the second time nothing changes', async () => {
  const run = await check(...NEW);
  expect(await river.take('admin', run.id, 'whole')).toMatchObject({ state: 'done', added: 4 });
  const { units, posts, people } = await all();
  const path = (title: string) => {
    const unit = units.find((each) => each.title === title);
    return unit?.path.split('/').map((id) => units.find((each) => each.id === id)?.title ?? '');
  };
  expect(path('南堤二段')).toEqual(['', '江北县', '南堤', '南堤二段', '']);
  const southern = posts.flatMap(({ role, unit, holder }) => {
    const { title = '' } = units.find(({ id }) => id === unit) ?? {};
    return title.startsWith('南堤') ? [[title, role, holder]] : [];
  });
  // The second section is kept from tomorrow on, so that both its posts are vacant today.
  expect(southern.toSorted()).toEqual([
    ['南堤', 'dike-chief', 'chief-south'],
    ['南堤一段', 'gauge-keeper', 'keeper-south-1'],
    ['南堤二段', 'gauge-keeper', null],
    ['南堤二段', 'gauge-keeper', null],
  ]);
  const chief = people.find(({ id }) => id === 'chief-south');
  expect([chief?.name, Boolean(chief?.administrator)]).toEqual(['南一', false]);
  expect(Boolean(chief?.must_change_password)).toBe(true);
  const { events } = await accountEvents(river.database.read, { offset: 0, limit: 50 });
  expect(events.map(({ kind }) => kind).toSorted()).toEqual([
    ...['person-added', 'person-added', 'post-added', 'post-added', 'post-added', 'post-added'],
    ...['post-handed-over', 'post-handed-over', 'post-handed-over'],
    ...['unit-added', 'unit-added', 'unit-added'],
  ]);
  expect(new Set(events.map(({ by_person: by }) => by))).toEqual(new Set(['admin']));
  const after = await all();
  const again = await check(...NEW);
  expect(again).toMatchObject({ unchanged: 5, added: 0, changed: 0, faulty: 0 });
  await river.take('admin', again.id, 'whole');
  expect(await all()).toEqual(after);
  river.clock.set('2026-07-02T08:00');
  expect((await as(river, 'keeper-south-1')).posts).toHaveLength(2);
});

test('who was read in has no password until an administrator fetches it, once', async () => {
  const run = await check(...NEW);
  await river.take('admin', run.id, 'whole');
  const accounts = new Accounts(river.database, systemClock, new Seal('zelian second factor'));
  const signIn = (account: string, password: string) =>
    accounts.signIn({ account, password, address: '127.0.0.1', userAgent: '' });
  expect(await signIn('chief-south', 'hash of chief-south')).toMatchObject({
    code: 'wrong-password',
  });
  const people = new People(river.database, river.clock);
  const given = await people.givePasswords('admin');
  expect(given.map(({ person }) => person)).toEqual(['chief-south', 'keeper-south-1']);
  const [chief] = given;
  expect(await signIn('chief-south', chief?.password ?? '')).toMatchObject({ kind: 'signed-in' });
  expect(await people.givePasswords('admin')).toEqual([]);
});

const FAULTY = [
  '西堤,,江北县,堤长,新一,chief-new,,',
  '北堤,,,,,,,',
  '北堤一段,堤段,江北县,,,,,',
  '北堤,堤防,,,,,,',
  '东堤,堤段,,,,,,',
  '东堤一段,,,堤长,新二,keeper-new,,',
  '东堤二段,,,看水员,水二十,keeper-east-2,,',
  '东堤二段,,,看水员,新三,k,,',
  '东堤二段,,,看水员,,keeper-new,,',
  '东堤二段,,,,新三,keeper-new,,',
  '西堤一段,,,看水员,水三,keeper-west-1,,2026-06-01',
  '抢险队,,,抢险队长,管一,admin,,',
  '西堤二段,堤段,西堤,看水员,新四,keeper-late,2026-06-01,',
  '东堤二段,,,船长,新五,keeper-new,,',
  ',,,,,,,',
  ',堤段,东堤,,,,,',
];

test('each fault stands at its line and column, and nothing is taken', async () => {
  const before = await all();
  const run = await check(...FAULTY);
  expect(await river.faults(run.id)).toEqual([
    [2, 'role', 'post-held'],
    [3, 'unit', 'no-such-unit'],
    [4, 'above', 'unit-above-other'],
    [5, 'above', 'unit-above-missing'],
    [6, 'type', 'unit-of-other-type'],
    [7, 'role', 'role-not-here'],
    [8, 'name', 'account-of-another'],
    [9, 'account', 'shape:pattern'],
    [10, 'name', 'shape:required'],
    [11, 'role', 'post-needed'],
    [12, 'until', 'days-crossed'],
    [13, 'account', 'not-for-oneself'],
    [14, 'from', 'day-gone'],
    [15, 'role', 'shape:enum'],
    [17, 'unit', 'shape:required'],
  ]);
  const by = await as(river, 'admin');
  expect(await river.imports.take(by, run.id, 'whole')).toMatchObject({ code: 'import-faulty' });
  expect(await river.imports.take(by, run.id, 'by-row')).toMatchObject({
    code: 'import-only-whole',
  });
  expect(await all()).toEqual(before);
});

test('what may mean two units, and who is not to be named, is a fault', async () => {
  await river.database.write(async (sql) => {
    const twin = { id: 'east-2b', type: 'section', title: '东堤二段', within: 'east-dike' };
    await addUnit(sql, { ...twin, path: '/jiangbei/east-dike/east-2b/' });
    await sql`UPDATE person SET deactivated_at = 1
      WHERE district = ${sql.district} AND id = 'keeper-west-1'`;
    await organisationChanged(sql);
  });
  const run = await check(
    '江南县,县,,,,,,',
    '西堤,堤防,江南县,,,,,',
    '西堤,,,堤长,,,,',
    '西堤三段,堤段,西堤,,,,,',
    '东堤二段,,东堤,,,,,',
    '抢险队,,,抢险队长,水三,keeper-west-1,,',
    '抢险队,,,抢险队长,新四,constructor,,',
    '北堤,堤防,北堤,,,,,',
  );
  expect(run).toMatchObject({ added: 2, faulty: 6 });
  expect(await river.faults(run.id)).toEqual([
    [4, 'unit', 'unit-ambiguous'],
    [5, 'above', 'unit-ambiguous'],
    [6, 'unit', 'unit-ambiguous'],
    [7, 'account', 'account-closed'],
    [8, 'account', 'account-taken'],
    [9, 'above', 'no-such-unit'],
  ]);
});

test('five thousand lines go together, and not one more', async () => {
  const run = await check(...Array.from({ length: 5001 }, () => '东堤,,,,,,,'));
  expect(run).toMatchObject({ unchanged: 5000, faulty: 1 });
  expect(await river.faults(run.id)).toEqual([[5002, '', 'too-many-lines']]);
});

test('what changes between check and taking is seen, and then nothing is taken', async () => {
  const run = await check('抢险队,,,抢险队长,新四,rescuer-new,,', ...NEW);
  expect(run.faulty).toBe(0);
  const before = await all();
  // Somebody else takes the account meanwhile.
  await new People(river.database, river.clock).add('admin', {
    ...{ account: 'rescuer-new', name: '别人', administrator: false },
  });
  expect(await river.take('admin', run.id, 'whole')).toMatchObject({ state: 'failed' });
  const { units, posts } = await all();
  expect({ units, posts }).toEqual({ units: before.units, posts: before.posts });
});

test('a post whose holder stands in the sheet as well may have another beside it', async () => {
  const both = ['东堤一段,,,看水员,水一,keeper-east-1,,', '东堤一段,,,看水员,新六,keeper-beside,,'];
  const run = await check(...both);
  expect(run).toMatchObject({ unchanged: 1, added: 1, faulty: 0 });
  await river.take('admin', run.id, 'whole');
  const { posts } = await all();
  const keepers = posts.filter(({ unit }) => unit === 'east-1').map(({ holder }) => holder);
  expect(keepers.toSorted()).toEqual(['keeper-beside', 'keeper-east-1']);
});

test('only administrators read in the organisation', async () => {
  for (const who of ['office', 'chief-east'])
    await expect(river.check(who, sheet(...NEW), false, ORGANISATION)).rejects.toThrow(
      'not-permitted',
    );
  const run = await check(...NEW);
  await river.database.write(async (sql) => {
    await sql`UPDATE person SET administrator = ${false} WHERE district = ${sql.district}`;
  });
  expect(await river.imports.take(await as(river, 'admin'), run.id, 'whole')).toMatchObject({
    code: 'not-permitted',
  });
});

function check(...rows: string[]) {
  return river.check('admin', sheet(...rows), false, ORGANISATION);
}

function sheet(...rows: string[]): string {
  return `${[HEADER, ...rows].join('\n')}\n`;
}

async function all() {
  const { read } = river.database;
  const { district } = read;
  return {
    units: await read<UnitRow>`SELECT * FROM unit WHERE district = ${district} ORDER BY id`,
    posts: await read<PostRow>`SELECT * FROM post WHERE district = ${district} ORDER BY id`,
    people: await read<PersonRow>`SELECT * FROM person WHERE district = ${district} ORDER BY id`,
  };
}
