import { caseById } from '../../server/store/reading/cases.js';
import { noticesOf } from '../../server/store/reading/notices.js';
import { workOf } from '../../server/store/reading/tasks.js';
import { appoint } from '../../server/store/terms.js';
import { whoHas } from '../../server/units/who-has.js';
import { addFile } from './files.js';
import { as, doTask, highWater, SOUND, taskOf, useFlood } from './flood.js';

const flood = useFlood();

test('a successor inherits the work, and the predecessor sees it no longer', async () => {
  const id = await highWater(flood);
  await hold('post-keeper-east-1', 'keeper-east-2');
  expect(await tasksOf('keeper-east-2')).toEqual(['inspect']);
  expect(await tasksOf('keeper-east-1')).toEqual([]);
  expect(await caseById(flood.database.read, await as(flood, 'keeper-east-1'), id)).toBeUndefined();
});

test('the work of a vacant post is the tier’s above, until somebody holds the post again', async () => {
  await highWater(flood);
  await hold('post-keeper-east-1', null);
  expect(await tasksOf('chief-east')).toEqual(['inspect']);
  expect(await tasksOf('chief-west')).toEqual([]);
  expect(await tasksOf('office')).toEqual([]);
  await hold('post-keeper-east-1', 'keeper-east-1');
  expect(await tasksOf('chief-east')).toEqual([]);
  expect(await tasksOf('keeper-east-1')).toEqual(['inspect']);
});

test('with two tiers vacant it goes up two, and what was told goes with it', async () => {
  await highWater(flood);
  await hold('post-keeper-east-1', null);
  await hold('post-chief-east', null);
  expect(await tasksOf('office')).toEqual(['inspect']);
  const notices = await noticesOf(flood.database.read, await as(flood, 'office'));
  expect(notices.map(({ role }) => role)).toEqual(['dike-chief']);
  const done = await doTask(flood, 'office', 'inspect', SOUND);
  expect(done).toMatchObject({ kind: 'done' });
});

test('whoever stands in for a vacant post may tell in its place', async () => {
  await hold('post-keeper-east-1', null);
  const entries = [{ record: 'gauge-e1', event: 'high', data: { levelCm: 400 } }];
  const by = await as(flood, 'chief-east');
  const told = await flood.cases.tell({
    key: 'k',
    by,
    signal: 'reading',
    unit: 'east-1',
    day: '2026-07-01',
    entries,
  });
  expect(told).toMatchObject({ kind: 'done', told: 1 });
});

test('a post that was named has the work while somebody holds it; else the role has', async () => {
  await highWater(flood);
  await hold('post-rescue-2', 'keeper-west-1');
  await addFile(flood, 'picture', 'keeper-east-1');
  const leak = { ...SOUND, seepage: true, picture: 'picture', lead: 'post-rescue-2' };
  await doTask(flood, 'keeper-east-1', 'inspect', leak);
  expect(await tasksOf('keeper-west-1')).toEqual(['reinforce']);
  expect(await tasksOf('rescue-lead')).toEqual([]);
  await hold('post-rescue-2', null);
  expect(await tasksOf('rescue-lead')).toEqual(['reinforce']);
});

test('a vacant agency falls to the tier that it reports to', async () => {
  await highWater(flood);
  await hold('post-rescue', null);
  await addFile(flood, 'picture', 'keeper-east-1');
  await doTask(flood, 'keeper-east-1', 'inspect', { ...SOUND, seepage: true, picture: 'picture' });
  const task = await taskOf(flood, 'office', 'reinforce');
  expect(task).toMatchObject({ role: 'rescuer', unit: 'rescue' });
});

test('when nobody is there up to the top, nobody has it', async () => {
  for (const post of ['post-keeper-east-1', 'post-chief-east', 'post-office'])
    await hold(post, null);
  const having = whoHas(await flood.organisations.current(), flood.program, {
    role: 'gauge-keeper',
    unit: 'east-1',
  });
  expect(having).toEqual({ role: 'gauge-keeper', unit: 'east-1', posts: [] });
});

async function hold(post: string, holder: string | null): Promise<void> {
  const now = flood.clock.now();
  await flood.database.write((sql) =>
    appoint(sql, { post, person: holder, from: now, by: null }, now),
  );
}

async function tasksOf(who: string): Promise<string[]> {
  const work = await workOf(flood.database.read, await as(flood, who));
  return work.map(({ task }) => task);
}
