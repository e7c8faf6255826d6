import { localOf } from '../calendar/zone.js';
import type { Refusal } from '../case.js';
import type { Words } from '../issue.js';
import type { Expectation } from '../types.js';
import { standsIn } from '../tiers/stands-in.js';
import type { World } from './world.js';

/** What differs from what was expected, in words. */
export function compareWith(
  world: World,
  expected: Expectation,
  process: string,
  refusal: Refusal | undefined,
): Words[] {
  return [
    ...refused(expected, refusal),
    ...state(world, expected, process),
    ...tasks(world, expected, process),
    ...told(world, 'reports', 'reported', expected.reports),
    ...told(world, 'notices', 'notified', expected.notices),
    ...documents(world, expected),
    ...record(world, expected),
    ...units(world, expected),
    ...cases(world, expected),
  ];
}

function refused({ refused: wanted }: Expectation, refusal: Refusal | undefined): Words[] {
  const rule = (refusal?.details as { rule?: string } | undefined)?.rule;
  const actual = rule ?? refusal?.code;
  if (wanted === actual) return [];
  return refusal === undefined
    ? [
        {
          zh: `应被拒绝（${wanted}），却被接受了`,
          en: `Should be refused (${wanted}), but was accepted`,
        },
      ]
    : [
        {
          zh: `被拒绝（${actual}）：${refusal.message.zh}`,
          en: `Was refused (${actual}): ${refusal.message.en}`,
        },
      ];
}

function state({ cases: all }: World, { state: wanted }: Expectation, process: string): Words[] {
  if (wanted === undefined) return [];
  const actual = latest(all, process)?.state ?? null;
  return differ('状态', 'state', wanted, actual);
}

function tasks(
  { cases: all, program, posts }: World,
  { tasks: wanted }: Expectation,
  process: string,
): Words[] {
  if (wanted === undefined) return [];
  const open = latest(all, process)?.tasks ?? {};
  const names = differ(
    '在办任务',
    'open tasks',
    Object.keys(wanted).sort(),
    Object.keys(open).sort(),
  );
  if (names.length > 0) return names;
  return Object.entries(wanted).flatMap(([id, { role, by, holder, due, overdue, unit }]) => {
    const task = open[id];
    const { line } = program.processes[process]?.definition ?? {};
    const having = task && standsIn(program.tiers, task.role, line, (one) => posts[one] === null);
    const dueAt = task?.dueAt === undefined ? null : localOf(task.dueAt, program.pack.timeZone);
    return [
      ...(role === undefined
        ? []
        : differ(`${id} 的责任人`, `who has ${id}`, role, task?.role ?? null)),
      ...(by === undefined
        ? []
        : differ(`今天办 ${id} 的`, `whose post has ${id} today`, by, having ?? null)),
      ...(holder === undefined
        ? []
        : differ(`${id} 在谁手里`, `in whose hands ${id} is`, holder, posts[having ?? ''] ?? null)),
      ...(due === undefined ? [] : differ(`${id} 的期限`, `the due date of ${id}`, due, dueAt)),
      ...(unit === undefined
        ? []
        : differ(`${id} 在哪个单位找责任人`, `the unit of ${id}`, unit, task?.relation ?? null)),
      ...(overdue === undefined
        ? []
        : differ(`${id} 是否逾期`, `whether ${id} is overdue`, overdue, task?.overdue === true)),
    ];
  });
}

function told(
  { effects }: World,
  zh: 'reports' | 'notices',
  type: 'reported' | 'notified',
  wanted: string[] | undefined,
): Words[] {
  if (wanted === undefined) return [];
  const actual = effects.flatMap(({ effect }) => (effect.type === type ? [effect.to] : []));
  return differ(zh === 'reports' ? '上报' : '通知', zh, wanted, actual);
}

function documents({ effects }: World, { documents: wanted }: Expectation): Words[] {
  if (wanted === undefined) return [];
  const actual = effects.flatMap(({ effect }) =>
    effect.type === 'document-produced' ? [effect.document] : [],
  );
  return differ('文书', 'documents', wanted, actual);
}

function record({ record: actual }: World, { record: wanted }: Expectation): Words[] {
  return Object.entries(wanted ?? {}).flatMap(([name, value]) =>
    differ(`档案的 ${name}`, `the record’s ${name}`, value, actual[name] ?? null),
  );
}

function units({ units: actual }: World, { units: wanted }: Expectation): Words[] {
  return Object.entries(wanted ?? {}).flatMap(([relation, unit]) =>
    differ(
      `档案的单位（${relation}）`,
      `the record’s unit (${relation})`,
      unit,
      actual[relation] ?? null,
    ),
  );
}

function cases({ cases: all }: World, { cases: wanted }: Expectation): Words[] {
  if (wanted === undefined) return [];
  const open = all
    .filter(({ closedAt }) => closedAt === undefined)
    .map(({ process, state: at }) => [process, at]);
  return differ('在办事项', 'open cases', Object.entries(wanted).sort(), open.sort());
}

function latest(all: World['cases'], process: string) {
  return all.filter((kase) => kase.process === process).at(-1);
}

function differ(zh: string, en: string, wanted: unknown, actual: unknown): Words[] {
  if (JSON.stringify(wanted) === JSON.stringify(actual)) return [];
  const [expected, found] = [JSON.stringify(wanted), JSON.stringify(actual)];
  return [
    {
      zh: `${zh}应为 ${expected}，实际是 ${found}`,
      en: `${en} should be ${expected}, but is ${found}`,
    },
  ];
}
