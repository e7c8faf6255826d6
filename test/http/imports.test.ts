import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { Installation } from '../../server/installation.js';
import type {
  ImportFaultList,
  ImportList,
  ImportView,
  Problem,
  RecordList,
  RollCallView,
  Session,
} from '../../server/http/types.js';
import { importFolder } from '../store/use-import-river.js';
import type { Caller } from './caller.js';
import type { ListFolder } from './list-folder.js';
import { type Running, running } from './running.js';

/** A register as it goes over the wire: template, file, report, start, and again. */

let folder: ListFolder;
let server: Running;
let chief: Caller;
let office: Caller;

beforeAll(async () => {
  folder = await importFolder();
  server = await running({ pack: folder.path });
  chief = await server.as('chief-east');
  office = await server.as('office');
});

afterAll(async () => {
  await server.close();
  await folder.remove();
});

const GAUGES = '/api/imports?kind=record&subject=water-gauge';
const READINGS = '/api/imports?kind=signal&subject=reading';
const PEOPLE = '/api/imports?kind=organisation';
const HEADER = '名称,警戒水位（厘米）,状态,看水员电话,所在堤段';

test('who may import is led there, and offered what the tier says and what they tell; nobody else is', async () => {
  const { body } = await chief.get<ImportList>('/api/imports');
  expect(body.kinds).toEqual([{ kind: 'record', subject: 'water-gauge', title: '水尺' }]);
  expect((await chief.get<{ opens: string[] }>('/api/session')).body.opens).toContain('imports');
  const keeper = await server.as('keeper-east-1');
  expect((await keeper.get<ImportList>('/api/imports')).body.kinds).toEqual([
    { kind: 'signal', subject: 'reading', title: '水尺读数' },
  ]);
  const rescuer = await server.as('rescue-lead');
  expect((await rescuer.get<ImportList>('/api/imports')).body.kinds).toEqual([]);
  expect((await rescuer.get<{ opens: string[] }>('/api/session')).body.opens).not.toContain(
    'imports',
  );
  expect(await sent(keeper, `${HEADER}\n`)).toMatchObject({ status: 403 });
  const template = await keeper.get('/api/imports/template?kind=record&subject=water-gauge');
  expect(template.status).toBe(403);
});

test('the template says which columns there are, which must be filled, and how', async () => {
  const xlsx = await chief.file('/api/imports/template?kind=record&subject=water-gauge');
  expect(xlsx.headers.get('content-disposition')).toContain(encodeURIComponent('水尺导入模板'));
  const { sheets } = await readXlsx(xlsx.content);
  expect(sheets.map(({ name }) => name)).toEqual(['填写', '填写说明']);
  expect(sheets[0]?.rows[0]).toEqual([
    ...['*名称', '*警戒水位（厘米）', '状态', '看水员电话', '*所在堤段'],
  ]);
  expect(sheets[0]?.dataValidations?.[0]).toMatchObject({
    range: 'C2:C5000',
    values: ['平稳', '高水位', '渗漏'],
  });
  expect(sheets[1]?.rows[3]?.slice(0, 3)).toEqual([
    '状态',
    '可不填',
    '写下面的一种。平稳、高水位、渗漏',
  ]);
  const csv = await chief.file('/api/imports/template?kind=record&subject=water-gauge&format=csv');
  expect(csv.content.subarray(0, 3).toString('hex')).toBe('efbbbf');
  expect(csv.content.toString()).toContain('*名称,*警戒水位（厘米）,状态,看水员电话,*所在堤段');
});

test('the template, filled in Excel, is taken as it comes', async () => {
  const book = await writeXlsx({
    sheets: [
      {
        name: '填写',
        rows: [
          ['*名称', '*警戒水位（厘米）', '状态', '看水员电话', '*所在堤段'],
          ['东甲尺', 310, '平稳', 13900000011, '东堤一段'],
        ],
      },
    ],
  });
  const view = await checked(chief, Buffer.from(book), '水尺.xlsx');
  expect(view).toMatchObject({ state: 'checked', added: 1, faulty: 0, mayBeWhole: true });
  await started(chief, view.id, 'whole');
  const { body } = await chief.get<RecordList>('/api/records/water-gauge?q=东甲尺');
  expect(body.total).toBe(1);
});

test('a sheet in English is understood as well, and told of in English', async () => {
  const english = await server.as('chief-east', 'en');
  const view = await checked(english, `${HEADER}\n东乙尺,高,干涸,,东堤一段\n`);
  const { body } = await english.get<ImportFaultList>(`/api/imports/${view.id}/faults`);
  expect(body.faults.map(({ line, code }) => [line, code])).toEqual([
    [2, 'shape:type'],
    [2, 'shape:enum'],
  ]);
  expect(body.faults[1]?.mend).toMatch(/^Write one of: /);
});

test('faults are told by row and column, and their rows come back as a sheet to be mended', async () => {
  const view = await checked(
    chief,
    `${HEADER}\n东丙尺,320,干涸,123,东堤一段\n东丁尺,320,平稳,,东堤一段\n`,
  );
  expect(view).toMatchObject({ faulty: 1, added: 1, mayBeWhole: false, faultySheet: true });
  const { body } = await chief.get<ImportFaultList>(`/api/imports/${view.id}/faults`);
  expect(body).toEqual({
    total: 2,
    faults: [
      {
        ...{ line: 2, column: '状态', value: '干涸', code: 'shape:enum' },
        wrong: '“状态”请选择所列的选项之一',
        mend: '填下面的一种：平稳、高水位、渗漏',
      },
      {
        ...{ line: 2, column: '看水员电话', code: 'shape:format' },
        wrong: expect.any(String) as string,
        mend: '写 11 位手机号，或带区号的座机号，如 028-87654321',
      },
    ],
  });
  const whole = await chief.post(`/api/imports/${view.id}/start`, { mode: 'whole' });
  expect(whole).toMatchObject({ status: 409, body: { code: 'import-faulty' } });
  const { content } = await chief.file(`/api/imports/${view.id}/faulty-rows`);
  const { sheets } = await readXlsx(content);
  expect(sheets[0]?.rows).toHaveLength(2);
  expect(sheets[0]?.rows[0]?.slice(-2)).toEqual(['哪里不对', '怎么改']);
  expect(sheets[0]?.rows[1]?.slice(0, 5)).toEqual(['东丙尺', '320', '干涸', '123', '东堤一段']);
  // The columns that were added are nobody's, so the mended sheet goes as it is.
  const mended = (sheets[0]?.rows ?? []).map((row) =>
    row
      .map((cell) =>
        String(cell ?? '')
          .replace('干涸', '平稳')
          .replace(/^123$/, ''),
      )
      .join(','),
  );
  const again = await checked(chief, `${mended.join('\n')}\n`);
  expect(again).toMatchObject({ added: 1, faulty: 0 });
});

test('a column that nobody knows can be said to be one, and waits until then', async () => {
  const view = await checked(chief, '尺子,警戒水位（厘米）,备注\n东一尺,302,无\n');
  expect(view).toMatchObject({ total: 0, lacking: ['名称'] });
  expect(view.header).toEqual([
    { title: '尺子' },
    { title: '警戒水位（厘米）', key: 'warningCm' },
    { title: '备注' },
  ]);
  const start = await chief.post(`/api/imports/${view.id}/start`, { mode: 'by-row' });
  expect(start).toMatchObject({ status: 409, body: { code: 'import-columns-missing' } });
  const chosen = { 尺子: 'label' };
  await chief.post(`/api/imports/${view.id}/columns`, { chosen, keepEmpty: true });
  const said = await settled(chief, view.id);
  expect(said).toMatchObject({ lacking: [], changed: 1, keepEmpty: true });
  expect(said.examples).toEqual([
    {
      ...{ line: 2, name: '东一尺', outcome: 'changed' },
      fields: [{ title: '警戒水位（厘米）', before: '300', after: '302' }],
    },
  ]);
});

test('an import is its sender’s own', async () => {
  const view = await checked(chief, `${HEADER}\n东戊尺,320,平稳,,东堤一段\n`);
  for (const other of [office, await server.as('chief-west')]) {
    for (const path of ['', '/faults', '/faulty-rows'])
      expect((await other.get(`/api/imports/${view.id}${path}`)).status).toBe(404);
    const start = await other.post(`/api/imports/${view.id}/start`, { mode: 'whole' });
    expect(start.status).toBe(404);
    expect((await other.post(`/api/imports/${view.id}/cancellation`)).status).toBe(404);
    expect((await other.get<ImportList>('/api/imports')).body.runs).toEqual([]);
  }
  const ended = await chief.post<ImportView>(`/api/imports/${view.id}/cancellation`);
  expect(ended.body.state).toBe('cancelled');
});

test.each([
  ['nothing', '', 'table-empty'],
  ['what is no table', Buffer.from([0, 1, 2, 3, 0, 0, 255, 254]), 'table-unreadable'],
  ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'workbook-old'],
  ['a broken workbook', Buffer.from('504b0304ffffffffffff', 'hex'), 'workbook-broken'],
  [
    'very many columns',
    `${Array.from({ length: 200_000 }, () => 'a').join(',')}\n`,
    'table-too-wide',
  ],
  ['a quotation mark that never ends', `${HEADER}\n"东${'一'.repeat(2_000_000)}`, 'table-quotes'],
])('%s is refused with a word for it', async (_, content, code) => {
  const answer = await sent(chief, content);
  expect(answer).toMatchObject({ status: 422, body: { code } });
  expect(answer.body.message.zh).not.toBe('');
});

test('what is told of records is read in the same way: template, report, start', async () => {
  const keeper = await server.as('keeper-east-1');
  const { content } = await keeper.file('/api/imports/template?kind=signal&subject=reading');
  const { sheets } = await readXlsx(content);
  const header = sheets[0]?.rows[0] ?? [];
  expect(header).toEqual(['*名称', '*日期', '*水尺读数', '水位（厘米）', '说明']);
  expect(sheets[0]?.dataValidations?.[0]).toMatchObject({ values: ['平稳', '高水位'] });
  const sheet = `${header.join(',')}\n东一尺,2026-06-30,高水位,400,夜里\n东二尺,2026-06-30,平稳,,\n`;
  const answer = await sent(keeper, sheet, 'readings.csv', READINGS);
  const view = await settled(keeper, answer.body.id);
  expect(view).toMatchObject({ state: 'checked', added: 1, faulty: 1, of: { title: '水尺读数' } });
  expect(view.examples[0]?.fields).toContainEqual({ title: '水尺读数', after: '高水位' });
  const { body } = await keeper.get<ImportFaultList>(`/api/imports/${view.id}/faults`);
  expect(body.faults).toMatchObject([{ line: 3, wrong: '没有找到这一条，或它不归您登记' }]);
  await started(keeper, view.id, 'by-row');
  const call = await keeper.get<RollCallView>('/api/roll-calls/reading?unit=east-1&day=2026-06-30');
  expect(call.body.entries.find(({ told }) => told !== undefined)).toMatchObject({
    ...{ record: { name: '东一尺' }, told: { event: 'high' } },
    openCase: { record: { name: '东一尺' } },
  });
  expect(await sent(chief, sheet, 'readings.csv', READINGS)).toMatchObject({ status: 403 });
});

test('administrators read in units, posts and people, and fetch their first passwords once', async () => {
  const admin = await server.as('admin');
  const template = await admin.file('/api/imports/template?kind=organisation');
  const { sheets } = await readXlsx(template.content);
  const header = sheets[0]?.rows[0] ?? [];
  expect(header).toEqual([
    ...['*单位', '单位类型', '上级单位', '岗位', '姓名', '账号', '到任日期', '离任日期'],
  ]);
  const lines = '南堤,堤防,江北县,堤长,南一,chief-south,,\n南堤一段,堤段,南堤,看水员,,,,\n';
  const faulty = await sent(admin, `${header.join(',')}\n${lines}北堤,,,,,,,\n`, 'o.csv', PEOPLE);
  const wrong = await settled(admin, faulty.body.id);
  expect(wrong).toMatchObject({ added: 2, faulty: 1, withoutPassword: 0 });
  const { body } = await admin.get<ImportFaultList>(`/api/imports/${wrong.id}/faults`);
  expect(body.faults).toMatchObject([{ line: 4, column: '单位', wrong: '没有找到这个“单位”' }]);
  const byRow = await admin.post(`/api/imports/${wrong.id}/start`, { mode: 'by-row' });
  expect(byRow).toMatchObject({ status: 409, body: { code: 'import-only-whole' } });
  const good = await sent(admin, `${header.join(',')}\n${lines}`, 'o.csv', PEOPLE);
  const view = await settled(admin, good.body.id);
  expect(view.examples[0]?.fields).toEqual([
    { title: '单位', after: '南堤' },
    { title: '单位类型', after: '堤防' },
    { title: '岗位', after: '堤长' },
    { title: '账号', after: 'chief-south' },
  ]);
  await started(admin, view.id, 'whole');
  const done = await admin.get<ImportView>(`/api/imports/${view.id}`);
  expect(done.body.withoutPassword).toBe(1);
  const first = await admin.file('/api/people/first-passwords', 'POST');
  const rows = (await readXlsx(first.content)).sheets[0]?.rows ?? [];
  expect(rows[1]?.slice(0, 3)).toEqual(['chief-south', '南一', '南堤 堤长']);
  const south = await admin.signIn('chief-south', String(rows[1]?.[3]));
  expect((await south.get<Session>('/api/session')).body).toMatchObject({
    mustChangePassword: true,
  });
  const again = await admin.file('/api/people/first-passwords', 'POST');
  expect((await readXlsx(again.content)).sheets[0]?.rows).toHaveLength(1);
  expect(await sent(office, `${header.join(',')}\n${lines}`, 'o.csv', PEOPLE)).toMatchObject({
    status: 403,
  });
  expect((await office.post('/api/people/first-passwords')).status).toBe(403);
  const ofGauges = `${PEOPLE}&subject=water-gauge`;
  expect(await sent(admin, lines, 'o.csv', ofGauges)).toMatchObject({ status: 403 });
});

test('it is written down that an import ran', async () => {
  const view = await checked(office, `${HEADER}\n西新尺,320,平稳,,西堤一段\n`);
  await started(office, view.id, 'by-row');
  const { body } = await office.get<ImportList>('/api/imports');
  expect(body.runs[0]).toMatchObject({ title: '水尺', state: 'done', total: 1, taken: 1 });
  // A check that only looks tells of who is there already: of two lines one is.
  const other = await server.as('chief-west');
  await checked(other, `${HEADER}\n西新尺,330,平稳,,西堤一段\n西末尺,320,平稳,,西堤一段\n`);
  await checked(other, `${HEADER}\n西远尺,330,平稳,,西堤一段\n`);
  const { read: sql } = server.app.get(Installation).database;
  const log = await sql<{ kind: string; person: string; entries: number }>`
    SELECT kind, person, entries FROM access_log
    WHERE district = ${sql.district} AND person IN ('chief-west', 'office')
      AND kind IN ('import', 'import-check') ORDER BY person, kind`;
  expect(log.map(({ kind, person, entries }) => [kind, person, entries])).toEqual([
    ['import-check', 'chief-west', 1],
    ['import', 'office', 1],
  ]);
});

async function sent(caller: Caller, content: string | Buffer, name = 'gauges.csv', path = GAUGES) {
  const form = new FormData();
  form.append('file', new Blob([content as BlobPart]), name);
  return caller.sendText<ImportView & Problem>('POST', path, form);
}

async function checked(caller: Caller, content: string | Buffer, name?: string) {
  const { status, body, text } = await sent(caller, content, name);
  if (status !== 201) throw new Error(text);
  return settled(caller, body.id);
}

async function started(caller: Caller, id: string, mode: 'whole' | 'by-row') {
  const { status, text } = await caller.post(`/api/imports/${id}/start`, { mode });
  if (status !== 200) throw new Error(text);
  const view = await settled(caller, id);
  expect(view.state).toBe('done');
}

/** Asks until nobody works on it any more, as the screen does. */
async function settled(caller: Caller, id: string): Promise<ImportView> {
  for (;;) {
    const { body } = await caller.get<ImportView>(`/api/imports/${id}`);
    if (body.state !== 'checking' && body.state !== 'running') return body;
  }
}
