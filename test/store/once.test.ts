import { caseList } from '../../server/store/reading/case-list.js';
import { caseById, snapshotOf } from '../../server/store/reading/cases.js';
import { eventsOf } from '../../server/store/reading/history.js';
import { updateCase } from '../../server/store/writing/cases.js';
import { as, doTask, highWater, read, send, SOUND, taskOf, useFlood } from './flood.js';

const flood = useFlood();

test('the same sending twice gives the same reply and is done once', async () => {
  await highWater(flood);
  const task = await inspect();
  const first = await send(flood, 'keeper-east-1', task, SOUND, 'one key');
  const second = await send(flood, 'keeper-east-1', task, reversed(SOUND), 'one key');
  expect(first).toMatchObject({ kind: 'done', repeated: false });
  expect(second).toEqual({ ...first, repeated: true });
});

test('the same key for something else, or from somebody else, is refused', async () => {
  await highWater(flood);
  const task = await inspect();
  await send(flood, 'keeper-east-1', task, SOUND, 'one key');
  const other = await send(flood, 'keeper-east-1', task, { ...SOUND, levelCm: 1 }, 'one key');
  expect(other).toMatchObject({ code: 'idempotency-key-reused' });
  const stranger = await send(flood, 'keeper-west-1', task, SOUND, 'one key');
  expect(stranger).toMatchObject({ code: 'idempotency-key-reused' });
});

test('what was refused may be sent again under its key', async () => {
  await highWater(flood);
  const task = await inspect();
  const refused = await send(flood, 'keeper-east-1', task, { levelCm: 1 }, 'one key');
  expect(refused).toMatchObject({ code: 'form-invalid' });
  const done = await send(flood, 'keeper-east-1', task, SOUND, 'one key');
  expect(done).toMatchObject({ kind: 'done', repeated: false });
});

test('of twenty who send one task at once, one has done it', async () => {
  const id = await highWater(flood);
  const task = await inspect();
  const results = await Promise.all(
    twenty((n) => send(flood, 'keeper-east-1', task, { ...SOUND, levelCm: 300 + n }, `key ${n}`)),
  );
  const codes = results.map((result) => (result.kind === 'refused' ? result.code : result.kind));
  expect(codes.toSorted()).toEqual(['done', ...twenty(() => 'task-closed').slice(1)]);
  expect(await eventsOf(flood.database.read, await as(flood, 'office'), id)).toHaveLength(2);
});

test('of twenty times the same sending at once, one is done and the others are its reply', async () => {
  await highWater(flood);
  const task = await inspect();
  const results = await Promise.all(
    twenty(() => send(flood, 'keeper-east-1', task, SOUND, 'one key')),
  );
  const repeated = results.map((result) => (result.kind === 'refused' ? result : result.repeated));
  expect(repeated.toSorted()).toEqual([false, ...twenty(() => true).slice(1)]);
});

test('of twenty readings at once of one gauge, one opens the case', async () => {
  const results = await Promise.all(
    twenty((n) =>
      read(
        flood,
        'keeper-east-1',
        {
          unit: 'east-1',
          gauge: 'gauge-e1',
          day: '2026-07-01',
          event: 'high',
          data: { levelCm: 400 + n },
        },
        `key ${n}`,
      ),
    ),
  );
  const outcomes = results.map((result) =>
    result.kind === 'refused' ? result : result.lines[0]?.outcome,
  );
  expect(outcomes.toSorted()).toEqual([...twenty(() => 'noted').slice(1), 'opened']);
  const { total } = await caseList(flood.database.read, await as(flood, 'office'), {
    offset: 0,
    limit: 50,
  });
  expect(total).toBe(1);
});

test('of twenty applications at once about one gauge, one opens the case', async () => {
  const by = await as(flood, 'chief-east');
  const form = flood.program.forms['repair-request']?.hash ?? '';
  const request = { process: 'repair', opening: 'request', record: 'gauge-e1', form };
  const results = await Promise.all(
    twenty((n) => flood.cases.apply({ key: `key ${n}`, by, ...request, data: { fault: `${n}` } })),
  );
  const codes = results.map((result) => (result.kind === 'refused' ? result.code : result.kind));
  expect(codes.toSorted()).toEqual([...twenty(() => 'case-exists').slice(1), 'done']);
});

test('a case that has changed since it was read is not overwritten', async () => {
  const id = await highWater(flood);
  const row = await caseById(flood.database.read, await as(flood, 'office'), id);
  if (row === undefined) throw new Error('The case is gone.');
  const present = snapshotOf(row);
  await doTask(flood, 'keeper-east-1', 'inspect', SOUND);
  const stale = flood.database.write((sql) =>
    updateCase(sql, { ...present, sequence: 2, state: 'calm' }, present, 'stale').catch(
      (error: unknown) => {
        throw new Error(`not written: ${String(error)}`);
      },
    ),
  );
  await expect(stale).rejects.toThrow('not written');
});

async function inspect() {
  const task = await taskOf(flood, 'keeper-east-1', 'inspect');
  if (task === undefined) throw new Error('There is nothing to inspect.');
  return task;
}

function twenty<T>(make: (n: number) => T): T[] {
  return Array.from({ length: 20 }, (_, n) => make(n));
}

function reversed<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).reverse()) as T;
}
