import { type DutyFolder, dutyFolder } from './duty-folder.js';
import { taskOf, tellHigh } from './river.js';
import { running, type Running } from './running.js';

/** A chief checks the dike on the second of each month, beginning with what the lists say that morning. */
describe('the figures that a duty opens with', () => {
  let folder: DutyFolder;
  let river: Running;
  beforeAll(async () => {
    folder = await dutyFolder();
    await folder.change('duties/walk.json', {
      ...{ kind: 'duty', id: 'walk', title: '走堤', role: 'dike-chief', line: 'watch' },
      opens: { frequency: 'monthly', byMonthDay: 2 },
      within: { days: 10 },
      form: 'walk',
      figures: {
        high: { title: '当前高水位', ledger: 'high-water' },
        calm: { title: '平稳率', indicator: 'calm' },
        gauges: { title: '水尺数', indicator: 'calm', part: 'denominator' },
      },
      cites: ['7'],
    });
    await folder.change('forms/walk.json', {
      ...{ kind: 'form', id: 'walk', title: '走堤' },
      schema: {
        type: 'object',
        properties: {
          high: { type: 'integer', title: '当前高水位' },
          calm: { type: 'number', title: '平稳率' },
          gauges: { type: 'integer', title: '水尺数' },
        },
      },
      fields: {
        high: { prefill: 'case.high' },
        calm: { prefill: 'case.calm' },
        gauges: { prefill: 'case.gauges' },
      },
    });
    river = await running({ pack: folder.path });
    await tellHigh(await river.as('keeper-east-1'));
    await tellHigh(await river.as('keeper-west-1'), { unit: 'west-1', gauge: 'gauge-w1' });
    await river.forwardTo('2026-07-02T09:00');
  });
  afterAll(async () => {
    await river.close();
    await folder.remove();
  });

  test.each([
    // Three gauges lie in the east, one of them is high; the only one in the west is.
    ['chief-east', { high: 1, calm: 66.67, gauges: 3 }],
    ['chief-west', { high: 1, calm: 0, gauges: 1 }],
  ])('are those of the dike of %s, filled in already', async (who, figures) => {
    const task = await taskOf(await river.as(who), '走堤');
    expect(task.values).toEqual(figures);
  });

  test('stay as they were at the opening, whatever happens later', async () => {
    await tellHigh(await river.as('keeper-east-2'), {
      ...{ unit: 'east-2', gauge: 'gauge-e2', day: '2026-07-02' },
    });
    const task = await taskOf(await river.as('chief-east'), '走堤');
    expect(task.values).toMatchObject({ high: 1 });
  });
});
