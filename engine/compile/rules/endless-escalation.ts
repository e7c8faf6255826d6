import type { CompiledProcess, CompiledState, CompiledTimer } from '../../program.js';
import { issue } from '../faults.js';
import { placeOf } from './elements.js';
import { readsIn } from './reads.js';
import type { Rule } from './rules.js';

/** States that timers lead through in a circle without any time passing: each is due when it is set. */
export const endlessEscalation: Rule = ({ processes }, budget) =>
  Object.values(processes).flatMap((process) => {
    const told = new Set<string>();
    return Object.values(process.states).flatMap((state) => {
      budget.spend(Object.keys(process.states).length);
      const circle = circleFrom(process, state.id);
      if (circle === undefined || circle.some(({ from }) => told.has(from.id))) return [];
      circle.forEach(({ from }) => told.add(from.id));
      return [endless(process, circle)];
    });
  });

/** A timer that takes no time, and the state in which it stands. */
interface Step {
  from: CompiledState;
  timer: CompiledTimer;
}

function circleFrom(process: CompiledProcess, start: string): Step[] | undefined {
  const ways: Step[][] = stepsFrom(process, start).map((step) => [step]);
  const seen = new Set<string>();
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    const to = way.at(-1)?.timer.definition.target ?? '';
    if (to === start)
      return way.every(({ timer }) => isDueAtOnce(process, timer, way)) ? way : undefined;
    if (seen.has(to)) continue;
    seen.add(to);
    for (const next of stepsFrom(process, to)) ways.push([...way, next]);
  }
  return undefined;
}

function stepsFrom(process: CompiledProcess, id: string): Step[] {
  const from = process.states[id];
  if (from === undefined) return [];
  return Object.values(from.after)
    .filter(({ definition }) => definition.target !== undefined && definition.guard === undefined)
    .map((timer) => ({ from, timer }));
}

/**
 * Whether a timer that came due once is due again as soon as its state is entered anew: it counts from a day
 * that the circle does not move, or counts nothing.
 */
function isDueAtOnce(
  process: CompiledProcess,
  { definition, span }: CompiledTimer,
  circle: Step[],
): boolean {
  if (definition.since === undefined && definition.until === undefined) return span.count === 0;
  const anchors = readsIn([definition.since, definition.until], 'case');
  const moves = circle.some(({ timer }) => {
    const entry = process.states[timer.definition.target ?? '']?.entry ?? [];
    return [...timer.effects, ...entry].some(
      (effect) =>
        effect.type === 'set' && Object.keys(effect.set).some((name) => anchors.has(name)),
    );
  });
  return !moves && !/\b(today|now)\b/.test(`${definition.since ?? ''} ${definition.until ?? ''}`);
}

function endless({ definition }: CompiledProcess, circle: Step[]) {
  const states = [...circle, circle[0]]
    .map((step) => step?.from.definition.title ?? '')
    .join(' → ');
  const { file, pointer } = placeOf(circle[0]?.timer.pointer ?? '');
  return issue(
    'endless-escalation',
    file,
    pointer,
    {
      zh: `流程“${definition.title}”会在这些状态间永远打转，中间没有时间：${states}`,
      en: `“${definition.title}” would turn in these states for ever, with no time in between: ${states}`,
    },
    {
      hint: {
        zh: '让其中一个计时从进入状态起算（去掉 since），或改它的去向',
        en: 'Let one of the timers count from when its state is entered (without since), or lead elsewhere',
      },
    },
  );
}
