import fc from 'fast-check';
import { closureOf } from '../../engine/expression/closures.js';
import { compileExpression, ExpressionFault } from '../../engine/expression/compile-expression.js';
import { languageOf } from '../../engine/expression/vocabulary.js';
import type { Data, Json } from '../../engine/json.js';

const language = languageOf({
  form: {
    day: { type: 'string', format: 'date' },
    until: { type: 'string', format: 'date' },
    reason: { type: 'string' },
    count: { type: 'integer' },
    share: { type: 'number' },
    sure: { type: 'boolean' },
    tags: { type: 'array', items: { type: 'string' } },
  },
  parameters: { limit: { title: '上限', unit: 'times', default: 3 } },
  timeZone: 'Asia/Shanghai',
});
const now = Date.parse('2026-09-14T23:30:00Z');

/** What comes of an expression: a value, or that it has none. */
function outcome(text: string, form: Data): Json {
  const result = compileExpression<Json>(text, language, []);
  if ('fault' in result) throw new Error(`${text}: ${result.fault.message.en}`);
  const lacks = result.compiled.lacksDate?.({ form, now }) === true;
  try {
    const value = result.compiled({ form, now });
    // What is known to have no value without trying has none.
    return lacks ? 'a date is missed that nothing hangs on' : { value };
  } catch (error) {
    if (error instanceof ExpressionFault) return 'no value';
    throw error;
  }
}

/** The same by CEL alone: there is no closure for ?: */
const byCel = (text: string) => `(true ? (${text}) : (${text}))`;
const isClosure = (text: string) =>
  closureOf(language.environment.parse(text).ast, language.vocabulary) !== undefined;

const { bool } = fc.letrec<{ bool: string; int: string; date: string; text: string }>((tie) => {
  const pair = (type: 'bool' | 'int' | 'date' | 'text', ...operators: string[]) =>
    fc
      .tuple(tie(type), fc.constantFrom(...operators), tie(type))
      .map(([one, operator, other]) => `(${one} ${operator} ${other})`);
  const all = ['==', '!=', '<', '<=', '>', '>='];
  return {
    bool: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom('form.sure', 'true', 'has(form.day)', '(form.share > 0.5)'),
      tie('bool').map((one) => `!${one}`),
      tie('text').map((one) => `(${one} in ['a', 'b'])`),
      tie('text').map((one) => `(${one} in form.tags)`),
      pair('bool', '&&', '||', '==', '!='),
      pair('int', ...all),
      pair('date', ...all),
      pair('text', '==', '!='),
    ),
    int: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom('form.count', 'params.limit', '0', '1', '9007199254740991'),
      pair('int', '+', '-', '*'),
      fc.tuple(tie('date'), tie('date')).map(([one, other]) => `daysBetween(${one}, ${other})`),
    ),
    date: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom('form.day', 'form.until', 'today'),
      fc
        .tuple(tie('date'), fc.constantFrom('+', '-'), fc.constantFrom('form.count', '3'))
        .map(([date, operator, days]) => `(${date} ${operator} ${days})`),
      tie('date').map((date) => `addMonths(${date}, 1)`),
    ),
    text: fc.constantFrom('form.reason', "'a'", "''"),
  };
});

/** A form as it may be stored: each field filled or left empty. */
const filled = formWith({});
/** The same with values that no form lets through. */
const spoilt = formWith({ day: ['2026-02-30', 'soon', 5], reason: [7], count: ['x', 1e300] });

function formWith(more: { day?: Json[]; reason?: Json[]; count?: Json[] }): fc.Arbitrary<Data> {
  const among = (values: Json[], others: Json[] = []) => fc.constantFrom(...values, ...others);
  const day = among(['2026-09-14', '2026-09-15', '2024-02-29', '', null], more.day);
  const fields = {
    day,
    until: day,
    reason: among(['a', 'b', 'c', '', null], more.reason),
    count: among([0, 1, 3, -1, -0.5, 2.5, 1e15, null], more.count),
    share: among([0, 0.5, 0.6, null]),
    sure: among([true, false, null]),
    tags: among([[], ['a'], ['b', 'a'], null]),
  };
  return fc.record(fields, { requiredKeys: [] });
}

test('closures give what CEL gives, and no value where CEL gives none', () => {
  fc.assert(
    fc.property(bool, filled, (text, data) => {
      expect(isClosure(text)).toBe(true);
      expect(outcome(text, data)).toEqual(outcome(byCel(text), data));
    }),
    { numRuns: 300 },
  );
});

test('nor does a value that is not of its type change what CEL gives', () => {
  fc.assert(
    fc.property(bool, spoilt, (text, data) => {
      const given = outcome(byCel(text), data);
      if (given !== 'no value') expect(outcome(text, data)).toEqual(given);
    }),
    { numRuns: 300 },
  );
});

test.each<[string, Data]>([
  ['form.day', { day: '2026-09-14' }],
  ['form.day', {}],
  ['form.day + 3', { day: '2026-09-29' }],
  ['form.day + form.count', { day: '2026-09-29', count: 1e15 }],
  ['form.count', { count: -0.5 }],
  ['form.count + 1', { count: 2.7 }],
  ['form.share', { share: 0.5 }],
  ['form.reason', { reason: 'a' }],
  ['today', {}],
])('%s gives the JSON that CEL gives', (text, data) => {
  expect(isClosure(text)).toBe(true);
  expect(outcome(text, data)).toEqual(outcome(byCel(text), data));
});
