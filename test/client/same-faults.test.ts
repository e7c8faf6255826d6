import { schemaFaults } from '../../client/forms/schema-faults.js';
import type { Data } from '../../engine/json.js';
import type { Program } from '../../engine/program.js';
import type { DataSchema, FieldSchema } from '../../engine/types.js';
import { shapeFaults } from '../../server/cases/shape.js';

/** Browser and server validate with different libraries: people must not see the difference. */

const rows: FieldSchema = {
  type: 'array',
  title: '谈话',
  items: {
    type: 'object',
    properties: {
      day: { type: 'string', format: 'date', title: '日期' },
      words: { type: 'string', title: '内容', maxLength: 3 },
    },
    required: ['day'],
  },
};

const WRONG: [name: string, field: FieldSchema, value: Data[string]][] = [
  ['text too short', { type: 'string', title: '经过', minLength: 10 }, '短'],
  ['text too long', { type: 'string', title: '经过', maxLength: 2 }, '太长了'],
  ['a rare character counts as one', { type: 'string', title: '姓名', maxLength: 1 }, '𠮷𠮷'],
  ['text of the wrong form', { type: 'string', title: '编号', pattern: '^\\d+$' }, 'x1'],
  ['a number typed in words', { type: 'integer', title: '次数' }, '两次'],
  ['half a time', { type: 'integer', title: '次数' }, 1.5],
  ['too small', { type: 'number', title: '距离', minimum: 0 }, -1],
  ['too great', { type: 'number', title: '距离', maximum: 9 }, 10],
  ['no multiple', { type: 'integer', title: '金额', multipleOf: 5 }, 7],
  ['not yes or no', { type: 'boolean', title: '同意' }, '是'],
  ['no such choice', { type: 'string', title: '方式', choices: { phone: '电话' } }, 'letter'],
  ['a day that does not exist', { type: 'string', title: '日期', format: 'date' }, '2026-02-30'],
  ['no time', { type: 'string', title: '时间', format: 'time' }, '25:00'],
  ['no telephone number', { type: 'string', title: '电话', format: 'phone' }, '12345'],
  [
    'a wrong check digit',
    { type: 'string', title: '证号', format: 'id-number' },
    '000000201505010010',
  ],
  ['no https address', { type: 'string', title: '网址', format: 'uri' }, 'http://example.org'],
  ['no e-mail address', { type: 'string', title: '邮箱', format: 'email' }, 'someone'],
  ['no file', { type: 'string', title: '照片', format: 'photo' }, '../photo'],
  [
    'too few',
    { type: 'array', title: '照片', items: { type: 'string', format: 'photo' }, minItems: 2 },
    ['a'],
  ],
  [
    'too many',
    { type: 'array', title: '照片', items: { type: 'string', format: 'photo' }, maxItems: 1 },
    ['a', 'b'],
  ],
  [
    'the same twice',
    {
      type: 'array',
      title: '见到谁',
      items: { type: 'string', choices: { a: '甲' } },
      uniqueItems: true,
    },
    ['a', 'a'],
  ],
  [
    'one of several is no choice',
    { type: 'array', title: '见到谁', items: { type: 'string', choices: { a: '甲' } } },
    ['a', 'b'],
  ],
  ['a row without its day', rows, [{ words: '好' }]],
  ['two faults in one row', rows, [{ day: '2026-09-01' }, { day: 'x', words: '太长的话' }]],
];

test.each(WRONG)('%s: the same place, code and words', (_, field, value) => {
  const schema: DataSchema = { type: 'object', properties: { field } };
  const here = schemaFaults(schema, { field: value });
  expect(here).not.toEqual([]);
  const there = shapeFaults({} as Program, 'form', schema, { field: value });
  expect(byPlace(here)).toEqual(byPlace(there));
});

test('what is right has no fault', () => {
  const properties = Object.fromEntries(WRONG.map(([, field], index) => [`field${index}`, field]));
  expect(schemaFaults({ type: 'object', properties }, {})).toEqual([]);
});

test('a faulty field is named although others are right', () => {
  const schema: DataSchema = {
    type: 'object',
    properties: {
      day: { type: 'string', format: 'date', title: '日期' },
      times: { type: 'integer', title: '次数' },
    },
  };
  expect(schemaFaults(schema, { day: '2026-09-01', times: '两次' })).toEqual([
    {
      field: 'times',
      code: 'type',
      message: { zh: '“次数”请填整数', en: '“次数” must be a whole number' },
    },
  ]);
});

function byPlace<T extends { field: string; code: string }>(faults: T[]): T[] {
  return faults.toSorted((one, other) =>
    `${one.field} ${one.code}`.localeCompare(`${other.field} ${other.code}`),
  );
}
