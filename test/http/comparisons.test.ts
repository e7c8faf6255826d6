import { readFile, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { Forgetting } from '../../server/audit/forgetting.js';
import { Installation } from '../../server/installation.js';
import type {
  AccessLog,
  ComparisonList,
  ComparisonOpened,
  ImportFaultList,
  ImportList,
  ImportView,
  Problem,
  RecordList,
  Session,
  SheetRequestList,
} from '../../server/http/types.js';
import type { Answer, Caller } from './caller.js';
import { type ListFolder, listFolder } from './list-folder.js';
import { running, type Running } from './running.js';

/** A register of gauges that the province was given, compared with those of the dikes. */

let folder: ListFolder;
let river: Running;
let office: Caller;
let east: Caller;
let keeper: Caller;

const COMPARES: Record<string, object> = {
  'dike-chief': {
    ...{ reads: { personal: 'masked' }, compares: true, audits: true },
    ...{ exports: 1, imports: ['water-gauge'] },
  },
  'flood-office': {
    reads: { personal: 'shown' },
    compares: true,
    approves: true,
    imports: ['water-gauge'],
  },
};

beforeAll(async () => {
  folder = await listFolder();
  const change = async (file: string, more: object) => {
    const text = await readFile(join(folder.path, file), 'utf8');
    await folder.put(file, { ...(JSON.parse(text) as object), ...more });
  };
  for (const [tier, access] of Object.entries(COMPARES))
    await change(`tiers/${tier}.json`, { access });
  await change('tiers/rescuer.json', { access: { compares: true }, sees: 'subtree' });
  await change('records/water-gauge.json', {
    identity: ['keeperPhone'],
    likeness: [['label', 'warningCm']],
  });
  river = await running({ pack: folder.path });
  [office, east, keeper] = (await Promise.all(
    ['office', 'chief-east', 'keeper-east-1'].map((who) => river.as(who)),
  )) as [Caller, Caller, Caller];
});

afterAll(async () => {
  await river.close();
  await folder.remove();
});

const compare = <Body = ComparisonOpened>(
  caller: Caller,
  content: string | Uint8Array,
  query = 'title=省里的名册&type=water-gauge',
): Promise<Answer<Body>> => {
  const body = new FormData();
  body.append('file', new Blob([content as BlobPart]), 'register.csv');
  return caller.sendText<Body>('POST', `/api/comparisons?${query}`, body, {});
};

const code = (answer: Answer<unknown>) => (answer.body as Problem).code;
const told = ({ findings }: ComparisonOpened) =>
  findings.map(({ kind, name, fields }) => [kind, name, ...fields]);

/** Of each of the sample's gauges: its name, its level and its keeper's telephone. */
const gauges = async () => {
  const text = await readFile(join(folder.path, 'samples/river.json'), 'utf8');
  const { records } = JSON.parse(text) as {
    records: Record<string, { data: { label: string; warningCm: number; keeperPhone?: string } }>;
  };
  return Object.values(records).map(({ data }) => data);
};

describe('a comparison', () => {
  test('tells what differs, what is likely the same, and what only one of them has', async () => {
    const all = await gauges();
    const [first, second] = all;
    const lines = [
      '水尺名册（省里）,,,',
      '名称,警戒水位（厘米）,看水员电话,备注',
      `${first!.label},${first!.warningCm + 7},${first!.keeperPhone},`,
      ` ${second!.label} ,${second!.warningCm},19900000000,`,
      '新水尺,250,18800000000,',
      '新水尺,250,18800000000,',
    ];
    const { status, body } = await compare(office, lines.join('\n'));
    expect(status).toBe(200);
    expect(body.comparison).toMatchObject({
      ...{ title: '省里的名册', typeTitle: '水尺', unit: '江北县' },
      ...{ ours: all.length, theirs: 4, same: 0, unread: 0 },
    });
    const kinds = told(body).map(([kind]) => kind);
    expect(kinds.slice(0, 4)).toEqual(['twice-theirs', 'differs', 'likely', 'only-ours']);
    expect(told(body)[1]).toEqual(['differs', first!.label, 'warningCm']);
    expect(kinds.at(-1)).toBe('only-theirs');
    const [twice, differs] = body.findings;
    expect(twice!.theirs.map(({ line }) => line)).toEqual([5, 6]);
    expect(differs!.ours[0]!.record).toMatchObject({ type: 'water-gauge', name: first!.label });
    expect(differs!.theirs[0]!.line).toBe(3);
    const counts = Object.fromEntries(body.counts.map(({ kind, open }) => [kind, open]));
    expect(counts).toEqual({
      'twice-theirs': 1,
      differs: 1,
      likely: 1,
      'only-ours': all.length - 2,
      'only-theirs': 1,
    });
  });

  test('of a workbook is the same as of CSV, and nothing of the file stays', async () => {
    const all = await gauges();
    const rows = all.map(({ label, warningCm, keeperPhone }) => [
      label,
      warningCm,
      keeperPhone ?? null,
    ]);
    const content = await writeXlsx({
      sheets: [{ name: '名册', rows: [['名称', '警戒水位（厘米）', '看水员电话'], ...rows] }],
    });
    const { body } = await compare(office, content);
    expect(body.comparison.same + body.counts.reduce((sum, { total }) => sum + total, 0)).toBe(
      all.length,
    );
    expect((await readdir(tmpdir())).filter((name) => name.startsWith('zelian-sheet-'))).toEqual(
      [],
    );
  });

  test('is of the records that one sees, and masked as they are', async () => {
    const { body } = await compare(east, '名称,看水员电话\n新水尺,18800000000\n');
    const all = await gauges();
    expect(body.comparison.ours).toBeLessThan(all.length);
    expect(body.comparison.unit).toBe('东堤');
    expect(JSON.stringify(body)).not.toContain('西堤');
    const theirs = body.findings.find(({ kind }) => kind === 'only-theirs')!.theirs[0]!;
    expect(theirs.values.find(({ name }) => name === 'keeperPhone')).toMatchObject({
      value: '188******00',
      withheld: 'masked',
    });
    const log = (await east.get<AccessLog>('/api/access-log?limit=200')).body;
    const mine = log.entries.filter(({ kind, by }) => kind === 'comparison' && by === '堤一');
    expect(mine.length).toBe(body.comparison.ours);
    expect(mine[0]!.title).toContain('省里的名册');
  });

  test('is seen from above, and from nowhere else', async () => {
    const { id } = (await compare(office, '名称,看水员电话\n某,18800000000\n')).body.comparison;
    expect((await east.get(`/api/comparisons/${id}`)).status).toBe(404);
    expect(
      (await east.get<ComparisonList>('/api/comparisons')).body.comparisons.map((one) => one.id),
    ).not.toContain(id);
    const query = 'title=东堤的名册&type=water-gauge';
    const below = (await compare(east, '名称,看水员电话\n某,18800000000\n', query)).body.comparison
      .id;
    expect((await office.get(`/api/comparisons/${below}`)).status).toBe(200);
    // Of whom it tells is written down, also of those who did not make it.
    const { entries } = (await east.get<AccessLog>('/api/access-log?limit=200')).body;
    const opened = entries.filter(({ title }) => title.includes('东堤的名册'));
    expect(new Set(opened.map(({ by }) => by))).toEqual(new Set(['堤一', '汛一']));
    expect((await office.delete(`/api/comparisons/${below}`)).status).toBe(403);
    expect((await east.delete(`/api/comparisons/${below}`)).status).toBe(204);
    expect((await office.get(`/api/comparisons/${below}`)).status).toBe(404);
  });

  test('is for those only whose tier compares', async () => {
    expect(code(await compare(keeper, 'a,b\n1,2\n'))).toBe('not-permitted');
    expect(code(await keeper.get('/api/comparisons'))).toBe('not-permitted');
    expect((await keeper.get<Session>('/api/session')).body.opens).not.toContain('comparisons');
    expect((await east.get<Session>('/api/session')).body.opens).toContain('comparisons');
  });
});

describe('a register that cannot be compared', () => {
  test.each([
    ['that is empty', '', 'table-empty'],
    ['that is no text', '\u0001\u0000', 'table-unreadable'],
    ['of other columns', '编号,备注\n1,2\n', 'register-columns-unknown'],
  ])('%s is refused', async (_, content, expected) => {
    expect(code(await compare(office, content))).toBe(expected);
  });

  test('becomes one when somebody says which column is which', async () => {
    const content = '站点,电话\n某,18800000000\n';
    const refused = await compare<Problem>(office, content);
    expect(refused.body).toMatchObject({
      code: 'register-columns-unknown',
      details: { header: ['站点', '电话'] },
    });
    const chosen = encodeURIComponent(JSON.stringify({ 站点: 'label', 电话: 'keeperPhone' }));
    const again = await compare(office, content, `title=x&type=water-gauge&chosen=${chosen}`);
    expect(again.status).toBe(200);
    expect(told(again.body)).toContainEqual(['only-theirs', '某']);
  });

  test('without a column that says who it is, somebody is asked for it, once', async () => {
    const content = '名称,警戒水位（厘米）,号码\n东二尺,300,18800000000\n';
    expect(code(await compare(office, content))).toBe('register-columns-unknown');
    const none = await compare(office, content, 'title=x&type=water-gauge&chosen={}');
    expect(told(none.body)[0]).toEqual(['likely', '东二尺']);
    expect(none.body.comparison.ignored).toEqual(['号码']);
    const plain = await compare(office, content.replace(',号码', '').replace(',18800000000', ''));
    expect(told(plain.body)[0]).toEqual(['likely', '东二尺']);
  });

  test.each(['[', '[1]', '"x"', '{"a":1}'])(
    'with %s for what was chosen is malformed',
    async (text) => {
      const query = `title=x&type=water-gauge&chosen=${encodeURIComponent(text)}`;
      expect(code(await compare(office, 'a,b\n1,2\n', query))).toBe('malformed');
    },
  );

  test('of an unknown type, or without a file', async () => {
    expect(code(await compare(office, 'a,b\n1,2\n', 'title=x&type=boat'))).toBe('not-found');
    expect((await office.post('/api/comparisons?title=x&type=water-gauge', {})).status).toBe(415);
  });
});

describe('what was found', () => {
  test('is settled once, with a reason where nothing is done, and opened again', async () => {
    const { comparison } = (await compare(office, '名称,看水员电话\n某,18800000000\n')).body;
    const at = `/api/comparisons/${comparison.id}`;
    const finding = `${at}/findings/1`;
    const settle = (outcome: string, note: string) => office.post(finding, { outcome, note });
    expect(code(await settle('nothing', ' '))).toBe('reason-missing');
    expect((await settle('theirs-told', '已打电话')).status).toBe(204);
    expect(code(await settle('nothing', '晚了'))).toBe('already-decided');
    const open = (await office.get<ComparisonOpened>(`${at}?open=true`)).body;
    expect(open.comparison.open).toBe(comparison.open - 1);
    expect(open.total).toBe(comparison.open - 1);
    const settled = (await office.get<ComparisonOpened>(`${at}?open=false`)).body;
    expect(settled.findings).toEqual([
      expect.objectContaining({ outcome: 'theirs-told', note: '已打电话', settledBy: '汛一' }),
    ]);
    expect((await office.delete(finding)).status).toBe(204);
    expect(code(await office.delete(finding))).toBe('already-decided');
    expect((await office.get<ComparisonOpened>(at)).body.comparison.open).toBe(comparison.open);
  });

  test.each(['0', 'x', '1.5', '99999999999'])('has no number %s', async (number) => {
    const { id } = (await compare(office, '名称,看水员电话\n某,18800000000\n')).body.comparison;
    const answer = await office.post(`/api/comparisons/${id}/findings/${number}`, {
      outcome: 'theirs-told',
      note: '',
    });
    expect(answer.status).toBeGreaterThanOrEqual(404);
    expect(answer.status).toBeLessThan(500);
  });

  test('is found by kind, by name and page by page', async () => {
    const { id } = (await compare(office, '名称,看水员电话\n某,18800000000\n')).body.comparison;
    const page = (query: string) =>
      office.get<ComparisonOpened>(`/api/comparisons/${id}?${query}`).then(({ body }) => body);
    expect((await page('kind=only-theirs')).findings.map(({ name }) => name)).toEqual(['某']);
    expect((await page('q=某')).total).toBe(1);
    expect((await page('limit=1&offset=1')).findings.map(({ number }) => number)).toEqual([2]);
  });
});

/** As the screen does: asks until it is checked, or taken. */
async function settled(caller: Caller, id: string): Promise<ImportView> {
  for (;;) {
    const { body } = await caller.get<ImportView>(`/api/imports/${id}`);
    if (body.state !== 'checking' && body.state !== 'running') return body;
  }
}

describe('what was found, taken away as a sheet', () => {
  const FORMULA = '=HYPERLINK("http://x.test")';
  const rowsOf = async (content: Buffer) => {
    const { sheets } = await readXlsx(content, { readFormulas: true } as object);
    return sheets[0]!.rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
  };

  test('says what the screen says, line by line, as text whatever it begins with', async () => {
    const [first] = await gauges();
    const csv = `名称,警戒水位（厘米）,看水员电话\n${first!.label},1,${first!.keeperPhone}\n"${FORMULA.replaceAll('"', '""')}",2,18800000000\n`;
    const { id } = (await compare(office, csv)).body.comparison;
    const sheet = await office.file(`/api/comparisons/${id}/sheet`);
    expect(sheet.headers.get('content-disposition')).toContain(
      encodeURIComponent('名册比对：省里的名册'),
    );
    const rows = await rowsOf(sheet.content);
    const { findings } = (await office.get<ComparisonOpened>(`/api/comparisons/${id}?limit=200`))
      .body;
    const entries = findings.flatMap(({ ours, theirs }) => [...ours, ...theirs]);
    const head = rows.findIndex((row) => row.includes('情况'));
    expect(rows[head]).toEqual([
      ...['序号', '姓名或名称', '情况', '来自', '单位或行号'],
      ...['名称', '警戒水位（厘米）', '看水员电话', '不一致的项目', '核实结果', '说明'],
    ]);
    const lines = rows.slice(head + 1).filter(([number]) => /^\d+$/.test(number ?? ''));
    expect(lines).toHaveLength(entries.length);
    expect(lines.find((row) => row.includes('18800000000'))).toContain(FORMULA);
    expect(lines.filter((row) => row.includes('号码一致，内容不同')).map((row) => row[6])).toEqual([
      String(first!.warningCm),
      '1',
    ]);
    const only = await rowsOf(
      (await office.file(`/api/comparisons/${id}/sheet?kind=only-theirs`)).content,
    );
    expect(only.filter(([number]) => /^\d+$/.test(number ?? ''))).toHaveLength(1);
  });

  test('is masked as on the screen, wanted from somebody else where it is long, and written down', async () => {
    const all = await gauges();
    const { id } = (
      await compare(
        east,
        `名称,看水员电话\n${all[0]!.label},${all[0]!.keeperPhone}\n某,18800000000\n`,
      )
    ).body.comparison;
    const at = `/api/comparisons/${id}`;
    expect(code(await east.get(`${at}/sheet`))).toBe('sheet-needs-approval');
    const one = await rowsOf((await east.file(`${at}/sheet?kind=only-theirs`)).content);
    expect(one.flat()).toContain('188******00');
    expect(JSON.stringify(one)).not.toContain('18800000000');

    const wish = { query: {}, reason: '报县里核对' };
    expect((await keeper.post(`${at}/sheet-requests`, wish)).status).toBe(403);
    const asked = await east.post<SheetRequestList>(`${at}/sheet-requests`, wish);
    expect(asked.body.mine).toMatchObject([
      { comparison: id, title: '名册比对：省里的名册', mayFetch: false },
    ]);
    const request = `/api/sheet-requests/${asked.body.mine[0]!.id}`;
    expect((await east.get(`${request}/sheet`)).status).toBe(404);
    const { others } = (await office.get<SheetRequestList>('/api/sheet-requests')).body;
    expect(others).toMatchObject([{ title: '名册比对：省里的名册', mayDecide: true }]);
    expect((await office.post(`${request}/decision`, { agreed: true })).status).toBe(200);
    const agreed = await rowsOf((await east.file(`${request}/sheet`)).content);
    expect(agreed.flat()).toContain('188******00');

    const { entries } = (await east.get<AccessLog>('/api/access-log?limit=200')).body;
    const taken = entries.filter(({ kind }) => kind === 'comparison-sheet');
    expect(taken.map(({ title }) => title)).toContain('导出了与“省里的名册”比对的结果');
    const records = new Set(taken.flatMap(({ record }) => record?.id ?? []));
    expect(records.size).toBe((await east.get<ComparisonOpened>(at)).body.comparison.ours);
    // Whoever does not see the comparison takes nothing of it.
    const others2 = (await compare(office, '名称,看水员电话\n某,18800000000\n')).body.comparison.id;
    expect((await east.get(`/api/comparisons/${others2}/sheet`)).status).toBe(404);
    expect((await east.post(`/api/comparisons/${others2}/sheet-requests`, wish)).status).toBe(404);
    await east.delete(at);
    expect((await east.get(`${request}/sheet`)).status).toBe(404);
    const gone = (await east.get<SheetRequestList>('/api/sheet-requests')).body.mine[0]!;
    expect(gone.title).toBe('已删除的名册比对');
  });
});

describe('what only the register has', () => {
  const REGISTER =
    '名称,警戒水位（厘米）,看水员电话,所在堤段\n新甲,310,18811111111,东堤一段\n新乙,,18822222222,东堤九段\n';

  test('goes from a comparison into the check of an import, whole, with the units that it names', async () => {
    const { comparison, mayTakeIn } = (await compare(east, REGISTER)).body;
    expect(mayTakeIn).toBe(true);
    expect(comparison.ignored).toEqual([]);
    const begun = await east.post<ImportView>(`/api/comparisons/${comparison.id}/import`, {});
    expect(begun.status).toBe(201);
    const view = await settled(east, begun.body.id);
    expect(view).toMatchObject({ state: 'checked', total: 2, added: 1, faulty: 1 });
    expect(view.name).toBe('省里的名册（本单位没有的）.csv');
    const { faults } = (await east.get<ImportFaultList>(`/api/imports/${view.id}/faults`)).body;
    expect(faults.map(({ line, column }) => [line, column])).toEqual([
      [3, '所在堤段'],
      [3, '警戒水位（厘米）'],
    ]);
    await east.post(`/api/imports/${view.id}/start`, { mode: 'by-row' });
    await settled(east, view.id);
    const { body } = await office.get<RecordList>('/api/records/water-gauge?q=新甲');
    expect(body.records).toHaveLength(1);
    const again = (await compare(east, REGISTER)).body;
    expect(told(again).filter(([kind]) => kind === 'only-theirs')).toEqual([
      ['only-theirs', '新乙'],
    ]);
    expect(again.comparison.same).toBe(1);
  });

  test('is for who sent it only, since it goes in without masks', async () => {
    const { id } = (await compare(east, REGISTER)).body.comparison;
    // The office sees it from above, and might read in gauges of its own; the other chief does not see it.
    const { body } = await office.get<ComparisonOpened>(`/api/comparisons/${id}`);
    expect(body.mayTakeIn).toBe(false);
    expect(code(await office.post(`/api/comparisons/${id}/import`, {}))).toBe('not-permitted');
    const west = await river.as('chief-west');
    expect((await west.post(`/api/comparisons/${id}/import`, {})).status).toBe(404);
    for (const { number } of (
      await east.get<ComparisonOpened>(`/api/comparisons/${id}?kind=only-theirs&open=true`)
    ).body.findings)
      await east.post(`/api/comparisons/${id}/findings/${number}`, {
        outcome: 'nothing',
        note: '已知',
      });
    expect(code(await east.post(`/api/comparisons/${id}/import`, {}))).toBe('already-decided');
  });

  test('is read in by nobody who may compare, and not import', async () => {
    const rescuer = await river.as('rescue-lead');
    const { comparison, findings, mayTakeIn } = (await compare(rescuer, REGISTER)).body;
    expect([findings.length, mayTakeIn]).toEqual([2, false]);
    const refused = await rescuer.post(`/api/comparisons/${comparison.id}/import`, {});
    expect([refused.status, code(refused)]).toEqual([403, 'not-permitted']);
    expect((await rescuer.get<ImportList>('/api/imports')).body.runs).toEqual([]);
  });
});

test('what was found of people is let go of after 400 days', async () => {
  const { id } = (await compare(east, '名称,看水员电话\n某,18800000000\n')).body.comparison;
  const { database } = river.app.get(Installation);
  const statusAt = async (day: string) => {
    const clock = { now: () => Date.parse(`${day}T12:00:00+08:00`) };
    await (await new Forgetting({ database, clock, days: 400 }).next())?.carryOut();
    return (await east.get(`/api/comparisons/${id}`)).status;
  };
  expect(await statusAt('2027-08-04')).toBe(200);
  expect(await statusAt('2027-08-06')).toBe(404);
});
