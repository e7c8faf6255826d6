import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { openDatabase } from '../../server/store/database.js';
import type { Sql } from '../../server/store/sql.js';
import type { LedgerView } from '../../server/http/types.js';
import type { Caller } from './caller.js';
import { migratedDatabase } from './databases.js';
import { type ListFolder, listFolder } from './list-folder.js';
import { tellHigh } from './river.js';
import { running, type Running } from './running.js';
import { unzipped } from './unzipped.js';

/** A ledger as the spreadsheet that an office keeps and prints. */

const sheet = async (caller: Caller, path: string) => {
  const { status, headers, content } = await caller.file(
    `/api/ledgers/${path.replace(/(\?|$)/, '/sheet$1')}`,
  );
  if (status !== 200) throw new Error(content.toString());
  const [tab] = (await readXlsx(content, { readStyles: true })).sheets;
  const rows = tab!.rows.map((row) => [...row]);
  const lines = rows.slice(3).filter(([number]) => typeof number === 'number');
  return { tab: tab!, rows, lines, headers, parts: unzipped(content) };
};

type Sample = { records: Record<string, { type: string; units: object; data: object }> };

/** The sample of a folder with more gauges. */
async function withGauges(
  folder: ListFolder,
  gauges: Record<string, [section: string, data: object]>,
) {
  const file = 'samples/river.json';
  const sample = JSON.parse(await readFile(join(folder.path, file), 'utf8')) as Sample;
  for (const [id, [section, data]] of Object.entries(gauges))
    sample.records[id] = { type: 'water-gauge', units: { section }, data };
  await folder.put(file, sample);
}

describe('the sheet of a ledger', () => {
  let folder: ListFolder;
  let river: Running;
  let office: Caller;
  let east: Caller;
  beforeAll(async () => {
    folder = await listFolder();
    const evil = ['=1+1', '+86', '-3', '@SUM(A1)', '=HYPERLINK("http://evil.example")'];
    const gauges = evil.map((label, at): [string, [string, object]] => [
      `evil-${at}`,
      ['west-1', { label, warningCm: 200 + at, alert: 'calm' }],
    ]);
    await withGauges(folder, Object.fromEntries(gauges));
    river = await running({ pack: folder.path });
    office = await river.as('office');
    east = await river.as('chief-east');
    await tellHigh(await river.as('keeper-east-1'));
  });
  afterAll(async () => {
    await river.close();
    await folder.remove();
  });

  test('holds what the screen shows, whole and in its order', async () => {
    const { rows, lines, tab } = await sheet(office, 'gauges');
    expect(tab.name).toBe('水尺台账');
    expect(rows[0]![0]).toBe('江北县水尺登记台账');
    expect(rows[1]![0]).toBe('单位：江北县');
    expect(rows[1]!.filter(Boolean)[1]).toBe('共9条　　制表日期：2026年7月1日');
    expect(rows[2]).toEqual(['序号', '名称', '电话', '警戒水位', '状态', '在办', '堤防']);
    const shown = (await office.get<LedgerView>('/api/ledgers/gauges?limit=200')).body;
    expect(
      lines.map(([number, ...cells]) => [number, ...cells.map((cell) => String(cell ?? ''))]),
    ).toEqual(shown.rows.map(({ cells }, at) => [at + 1, ...cells]));
    expect(rows.flat()).toEqual(
      expect.arrayContaining(['注：本表每季报送一次。', '填报单位（盖章）：江北县']),
    );
    const signatures = rows.flat().find((cell) => String(cell).startsWith('填表人：'));
    expect(signatures).toMatch(/^填表人：\s+负责人：$/);
  });

  test('has numbers and days as such, and all else as text', async () => {
    const { lines } = await sheet(office, 'gauges');
    expect(lines[2]!.slice(1, 4)).toEqual(['东一尺', '139******01', 300]);
    const { lines: cases, rows } = await sheet(office, 'high-water');
    expect(rows[1]![0]).toBe('单位：江北县　　统计期间：2026年汛期');
    expect(cases).toEqual([[1, '东一尺', new Date('2026-07-01T00:00Z'), '值守', null]]);
  });

  test('is laid out on A4 with its head on every page', async () => {
    const { tab, parts } = await sheet(office, 'gauges');
    expect(tab.merges).toEqual(
      expect.arrayContaining([{ startRow: 0, startCol: 0, endRow: 0, endCol: 6 }]),
    );
    const page = parts['xl/worksheets/sheet1.xml']!;
    expect(page).toMatch(/<pageSetup[^>]*paperSize="9"[^>]*/);
    expect(page).toMatch(/<pageSetup[^>]*orientation="landscape"/);
    expect(page).toMatch(/<pageSetup[^>]*fitToWidth="1"[^>]*fitToHeight="0"/);
    expect(page).toContain('<oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter>');
    expect(page).toMatch(/<pane [^>]*ySplit="3"[^>]*state="frozen"/);
    expect(parts['xl/workbook.xml']).toMatch(/_xlnm\.Print_Titles"[^>]*>[^<]*\$3:\$3</);
    expect(parts['xl/styles.xml']).toContain('<left style="thin">');
    const days = (await sheet(office, 'high-water')).parts['xl/styles.xml'];
    expect(days).toContain('formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"');
  });

  test('never begins a formula, whatever a name begins with', async () => {
    const { lines, parts, tab } = await sheet(office, 'gauges');
    const names = lines.map(([, name]) => name);
    expect(names).toEqual(expect.arrayContaining(['=1+1', '+86', '-3', '@SUM(A1)']));
    expect(parts['xl/worksheets/sheet1.xml']).not.toContain('<f');
    const row = tab.rows.findIndex(([, name]) => name === '=1+1');
    expect(tab.cells!.get(`${row},1`)).toMatchObject({ type: 'string', style: { numFmt: '@' } });
  });

  test('is narrowed as the screen is, and says by what', async () => {
    const narrowed = await sheet(office, 'gauges?where.alert=high&q=%E5%B0%BA&struckOff=with');
    expect(narrowed.lines.map(([, name]) => name)).toEqual(['东一尺']);
    expect(narrowed.rows[1]![0]).toBe('单位：江北县　　筛选：名称含“尺”，状态为“高水位”，含已销号');
    const none = await sheet(office, 'high-water?from=2026-07-02');
    expect(none.rows[1]![0]).toBe('单位：江北县　　统计期间：2026年7月2日至今');
    expect(none.rows[3]![0]).toBe('没有符合条件的记录');
    expect((await office.get('/api/ledgers/gauges/sheet?where.label=x')).body.code).toBe(
      'malformed',
    );
  });

  test('has of a dike what lies in it, and nothing else', async () => {
    const { parts, lines, rows } = await sheet(east, 'gauges');
    expect(rows[1]![0]).toBe('单位：东堤');
    expect(lines).toHaveLength(3);
    expect(Object.values(parts).join()).not.toMatch(/西|13900000001/);
    const none = await east.get('/api/ledgers/moon/sheet');
    expect(none.status).toBe(404);
    for (const path of ['county/sheet', 'gauges/sheet?unit=west-1'])
      expect((await east.get(`/api/ledgers/${path}`)).text).toBe(none.text);
    const keeper = await river.as('keeper-east-1');
    expect((await keeper.get('/api/ledgers/gauges/sheet')).text).toBe(none.text);
  });

  test('is kept under a name that says what it is', async () => {
    const { headers } = await sheet(office, 'gauges');
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('江北县水尺登记台账 江北县 2026-07-01.xlsx')}`,
    );
    expect(headers.get('content-type')).toContain('spreadsheetml.sheet');
  });

  test('is English for whoever reads English', async () => {
    const english = await river.as('office', 'en');
    const { rows, lines, parts } = await sheet(english, 'high-water');
    expect(rows[1]![0]).toMatch(/^Unit: 江北县 +Period: Flood season 2026$/);
    expect(rows[2]![0]).toBe('No.');
    expect(lines[0]![3]).toBe('Watch');
    expect(parts['xl/worksheets/sheet1.xml']).toContain('Page &amp;P of &amp;N');
  });
});

/** With those that are there already, twenty thousand in the east; in one statement, since they are many. */
async function addGauges(sql: Sql): Promise<void> {
  await sql`
    INSERT INTO record (district, type, id, name, data, version)
    WITH RECURSIVE many(n) AS (SELECT 3 UNION ALL SELECT n + 1 FROM many WHERE n < 19999)
    SELECT ${sql.district}, 'water-gauge', 'many-' || n, 'many-' || n,
      '{"label":"many-' || n || '","warningCm":250,"alert":"calm"}', 1 FROM many`;
  await sql`
    INSERT INTO record_unit (district, type, record, relation, unit)
    SELECT district, type, id, 'section', 'east-2' FROM record
    WHERE district = ${sql.district} AND id LIKE 'many-%'`;
  // So many at once change how they are best found; a database notices by itself only after a minute.
  await sql`ANALYZE`;
}

/** Lets holders of a tier take away alone as much as a sheet takes. */
async function mayTakeAway({ path, put }: ListFolder, tier: string): Promise<void> {
  const file = `tiers/${tier}.json`;
  const document = JSON.parse(await readFile(join(path, file), 'utf8')) as object;
  await put(file, { ...document, access: { exports: 20_000 } });
}

test('a sheet of twenty thousand is written while others are answered; a longer one is refused', async () => {
  const folder = await listFolder();
  for (const tier of ['dike-chief', 'flood-office']) await mayTakeAway(folder, tier);
  const place = await migratedDatabase();
  const river = await running({ pack: folder.path, database: place.url });
  const beside = await openDatabase(place.url);
  await beside.write(addGauges);
  await beside.close();
  const east = await river.as('chief-east');
  const office = await river.as('office');
  const order: string[] = [];
  const written = sheet(east, 'gauges').then((it) => {
    order.push('sheet');
    return it;
  });
  for (let asked = 0; asked < 5; asked += 1) {
    await river.anyone.get('/api/health');
    order.push('health');
  }
  expect((await written).lines).toHaveLength(20_000);
  expect(order.at(-1)).toBe('sheet');
  const refused = await office.get('/api/ledgers/gauges/sheet');
  expect(refused).toMatchObject({
    status: 422,
    body: { code: 'sheet-too-long', details: { count: 20_001, most: 20_000 } },
  });
  await river.close();
  await place.remove();
  await folder.remove();
});
