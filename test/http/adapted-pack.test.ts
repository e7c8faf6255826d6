import type { Session, TaskView, Work } from '../../server/http/types.js';
import type { Caller } from './caller.js';
import { send, taskOf } from './river.js';
import { running, type Running } from './running.js';

/** A neighbouring district's overlay, served over the pack that it adapts, which lies beside it. */
const OVERLAY = 'definitions/packs/yunshui';

let district: Running;
let teacher: Caller;
let dean: Caller;

beforeAll(async () => {
  district = await running({ pack: OVERLAY });
  teacher = await district.as('teacher-lin');
  dean = await district.as('dean-fang');
});
afterAll(() => district.close());

const REFUSED = {
  talkedOn: '2026-10-12',
  way: 'phone',
  participants: '林予晴（班主任）',
  talkedWith: ['father'],
  measures: ['law'],
  said: '家长说不来。',
  outcome: 'refused',
  refusalReason: '不想读。',
  nextStep: '请教务主任劝。',
};

const work = async (who: Caller) => (await who.get<Work>('/api/work')).body.tasks;

test('is what the server runs, and not its base', async () => {
  const { body } = await dean.get<Session>('/api/session');
  expect(body.pack).toMatchObject({ id: 'yunshui', title: '云水区控辍保学' });
});

test('the first day of absence is verified that very morning', async () => {
  const [offer] = (await teacher.get<Session>('/api/session')).body.rollCalls;
  const entries = [{ record: 'student-01', event: 'absent', data: {} }];
  const told = { unit: offer!.unit, day: '2026-09-28', entries };
  expect((await teacher.post('/api/roll-calls/attendance', told)).status).toBe(200);
  expect(await work(teacher)).toEqual([]);
  await district.forwardTo('2026-09-28T09:00');
  expect((await work(teacher)).map(({ title }) => title)).toEqual(['家访或联系监护人，核实情况']);
});

test('where the teacher cannot persuade, the dean has the work, and the principal has not yet', async () => {
  await district.forwardTo('2026-10-12T10:00');
  expect(await work(dean)).toEqual([]);
  const task = await taskOf(teacher, '劝学生返校');
  const sent = await send(teacher, task, REFUSED);
  expect(sent.status).toBe(200);
  expect(sent.body.next.map(({ title }) => title)).toContain('教务主任上门或约谈劝返');
  const principal = await district.as('principal-zhao');
  const titles = (await work(principal)).map(({ title }) => title);
  expect(titles).not.toContain('校长上门或约谈劝返');
  const [mine] = await work(dean);
  expect(mine).toMatchObject({ title: '教务主任上门或约谈劝返' });
  const { body } = await dean.get<TaskView>(`/api/tasks/${mine!.id}`);
  expect(body.form.id).toBe('persuasion');
});
