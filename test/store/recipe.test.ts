import type { FieldFault } from '../../engine/form/fault-words.js';
import { replay } from '../../engine/replay/replay.js';
import { caseById, snapshotOf } from '../../server/store/reading/cases.js';
import { documentsOf } from '../../server/store/reading/documents.js';
import { eventsOf } from '../../server/store/reading/history.js';
import { noticesOf } from '../../server/store/reading/notices.js';
import { recordById } from '../../server/store/reading/records.js';
import { workOf } from '../../server/store/reading/tasks.js';
import { addFile } from './files.js';
import { as, doTask, highWater, read, send, SOUND, taskOf, useFlood } from './flood.js';

const flood = useFlood();

test('a high reading opens a case: the keeper has work, the chief is told, the gauge is marked', async () => {
  const id = await highWater(flood);
  const { database } = flood;
  const chief = await as(flood, 'chief-east');
  const [task] = await workOf(database.read, await as(flood, 'keeper-east-1'));
  expect(task).toMatchObject({
    case_id: id,
    task: 'inspect',
    role: 'gauge-keeper',
    unit: 'east-1',
  });
  expect(task?.case).toMatchObject({
    headline: '东一尺自2026年7月1日起高水位',
    record_name: '东一尺',
  });
  const notices = await noticesOf(database.read, chief);
  expect(notices.map(({ kind, title }) => [kind, title])).toEqual([
    ['notice', '东一尺水位越过警戒线'],
  ]);
  const gauge = await recordById(database.read, chief, 'water-gauge', 'gauge-e1');
  expect(JSON.parse(gauge?.data ?? '')).toMatchObject({ alert: 'high' });
});

test('a leak goes its way: report, order, the post that was named, a second case', async () => {
  const id = await highWater(flood);
  await addFile(flood, 'picture-1', 'keeper-east-1');
  const leak = { ...SOUND, seepage: true, picture: 'picture-1', lead: 'post-rescue' };
  const done = await doTask(flood, 'keeper-east-1', 'inspect', leak);
  expect(done).toMatchObject({ kind: 'done', case: id, sequence: 2, repeated: false });

  const { read } = flood.database;
  const office = await as(flood, 'office');
  expect((await noticesOf(read, office)).map(({ kind }) => kind)).toEqual(['report']);
  const [order] = await documentsOf(read, office, id);
  expect(order).toMatchObject({ number: 1, document: 'order' });
  expect(order?.scope.units).toEqual({ section: '东堤一段', dike: '东堤', county: '江北县' });
  const [reinforce] = await workOf(read, await as(flood, 'rescue-lead'));
  expect(reinforce).toMatchObject({
    task: 'reinforce',
    role: 'rescuer',
    unit: 'rescue',
    post: 'post-rescue',
  });
  const [assess] = await workOf(read, await as(flood, 'chief-east'));
  expect(assess).toMatchObject({ task: 'assess', case: { process: 'damage', record: 'gauge-e1' } });
});

test('replaying the events gives the case that is kept, and all rows agree with it', async () => {
  const id = await highWater(flood);
  await doTask(flood, 'keeper-east-1', 'inspect', SOUND);
  flood.clock.set('2026-07-02T08:00');
  await read(flood, 'keeper-east-1', {
    unit: 'east-1',
    gauge: 'gauge-e1',
    day: '2026-07-02',
    event: 'normal',
  });
  const office = await as(flood, 'office');
  const kept = await caseById(flood.database.read, office, id);
  const events = await eventsOf(flood.database.read, office, id);
  expect(events.map(({ event }) => event.type)).toEqual(['opened', 'submitted', 'told']);
  if (kept === undefined) throw new Error('The case is gone.');
  expect(snapshotOf(kept)).toEqual(
    replay(
      flood.program,
      events.map(({ event }) => event),
    ),
  );
  expect(snapshotOf(kept).state).toBe('calm');
});

test('what is filled is checked, all of it at once, and nothing is kept of it', async () => {
  await highWater(flood);
  const wrong = {
    inspectedOn: '2026-06-30',
    levelCm: 'high',
    seepage: true,
    keeperId: '000000199001010000',
    picture: 'nobody-s',
    lead: 'post-chief-east',
    colour: 'red',
  };
  const refused = await doTask(flood, 'keeper-east-1', 'inspect', wrong);
  expect(refused).toMatchObject({ kind: 'refused', code: 'form-invalid' });
  if (refused.kind !== 'refused') throw new Error('It was taken.');
  const { faults } = refused.details as unknown as { faults: FieldFault[] };
  expect(Object.fromEntries(faults.map(({ field, code }) => [field, code]))).toEqual({
    levelCm: 'type',
    keeperId: 'format',
    colour: 'additionalProperties',
    picture: 'format',
    lead: 'format',
    inspectedOn: 'not-before',
  });
  expect(await workOf(flood.database.read, await as(flood, 'keeper-east-1'))).toHaveLength(1);
});

test('a field that is hidden is dropped, one that is computed is computed', async () => {
  const id = await highWater(flood);
  const filled = { ...SOUND, picture: 'was taken back', aboveWarningCm: 9000 };
  await doTask(flood, 'keeper-east-1', 'inspect', filled);
  const events = await eventsOf(flood.database.read, await as(flood, 'office'), id);
  expect(events[1]?.event).toMatchObject({
    data: { inspectedOn: '2026-07-01', levelCm: 350, seepage: false, aboveWarningCm: 50 },
  });
  expect(events[1]?.event).not.toHaveProperty('data.picture');
});

test('a form that has changed meanwhile is not taken', async () => {
  await highWater(flood);
  const by = await as(flood, 'keeper-east-1');
  const [task] = await workOf(flood.database.read, by);
  const refused = await flood.cases.submit({
    key: 'k',
    by,
    task: task?.id ?? '',
    form: 'old',
    data: SOUND,
  });
  expect(refused).toMatchObject({
    code: 'form-changed',
    details: { form: flood.program.forms['inspection']?.hash },
  });
});

test('a form opens a case for who may apply, once', async () => {
  const by = await as(flood, 'chief-east');
  const request = {
    process: 'repair',
    opening: 'request',
    record: 'gauge-e1',
    form: flood.program.forms['repair-request']?.hash ?? '',
    data: { fault: '刻度脱落' },
  };
  const done = await flood.cases.apply({ key: 'a', by, ...request });
  expect(done).toMatchObject({ kind: 'done', sequence: 1 });
  const again = await flood.cases.apply({ key: 'b', by, ...request });
  expect(again).toMatchObject({
    code: 'case-exists',
    details: { case: (done as { case: string }).case },
  });
  const other = await flood.cases.apply({
    key: 'c',
    by: await as(flood, 'chief-west'),
    ...request,
  });
  expect(other).toMatchObject({ code: 'not-found' });
  const above = await flood.cases.apply({ key: 'd', by: await as(flood, 'office'), ...request });
  expect(above).toMatchObject({ code: 'not-permitted' });
  const nowhere = await flood.cases.apply({ key: 'e', by, ...request, record: 'gauge-x' });
  expect(nowhere).toMatchObject({ code: 'not-found' });
});

test('a form whose opening has a condition opens nothing while it does not hold', async () => {
  await highWater(flood);
  await addFile(flood, 'picture-1', 'keeper-east-1');
  const leak = { ...SOUND, seepage: true, picture: 'picture-1' };
  await doTask(flood, 'keeper-east-1', 'inspect', leak);
  const refused = await flood.cases.apply({
    key: 'a',
    by: await as(flood, 'chief-east'),
    process: 'repair',
    opening: 'request',
    record: 'gauge-e1',
    form: flood.program.forms['repair-request']?.hash ?? '',
    data: { fault: '刻度脱落' },
  });
  expect(refused).toMatchObject({ code: 'opening-not-allowed' });
});

test('a file that somebody else has uploaded cannot be named', async () => {
  await highWater(flood);
  await addFile(flood, 'picture-2', 'keeper-west-1');
  const leak = { ...SOUND, seepage: true, picture: 'picture-2' };
  const refused = await doTask(flood, 'keeper-east-1', 'inspect', leak);
  expect(refused).toMatchObject({ details: { faults: [{ field: 'picture', code: 'format' }] } });
});

test('a task that somebody else has done says so', async () => {
  await highWater(flood);
  const by = await as(flood, 'keeper-east-1');
  const [task] = await workOf(flood.database.read, by);
  const form = flood.program.forms['inspection']?.hash ?? '';
  await flood.cases.submit({ key: 'first', by, task: task?.id ?? '', form, data: SOUND });
  const late = await flood.cases.submit({
    key: 'second',
    by,
    task: task?.id ?? '',
    form,
    data: SOUND,
  });
  expect(late).toMatchObject({
    code: 'task-closed',
    message: { zh: '这项任务已由水一办结' },
    details: {
      at: flood.clock.now(),
      end: 'submitted',
      by: { person: 'keeper-east-1', name: '水一' },
    },
  });
});

test('only who has the task may do it: who sees it is told so, for others it does not exist', async () => {
  await highWater(flood);
  const task = await taskOf(flood, 'keeper-east-1', 'inspect');
  if (task === undefined) throw new Error('There is nothing to inspect.');
  const codeFor = async (who: string) => {
    const result = await send(flood, who, task, SOUND, `by ${who}`);
    return result.kind === 'refused' ? result.code : result.kind;
  };
  expect(await codeFor('chief-east')).toBe('not-permitted');
  expect(await codeFor('office')).toBe('not-permitted');
  for (const stranger of ['keeper-east-2', 'keeper-west-1', 'chief-west', 'rescue-lead', 'admin'])
    expect(await codeFor(stranger)).toBe('not-found');
  expect(await codeFor('keeper-east-1')).toBe('done');
});

test('a report is acknowledged by whoever it was addressed to', async () => {
  await highWater(flood);
  const chief = await as(flood, 'chief-east');
  const [notice] = await noticesOf(flood.database.read, chief);
  const id = notice?.id ?? '';
  expect(
    await flood.cases.acknowledge({ by: await as(flood, 'office'), notice: id }),
  ).toMatchObject({ code: 'not-permitted' });
  expect(
    await flood.cases.acknowledge({ by: await as(flood, 'chief-west'), notice: id }),
  ).toMatchObject({ code: 'not-found' });
  expect(await flood.cases.acknowledge({ by: chief, notice: id })).toEqual({ kind: 'done' });
  expect(await noticesOf(flood.database.read, chief)).toEqual([]);
});
