import { columnsOfFields, matchHeader, titlesOf } from '../../server/import/columns.js';
import { valueOf } from '../../server/import/cell-value.js';
import type { Cell } from '../../server/import/table/table.js';
import type { FieldSchema } from '../../engine/types.js';

const FIELDS: Record<string, FieldSchema> = {
  name: { type: 'string', title: '站名' },
  since: { type: 'string', format: 'date', title: '建于' },
  opens: { type: 'string', format: 'time', title: '开门' },
  keeper: { type: 'string', format: 'id-number', title: '看守人身份证号码' },
  phone: { type: 'string', format: 'phone', title: '电话' },
  level: { type: 'number', title: '水位' },
  count: { type: 'integer', title: '次数' },
  manned: { type: 'boolean', title: '有人值守' },
  kind: { type: 'string', title: '类别', choices: { river: '江河', lake: '湖泊（水库）' } },
  risks: {
    type: 'array',
    title: '隐患',
    items: { type: 'string', choices: { flood: '洪水', slide: '滑坡、崩塌' } },
  },
  aliases: { type: 'array', title: '别名', items: { type: 'string' } },
  picture: { type: 'string', format: 'photo', title: '照片' },
};

const ENGLISH: Record<string, FieldSchema> = {
  ...FIELDS,
  name: { type: 'string', title: 'Name of the gauge' },
  kind: { type: 'string', title: 'Kind', choices: { river: 'River', lake: 'Lake' } },
};

const COLUMNS = columnsOfFields([FIELDS, ENGLISH], ['name', 'kind']);

describe('the header', () => {
  it('has a column for each field that a cell can hold', () => {
    expect(COLUMNS.map(({ key }) => key)).toEqual(Object.keys(FIELDS).slice(0, -1));
  });

  it.each([
    ['站名', 'name'],
    [' 站 名 ', 'name'],
    ['*站名', 'name'],
    ['站名＊', 'name'],
    ['建于（年-月-日）', 'since'],
    ['name of the GAUGE', 'name'],
    ['kind', 'kind'],
    ['公民身份号码', 'keeper'],
    ['站名称', undefined],
  ])('knows %s', (title, key) => {
    expect(titlesOf(COLUMNS)(title)?.key).toBe(key);
  });

  it('says what it does not know, what is missing and what is there twice', () => {
    const { columns, unknown, missing, twice } = matchHeader(['站名', '备注', '', '站名'], COLUMNS);
    expect(columns.map((column) => column?.key)).toEqual(['name', undefined, undefined, undefined]);
    expect(unknown).toEqual(['备注']);
    expect(missing.map(({ key }) => key)).toEqual(['kind']);
    expect(twice.map(({ key }) => key)).toEqual(['name']);
  });

  it('takes a column for what somebody says it is, or for none', () => {
    const { columns, unknown } = matchHeader(['备注', '站名'], COLUMNS, { 备注: 'kind', 站名: '' });
    expect(columns.map((column) => column?.key)).toEqual(['kind', undefined]);
    expect(unknown).toEqual(['站名']);
  });
});

describe('a cell', () => {
  const cases: [string, Cell, unknown][] = [
    ['name', ' 上湾\u200b ', '上湾'],
    ['name', '　', undefined],
    ['name', null, undefined],
    ['name', 12, '12'],
    ['name', '=1+1', '=1+1'],
    ['since', new Date(Date.UTC(2015, 2, 1)), '2015-03-01'],
    ['since', '2015/3/1', '2015-03-01'],
    ['since', '２０１５年３月１日', '2015-03-01'],
    ['since', '2015.3.1', '2015-03-01'],
    ['since', '2015-03-01 00:00:00', '2015-03-01'],
    ['since', '20150301', '2015-03-01'],
    ['since', 20150301, '2015-03-01'],
    ['since', 42064, '2015-03-01'],
    ['since', '2015-02-30', '2015-02-30'],
    ['since', '三月', '三月'],
    ['opens', '8:30', '08:30'],
    ['opens', '8时30分', '08:30'],
    ['opens', 0.354166666666667, '08:30'],
    ['opens', new Date(Date.UTC(1899, 11, 30, 8, 30)), '08:30'],
    ['keeper', ' 99010119800101123x ', '99010119800101123X'],
    ['keeper', "'990101198001011234", '990101198001011234'],
    ['phone', '139 0000 0000', '13900000000'],
    ['phone', '+86-13900000000', '13900000000'],
    ['phone', 13900000000, '13900000000'],
    ['level', '1,234.5', 1234.5],
    ['level', '３．５', 3.5],
    ['level', -2, -2],
    ['level', '约3', '约3'],
    ['count', '7', 7],
    ['count', '1,2', '1,2'],
    ['manned', '是', true],
    ['manned', '×', false],
    ['manned', true, true],
    ['kind', '江河', 'river'],
    ['kind', 'lake', 'lake'],
    ['kind', 'Lake', 'lake'],
    ['kind', '湖泊(水库)', 'lake'],
    ['kind', '海', '海'],
    ['risks', '洪水；滑坡、崩塌', ['flood', '滑坡', '崩塌']],
    ['risks', '滑坡、崩塌', ['slide']],
    ['risks', 'flood, 洪水', ['flood', 'flood']],
    ['aliases', '上湾；老湾、', ['上湾', '老湾']],
  ];

  it.each(cases)('of %s that says %p', (key, cell, value) => {
    const column = COLUMNS.find((each) => each.key === key)!;
    expect(valueOf(cell, column)).toEqual({ value });
  });

  it('whose digits Excel has lost is a fault, as are its errors', () => {
    const keeper = COLUMNS.find(({ key }) => key === 'keeper')!;
    expect(valueOf(990101198001011200, keeper)).toEqual({ fault: 'number-rounded' });
    expect(valueOf('#N/A', keeper)).toEqual({ fault: 'cell-error' });
  });
});
