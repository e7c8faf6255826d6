import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ASTNode, parse, serialize } from '@marcbachmann/cel-js';
import fc from 'fast-check';
import type { ConditionGroup, ConditionNames } from '../../engine/authoring/condition/condition.js';
import { readCondition } from '../../engine/authoring/condition/read-condition.js';
import { writeCondition } from '../../engine/authoring/condition/write-condition.js';
import { isObject, type Data, type Json } from '../../engine/json.js';
import type { Fields, FieldSchema } from '../../engine/types.js';

const PACKS = [
  'definitions/packs/shuangcheng',
  'definitions/packs/yunshui',
  'test/packs/flood-watch',
];

/** What cannot be shown as rows in the packs, each for a reason: functions, arithmetic, one truth compared with another. */
const BEYOND = /isOpenDay|birthDateOf|sexOf| \+ form\.|== \(|- form\./;

/** Where the packs write conditions, and under which names. */
const KEYS = new Set(['when', 'require', 'guard', 'where']);

interface Found {
  text: string;
  names: ConditionNames;
}

const documents = PACKS.flatMap((pack) =>
  readdirSync(join(import.meta.dirname, '../..', pack), { recursive: true, encoding: 'utf8' })
    .filter((file) => /^(forms|processes|signals|records|duties|ledgers|indicators)\//.test(file))
    .map((file) => {
      const text = readFileSync(join(import.meta.dirname, '../..', pack, file), 'utf8');
      return { pack, document: JSON.parse(text) as Json };
    })
    // An overlay takes a document away by null.
    .flatMap(({ document, ...rest }) => (isObject(document) ? [{ ...rest, document }] : [])),
);

const FIELDS: Record<string, (document: Data) => Fields> = {
  form: (document) => schemaOf(document, 'form'),
  record: (document) => schemaOf(document, 'record'),
  event: (document) => schemaOf(document, 'signal'),
  case: ({ kind, data, figures = {} }) => {
    const numbers = Object.keys(figures as Data).map((name) => [name, { type: 'integer' }]);
    const own = (data ?? Object.fromEntries(numbers)) as unknown as Fields;
    const days = { occurrence: { type: 'string', format: 'date' } } as const;
    return kind === 'process' || kind === 'duty' ? { ...days, ...own } : {};
  },
};

function schemaOf({ kind, schema }: Data, wanted: string): Fields {
  return kind === wanted ? (schema as unknown as { properties: Fields }).properties : {};
}

const found = documents.flatMap(({ pack, document }): Found[] =>
  conditionsIn(document).map((text) => ({ text, names: namesFor(text, pack, document) })),
);

function conditionsIn(value: Json, key = ''): string[] {
  if (typeof value === 'string') return KEYS.has(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => conditionsIn(item, key));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, part]) => conditionsIn(part, name));
}

/** The fields that a condition reads: of its own document, else of those that this one names, else of any that has them all. */
function namesFor(text: string, pack: string, own: Data): ConditionNames {
  const read = [...new Set(text.match(/\b(form|case|record|event|entry|params)\.\w+/g) ?? [])];
  const near = documents.filter((one) => one.pack === pack || one.pack === PACKS[0]);
  const written = JSON.stringify(own);
  const isNamed = ({ id }: Data) => typeof id === 'string' && written.includes(`"${id}`);
  const all = near.map((one) => one.document);
  const others = [own, ...all.filter(isNamed), ...all];
  const names: Record<string, FieldSchema> = {};
  for (const [owner, fields] of Object.entries(FIELDS)) {
    const wanted = read
      .filter((name) => name.startsWith(`${owner}.`))
      .map((name) => name.split('.')[1]!);
    const known = others
      .map(fields)
      .find((one) => wanted.every((name) => Object.hasOwn(one, name)));
    for (const name of wanted) if (known !== undefined) names[`${owner}.${name}`] = known[name]!;
  }
  for (const name of read) {
    if (name.startsWith('params.')) names[name] = { type: 'integer' };
    if (name.startsWith('entry.'))
      names[name] = { type: name.endsWith('daysLate') ? 'integer' : 'boolean' };
  }
  return names;
}

describe('the conditions of the packs', () => {
  test('as rows are the same conditions, written as they were', () => {
    expect(found.length).toBeGreaterThan(600);
    const rewritten = found.map(({ text, names }) => {
      const rows = readCondition(text, names);
      return [text, rows === undefined ? undefined : writeCondition(rows, names)];
    });
    const unshown = [
      ...new Set(rewritten.filter(([, after]) => after === undefined).map(([text]) => text!)),
    ];
    expect(unshown.filter((text) => !BEYOND.test(text))).toEqual([]);
    const other = rewritten.filter(([text, after]) => after !== undefined && after !== text);
    expect(
      other
        .map(([text, after]) => [text, after])
        .filter(([text, after]) => serialize(parse(text!).ast) !== serialize(parse(after!).ast)),
    ).toEqual([]);
    expect(other).toEqual([]);
  });
});

const NAMES: ConditionNames = {
  'form.reason': { type: 'string', choices: { ill: '生病', other: '其他' } },
  'form.note': { type: 'string' },
  'form.day': { type: 'string', format: 'date' },
  'form.count': { type: 'integer' },
  'form.depth': { type: 'number' },
  'form.found': { type: 'boolean' },
  'form.met': { type: 'array', items: { type: 'string', choices: { father: '父亲' } } },
  'case.since': { type: 'string', format: 'date' },
  'params.within': { type: 'integer' },
};

test.each([
  "form.reason == 'ill'",
  "!(form.reason in ['ill', 'other'])",
  "form.note == ''",
  "form.note == 'it\\'s'",
  '!has(form.day)',
  "form.day == date('2026-09-01')",
  'form.day <= today - params.within',
  'form.day < addMonths(case.since, -2)',
  'form.count >= params.within',
  'form.depth > 2.0',
  'size(form.met) == 0',
  "!('father' in form.met) && (form.found || form.count < -3)",
  "!(form.found && form.reason != 'other') || !form.found",
])('%s is shown and written back', (text) => {
  expect(writeCondition(readCondition(text, NAMES)!, NAMES)).toBe(text);
});

test.each([
  "form.unknown == 'x'",
  "form.day == 'ill'",
  'form.count + 1 > 2',
  'form.found == (form.count > 2)',
  "form.note.startsWith('x')",
  'form.count ==',
])('%s is kept as it is written', (text) => {
  expect(readCondition(text, NAMES)).toBeUndefined();
});

test('rows in which something is missing are not written', () => {
  expect(
    writeCondition(
      {
        combinator: 'or',
        rules: [
          { field: 'form.reason', operator: '==' },
          { field: 'form.found', operator: 'no' },
        ],
      },
      NAMES,
    ),
  ).toBe('!form.found');
  expect(writeCondition({ combinator: 'and', rules: [] }, NAMES)).toBeUndefined();
});

const { group } = fc.letrec<{ group: ConditionGroup; part: ConditionGroup['rules'][number] }>(
  (tie) => ({
    group: fc.record({
      combinator: fc.constantFrom('and' as const, 'or' as const),
      not: fc.boolean(),
      rules: fc.array(tie('part'), { minLength: 1, maxLength: 3 }),
    }),
    part: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom<ConditionGroup['rules'][number]>(
        { field: 'form.found', operator: 'yes' },
        { field: 'form.day', operator: 'empty' },
        { field: 'form.reason', operator: 'among', value: { kind: 'literals', literals: ['ill'] } },
        { field: 'form.count', operator: '>', value: { kind: 'literal', literal: 3 } },
      ),
      tie('group'),
    ),
  }),
);

/** Whether a condition holds, by whether each of its terms does. */
function holds(tree: ASTNode, facts: readonly string[]): boolean {
  if (tree.op === '&&') return tree.args.every((part: ASTNode) => holds(part, facts));
  if (tree.op === '||') return tree.args.some((part: ASTNode) => holds(part, facts));
  if (tree.op === '!_') return !holds(tree.args, facts);
  return facts.includes(serialize(tree));
}

test('what is read from rows once written says the same', () => {
  const terms = ['form.found', 'has(form.day)', 'form.reason in ["ill"]', 'form.count > 3'];
  fc.assert(
    fc.property(group, fc.subarray(terms), (rows, facts) => {
      const text = writeCondition(rows, NAMES)!;
      const again = readCondition(text, NAMES);
      if (again === undefined) {
        // A contrary of a contrary is left as it is written.
        expect(text).toMatch(/!\(!/);
        return;
      }
      const after = writeCondition(again, NAMES)!;
      expect(holds(parse(after).ast, facts)).toBe(holds(parse(text).ast, facts));
      expect(after.length).toBeLessThanOrEqual(text.length);
    }),
  );
});
