import { caseList } from '../../server/store/reading/case-list.js';
import { tellingsOf } from '../../server/store/reading/tellings.js';
import type { Entry } from '../../server/cases/tell.js';
import { as, highWater, read, useFlood } from './flood.js';

const flood = useFlood();

const HIGH: Entry = { record: 'gauge-e1', event: 'high', data: { levelCm: 400 } };

test('a list is told as a whole, and each line says what came of it', async () => {
  const told = await call([HIGH, { record: 'gauge-e1b', event: 'high', data: { levelCm: 305 } }]);
  expect(told).toMatchObject({
    kind: 'done',
    told: 2,
    lines: [
      { record: 'gauge-e1', outcome: 'opened' },
      { record: 'gauge-e1b', outcome: 'noted' },
    ],
  });
  expect(await tellings()).toHaveLength(2);
});

test.each<[string, Entry, string]>([
  ['a gauge that is not there', { ...HIGH, record: 'gauge-x' }, 'unknown-record'],
  ['a gauge of another section', { ...HIGH, record: 'gauge-e2' }, 'unknown-record'],
  ['the same gauge twice', HIGH, 'told-twice'],
  [
    'an event that the signal does not have',
    { ...HIGH, record: 'gauge-e1b', event: 'dry' },
    'enum',
  ],
  [
    'a field that the event does not ask',
    { record: 'gauge-e1b', event: 'normal', data: { levelCm: 1 } },
    'additionalProperties',
  ],
  [
    'a level of the wrong kind',
    { record: 'gauge-e1b', event: 'high', data: { levelCm: 'high' } },
    'type',
  ],
])('with %s nothing at all is told', async (_, wrong, code) => {
  const refused = await call([HIGH, wrong]);
  expect(refused).toMatchObject({
    kind: 'refused',
    code: 'form-invalid',
    details: { faults: [{ record: wrong.record, code }] },
  });
  expect(await tellings()).toEqual([]);
  const { total } = await caseList(flood.database.read, await as(flood, 'office'), {
    offset: 0,
    limit: 9,
  });
  expect(total).toBe(0);
});

test('a day that has not come yet is refused by the signal’s own check', async () => {
  const refused = await call([HIGH], '2026-07-02');
  expect(refused).toMatchObject({
    code: 'form-invalid',
    details: { faults: [{ record: 'gauge-e1', field: 'day', code: 'future' }] },
  });
});

test('what the process refuses undoes the whole list', async () => {
  await highWater(flood);
  const refused = await call(
    [
      { record: 'gauge-e1b', event: 'high', data: { levelCm: 400 } },
      { record: 'gauge-e1', event: 'normal', data: {} },
    ],
    '2026-06-30',
  );
  expect(refused).toMatchObject({
    code: 'form-invalid',
    details: { faults: [{ record: 'gauge-e1', code: 'fallen-before' }] },
  });
  expect(await tellings('2026-06-30')).toEqual([]);
});

test('what was told before and is told again alike changes nothing', async () => {
  await call([HIGH]);
  flood.clock.set('2026-07-01T09:00');
  const again = await call([HIGH]);
  expect(again).toMatchObject({ lines: [{ outcome: 'noted' }] });
  const [telling] = await tellings();
  expect(telling?.told_at).toBeLessThan(flood.clock.now());
});

test('a reading that falls closes the case', async () => {
  const id = await highWater(flood);
  flood.clock.set('2026-07-02T08:00');
  const told = await read(flood, 'keeper-east-1', {
    unit: 'east-1',
    gauge: 'gauge-e1',
    day: '2026-07-02',
    event: 'normal',
  });
  expect(told).toMatchObject({ lines: [{ outcome: 'changed', case: id }] });
});

test('who does not keep the gauges of a section may not tell; elsewhere there is no section', async () => {
  const request = { signal: 'reading', unit: 'east-1', day: '2026-07-01', entries: [HIGH] };
  const tell = async (who: string) =>
    flood.cases.tell({ key: who, by: await as(flood, who), ...request });
  expect(await tell('chief-east')).toMatchObject({ code: 'not-permitted' });
  expect(await tell('chief-west')).toMatchObject({ code: 'not-found' });
  expect(await tell('keeper-east-2')).toMatchObject({ code: 'not-found' });
  expect(await tell('admin')).toMatchObject({ code: 'not-found' });
});

let calls = 0;

async function call(entries: Entry[], day = '2026-07-01') {
  calls += 1;
  const by = await as(flood, 'keeper-east-1');
  return flood.cases.tell({
    key: `call ${calls}`,
    by,
    signal: 'reading',
    unit: 'east-1',
    day,
    entries,
  });
}

async function tellings(day = '2026-07-01') {
  return tellingsOf(flood.database.read, await as(flood, 'office'), {
    signal: 'reading',
    unit: 'east-1',
    day,
  });
}
