import type { CaseList, ClauseView, PolicyView } from '../../server/http/types.js';
import type { Caller } from './caller.js';
import { tellHigh } from './river.js';
import { running, type Running } from './running.js';

let river: Running;
let chief: Caller;

beforeAll(async () => {
  river = await running();
  chief = await river.as('chief-east');
  await tellHigh(await river.as('keeper-east-1'));
});
afterAll(() => river.close());

describe('the plan', () => {
  test('says what implements a clause, which story tells of it, and what of it remains', async () => {
    const { body } = await chief.get<PolicyView>('/api/policy');
    const clause = (id: string) => body.clauses.find((one) => one.id === id);
    expect(clause('1')).toMatchObject({
      heading: '巡查',
      scenarios: [{ id: 'leak', title: '水位越线后巡堤发现渗漏，抢险队抢护，水位回落' }],
    });
    expect(clause('1')!.elements!.map(({ title }) => title)).toContain('高水位 › 值守 › 巡堤');
    expect(clause('4')).toMatchObject({ remains: '复核以后怎样处置，预案没有规定。' });
    expect(clause('4')!.scenarios).toEqual([
      { id: 'long-high', title: '高水位满一个月，堤长复核' },
    ]);
  });

  test('says which open cases run on a clause now, and where to read them', async () => {
    const { body } = await chief.get<ClauseView>('/api/policy/1');
    expect(body.cases).toEqual([
      {
        process: 'high-water',
        title: '高水位',
        count: 1,
      },
    ]);
    const [{ process, count } = { process: '', count: 0 }] = body.cases!;
    const listed = await chief.get<CaseList>(`/api/cases?open=true&process=${process}`);
    expect(listed.body.total).toBe(count);
  });

  test('counts by state where only the state cites the clause', async () => {
    const { body } = await chief.get<ClauseView>('/api/policy/2');
    expect(body.cases).toMatchObject([{ process: 'high-water', state: 'watch', count: 1 }]);
  });

  test('counts only what the reader may see', async () => {
    const other = await river.as('chief-west');
    const { body } = await other.get<ClauseView>('/api/policy/1');
    expect(body.cases).toEqual([]);
    expect((await other.get('/api/policy/none')).status).toBe(404);
  });
});
