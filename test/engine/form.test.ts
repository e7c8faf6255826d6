import { instantOf } from '../../engine/calendar/zone.js';
import { answered, asked, checkForm, prefilled } from '../../engine/form/form.js';
import { describeFault } from '../../engine/form/fault-words.js';
import { FORMATS } from '../../engine/form/formats.js';
import { jsonSchemaOf, validationSchemaOf } from '../../engine/form/json-schema.js';
import type { Data } from '../../engine/json.js';
import { parcelProgram, within } from './parcel-pack.js';

const { definition, behaviour } = parcelProgram().forms.search!;
const scope = (form: Data) => ({
  form,
  case: { missingSince: '2026-09-14' },
  record: { label: '花瓶' },
  now: instantOf('2026-09-16T10:00', 'Asia/Shanghai'),
});

test('a new form is prefilled and computed', () => {
  expect(prefilled(behaviour.loss!, definition, scope({}))).toEqual({
    searchedOn: '2026-09-16',
    daysGone: 2,
  });
});

test('a field is asked only when its condition holds; hidden answers are dropped', () => {
  const found = asked(behaviour.loss!, definition, scope({ outcome: 'found', place: '后院' }));
  expect(Object.keys(found.schema.properties)).toEqual([
    'searchedOn',
    'outcome',
    'place',
    'daysGone',
  ]);
  expect(found.schema.required).toEqual(['searchedOn', 'outcome', 'place']);
  const nothing = asked(behaviour.loss!, definition, scope({ outcome: 'nothing', place: '后院' }));
  expect(Object.keys(nothing.schema.properties)).not.toContain('place');
  expect(nothing.data).toEqual({ outcome: 'nothing', daysGone: 2 });
});

test('answers come in the order of the form, without what is empty and what it does not ask', () => {
  const filled = { place: '后院', other: 1, outcome: 'found', searchedOn: '2026-09-15' };
  const { data } = asked(behaviour.loss!, definition, scope(filled));
  const inOrder = { searchedOn: '2026-09-15', outcome: 'found', place: '后院' };
  expect(Object.entries(data).slice(0, 3)).toEqual(Object.entries(inOrder));
  expect(Object.keys(data)).not.toContain('other');
  const emptied = { searchedOn: '2026-09-15', outcome: '', place: null, other: [] };
  expect(asked(behaviour.loss!, definition, scope(emptied)).data).toEqual({
    searchedOn: '2026-09-15',
    daysGone: 2,
  });
});

test('what is missing and what does not hold is said at its field', () => {
  expect(
    checkForm(behaviour.loss!, definition, scope({ outcome: 'found', searchedOn: '2026-09-10' })),
  ).toEqual([
    {
      field: 'place',
      code: 'required',
      message: { zh: '请填写在哪里找到', en: 'Fill in: 在哪里找到' },
    },
    {
      field: 'searchedOn',
      code: 'not-before',
      message: { zh: '查找日期不能早于丢失日期', en: '查找日期不能早于丢失日期' },
    },
  ]);
  expect(
    checkForm(behaviour.loss!, definition, scope({ outcome: 'nothing', searchedOn: '2026-09-16' })),
  ).toEqual([]);
});

test('a question that comes up later starts with what is known, and stays empty once emptied', () => {
  const form = parcelProgram((d) => {
    within(d, 'forms/search.json', 'fields', 'place').prefill = 'record.label';
  }).forms.search!;
  const after = (before: Data, now: Data) =>
    answered(form.behaviour.loss!, form.definition, before, scope(now));
  expect(after({ outcome: 'nothing' }, { outcome: 'found' })).toEqual({
    outcome: 'found',
    place: '花瓶',
  });
  expect(after({ outcome: 'found', place: '花瓶' }, { outcome: 'found' })).toEqual({
    outcome: 'found',
  });
  expect(after({}, { outcome: 'found', place: '后院' })).toEqual({
    outcome: 'found',
    place: '后院',
  });
});

test('a computed value is not what somebody sent', () => {
  expect(asked(behaviour.loss!, definition, scope({ daysGone: 99 })).data.daysGone).toBe(2);
});

test('choices become oneOf to show and enum to validate', () => {
  expect(jsonSchemaOf(definition.schema)).toMatchObject({
    properties: {
      outcome: {
        oneOf: [{ const: 'found', title: '找到' }, { const: 'stolen' }, { const: 'nothing' }],
      },
    },
  });
  expect(validationSchemaOf(definition.schema)).toMatchObject({
    properties: { outcome: { enum: ['found', 'stolen', 'nothing'] } },
    additionalProperties: false,
  });
});

describe('formats', () => {
  const is = (format: string, text: string) => FORMATS[format]!(text);
  test('an ID number has a date that exists and the right check digit', () => {
    expect(is('id-number', '00000020150228001X')).toBe(checkDigit('00000020150228001') === 'X');
    const valid = '00000020150228001' + checkDigit('00000020150228001');
    expect(is('id-number', valid)).toBe(true);
    expect(is('id-number', '00000020150230001' + checkDigit('00000020150230001'))).toBe(false);
    expect(is('id-number', valid.slice(0, 17) + (valid.endsWith('1') ? '2' : '1'))).toBe(false);
  });
  test('telephones', () => {
    expect(
      ['13800000000', '0451-53110000', '045153110000', '12345', 'abc'].map((text) =>
        is('phone', text),
      ),
    ).toEqual([true, true, true, false, false]);
  });
  test('only https addresses', () =>
    expect(
      ['https://a.cn', 'http://a.cn', 'javascript:alert(1)'].map((text) => is('uri', text)),
    ).toEqual([true, false, false]));
});

test('messages name the question, in both languages', () => {
  expect(describeFault('maximum', { type: 'integer', title: '天数', maximum: 5 }, 'days')).toEqual({
    zh: '“天数”不能大于 5',
    en: '“天数” cannot be more than 5',
  });
  expect(describeFault('nonsense', { type: 'string' }, 'x').zh).toBe('“x”不符合要求');
});

/** The check digit by its published rule, computed another way: the remainder is found by trial. */
function checkDigit(first17: string): string {
  const weighted = (text: string) =>
    [...text].reduce(
      (sum, digit, index) => sum + (2 ** (17 - index) % 11) * (digit === 'X' ? 10 : Number(digit)),
      0,
    );
  return [...'0123456789X'].find((digit) => weighted(first17 + digit) % 11 === 1)!;
}
