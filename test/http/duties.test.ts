import type { CaseView, DutyList, DutyView, TaskView, Work } from '../../server/http/types.js';
import { type DutyFolder, dutyFolder } from './duty-folder.js';
import { send, taskOf } from './river.js';
import { running, type Running } from './running.js';

/** What the river owes by the calendar. The demonstration begins on 1 July 2026, 08:00. */

const REPORT = '报送堤段月报';

describe('duties', () => {
  let folder: DutyFolder;
  let river: Running;
  beforeEach(async () => {
    folder = await dutyFolder();
    river = await running({ pack: folder.path });
  });
  afterEach(async () => {
    await river.close();
    await folder.remove();
  });

  const listOf = async (who: string, query = '', language?: string) => {
    const caller = await river.as(who, language);
    const { status, body, text } = await caller.get<DutyList>(`/api/duties${query}`);
    if (status !== 200) throw new Error(text);
    return body;
  };
  const dutyOf = async (who: string, id = 'section-report', query = ''): Promise<DutyView> => {
    const { duties } = await listOf(who, query);
    const found = duties.find((duty) => duty.id === id);
    if (found === undefined) throw new Error(`${who} sees no ${id}`);
    return found;
  };
  /** unit, opening, state of the dates that have come. */
  const standing = async (who: string, query = '') =>
    (await dutyOf(who, 'section-report', query)).occurrences
      .filter(({ state }) => state !== 'coming')
      .map(({ unit, opensOn, state }) => `${unit.id} ${opensOn} ${state}`);

  test('on the first start what is still in time opens for each unit, and nothing older', async () => {
    expect(await standing('office')).toEqual([
      'east-1 2026-07-01 open',
      'east-2 2026-07-01 open',
      'west-1 2026-07-01 open',
    ]);
    // The plan of March was past when it was first seen; the next one comes in March.
    const plan = await dutyOf('office', 'plan');
    expect(plan.occurrences).toEqual([]);
    const next = await dutyOf('office', 'plan', '?year=2027');
    expect(next.occurrences).toMatchObject([
      { unit: { id: 'jiangbei' }, opensOn: '2027-03-01', dueOn: '2027-04-30', state: 'coming' },
    ]);
  });

  test('it is a task like any other, that says why, and what follows', async () => {
    const keeper = await river.as('keeper-east-1');
    const task = await taskOf(keeper, REPORT);
    expect(task).toMatchObject({
      task: {
        title: REPORT,
        dueAt: '2026-07-10T15:59:00.000Z',
        reason: '按期办理：每月1日起，9天内完成',
        cites: ['1'],
        case: { processTitle: REPORT, record: { name: '东堤一段' }, state: { title: '待完成' } },
      },
      help: '写明渗漏、裂缝和备料',
      clauses: [{ id: '1' }],
    });
    expect(task.ifNotDone.map(({ text }) => text)).toEqual([
      '上报堤长',
      '改由堤长办理',
      '转入“未完成”（下一期已到，本期仍未完成）',
    ]);
    const sent = await send(keeper, task, { state: '完好' });
    expect(sent.status).toBe(200);
    const chief = await river.as('chief-east');
    const { body } = await chief.get<Work>('/api/work');
    expect(body.notices).toMatchObject([{ title: '东堤一段：完好' }]);
    const kase = await chief.get<CaseView>(`/api/cases/${task.task.case.id}`);
    expect(kase.body).toMatchObject({
      case: {
        state: { title: '已完成', final: true },
        headline: '2026年7月1日起，期限2026年7月10日',
      },
      timers: [],
    });
    expect(kase.body.history.map(({ title }) => title)).toEqual([
      '按期办理：每月1日起，9天内完成',
      REPORT,
    ]);
  });

  test('the list says what came, how it stands, and what is to come', async () => {
    const keeper = await river.as('keeper-east-1');
    const view: TaskView = await taskOf(keeper, REPORT);
    const open = await dutyOf('keeper-east-1');
    expect(open).toMatchObject({
      title: REPORT,
      description: '每月报一次堤段情况',
      roleTitle: '看水员',
      rule: '每月1日起，9天内完成',
      ifMissed: '逾期报告堤长。逾期5天后改由堤长办理。到下一期仍未完成，记为未完成，并报告堤长。',
      clauses: [{ id: '1' }],
    });
    expect(open.occurrences.map(({ opensOn, state }) => [opensOn, state])).toEqual([
      ['2026-07-01', 'open'],
      ...['08', '09', '10', '11', '12'].map((month) => [`2026-${month}-01`, 'coming']),
    ]);
    expect(open.occurrences[0]).toEqual({
      unit: { id: 'east-1', title: '东堤一段', type: 'section', typeTitle: '堤段' },
      opensOn: '2026-07-01',
      dueOn: '2026-07-10',
      state: 'open',
      holder: {
        role: 'gauge-keeper',
        roleTitle: '看水员',
        unit: 'east-1',
        unitTitle: '东堤一段',
        people: ['水一'],
      },
      case: view.task.case.id,
      task: view.task.id,
    });
    await river.forwardTo('2026-07-12T09:00');
    expect(await standing('keeper-east-1')).toEqual(['east-1 2026-07-01 overdue']);
    await send(keeper, view, { state: '完好' });
    const { occurrences } = await dutyOf('keeper-east-1');
    expect(occurrences[0]).toMatchObject({
      state: 'done-late',
      doneOn: '2026-07-12',
      doneBy: '水一',
    });
    expect(occurrences[0]).not.toHaveProperty('task');
    expect(await listOf('office')).toMatchObject({ year: 2026, years: [2026, 2027] });
  });

  test('each sees the units in scope, and no others', async () => {
    expect(await standing('keeper-east-2')).toEqual(['east-2 2026-07-01 open']);
    expect(await standing('chief-east')).toEqual([
      'east-1 2026-07-01 open',
      'east-2 2026-07-01 open',
    ]);
    expect(await standing('chief-east', '?unit=east-2')).toEqual(['east-2 2026-07-01 open']);
    expect((await listOf('chief-east')).duties.map(({ id }) => id)).toEqual([
      'section-report',
      'check',
    ]);
    expect((await listOf('chief-east', '?unit=west-1')).duties).toEqual([]);
    expect((await listOf('chief-east', '?unit=nowhere')).duties).toEqual([]);
    expect((await listOf('office', '?duty=plan&year=2027')).duties).toHaveLength(1);
    expect((await listOf('admin')).duties).toEqual([]);
    const wrong = await (await river.as('office')).get('/api/duties?year=next');
    expect(wrong).toMatchObject({ status: 400, body: { code: 'malformed' } });
  });

  test('in English the product’s own words are English', async () => {
    const { duties } = await listOf('office', '?duty=section-report', 'en');
    expect(duties).toMatchObject([{ rule: 'every month on day 1 of the month, within 9 days' }]);
    const keeper = await river.as('keeper-east-1', 'en');
    const { body } = await keeper.get<Work>('/api/work');
    expect(body.tasks).toMatchObject([
      {
        reason: 'Falls to be done: every month on day 1 of the month, within 9 days',
        case: { state: { title: 'To be done' } },
      },
    ]);
  });

  test('when the clock goes on for months they come and are missed in due order', async () => {
    await river.forwardTo('2026-10-05T09:00');
    const months = ['07', '08', '09'];
    expect(await standing('chief-west')).toEqual([
      ...months.map((month) => `west-1 2026-${month}-01 missed`),
      'west-1 2026-10-01 open',
    ]);
    const chief = await river.as('chief-west');
    const [first] = (await dutyOf('chief-west')).occurrences;
    const { body } = await chief.get<CaseView>(`/api/cases/${first!.case}`);
    expect(body.history.map(({ title, state }) => [title, state?.id])).toEqual([
      ['按期办理：每月1日起，9天内完成', 'open'],
      ['报送堤段月报：2026年7月10日到期', undefined],
      ['逾期未办：报送堤段月报', undefined],
      ['报送堤段月报', undefined],
      ['下一期已到，本期仍未完成', 'missed'],
    ]);
    const reports = (await chief.get<Work>('/api/work')).body.notices
      .filter(({ kind, title }) => kind === 'report' && title.includes('未完成'))
      .map(({ title }) => title);
    expect(reports.toSorted()).toEqual([
      '西堤一段未完成：报送堤段月报（期限2026年7月10日）',
      '西堤一段未完成：报送堤段月报（期限2026年8月10日）',
      '西堤一段未完成：报送堤段月报（期限2026年9月10日）',
    ]);
  });

  test('the plan shows the duty as what implements the clause', async () => {
    const office = await river.as('office');
    const { body } = await office.get<{ elements: { pointer: string }[] }>('/api/policy/1');
    const pointers = body.elements.map(({ pointer }) => pointer);
    expect(pointers).toContain('duties/section-report.json#');
    expect(pointers.filter((pointer) => pointer.includes('duty.'))).toEqual([]);
  });
});
