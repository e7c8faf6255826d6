import type { CompiledProcess, Program } from '../../program.js';
import { issue } from '../faults.js';
import type { Rule } from './rules.js';

/** Processes that open one another at once, with nobody and no time in between. */
export const circularOpening: Rule = (program) => {
  const inCircle = Object.keys(program.processes).filter(
    (id) => circleFrom(program, id) !== undefined,
  );
  const told = new Set<string>();
  return inCircle.flatMap((id) => {
    const circle = circleFrom(program, id) ?? [];
    if (told.has(id)) return [];
    circle.forEach((one) => told.add(one));
    return [circular(program, circle)];
  });
};

/** The processes on the shortest way from a process back to itself. */
function circleFrom(program: Program, start: string): string[] | undefined {
  const ways: string[][] = [[start]];
  const seen = new Set<string>();
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    for (const next of opensAtOnce(program.processes[way.at(-1) ?? ''])) {
      if (next === start) return way;
      if (!seen.has(next)) ways.push([...way, next]);
      seen.add(next);
    }
  }
  return undefined;
}

/** What entering the initial state opens. */
function opensAtOnce(process: CompiledProcess | undefined): string[] {
  const entry = process?.states[process.definition.initial]?.entry ?? [];
  return entry.flatMap((effect) =>
    effect.type === 'open' && effect.when === undefined ? [effect.process] : [],
  );
}

function circular(program: Program, circle: string[]) {
  const [first = ''] = circle;
  const { initial = '' } = program.processes[first]?.definition ?? {};
  const way = [...circle, first].join(' → ');
  // A process of which one case at most may be open stops the circle at its second case.
  const endless = circle.every((id) => program.processes[id]?.definition.exclusive === false);
  return issue(
    'circular-opening',
    `processes/${first}.json`,
    `/states/${initial}/entry`,
    {
      zh: `这些流程一开启就互相开启，中间没有人也没有时间：${way}`,
      en: `These processes open one another at once, with nobody and no time in between: ${way}`,
    },
    { severity: endless ? 'error' : 'warning' },
  );
}
