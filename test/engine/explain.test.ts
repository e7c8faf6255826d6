import { conditionWords } from '../../engine/explain/condition-words.js';
import { explain } from '../../engine/explain/explain.js';
import { markdownOf } from '../../engine/explain/markdown.js';
import type { FieldSchema, ScenarioDocument, Step } from '../../engine/types.js';
import { parcelProgram, within } from './parcel-pack.js';

const told: Step = {
  at: '2026-09-14T09:00',
  tell: { event: 'sighting.missing', data: { day: '2026-09-14' } },
};
const search: Step = { at: '2026-09-16T09:00', expect: { state: 'search' } };
const found: Step = {
  at: '2026-09-16T10:00',
  submit: { task: 'search', form: { searchedOn: '2026-09-16', outcome: 'found', place: '后院' } },
};

/** The parcel pack with a clause on a few of its elements, and a story that need not be sound. */
function explained(...steps: Step[]) {
  const program = parcelProgram((documents) => {
    documents['policy.json']!['clauses'] = {
      '1': { heading: '查找', summary: '要查找', normative: true },
      '2': { heading: '其他', summary: '其他', normative: false },
    };
    for (const path of CITING) within(documents, ...path)['cites'] = ['2'];
    within(documents, 'parameters.json', 'parameters', 'searchAfter')['assumes'] = '三天够了';
  });
  return explain({ ...program, scenarios: { story: story(steps) } }, 'zh');
}

const story = (steps: Step[]): ScenarioDocument => ({
  kind: 'scenario',
  id: 'story',
  title: '丢了又找到',
  record: { type: 'parcel', data: { label: '花瓶' } },
  process: 'loss',
  steps,
});

const CITING: [string, ...string[]][] = [
  ['processes/loss.json', 'states', 'search'],
  ['processes/loss.json', 'states', 'search', 'tasks', 'search'],
  ['forms/search.json', 'fields', 'place'],
  ['forms/search.json', 'checks', 'not-before'],
  ['parameters.json', 'parameters', 'searchWithin'],
  ['parameters.json', 'parameters', 'givenUpAfter'],
  ['documents/loss-note.json'],
  ['tiers/clerk.json'],
  ['tiers/head.json'],
];

/** The elements of clause 2 that acted in the story. */
function acted(...steps: Step[]): string[] {
  const clause = explained(...steps).clauses.find(({ id }) => id === '2');
  return (clause?.elements ?? [])
    .filter(({ scenarios = [] }) => scenarios.includes('story'))
    .map(({ pointer }) => pointer)
    .sort();
}

describe('what of a clause a story exercises', () => {
  test('grows with what really happens in it', () => {
    expect(acted(told)).toEqual([]);
    const until = [
      'parameters.json#/parameters/searchWithin',
      'processes/loss.json#/states/search',
    ];
    expect(acted(told, search)).toEqual([
      ...until,
      'processes/loss.json#/states/search/tasks/search',
      'tiers/clerk.json#',
    ]);
    expect(acted(told, search, found)).toContain('forms/search.json#/fields/place');
    expect(acted(told, search, found)).not.toContain('forms/search.json#/checks/not-before');
  });

  test('holds a check only where it refused', () => {
    const early: Step = {
      at: '2026-09-16T10:00',
      submit: { task: 'search', form: { searchedOn: '2026-09-13', outcome: 'nothing' } },
      expect: { refused: 'not-before' },
    };
    expect(acted(told, search, early)).toContain('forms/search.json#/checks/not-before');
    expect(acted(told, search, early)).not.toContain('forms/search.json#/fields/place');
  });

  test('is nothing where the story does not come out as it says', () => {
    expect(acted(told, { ...search, expect: { state: 'watch' } })).toEqual([]);
  });
});

test('an assumption is told with its place in words', () => {
  expect(explained(told).assumptions).toContainEqual({
    pointer: 'parameters.json#/parameters/searchAfter',
    title: '数字“几天后查找”',
    text: '三天够了',
    clauses: [],
  });
});

test('a ladder says of each task when, who, what, by when, and who is next', () => {
  const [process] = explained(told).processes;
  expect(process?.ladder[0]).toMatchObject({
    state: '查找',
    calendar: '办公日',
    role: '柜员',
    task: '查找包裹',
    form: '查找记录',
    due: '1天（按“办公日”）',
    overdue: ['局长（当即）', '局长（再过2天（按“办公日”），任务移交）'],
  });
  expect(process?.ladder[0]?.when[0]).toContain('起3天（按“办公日”）');
});

test('a diagram has every state, and an arrow for every way', () => {
  const [process] = explained(told).processes;
  const { states } = parcelProgram().processes.loss!.definition;
  const diagram = process?.diagram ?? '';
  for (const [id, { title }] of Object.entries(states))
    expect(diagram).toContain(`state "${title}" as s_${id.replaceAll('-', '_')}`);
  const ways = Object.values(states).flatMap(({ on, after }) =>
    [...Object.values(on ?? {}), ...Object.values(after ?? {})].filter(({ target }) => target),
  );
  const arrows = diagram.split('\n').filter((line) => /^ {2}s_\w+ --> s_\w+ : /.test(line));
  expect(arrows).toHaveLength(ways.length);
});

test('the document has a heading for each part, and no empty part', () => {
  const text = markdownOf(explained(told), 'zh');
  expect(text.match(/^## .*/gm)).toEqual([
    '## 流程',
    '## 条款落实情况',
    '## 方案没有写明、本区约定的',
    '## 责任层级',
    '## 表单',
  ]);
  expect(text).not.toContain('undefined');
});

test('it begins with what is in it, each process a link to its ladder', () => {
  const [contents = ''] = markdownOf(explained(told), 'zh').split('## 流程');
  expect(contents).toContain('- 流程（1 项任务）：1\n  - [');
  expect(contents).toContain('- 条款落实情况：2');
});

test('what no story can show is told from what none has shown', () => {
  const program = parcelProgram((documents) => {
    within(documents, 'tiers/clerk.json')['duties'] = { search: { title: '查找', cites: ['1'] } };
    within(documents, 'documents/loss-note.json')['cites'] = ['1'];
  });
  const { clauses } = explain({ ...program, scenarios: { story: story([told]) } }, 'zh');
  const elements = clauses.find(({ id }) => id === '1')?.elements ?? [];
  const shownBy = (pointer: string) =>
    elements.find((element) => element.pointer === pointer)?.scenarios;
  expect(shownBy('tiers/clerk.json#/duties/search')).toBeUndefined();
  expect(shownBy('documents/loss-note.json#')).toEqual([]);
  const text = markdownOf(explain(program, 'zh'), 'zh');
  expect(text).toContain('| `tiers/clerk.json#/duties/search` | — |');
});

test('a state that an overlay appends stands on the ladder behind the first that leads to it', () => {
  const program = parcelProgram((documents) => {
    within(documents, 'processes/loss.json', 'states', 'watch', 'after', 'three')['target'] = 'ask';
    within(documents, 'processes/loss.json', 'states')['ask'] = {
      title: '先问',
      tasks: { ask: { title: '问收件人', role: 'clerk', form: 'search', due: { days: 1 } } },
      on: { asked: { event: 'ask.submitted', target: 'search' } },
    };
  });
  const [process] = explain(program, 'zh').processes;
  expect(process?.ladder.map(({ state }) => state)).toEqual(['先问', '查找']);
});

describe('a condition in words', () => {
  const fields: Record<string, FieldSchema> = {
    'form.outcome': {
      type: 'string',
      title: '结果',
      choices: { found: '找到', nothing: '没找到', stolen: '被盗' },
    },
    'form.day': { type: 'string', format: 'date', title: '日期' },
    'form.count': { type: 'integer', title: '数量' },
    'form.tight': { type: 'boolean', title: '完好' },
    'form.needs': {
      type: 'array',
      title: '困难',
      items: { type: 'string', choices: { money: '钱' } },
    },
  };
  const say = (expression: string, language: 'zh' | 'en' = 'zh') =>
    conditionWords(
      expression,
      (name) => fields[name],
      language,
      (name) => `<${name}>`,
    );

  test.each([
    ["form.outcome == 'found'", '“结果”是“找到”'],
    ["form.outcome in ['found', 'stolen']", '“结果”是“找到”或“被盗”'],
    ["!(form.outcome in ['found', 'stolen'])", '“结果”不是“找到”或“被盗”'],
    ["form.outcome == ''", '没有“结果”'],
    ['has(form.day)', '填了“日期”'],
    ['!has(form.day)', '没有“日期”'],
    ['form.day <= today', '“日期”不晚于今天'],
    ['form.count >= params.most', '“数量”不小于<most>'],
    ['form.tight && form.count > 2', '“完好”为“是”，并且“数量”大于2'],
    ['size(form.needs) >= 2', '“困难”的项数不小于2'],
    ["!('money' in form.needs)", '“困难”里没有“钱”'],
    ['form.day <= today - params.most', '“日期”不晚于今天之前<most>'],
    ['form.day < addMonths(form.day, 2)', '“日期”早于“日期”之后2个月'],
    ["!(form.tight && form.outcome == 'found')", '不是（“完好”为“是”，并且“结果”是“找到”）'],
    ["'money' in form.needs || !form.tight", '“困难”里有“钱”，或者“完好”为“否”'],
    [
      "form.tight && (form.count == 1 || form.outcome != 'found')",
      '“完好”为“是”，并且（“数量”是1，或者“结果”不是“找到”）',
    ],
  ])('%s', (expression, words) => expect(say(expression)).toBe(words));

  test('is in English too', () => {
    expect(say("form.day > today && form.outcome == 'found'", 'en')).toBe(
      '“日期” is after today, and “结果” is “找到”',
    );
  });

  test.each(['form.count + 1 == 2', 'form.unknown', "form.day == 'a || b'.x"])(
    'that has no such words stays as it is written: %s',
    (expression) => expect(say(expression)).toBe(`\`${expression}\``),
  );

  test('of which only a part has words says that part, and leaves the other', () => {
    expect(say('form.tight && form.count + 1 == 2')).toBe(
      '“完好”为“是”，并且`form.count + 1 == 2`',
    );
  });
});
