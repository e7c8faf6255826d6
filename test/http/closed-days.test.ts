import type { RollCallView, Session, Work } from '../../server/http/types.js';
import type { Caller } from './caller.js';
import { running, type Running } from './running.js';

/** The plan itself, which counts on calendars: its demonstration begins on Monday, 28 September 2026. */
const PLAN = 'definitions/packs/shuangcheng';
const MONDAY = '2026-09-28';
const SUNDAY = '2026-09-27';

let district: Running;
let teacher: Caller;
let list: RollCallView;
let path: string;

beforeAll(async () => {
  district = await running({ pack: PLAN });
  teacher = await district.as('teacher-lin');
  const [offer] = (await teacher.get<Session>('/api/session')).body.rollCalls;
  path = `/api/roll-calls/${offer!.signal}`;
  list = (await teacher.get<RollCallView>(`${path}?unit=${offer!.unit}`)).body;
});
afterAll(() => district.close());

const tellAbsent = (day: string, record = list.entries[0]!.record.id) =>
  teacher.post(path, { unit: list.unit, day, entries: [{ record, event: 'absent', data: {} }] });

test('a day on which the calendar is closed is said to be, and nothing can be told of it', async () => {
  expect(list.day).toBe(MONDAY);
  expect(list.closed).toBeUndefined();
  for (const day of [SUNDAY, '2026-08-20']) {
    const closed = await teacher.get<RollCallView>(`${path}?unit=${list.unit}&day=${day}`);
    expect(closed.body.closed?.zh).toBeTruthy();
    const answer = await tellAbsent(day);
    expect(answer.status).toBe(422);
    const { faults } = answer.body;
    expect(faults).toMatchObject([{ field: 'day', record: list.entries[0]!.record.id }]);
    expect(faults![0]!.message.zh).toBe(closed.body.closed!.zh);
  }
});

test('a day that does not exist is refused', async () => {
  const asked = await teacher.get(`${path}?unit=${list.unit}&day=2026-02-30`);
  expect(asked.status).toBe(400);
  const answer = await tellAbsent('2026-02-30');
  expect(answer.status).toBe(422);
  expect(answer.body.faults).toMatchObject([{ field: 'day', code: 'format' }]);
});

test('an absence of three school days becomes work, also over the long holiday', async () => {
  expect((await tellAbsent(MONDAY)).status).toBe(200);
  expect((await teacher.get<Work>('/api/work')).body.tasks).toEqual([]);
  await district.forwardTo('2026-09-30T09:00');
  const { tasks } = (await teacher.get<Work>('/api/work')).body;
  expect(tasks).toHaveLength(1);
  // The next school day after Wednesday, 30 September lies behind the National Day holiday.
  expect(tasks[0]!.dueAt! > '2026-10-07').toBe(true);
});
