import type { Refusal } from '../case.js';
import type { Words } from '../issue.js';
import type { Json } from '../json.js';
import type { Expectation } from '../types.js';
import { inBoth } from '../wording/wording.js';
import { tasksExpected } from './expected-tasks.js';
import { asWritten, type Expected, judged } from './judged.js';
import { listed, NONE, quoted } from './quoted.js';
import { refusalExpected } from './refusal-expected.js';
import { titlesOf } from './titles.js';
import { latestCase, type World } from './world.js';

/** What differs from what was expected, in words. */
export function compareWith(
  world: World,
  expected: Expectation,
  process: string,
  refusal: Refusal | undefined,
): Words[] {
  return expectedOf(world, expected, process, refusal)
    .filter(({ holds }) => !holds)
    .map(({ words }) => words().sentence);
}

/**
 * Each thing that is expected, in the order in which it is told, and how it is. Nothing else is looked at.
 *
 * @param refusal why the step was refused, if it was: told even where nothing is expected
 */
export function expectedOf(
  world: World,
  expected: Expectation,
  process: string,
  refusal: Refusal | undefined,
): Expected[] {
  return [
    ...refusalExpected(world.program, expected.refused, process, refusal),
    ...state(world, expected, process),
    ...tasksExpected(world, expected, process),
    ...told(world, 'reports', expected.reports),
    ...told(world, 'notices', expected.notices),
    ...documents(world, expected),
    ...record(world, expected),
    ...data(world, expected, process),
    ...units(world, expected),
    ...cases(world, expected),
  ];
}

function state(world: World, { state: wanted }: Expectation, process: string): Expected[] {
  if (wanted === undefined) return [];
  const say = (id: string | null) =>
    quoted(id === null ? null : titlesOf(world.program).state(process, id));
  const actual = latestCase(world, process)?.state ?? null;
  return [judged(['state'], wanted, actual, () => ({ zh: '状态', en: 'the state' }), say)];
}

const TOLD = {
  reports: { type: 'reported', what: { zh: '上报给', en: 'reported to' } },
  notices: { type: 'notified', what: { zh: '通知', en: 'notified' } },
} as const;

function told(
  { effects, program }: World,
  name: 'reports' | 'notices',
  wanted: string[] | undefined,
): Expected[] {
  if (wanted === undefined) return [];
  const { type, what } = TOLD[name];
  const actual = effects.flatMap(({ effect }) => (effect.type === type ? [effect.to] : []));
  const say = (roles: string[]) => listed(roles.map((role) => titlesOf(program).role(role)));
  return [judged([name], wanted, actual, () => what, say)];
}

function documents({ effects, program }: World, { documents: wanted }: Expectation): Expected[] {
  if (wanted === undefined) return [];
  const actual = effects.flatMap(({ effect }) =>
    effect.type === 'document-produced' ? [effect.document] : [],
  );
  const say = (ids: string[]) => listed(ids.map((id) => titlesOf(program).document(id)));
  return [judged(['documents'], wanted, actual, () => ({ zh: '生成的文书', en: 'papers' }), say)];
}

function record(world: World, { record: wanted }: Expectation): Expected[] {
  const { recordType: type, record: actual, program } = world;
  return Object.entries((wanted ?? {}) as Record<string, Json>).map(([name, value]) => {
    const say = (one: Json) =>
      one === null ? NONE : quoted(titlesOf(program).value(`records/${type}.json`, name, one));
    const what = () => {
      const { zh, en } = titlesOf(program).field(type, name);
      return { zh: `档案的“${zh}”`, en: `the record’s “${en}”` };
    };
    return judged(['record', name], value, actual[name] ?? null, what, say);
  });
}

function data(world: World, { data: wanted }: Expectation, process: string): Expected[] {
  const actual = latestCase(world, process)?.data ?? {};
  const titles = () => titlesOf(world.program);
  return Object.entries((wanted ?? {}) as Record<string, Json>).map(([name, value]) => {
    const say = (one: Json) =>
      one === null ? NONE : quoted(titles().value(`processes/${process}.json`, name, one));
    const what = () => {
      const { zh, en } = titles().fieldOf(`processes/${process}.json`, name);
      return { zh: `事项的“${zh}”`, en: `the case’s “${en}”` };
    };
    return judged(['data', name], value, actual[name] ?? null, what, say);
  });
}

function units(world: World, { units: wanted }: Expectation): Expected[] {
  const { recordType: type, units: actual, program } = world;
  return Object.entries(wanted ?? {}).map(([relation, unit]) => {
    const what = () => {
      const { zh, en } = titlesOf(program).relation(type, relation);
      return { zh: `转到的单位（${zh}）`, en: `the unit moved to (${en})` };
    };
    const say = (id: string | null) => (id === null || id === '' ? NONE : asWritten(id));
    const judgement = judged(['units', relation], unit, actual[relation] ?? null, what, say);
    // Nothing can be said of a move that is not made.
    return { ...judgement, now: actual[relation] };
  });
}

function cases({ cases: all, program }: World, { cases: wanted }: Expectation): Expected[] {
  if (wanted === undefined) return [];
  const open = all
    .filter(({ closedAt }) => closedAt === undefined)
    .map(({ process, state: at }): [string, string] => [process, at]);
  const say = (pairs: [string, string][]) =>
    listed(
      pairs.map(([process, at]) =>
        together(titlesOf(program).process(process), titlesOf(program).state(process, at)),
      ),
    );
  const what = () => ({ zh: '在办事项', en: 'open cases' });
  const judgement = judged(['cases'], Object.entries(wanted).sort(), open.sort(), what, say);
  const isTold = new Set(open.map(([process]) => process)).size === open.length;
  // Of two open cases of one process a story cannot say how they are.
  return [{ ...judgement, now: isTold ? Object.fromEntries(open) : undefined }];
}

function together(one: Words, other: Words): Words {
  return inBoth((language) => `${one[language]}·${other[language]}`);
}
