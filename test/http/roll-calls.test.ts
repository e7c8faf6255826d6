import { randomUUID } from 'node:crypto';
import type { Problem, RollCallReceipt, RollCallView, Session } from '../../server/http/types.js';
import type { Answer, Caller } from './caller.js';
import { DAY, tellHigh } from './river.js';
import { running, type Running } from './running.js';

let river: Running;
let keeper: Caller;

beforeEach(async () => {
  river = await running();
  keeper = await river.as('keeper-east-1');
});
afterEach(() => river.close());

const tell = (entries: object[], day = DAY, unit = 'east-1') =>
  keeper.post<RollCallReceipt>('/api/roll-calls/reading', { unit, day, entries });
const faultsOf = (answer: Answer<unknown>) => (answer.body as Problem).faults;

describe('a roll call', () => {
  test('is offered to whoever may tell it, for the units that are theirs', async () => {
    const { body } = await keeper.get<Session>('/api/session');
    expect(body.rollCalls).toEqual([
      { signal: 'reading', title: '水尺读数', unit: 'east-1', unitTitle: '东堤一段' },
    ]);
    const chief = await river.as('chief-east');
    expect((await chief.get<Session>('/api/session')).body.rollCalls).toEqual([]);
  });

  test('lists the unit’s records with what was told and what is open', async () => {
    await tellHigh(keeper);
    const path = '/api/roll-calls/reading?unit=east-1';
    const { body } = await keeper.get<RollCallView>(path);
    expect(body).toMatchObject({
      day: DAY,
      today: DAY,
      otherwise: 'normal',
      unitTitle: '东堤一段',
    });
    expect(body.events.map(({ id }) => id)).toEqual(['normal', 'high']);
    expect(body.closed).toBeUndefined();
    const lines = Object.fromEntries(body.entries.map((line) => [line.record.id, line]));
    expect(Object.keys(lines).sort()).toEqual(['gauge-e1', 'gauge-e1b']);
    expect(lines['gauge-e1']).toMatchObject({
      told: { event: 'high', data: { levelCm: 400 } },
      openCase: { process: 'high-water', state: { id: 'watch' } },
    });
    expect(lines['gauge-e1b']).toEqual({
      record: { type: 'water-gauge', id: 'gauge-e1b', name: '东一副尺', units: ['东堤一段'] },
    });
    const before = await keeper.get<RollCallView>(`${path}&day=2026-06-30`);
    expect(before.body.entries.every(({ told }) => told === undefined)).toBe(true);
  });

  test('says why nothing can be told of a day', async () => {
    const { body } = await keeper.get<RollCallView>(
      '/api/roll-calls/reading?unit=east-1&day=2026-07-02',
    );
    expect(body.closed).toEqual({ zh: '日期不能晚于今天', en: '日期不能晚于今天' });
  });

  test('elsewhere, or of a signal that is none, is not there', async () => {
    for (const path of [
      '/api/roll-calls/reading?unit=west-1',
      '/api/roll-calls/reading?unit=east-dike',
      '/api/roll-calls/reading?unit=nowhere',
      '/api/roll-calls/rumour?unit=east-1',
    ]) {
      const answer = await keeper.get(path);
      expect({ path, code: answer.body.code }).toEqual({ path, code: 'not-found' });
    }
    expect((await keeper.get('/api/roll-calls/reading')).status).toBe(400);
    expect((await keeper.get('/api/roll-calls/reading?unit=east-1&day=today')).status).toBe(400);
    const chief = await river.as('chief-east');
    expect((await chief.get('/api/roll-calls/reading?unit=east-1')).status).toBe(404);
  });
});

describe('telling', () => {
  test('says of each record what came of it', async () => {
    const { status, body } = await tell([
      { record: 'gauge-e1', event: 'high', data: { levelCm: 400 } },
      { record: 'gauge-e1b', event: 'normal', data: {} },
    ]);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      told: 2,
      repeated: false,
      lines: [
        { record: { name: '东一尺' }, outcome: 'opened', case: { state: { id: 'watch' } } },
        { record: { name: '东一副尺' }, outcome: 'noted' },
      ],
    });
    const fallen = await tell([{ record: 'gauge-e1', event: 'normal', data: {} }]);
    expect(fallen.body.lines).toMatchObject([
      { outcome: 'changed', case: { state: { id: 'calm' } } },
    ]);
  });

  test('again, with the same key, is done once', async () => {
    const key = randomUUID();
    const first = await tellHigh(keeper, {}, { key });
    const again = await tellHigh(keeper, {}, { key });
    expect(again.body).toEqual({ ...first.body, repeated: true });
    const other = await tellHigh(keeper, { day: '2026-06-30' }, { key });
    expect((other.body as unknown as Problem).code).toBe('idempotency-key-reused');
  });

  test('the same of a record whose case is open opens no second', async () => {
    const first = await tellHigh(keeper);
    const second = await tellHigh(keeper, { day: '2026-06-30' });
    expect(first.body.lines[0]!.outcome).toBe('opened');
    expect(second.body.lines[0]!.outcome).toBe('noted');
    const chief = await river.as('chief-east');
    expect((await chief.get<{ total: number }>('/api/cases')).body.total).toBe(1);
  });

  test('of a day to come is refused, and nothing is told', async () => {
    const answer = await tell(
      [
        { record: 'gauge-e1b', event: 'normal', data: {} },
        { record: 'gauge-e1', event: 'high', data: { levelCm: 400 } },
      ],
      '2026-07-02',
    );
    expect(answer.status).toBe(422);
    expect(faultsOf(answer)).toMatchObject([
      { record: 'gauge-e1b', field: 'day', code: 'future', message: { zh: '日期不能晚于今天' } },
      { record: 'gauge-e1', field: 'day', code: 'future' },
    ]);
    const list = await keeper.get<RollCallView>(
      '/api/roll-calls/reading?unit=east-1&day=2026-07-02',
    );
    expect(list.body.entries.some(({ told }) => told !== undefined)).toBe(false);
  });

  test('an end before its beginning is refused at the day, as the pack says', async () => {
    await tellHigh(keeper);
    const answer = await tell([{ record: 'gauge-e1', event: 'normal', data: {} }], '2026-06-30');
    expect(answer.status).toBe(422);
    expect(faultsOf(answer)).toMatchObject([
      { record: 'gauge-e1', field: 'day', message: { zh: '早于高水位的起始日' } },
    ]);
  });

  test('of a record that is not on the list is refused', async () => {
    for (const record of ['gauge-w1', 'gauge-x']) {
      const answer = await tell([{ record, event: 'normal', data: {} }]);
      expect(answer.status).toBe(422);
      expect(faultsOf(answer)).toMatchObject([{ record, code: 'unknown-record' }]);
    }
  });

  test('with a wrong word or a wrong value is refused at the record', async () => {
    const wrong = await tell([
      { record: 'gauge-e1', event: 'flood', data: {} },
      { record: 'gauge-e1b', event: 'high', data: { levelCm: -1 } },
    ]);
    expect(faultsOf(wrong)).toMatchObject([
      { record: 'gauge-e1', field: 'event' },
      { record: 'gauge-e1b', field: 'levelCm', code: 'minimum' },
    ]);
    const asked = await tell([{ record: 'gauge-e1', event: 'normal', data: { levelCm: 1 } }]);
    expect(faultsOf(asked)).toMatchObject([{ field: 'levelCm', code: 'additionalProperties' }]);
  });

  test('is for whoever may tell', async () => {
    const chief = await river.as('chief-east');
    const entries = [{ record: 'gauge-e1', event: 'normal', data: {} }];
    const call = (unit: string) =>
      chief.post('/api/roll-calls/reading', { unit, day: DAY, entries });
    expect((await call('east-1')).status).toBe(403);
    expect((await call('west-1')).status).toBe(404);
    expect((await call('nowhere')).text).toBe((await call('west-1')).text);
  });
});
