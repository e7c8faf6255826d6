import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { crc32, deflateRawSync } from 'node:zlib';
import { writeXlsx } from 'hucre/xlsx';
import { openTable } from '../../server/import/table/open-table.js';
import { read, withWritten } from './written.js';

/** Files as offices send them, and files that are meant to do harm. */

const LINES = '站名,水位,测于\n上湾,3.5,2026-09-01\n下湾,"4,0",2026-09-02\n';
const ROWS = [
  { line: 2, cells: ['上湾', '3.5', '2026-09-01'] },
  { line: 3, cells: ['下湾', '4,0', '2026-09-02'] },
];
const HEADER = ['站名', '水位', '测于'];

/** GB18030 of the characters of LINES, since Node only reads it. */
const GB: Record<string, number[]> = {
  站: [0xd5, 0xbe],
  名: [0xc3, 0xfb],
  水: [0xcb, 0xae],
  位: [0xce, 0xbb],
  测: [0xb2, 0xe2],
  于: [0xd3, 0xda],
  上: [0xc9, 0xcf],
  下: [0xcf, 0xc2],
  湾: [0xcd, 0xe5],
};

const inGb = (text: string) =>
  Buffer.from([...text].flatMap((sign) => GB[sign] ?? [sign.charCodeAt(0)]));

describe('CSV', () => {
  it.each([
    ['UTF-8', Buffer.from(LINES)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${LINES}`)],
    ['UTF-16', Buffer.from(`\ufeff${LINES}`, 'utf16le')],
    ['UTF-16 the other way round', Buffer.from(`\ufeff${LINES}`, 'utf16le').swap16()],
    ['GB18030', inGb(LINES)],
    ['Windows line ends', Buffer.from(LINES.replaceAll('\n', '\r\n'))],
    ['no end of the last line', Buffer.from(LINES.trimEnd())],
    ['tabs', Buffer.from(LINES.replaceAll(/,(?!0)/g, '\t'))],
    ['semicolons', Buffer.from(LINES.replaceAll(/,(?!0)/g, ';'))],
  ])('in %s reads alike', async (_, content) => {
    expect(await read(content)).toEqual({ header: HEADER, rows: ROWS });
  });

  it('counts lines as a spreadsheet does: empty ones too, one of several lines once', async () => {
    const content = '站名,注\n\n上湾,"一\n二"\n,\n下湾,\n';
    expect(await read(content)).toEqual({
      header: ['站名', '注'],
      rows: [
        { line: 3, cells: ['上湾', '一\n二'] },
        { line: 5, cells: ['下湾', null] },
      ],
    });
  });

  it('finds the header below the name of the list', async () => {
    const content =
      '二〇二六年水位表,,\n填表：某某,,2026-09-03\n站名,水位,测于\n上湾,3.5,2026-09-01\n';
    const known = (text: string) => HEADER.includes(text);
    expect(await read(content, known)).toEqual({
      header: HEADER,
      rows: [{ line: 4, cells: ROWS[0]!.cells }],
    });
  });

  it.each([
    ['nothing', '', 'table-empty'],
    ['empty lines', '\n\n , \n', 'table-empty'],
    ['bytes of no text', Buffer.from([1, 0, 2, 0, 3]), 'table-unreadable'],
    ['no known encoding', Buffer.from([0x61, 0x2c, 0xff, 0xff, 0x0a]), 'table-encoding'],
    ['a quotation mark without an end', `a,b\n1,"2\n${'3,4\n'.repeat(9)}`, 'table-quotes'],
    ['a row without an end', `a,b\n1,"${'2,\n'.repeat(900_000)}`, 'table-quotes'],
    ['a great many columns', `a,b\n${','.repeat(100_000)}1\n`, 'table-too-wide'],
  ])('refuses %s', async (_, content, code) => {
    expect(await read(content)).toBe(code);
  });

  it('holds few rows at a time', async () => {
    await withWritten('', async (path) => {
      const row = `上湾,3.5,${'一'.repeat(200)}\n`;
      const lines = function* () {
        yield '站名,水位,注\n';
        for (let count = 0; count < 1_000; count += 1) yield row.repeat(100);
      };
      await pipeline(Readable.from(lines()), createWriteStream(path));
      expect((await stat(path)).size).toBeGreaterThan(50_000_000);
      const { rows } = await openTable(path, () => false);
      const before = process.memoryUsage();
      let count = 0;
      let most = 0;
      for await (const { line } of rows) {
        count += 1;
        if (line % 10_000 === 0) most = Math.max(most, process.memoryUsage().heapUsed);
      }
      expect(count).toBe(100_000);
      expect(most - before.heapUsed).toBeLessThan(40_000_000);
    });
  });
});

describe('a workbook', () => {
  it('gives text, numbers, days and what formulas came to, at their lines', async () => {
    const content = await writeXlsx({
      sheets: [
        {
          name: '水位',
          rows: [
            ['二〇二六年水位表', null, null],
            HEADER,
            [null, null, null],
            ['上湾', 3.5, new Date(Date.UTC(2026, 8, 1))],
            ['下湾', null, null],
          ],
          merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 2 }],
          cells: new Map([
            ['4,1', { value: null, type: 'formula', formula: 'B4*2', formulaResult: 7 }],
          ]),
        },
        { name: '说明', rows: [['站名', '说明']] },
      ],
    });
    const found = await read(content, (text) => HEADER.includes(text));
    expect(found).toMatchObject({
      header: HEADER,
      rows: [{ line: 4, cells: ['上湾', 3.5, new Date(Date.UTC(2026, 8, 1))] }, { line: 5 }],
    });
    expect((found as { rows: { cells: unknown[] }[] }).rows[1]!.cells[1]).toBe(7);
  });

  it('of many rows is read', async () => {
    const rows = Array.from({ length: 30_000 }, (_, at) => [`站${at}`, at / 10]);
    const content = await writeXlsx({
      sheets: [{ name: '水位', rows: [['站名', '水位'], ...rows] }],
    });
    const found = (await read(content)) as { rows: unknown[] };
    expect(found.rows).toHaveLength(30_000);
  });

  it('that is old or protected, cut off, or no workbook at all is refused', async () => {
    const whole = await writeXlsx({ sheets: [{ name: '水位', rows: [HEADER] }] });
    expect(await read(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe('workbook-old');
    expect(await read(whole.slice(0, whole.length / 2))).toBe('workbook-broken');
    expect(await read(Buffer.from('504b0304ffffffff', 'hex'))).toBe('workbook-broken');
    expect(await read(zip('readme.txt', Buffer.from('none')))).toBe('workbook-broken');
  });

  it('with any byte turned gives rows or a coded fault', async () => {
    const whole = await writeXlsx({
      sheets: [{ name: '水位', rows: [HEADER, ['上湾', 3.5, '晴']] }],
    });
    for (let at = 0; at < whole.length; at += 7) {
      const turned = Uint8Array.from(whole);
      turned[at] = turned[at]! ^ 0xff;
      const found = await read(turned);
      if (typeof found === 'string') expect(found).toMatch(/^(workbook|table)-/);
    }
  });

  it('that would unpack to more than there may be is refused before it is', async () => {
    const bomb = zip('xl/worksheets/sheet1.xml', Buffer.alloc(210_000_000, 32));
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await read(bomb)).toBe('table-too-large');
  });
});

/** A zip archive of one entry, as the format says it. */
function zip(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content);
  const about = Buffer.alloc(26);
  about.writeUInt16LE(20, 0);
  about.writeUInt16LE(8, 4);
  about.writeUInt32LE(crc32(content), 10);
  about.writeUInt32LE(packed.length, 14);
  about.writeUInt32LE(content.length, 18);
  about.writeUInt16LE(name.length, 22);
  const signed = (signature: string, ...parts: Buffer[]) =>
    Buffer.concat([Buffer.from(signature, 'hex'), ...parts]);
  const local = signed('504b0304', about, Buffer.from(name), packed);
  const entry = signed(
    '504b0102',
    Buffer.from([20, 0]),
    about,
    Buffer.alloc(14),
    Buffer.from(name),
  );
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(entry.length, 8);
  end.writeUInt32LE(local.length, 12);
  return Buffer.concat([local, entry, signed('504b0506', end)]);
}
