import type {
  ApplicationView,
  CaseList,
  CaseSummary,
  CaseView,
  PrintedDocument,
  Receipt,
  RecordList,
  Session,
} from '../../server/http/types.js';
import type { Caller } from './caller.js';
import { PHOTO, send, SOUND, taskOf, tellHigh, upload } from './river.js';
import { running, type Running } from './running.js';

let river: Running;
let keeper: Caller;
let chief: Caller;
let other: Caller;
let office: Caller;
let id: string;

beforeAll(async () => {
  river = await running();
  keeper = await river.as('keeper-east-1');
  chief = await river.as('chief-east');
  other = await river.as('chief-west');
  office = await river.as('office');
  id = (await tellHigh(keeper)).body.lines[0]!.case!.id;
  const picture = (await upload(keeper, PHOTO, { name: '渗漏.png' })).body.id;
  await send(keeper, await taskOf(keeper, '巡堤'), { ...SOUND, seepage: true, picture });
});
afterAll(() => river.close());

describe('a case', () => {
  test('tells its history: what happened, who did it, what came of it', async () => {
    const { body } = await chief.get<CaseView>(`/api/cases/${id}`);
    expect(body.case).toMatchObject({ id, state: { id: 'reinforce' }, version: '1.0.0' });
    expect(body.history).toMatchObject([
      {
        sequence: 1,
        title: '高水位',
        by: { name: '水一', postTitle: '东堤一段 看水员' },
        values: [
          { title: '日期', value: '2026年7月1日' },
          { title: '水位（厘米）', value: '400' },
        ],
        state: { id: 'watch' },
      },
      {
        sequence: 2,
        title: '巡堤：发现渗漏',
        state: { id: 'reinforce' },
        tone: 'danger',
        cites: ['1', '2', '3', '4'],
      },
    ]);
    const [, inspected] = body.history;
    const picture = inspected!.values.find(({ name }) => name === 'picture');
    expect(picture).toMatchObject({ value: '', files: [{ name: '渗漏.png', type: 'image/png' }] });
    expect(inspected!.values).toContainEqual({ name: 'seepage', title: '发现渗漏', value: '是' });
    expect(inspected!.effects.map(({ text }) => text)).toEqual([
      '状态记为“渗漏”',
      '报告防汛办主任：东一尺发现渗漏',
      '生成文书：抢护令',
      '启动：损失评估',
      '交抢险队长办理：抢护堤段',
    ]);
    expect(body.related).toMatchObject([{ process: 'damage' }]);
    expect(body.tasks).toMatchObject([{ title: '抢护堤段' }]);
    expect(body.documents).toMatchObject([{ number: 1, document: 'order', title: '抢护令' }]);
  });

  test('prints its papers with what was known then', async () => {
    const { body } = await chief.get<PrintedDocument>(`/api/cases/${id}/documents/1`);
    expect(body).toEqual({
      title: '抢护令',
      issuer: '江北县防汛办',
      paragraphs: ['东一尺自2026年7月1日起超过警戒水位，现发现渗漏，请立即抢护。'],
      seal: true,
      signatures: [],
      date: '2026年7月1日',
    });
    expect((await chief.get(`/api/cases/${id}/documents/2`)).status).toBe(404);
    expect((await chief.get(`/api/cases/${id}/documents/first`)).status).toBe(400);
  });

  test('outside one’s units is answered as one that does not exist', async () => {
    const none = await other.get('/api/cases/0123456789abcdef');
    expect(none.status).toBe(404);
    expect((await other.get(`/api/cases/${id}`)).text).toBe(none.text);
    const paper = await other.get(`/api/cases/${id}/documents/1`);
    expect(paper.text).toBe((await other.get('/api/cases/none/documents/1')).text);
  });
});

describe('the list of cases', () => {
  test('holds what one may see, by state', async () => {
    const { body } = await office.get<CaseList>('/api/cases');
    expect(body.total).toBe(2);
    expect(body.states).toMatchObject([
      { process: 'damage', state: { title: '评估中' }, count: 1 },
      { process: 'high-water', state: { title: '抢护' }, count: 1 },
    ]);
    expect((await other.get<CaseList>('/api/cases')).body).toEqual({
      cases: [],
      total: 0,
      states: [],
    });
  });

  test('is narrowed by process, state, words, openness and page', async () => {
    const totalOf = async (query: string) =>
      (await office.get<CaseList>(`/api/cases?${query}`)).body.total;
    expect(await totalOf('process=damage')).toBe(1);
    expect(await totalOf('state=reinforce')).toBe(1);
    expect(await totalOf('open=false')).toBe(0);
    expect(await totalOf(`q=${encodeURIComponent('东一')}`)).toBe(2);
    expect(await totalOf('q=%25')).toBe(0);
    // By the record itself, which may share its name with another.
    const [{ record }] = (await office.get<CaseList>('/api/cases')).body.cases as [CaseSummary];
    const { total } = (await office.get<CaseList>('/api/cases')).body;
    const its = await totalOf(`record=${encodeURIComponent(`${record.type}/${record.id}`)}`);
    expect([its, total]).toEqual([2, 2]);
    expect(await totalOf('record=water-gauge/gauge-w1')).toBe(0);
    expect(await totalOf('record=somewhere/gauge-e1')).toBe(0);
    const page = await office.get<CaseList>('/api/cases?limit=1&offset=1');
    expect(page.body).toMatchObject({ total: 2, cases: [{ process: 'high-water' }] });
  });

  test('is not asked for in other ways', async () => {
    for (const query of [
      'limit=0',
      'limit=201',
      'offset=-1',
      'open=maybe',
      'page=2',
      'q=a&q=b',
      'record=x',
    ]) {
      const answer = await office.get(`/api/cases?${query}`);
      expect({ query, status: answer.status }).toEqual({ query, status: 400 });
      expect(answer.body.code).toBe('malformed');
    }
  });
});

describe('records', () => {
  test('are listed as far as one may see them, with their open cases', async () => {
    const { body } = await chief.get<RecordList>('/api/records/water-gauge');
    expect(body).toMatchObject({ title: '水尺', total: 3 });
    const gauge = body.records.find(({ record }) => record.id === 'gauge-e1')!;
    expect(gauge.values.map(({ title, value }) => `${title} ${value}`)).toEqual([
      '警戒水位（厘米） 300',
      '状态 渗漏',
    ]);
    expect(gauge.cases.map(({ process }) => process).sort()).toEqual(['damage', 'high-water']);
    const found = await chief.get<RecordList>(
      `/api/records/water-gauge?unit=east-1&q=${encodeURIComponent('副')}`,
    );
    expect(found.body.records.map(({ record }) => record.name)).toEqual(['东一副尺']);
    expect((await other.get<RecordList>('/api/records/water-gauge?unit=east-1')).body.total).toBe(
      0,
    );
  });

  test('of a type that is none are not there', async () => {
    expect((await chief.get('/api/records/boats')).status).toBe(404);
    expect((await chief.get('/api/records/constructor')).status).toBe(404);
  });
});

describe('a form that opens a case', () => {
  const path = '/api/applications/repair/request';

  test('is offered with the records it may be about, then with the form', async () => {
    const { body: session } = await chief.get<Session>('/api/session');
    expect(session.applications).toMatchObject([
      { process: 'repair', opening: 'request', title: '申请检修' },
    ]);
    const choosing = (await chief.get<ApplicationView>(path)).body;
    // 东一尺 leaks: while it is being reinforced, no repair can be asked for.
    expect(choosing.records.map(({ name }) => name).sort()).toEqual(['东一副尺', '东二尺']);
    expect(choosing.form).toBeUndefined();
    const filling = (await chief.get<ApplicationView>(`${path}?record=gauge-e2`)).body;
    expect(filling).toMatchObject({
      record: { name: '东二尺' },
      form: { id: 'repair-request' },
      values: {},
    });
  });

  test('opens one case of its kind', async () => {
    const { form } = (await chief.get<ApplicationView>(`${path}?record=gauge-e2`)).body;
    const application = { record: 'gauge-e2', form: form!.hash, data: { fault: '刻度脱落' } };
    const { status, body } = await chief.post<Receipt>(path, application);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      case: { headline: '东二尺：刻度脱落', state: { title: '待检修' } },
      next: [{ title: '批准检修', holder: { people: ['汛一'] } }],
    });
    const second = await chief.post(path, application);
    expect(second.status).toBe(409);
    expect(second.body).toMatchObject({ code: 'case-exists', details: { case: body.case.id } });
  });

  test('is refused where something is wrong with it', async () => {
    const { form } = (await chief.get<ApplicationView>(`${path}?record=gauge-e1`)).body;
    const apply = (change: object, at = path, by = chief) =>
      by.post(at, {
        record: 'gauge-e1',
        form: form!.hash,
        data: { fault: '歪' },
        ...change,
      });
    const codeOf = async (answer: ReturnType<typeof apply>) => {
      const { status, body } = await answer;
      return `${status} ${body.code}`;
    };
    expect(await codeOf(apply({ data: {} }))).toBe('422 form-invalid');
    expect(await codeOf(apply({ form: 'old' }))).toBe('409 form-changed');
    expect(await codeOf(apply({ record: 'gauge-x' }))).toBe('404 not-found');
    expect(await codeOf(apply({ record: 'gauge-w1' }))).toBe('404 not-found');
    expect(await codeOf(apply({}, '/api/applications/repair/nothing'))).toBe('404 not-found');
    expect(await codeOf(apply({}, '/api/applications/nothing/request'))).toBe('404 not-found');
    expect(await codeOf(apply({}, path, keeper))).toBe('403 not-permitted');
    expect((await keeper.get(path)).status).toBe(404);
    expect((await chief.get(`${path}?record=gauge-w1`)).status).toBe(404);
    expect((await chief.get(`${path}?record=gauge-x`)).status).toBe(404);
  });
});
