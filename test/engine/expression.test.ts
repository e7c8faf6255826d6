import { compileExpression, ExpressionFault } from '../../engine/expression/compile-expression.js';
import { compileTemplate } from '../../engine/expression/template.js';
import { languageOf } from '../../engine/expression/vocabulary.js';
import type { Data, Json } from '../../engine/json.js';

const language = languageOf({
  form: {
    day: { type: 'string', format: 'date' },
    until: { type: 'string', format: 'date' },
    at: { type: 'string', format: 'date-time' },
    reason: { type: 'string', choices: { lost: '丢失', late: '迟到' } },
    note: { type: 'string' },
    count: { type: 'integer' },
    share: { type: 'number' },
    sure: { type: 'boolean' },
    tags: { type: 'array', items: { type: 'string' } },
    rows: { type: 'array', items: { type: 'object', properties: { size: { type: 'integer' } } } },
  },
  units: true,
  parameters: { limit: { title: '上限', unit: 'times', default: 3 } },
  timeZone: 'Asia/Shanghai',
});
const now = Date.parse('2026-09-14T23:30:00Z'); // The 15th, 07:30, in the pack's time zone.

function evaluate(text: string, form: Data = {}): Json {
  const result = compileExpression<Json>(text, language, []);
  if ('fault' in result) throw new Error(result.fault.code);
  return result.compiled({ form, units: { office: '总局' }, now });
}

describe('values', () => {
  test.each<[string, Data, Json]>([
    ["form.reason == 'lost'", { reason: 'lost' }, true],
    ["form.reason in ['lost', 'late']", { reason: 'late' }, true],
    ['form.count + 1', { count: 2 }, 3],
    ['form.count >= params.limit', { count: 3 }, true],
    ['form.share > 0.5', { share: 0.6 }, true],
    ["'a' in form.tags", { tags: ['a'] }, true],
    ['size(form.tags)', { tags: ['a', 'b'] }, 2],
    ['form.day <= today', { day: '2026-09-15' }, true],
    ['form.day <= today', { day: '2026-09-16' }, false],
    ['form.day + 3', { day: '2026-09-29' }, '2026-10-02'],
    ['daysBetween(form.day, form.until)', { day: '2026-09-29', until: '2026-10-02' }, 3],
    ['addMonths(form.day, 1)', { day: '2026-08-31' }, '2026-09-30'],
    ["form.day == date('2026-09-01')", { day: '2026-09-01' }, true],
    ['form.day != form.until', { day: '2026-09-01', until: '2026-09-01' }, false],
    ['form.at < now', { at: '2026-09-14T20:00:00Z' }, true],
    ["units['office']", {}, '总局'],
    ['today', {}, '2026-09-15'],
  ])('%s', (text, form, value) => expect(evaluate(text, form)).toEqual(value));
});

describe('what was left empty', () => {
  test('reads as the empty value of its type', () => {
    expect(
      evaluate("form.note == '' && form.count == 0 && !form.sure && size(form.tags) == 0"),
    ).toBe(true);
    expect(evaluate("form.note == ''", { note: null })).toBe(true);
  });
  test('a date is asked for with has, and has no value until it is there', () => {
    expect(evaluate('has(form.day)')).toBe(false);
    expect(evaluate('has(form.day) && form.day < today')).toBe(false);
    expect(() => evaluate('form.day < today')).toThrow(ExpressionFault);
  });
});

describe('faults', () => {
  test.each([
    ['form.day < 3', 'expression-type'],
    ["form.day == '2026-09-01'", 'expression-type'],
    ["form.reson == 'lost'", 'expression-unknown-name'],
    ['params.limt > 1', 'expression-unknown-name'],
    ['record.name', 'expression-unknown-name'],
    ["form.reason == 'lots'", 'expression-unknown-choice'],
    ['form.count >', 'expression-syntax'],
    ['form', 'expression-whole'],
    ["form.note.matches('(a+)+$')", 'expression-function'],
    [`${'('.repeat(200)}1${')'.repeat(200)}`, 'expression-syntax'],
    [Array.from({ length: 2000 }, () => '1').join(' + '), 'expression-syntax'],
  ])('%.40s', (text, code) => {
    const result = compileExpression(text, language, []);
    expect('fault' in result ? result.fault.code : 'none').toBe(code);
  });

  test('nothing of JavaScript can be reached', () => {
    for (const text of [
      'form.constructor',
      'form.__proto__',
      "form['constructor']",
      'form.note.constructor',
      'constructor',
      'globalThis',
    ]) {
      expect('fault' in compileExpression(text, language, [])).toBe(true);
    }
  });
});

describe('templates', () => {
  const render = (text: string, form: Data, locale = 'zh-CN') => {
    const result = compileTemplate(text, language, locale);
    if ('fault' in result) throw new Error(result.fault.code);
    return result.compiled({ form, now });
  };
  test('write dates and choices as people do', () => {
    expect(
      render('自{{ form.day }}起{{ form.reason }},共{{ form.count }}次', {
        day: '2026-09-01',
        reason: 'lost',
        count: 2,
      }),
    ).toBe('自2026年9月1日起丢失,共2次');
    expect(render('since {{ form.day }}', { day: '2026-09-01' }, 'en')).toBe(
      'since 1 September 2026',
    );
  });
  test('insert values as text, whatever they hold', () => {
    expect(render('{{ form.note }}', { note: '{{ form.count }}<b>' })).toBe('{{ form.count }}<b>');
  });
  test('write nothing for a date that is not there', () =>
    expect(render('自{{ form.day }}起', {})).toBe('自起'));
});
