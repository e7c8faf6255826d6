import type { TaskRow } from '../../server/store/entities/work.js';
import { noticesOf } from '../../server/store/reading/notices.js';
import { caseById, caseSeen } from '../../server/store/reading/cases.js';
import { workOf } from '../../server/store/reading/tasks.js';
import { as, doTask, highWater, SOUND, useFlood } from './flood.js';

/** A record goes to another unit, as a register says: its open work goes along, what is done stays where it was done. */

const flood = useFlood();

test('the open task is the new place’s, both are told, and time goes on as it was', async () => {
  const kase = await highWater(flood);
  const before = await taskRows();
  await move('gauge-e1', 'west-1');
  expect(await tasksOf('keeper-east-1')).toEqual([]);
  expect(await tasksOf('keeper-west-1')).toEqual(['inspect']);
  expect(await toldTo('keeper-east-1')).toContainEqual(['task-left', '巡堤']);
  expect(await toldTo('keeper-west-1')).toEqual([['task-came', '巡堤']]);
  const changed = { unit: 'west-1', first_unit: 'east-1' };
  expect(await taskRows()).toEqual(before.map((row) => ({ ...row, ...changed })));
  // What falls due tells the tier above the new place.
  flood.clock.set('2026-07-03T08:00');
  await flood.sweeper.kick();
  expect(await toldTo('chief-west')).not.toEqual([]);
  const by = await as(flood, 'chief-west');
  expect(await caseById(flood.database.read, by, kase)).toBeDefined();
});

test('the new place does the work, the old one cannot any more', async () => {
  await highWater(flood);
  await move('gauge-e1', 'west-1');
  await expect(doTask(flood, 'keeper-east-1', 'inspect', SOUND)).rejects.toThrow('has no inspect');
  expect(await doTask(flood, 'keeper-west-1', 'inspect', SOUND)).toMatchObject({ kind: 'done' });
});

test('whoever worked on it goes on seeing the case as it was by then; who had nothing to do with it does not', async () => {
  const kase = await highWater(flood);
  const seen = async (who: string) =>
    (await caseSeen(flood.database.read, await as(flood, who), kase))?.sequence;
  expect(await seen('keeper-west-1')).toBeUndefined();
  await move('gauge-e1', 'west-1');
  expect(await seen('keeper-west-1')).toBe(1);
  expect(await doTask(flood, 'keeper-west-1', 'inspect', SOUND)).toMatchObject({ kind: 'done' });
  expect(await seen('keeper-west-1')).toBe(2);
  expect(await seen('keeper-east-1')).toBe(1);
  expect(await seen('keeper-east-2')).toBeUndefined();
});

test('a record that is not there, and a unit where nobody would have the work', async () => {
  const none = await flood.cases.moveRecord('water-gauge', 'none', { section: 'west-1' });
  expect(none).toMatchObject({ kind: 'refused', code: 'not-found' });
  await highWater(flood);
  await move('gauge-e1', '');
  expect(await tasksOf('keeper-east-1')).toEqual(['inspect']);
});

function move(gauge: string, section: string) {
  return flood.cases.moveRecord('water-gauge', gauge, { section });
}

async function tasksOf(who: string): Promise<string[]> {
  return (await workOf(flood.database.read, await as(flood, who))).map(({ task }) => task);
}

async function toldTo(who: string): Promise<string[][]> {
  const notices = await noticesOf(flood.database.read, await as(flood, who));
  return notices.map(({ kind, title }) => [kind, title]);
}

function taskRows() {
  return flood.database.read<TaskRow>`SELECT * FROM task WHERE closed_at IS NULL ORDER BY id`;
}
